package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Custom data, departments and identities of a new user. */
@Operation("create-user")
class CreateUserDetailsBehaviours extends Behaviours {
    private Answer create(Object... properties) {
        return post("create-user", with(object("username", unique("user")), properties));
    }

    @Nested
    class custom_data {
        @Test
        @Seen(source = "node createUser.spec.ts:120-140: texts, numbers, booleans and choices")
        void are_answered_as_they_were_sent() {
            Object data = object(
                    given.field("STRING"),
                    "I am Alice",
                    given.field("NUMBER"),
                    18,
                    given.field("BOOLEAN"),
                    true,
                    given.choice(),
                    "pku");
            create("customData", data).succeeds().data("customData", equalTo(data));
        }

        @Test
        @Seen(source = "node commit d1597ec: the label of an option is accepted")
        void may_hold_a_choice_that_is_none_of_the_options() {
            String school = given.choice();
            create("customData", object(school, "清华大学")).succeeds().data("customData", equalTo(object(school, "清华大学")));
        }

        @Test
        @Seen(source = "node createUser.spec.ts:163-173")
        @Seen(aspect = WORDING, source = "node createUser.spec.ts:173")
        void cannot_hold_1025_characters() {
            String intro = given.field("STRING");
            in(CHINESE, "create-user")
                    .post(object("username", unique("user"), "customData", object(intro, "a".repeat(1025))))
                    .isRefusedWith(400)
                    .says("customData must be less than 1024 characters");
        }

        @Test
        @Inferred(why = "a value can be set only after its field is defined")
        void cannot_hold_a_field_that_is_not_defined() {
            String username = unique("user");
            create("username", username, "customData", object(unique("undefined"), "x"))
                    .isRefusedWith(404);
            get("get-user", "userId", username, "userIdType", "username").isRefusedWith(404);
        }
    }

    @Nested
    class departments {
        @Test
        @Documented(source = "openapi CreateUserReqDto.departmentIds")
        void are_joined() {
            String department = given.department();
            Answer answer = create("departmentIds", list(department)).succeeds();
            get("get-user", "userId", answer.read("userId"), "withDepartmentIds", true)
                    .data("departmentIds", contains(department));
        }

        @Test
        @Documented(source = "openapi CreateUserOptionsDto.departmentIdType")
        void may_be_named_by_an_id_of_ones_own() {
            String own = unique("open");
            String department = given.departmentIn(given.organization(), "openDepartmentId", own);
            Answer answer = create(
                            "departmentIds", list(own), "options", object("departmentIdType", "open_department_id"))
                    .succeeds();
            get("get-user", "userId", answer.read("userId"), "withDepartmentIds", true)
                    .data("departmentIds", contains(department));
        }

        @Test
        @Inferred(why = "the same as in set-user-departments")
        void that_do_not_exist_are_not_found_and_no_user_is_created() {
            String username = unique("user");
            create("username", username, "departmentIds", list("000000000000000000000000"))
                    .isRefusedWith(404);
            get("get-user", "userId", username, "userIdType", "username").isRefusedWith(404);
        }
    }

    @Nested
    class identities {
        @Test
        @Documented(source = "openapi CreateUserReqDto.identities, and UserDto.identities")
        void are_kept_and_shown_when_asked_for() {
            String there = unique("ou");
            Answer answer = create("identities", list(Given.identity(there))).succeeds();
            get("get-user", "userId", answer.read("userId"), "withIdentities", true)
                    .data("identities[0].userIdInIdp", equalTo(there))
                    .data("identities[0].provider", equalTo("lark"));
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there")
        void belong_to_one_user_only() {
            Object identity = Given.identity(unique("ou"));
            create("identities", list(identity)).succeeds();
            create("identities", list(identity)).isRefusedWith(409);
        }
    }
}
