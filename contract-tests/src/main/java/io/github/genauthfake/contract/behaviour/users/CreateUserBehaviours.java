package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A user is created. */
@Operation("create-user")
class CreateUserBehaviours extends Behaviours {
    private static final String OPERATION = "create-user";

    private String email() {
        return unique("user") + "@example.com";
    }

    @Nested
    class the_answer {
        @Test
        @Seen(source = "node createUser.spec.ts:73-118")
        void holds_what_was_sent() {
            String username = unique("user");
            String email = email();
            String phone = genauth.uniquePhone();
            String externalId = unique("external");
            post(
                            OPERATION,
                            object(
                                    "username",
                                    username,
                                    "email",
                                    email,
                                    "phone",
                                    phone,
                                    "phoneCountryCode",
                                    "+86",
                                    "externalId",
                                    externalId,
                                    "name",
                                    "Alice",
                                    "nickname",
                                    "Al",
                                    "gender",
                                    "F",
                                    "emailVerified",
                                    true,
                                    "phoneVerified",
                                    true))
                    .succeeds()
                    .data("username", equalTo(username))
                    .data("email", equalTo(email))
                    .data("phone", equalTo(phone))
                    .data("phoneCountryCode", equalTo("+86"))
                    .data("externalId", equalTo(externalId))
                    .data("name", equalTo("Alice"))
                    .data("nickname", equalTo("Al"))
                    .data("gender", equalTo("F"))
                    .data("emailVerified", equalTo(true))
                    .data("phoneVerified", equalTo(true));
        }

        @Test
        @Seen(source = "node createUser.spec.ts:73-118")
        void has_values_of_its_own_for_what_was_not_sent() {
            post(OPERATION, object("username", unique("user")))
                    .succeeds()
                    .data("userId", notNullValue())
                    .data("status", equalTo("Activated"))
                    .data("photo", not(emptyString()))
                    .data("loginsCount", equalTo(0));
        }

        @Test
        @Seen(source = "node createUser.spec.ts:73-118")
        void has_null_for_what_is_not_set_and_leaves_nothing_out() {
            post(OPERATION, object("username", unique("user")))
                    .succeeds()
                    .dataHas("", "lastLogin")
                    .dataHas("", "lastIp")
                    .data("lastLogin", nullValue())
                    .data("lastIp", nullValue());
        }

        @Test
        @Documented(source = "openapi UserDto: required properties, defaults and examples")
        void holds_what_every_user_has() {
            post(OPERATION, object("username", unique("user")))
                    .succeeds()
                    .data("userId", matchesPattern("[0-9a-f]{24}"))
                    .data("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                    .data("updatedAt", notNullValue())
                    .data("workStatus", equalTo("Active"))
                    .data("gender", equalTo("U"))
                    .data("emailVerified", equalTo(false))
                    .data("phoneVerified", equalTo(false))
                    .data("userSourceType", equalTo("adminCreated"));
        }

        @Test
        @Seen(source = "node test/users: identities and departmentIds come only when asked for")
        void holds_no_more_than_the_user() {
            post(OPERATION, object("username", unique("user")))
                    .succeeds()
                    .dataHasNot("", "identities")
                    .dataHasNot("", "departmentIds");
        }
    }

    @Nested
    class a_user {
        @Test
        @Seen(source = "node createUser.spec.ts:147-154")
        @Seen(aspect = WORDING, source = "node createUser.spec.ts:153")
        void needs_a_username_a_phone_or_an_email() {
            in(CHINESE, OPERATION)
                    .post(object())
                    .isRefusedWith(400)
                    .says("Must contain one of the following fields: username, phone, email");
        }

        @Test
        @Inferred(why = "the external id is none of the three that the seen refusal names")
        void needs_one_of_the_three_even_with_an_external_id() {
            post(OPERATION, object("externalId", unique("external"))).isRefusedWith(400);
        }

        @Test
        @Seen(source = "node createUser.spec.ts:182")
        @Seen(aspect = WORDING, source = "node createUser.spec.ts:182")
        void cannot_have_a_country_code_without_a_phone() {
            in(CHINESE, OPERATION)
                    .post(object("username", unique("user"), "phoneCountryCode", "+86"))
                    .isRefusedWith(400)
                    .says("phone cannot be empty");
        }

        @Test
        @Seen(source = "node test/users/createUser.spec.ts; the older wording seen there is not the newest one")
        void cannot_have_an_email_that_is_none() {
            post(OPERATION, object("email", unique("user") + "@qqq")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "the tests of create-users-batch compare e-mail addresses in lower case")
        void has_its_email_in_lower_case() {
            String email = email();
            // The name carries the run's prefix as it was handed out.
            post(OPERATION, object("email", "Upper." + email.toUpperCase(java.util.Locale.ROOT), "name", email))
                    .succeeds()
                    .data("email", equalTo("upper." + email.toLowerCase(java.util.Locale.ROOT)));
        }

        @Test
        @Documented(source = "openapi CreateUserReqDto.status and gender, enumerations")
        void cannot_have_a_status_or_a_gender_of_its_own_making() {
            post(OPERATION, object("username", unique("user"), "status", "Happy"))
                    .isRefusedWith(400);
            post(OPERATION, object("username", unique("user"), "gender", "female"))
                    .isRefusedWith(400);
        }
    }

    @Nested
    class a_name_that_is_taken {
        @Test
        @Documented(source = "openapi create-user: username, email, phone and externalId are unique")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a conflict with what is there")
        void is_refused() {
            String username = unique("user");
            String email = email();
            String phone = genauth.uniquePhone();
            String externalId = unique("external");
            given.user("username", username, "email", email, "phone", phone, "externalId", externalId);
            post(OPERATION, object("username", username)).isRefusedWith(409).data("", nullValue());
            post(OPERATION, object("email", email)).isRefusedWith(409);
            post(OPERATION, object("username", unique("user"), "phone", phone)).isRefusedWith(409);
            post(OPERATION, object("username", unique("user"), "externalId", externalId))
                    .isRefusedWith(409);
        }

        @Test
        @Documented(source = "user profile: the e-mail address is unique whatever its case")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a conflict with what is there")
        void is_refused_for_an_email_in_another_case() {
            String email = email();
            given.user("email", email);
            post(OPERATION, object("email", email.toUpperCase(java.util.Locale.ROOT)))
                    .isRefusedWith(409)
                    .data("", nullValue());
        }

        @Test
        @Documented(source = "user profile: the username is unique by its case")
        void is_another_username_in_another_case() {
            String username = unique("user");
            given.user("username", username);
            String upper = username.toUpperCase(java.util.Locale.ROOT);
            post(OPERATION, object("username", upper, "name", username))
                    .succeeds()
                    .data("username", equalTo(upper));
        }
    }
}
