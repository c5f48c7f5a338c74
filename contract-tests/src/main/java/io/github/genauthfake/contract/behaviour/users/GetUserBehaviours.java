package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A user is read. */
@Operation("get-user")
class GetUserBehaviours extends Behaviours {
    private Answer by(String type, String name) {
        return get("get-user", "userId", name, "userIdType", type);
    }

    @Nested
    class a_user_is_found {
        @Test
        @Seen(source = "node getUser.spec.ts")
        void by_its_id_unless_said_otherwise() {
            String user = given.user();
            get("get-user", "userId", user).succeeds().data("userId", equalTo(user));
            by("user_id", user).succeeds().data("userId", equalTo(user));
        }

        @Test
        @Seen(source = "node getUser.spec.ts")
        void by_username_email_phone_and_external_id() {
            String username = unique("user");
            String email = username + "@example.com";
            String phone = genauth.uniquePhone();
            String externalId = unique("external");
            String user = given.user("username", username, "email", email, "phone", phone, "externalId", externalId);
            by("username", username).succeeds().data("userId", equalTo(user));
            by("email", email).succeeds().data("userId", equalTo(user));
            by("phone", phone).succeeds().data("userId", equalTo(user));
            by("external_id", externalId).succeeds().data("userId", equalTo(user));
        }

        @Test
        @Seen(source = "node getUser.spec.ts")
        void by_its_email_whatever_the_case() {
            String email = unique("user") + "@example.com";
            String user = given.user("email", email);
            by("email", email.toUpperCase(java.util.Locale.ROOT)).succeeds().data("userId", equalTo(user));
        }

        @Test
        @Inferred(why = "the form of the name is a guess, which is reported to the test")
        void by_the_value_of_a_unique_custom_field() {
            String code = given.field("STRING", "isUnique", true);
            String user = given.user();
            given.value(user, code, "A1");
            by("custom_field", code + ":A1").succeeds().data("userId", equalTo(user));
        }

        @Test
        @Documented(source = "openapi get-user.userIdType: <id of the identity source>:<id of the user there>")
        void by_an_identity() {
            String there = unique("ou");
            String user = given.user("username", unique("user"), "identities", list(Given.identity(there)));
            by("identity", "62f20932716fbcc10d966ee5:" + there).succeeds().data("userId", equalTo(user));
            by("sync_relation", "lark:" + there).succeeds().data("userId", equalTo(user));
        }
    }

    @Nested
    class a_user_is_not_found {
        private static final String NOT_THERE = "用户不存在";

        private Answer inChinese(String type, String name) {
            return in(CHINESE, "get-user").get("userId", name, "userIdType", type);
        }

        @Test
        @Seen(source = "node getUser.spec.ts")
        @Seen(aspect = WORDING, source = "node getUser.spec.ts")
        @Documented(aspect = API_CODE, source = "error codes, 2004")
        void when_nobody_has_the_id() {
            inChinese("user_id", "000000000000000000000000")
                    .isRefusedWith(404)
                    .hasApiCode(2004)
                    .says(NOT_THERE);
        }

        @Test
        @Seen(source = "node getUser.spec.ts")
        @Seen(aspect = WORDING, source = "node getUser.spec.ts")
        void when_the_id_is_blank_or_very_long() {
            inChinese("user_id", " ").isRefusedWith(404).says(NOT_THERE);
            inChinese("user_id", "a".repeat(100)).isRefusedWith(404).says(NOT_THERE);
        }

        @Test
        @Seen(source = "node getUser.spec.ts: 212-456-1111")
        void when_nobody_has_the_phone() {
            by("phone", "212-456-1111").isRefusedWith(404);
        }

        @Test
        @Documented(source = "user profile: the username is unique by its case")
        @Inferred(aspect = STATUS_CODE, why = "class of error: not found")
        void when_the_username_has_another_case() {
            String username = unique("user");
            given.user("username", username);
            by("username", username.toUpperCase(java.util.Locale.ROOT))
                    .isRefusedWith(404)
                    .data("", nullValue());
        }

        @Test
        @Seen(source = "terraform, run 37723568672: reading what was deleted is a 404")
        void when_it_was_deleted() {
            String user = given.user();
            post("delete-users-batch", object("userIds", list(user))).succeeds();
            get("get-user", "userId", user).isRefusedWith(404);
        }
    }

    @Nested
    class a_request_is_refused {
        @Test
        @Seen(source = "node getUser.spec.ts")
        void when_the_id_is_empty() {
            get("get-user", "userId", "").isRefusedWith(400);
        }

        @Test
        @Seen(source = "node getUser.spec.ts: test#x.com and 1234567890#")
        void when_an_email_or_a_phone_cannot_be_one() {
            by("email", "test#x.com").isRefusedWith(400);
            by("phone", "1234567890#").isRefusedWith(400);
        }

        @Test
        @Documented(source = "openapi get-user.userIdType, an enumeration")
        void when_the_type_of_the_id_is_none() {
            by("nickname", "Al").isRefusedWith(400);
        }
    }

    @Nested
    class the_answer {
        @Test
        @Seen(source = "node getUser.spec.ts")
        void leaves_out_what_was_not_asked_for() {
            get("get-user", "userId", given.user())
                    .succeeds()
                    .dataHasNot("", "customData")
                    .dataHasNot("", "identities")
                    .dataHasNot("", "departmentIds");
        }

        @Test
        @Seen(source = "node getUser.spec.ts: departmentIds is empty where there is none")
        void holds_what_was_asked_for_even_if_there_is_none() {
            get(
                            "get-user",
                            "userId",
                            given.user(),
                            "withCustomData",
                            true,
                            "withIdentities",
                            true,
                            "withDepartmentIds",
                            true)
                    .succeeds()
                    .data("departmentIds", empty())
                    .data("identities", empty())
                    .data("customData", equalTo(object()));
        }

        @Test
        @Documented(source = "openapi UserDto.customData, example")
        void holds_custom_data_as_an_object() {
            String user = given.user();
            String age = given.field("NUMBER");
            given.value(user, age, 22);
            get("get-user", "userId", user, "withCustomData", true)
                    .succeeds()
                    .data("customData", equalTo(object(age, 22)));
        }
    }

    @Test
    @FakeOnly(why = "what flatCustomData does in the real service is not known")
    void flatCustomData_is_reported_as_not_acted_on() {
        get("get-user", "userId", given.user(), "flatCustomData", true).succeeds();
        tellsTheTest(Finding.Kind.NOT_ACTED_ON);
    }
}
