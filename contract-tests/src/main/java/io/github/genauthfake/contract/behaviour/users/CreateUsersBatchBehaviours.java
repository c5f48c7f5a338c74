package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several users are created at once. */
@Operation("create-users-batch")
class CreateUsersBatchBehaviours extends Behaviours {
    private static final String OPERATION = "create-users-batch";

    private Answer create(Object... users) {
        return post(OPERATION, object("list", list(users)));
    }

    private Object named(Object... properties) {
        return with(object("username", unique("user")), properties);
    }

    @Nested
    class users_are_created {
        @Test
        @Documented(source = "openapi create-users-batch, UserListRespDto: data is a list")
        void and_answered_as_a_list() {
            String one = unique("user");
            String other = unique("user");
            Answer answer = create(object("username", one), object("username", other))
                    .succeeds()
                    .data("username", containsInAnyOrder(one, other));
            get("get-user", "userId", answer.read("find { it.username == '" + one + "' }.userId"))
                    .succeeds()
                    .data("username", equalTo(one));
        }

        @Test
        @Inferred(why = "callers pair what they sent with what they get")
        void and_answered_in_the_order_of_the_request() {
            String one = unique("user");
            String other = unique("user");
            create(object("username", other), object("username", one))
                    .succeeds()
                    .data("username", contains(other, one));
        }

        @Test
        @Inferred(
                why = "a test of the Node SDK sends this and looks for it in the answer, without asserting that it"
                        + " is there")
        void with_their_emails_in_lower_case() {
            String email = unique("user") + "@example.com";
            create(object("email", "Upper." + email.toUpperCase(Locale.ROOT), "name", email))
                    .succeeds()
                    .data("email", contains("upper." + email.toLowerCase(Locale.ROOT)));
        }

        @Test
        @Documented(source = "openapi CreateUserInfoDto.customData")
        void with_their_custom_data() {
            String age = given.field("NUMBER");
            create(named("customData", object(age, 18)), named("customData", object(age, 81)))
                    .succeeds()
                    .data("customData", contains(object(age, 18), object(age, 81)));
        }

        @Test
        @Documented(source = "openapi CreateUserInfoDto.departmentIds")
        void with_their_departments() {
            String department = given.department();
            Answer answer =
                    create(named("departmentIds", list(department)), named()).succeeds();
            get("get-user", "userId", answer.read("[0].userId"), "withDepartmentIds", true)
                    .data("departmentIds", contains(department));
            get("get-user", "userId", answer.read("[1].userId"), "withDepartmentIds", true)
                    .data("departmentIds", empty());
        }

        @Test
        @Documented(source = "openapi CreateUserBatchReqDto.options")
        void with_the_options_of_the_whole_list() {
            String code = unique("code");
            String department = given.departmentIn(given.organization(), "code", code);
            Answer answer = post(
                            OPERATION,
                            object(
                                    "list",
                                    list(named("departmentIds", list(code)), named()),
                                    "options",
                                    object("departmentIdType", "code", "resetPasswordOnFirstLogin", true)))
                    .succeeds()
                    .data("resetPasswordOnNextLogin", contains(true, true));
            get("get-user", "userId", answer.read("[0].userId"), "withDepartmentIds", true)
                    .data("departmentIds", contains(department));
        }
    }

    @Nested
    class a_list {
        private Object[] users(int count) {
            return IntStream.range(0, count).mapToObj(each -> named()).toArray();
        }
    }

    @Nested
    class nobody_is_created {
        @Test
        @Inferred(why = "class of error: a conflict; the provider does not say what becomes of half a list")
        void when_one_name_is_taken() {
            String taken = unique("user");
            given.user("username", taken);
            String fresh = unique("user");
            create(object("username", fresh), object("username", taken)).isRefusedWith(409);
            get("get-user", "userId", fresh, "userIdType", "username").isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: a conflict; two users of one list are two users")
        void when_two_of_the_list_have_the_same_name() {
            String email = unique("user") + "@example.com";
            create(object("email", email), object("email", email.toUpperCase(Locale.ROOT)))
                    .isRefusedWith(409);
            get("get-user", "userId", email, "userIdType", "email").isRefusedWith(404);
        }

        @Test
        @Inferred(why = "what create-user needs of one user, seen there, it needs of each")
        void when_one_has_no_name() {
            String fresh = unique("user");
            create(object("username", fresh), object("nickname", unique("nick")))
                    .isRefusedWith(400);
            get("get-user", "userId", fresh, "userIdType", "username").isRefusedWith(404);
        }

        @Test
        @Inferred(why = "a value can be set only after its field is defined")
        void when_a_field_of_the_custom_data_is_not_defined() {
            String fresh = unique("user");
            create(object("username", fresh), named("customData", object(unique("undefined"), 1)))
                    .isRefusedWith(404);
            get("get-user", "userId", fresh, "userIdType", "username").isRefusedWith(404);
        }
    }
}
