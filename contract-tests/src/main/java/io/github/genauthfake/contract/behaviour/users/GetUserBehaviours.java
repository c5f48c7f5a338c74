package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
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
    class a_user_is_not_found {
        private static final String NOT_THERE = "用户不存在";

        private Answer inChinese(String type, String name) {
            return in(CHINESE, "get-user").get("userId", name, "userIdType", type);
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
        @Seen(source = "node getUser.spec.ts: test#x.com and 1234567890#")
        void when_an_email_or_a_phone_cannot_be_one() {
            by("email", "test#x.com").isRefusedWith(400);
            by("phone", "1234567890#").isRefusedWith(400);
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
