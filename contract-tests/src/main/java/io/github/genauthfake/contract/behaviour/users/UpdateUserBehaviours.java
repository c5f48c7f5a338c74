package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The profile and the state of a user are changed. */
@Operation("update-user")
class UpdateUserBehaviours extends Behaviours {
    private static final String OPERATION = "update-user";

    private Answer update(String user, Object... changes) {
        return post(OPERATION, with(object("userId", user), changes));
    }

    private Answer read(String user) {
        return get("get-user", "userId", user).succeeds();
    }

    @Nested
    class a_change {
        @Test
        @Seen(source = "node updateUser.spec.ts: the gender")
        void is_answered() {
            update(given.user(), "gender", "M").succeeds().data("gender", equalTo("M"));
        }

        @Test
        @Seen(source = "terraform, run 37723568672: a nickname that was changed reads back")
        void shows_when_the_user_is_read() {
            String user = given.user();
            update(user, "nickname", "Al").succeeds();
            read(user).data("nickname", equalTo("Al"));
        }

        @Test
        @Inferred(why = "what an update does not mention it does not change")
        void leaves_everything_else() {
            String username = unique("user");
            String user = given.user("username", username, "name", "Alice", "nickname", "Al", "gender", "F");
            update(user, "nickname", "Ally")
                    .succeeds()
                    .data("username", equalTo(username))
                    .data("name", equalTo("Alice"))
                    .data("gender", equalTo("F"))
                    .data("status", equalTo("Activated"));
        }

        @Test
        @Documented(source = "openapi UpdateUserReqDto: the properties of a profile")
        void may_be_of_many_properties_at_once() {
            update(
                            given.user(),
                            "name",
                            "Alice",
                            "emailVerified",
                            true,
                            "birthdate",
                            "2022-06-03",
                            "country",
                            "CN",
                            "company",
                            "Acme",
                            "website",
                            "https://example.com",
                            "photo",
                            "https://example.com/alice.png")
                    .succeeds()
                    .data("name", equalTo("Alice"))
                    .data("emailVerified", equalTo(true))
                    .data("birthdate", startsWith("2022-06-03"))
                    .data("country", equalTo("CN"))
                    .data("company", equalTo("Acme"))
                    .data("website", equalTo("https://example.com"))
                    .data("photo", equalTo("https://example.com/alice.png"));
        }

        @Test
        @Documented(source = "openapi UpdateUserReqDto.status")
        void may_be_of_the_status() {
            String user = given.user();
            update(user, "status", "Suspended").succeeds().data("status", equalTo("Suspended"));
            read(user).data("statusChangedAt", notNullValue());
        }

        @Test
        @Documented(source = "openapi UpdateUserOptionsDto.resetPasswordOnNextLogin")
        void may_be_that_the_password_has_to_be_changed() {
            update(given.user(), "options", object("resetPasswordOnNextLogin", true))
                    .succeeds()
                    .data("resetPasswordOnNextLogin", equalTo(true));
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void moves_updatedAt_and_leaves_createdAt() {
            genauth.fake().clock().freeze();
            String user = given.user();
            String createdAt = read(user).read("createdAt");
            genauth.fake().clock().advance(Duration.ofHours(1));
            genauth.fake().clock().now();
            update(user, "nickname", "Al")
                    .succeeds()
                    .data("createdAt", equalTo(createdAt))
                    .data("updatedAt", greaterThan(createdAt));
        }
    }

    @Nested
    class a_null {
        @Test
        @Inferred(why = "an update says with null that there shall be no value")
        void clears_a_property_of_the_profile() {
            String user = given.user("username", unique("user"), "nickname", "Al", "company", "Acme");
            update(user, "nickname", null)
                    .succeeds()
                    .data("nickname", nullValue())
                    .data("company", equalTo("Acme"));
            read(user).dataHas("", "nickname").data("nickname", nullValue());
        }

        @Test
        @Inferred(why = "an update says with null that there shall be no value")
        void clears_a_name_that_is_free_afterwards() {
            String email = unique("user") + "@example.com";
            String externalId = unique("external");
            String user = given.user("username", unique("user"), "email", email, "externalId", externalId);
            update(user, "email", null, "externalId", null)
                    .succeeds()
                    .data("email", nullValue())
                    .data("externalId", nullValue());
            get("get-user", "userId", email, "userIdType", "email").isRefusedWith(404);
            get("get-user", "userId", externalId, "userIdType", "external_id").isRefusedWith(404);
            post("create-user", object("email", email, "externalId", externalId))
                    .succeeds();
        }

        @Test
        @Inferred(why = "a country code without a phone is refused where a user is created")
        void clears_the_country_code_with_the_phone() {
            String user =
                    given.user("username", unique("user"), "phone", genauth.uniquePhone(), "phoneCountryCode", "+86");
            update(user, "phone", null).succeeds().data("phone", nullValue()).data("phoneCountryCode", nullValue());
        }

        @Test
        @Inferred(why = "each user has these: the document requires them in answers")
        void leaves_what_every_user_has() {
            String user = given.user("username", unique("user"), "gender", "F", "emailVerified", true);
            update(user, "gender", null, "status", null, "emailVerified", null, "phoneVerified", null)
                    .succeeds()
                    .data("gender", equalTo("F"))
                    .data("status", equalTo("Activated"))
                    .data("emailVerified", equalTo(true))
                    .data("phoneVerified", equalTo(false));
        }

        @Test
        @Inferred(why = "what create-user needs, a user needs for good")
        void cannot_clear_the_last_name() {
            String username = unique("user");
            String user = given.user("username", username);
            update(user, "username", null).isRefusedWith(400);
            read(user).data("username", equalTo(username));
        }
    }

    @Nested
    class a_request_is_refused {
        @Test
        @Seen(source = "node updateUser.spec.ts: an empty gender; the older wording seen there is not the newest one")
        void when_the_gender_is_none() {
            update(given.user(), "gender", "").isRefusedWith(400);
        }

        @Test
        @Documented(source = "openapi UpdateUserReqDto.status, an enumeration")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void when_the_status_is_none() {
            update(given.user(), "status", "Happy").isRefusedWith(400).data("", nullValue());
        }

        @Test
        @Documented(source = "openapi UpdateUserReqDto.userId, required")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void when_no_user_is_named() {
            post(OPERATION, object("nickname", "Al")).isRefusedWith(400).data("", nullValue());
        }
    }
}
