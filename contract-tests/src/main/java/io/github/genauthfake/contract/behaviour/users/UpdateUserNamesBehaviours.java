package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The names and the custom data of a user are changed. */
@Operation("update-user")
class UpdateUserNamesBehaviours extends Behaviours {
    private static final String OPERATION = "update-user";

    private Answer update(String user, Object... changes) {
        return post(OPERATION, with(object("userId", user), changes));
    }

    private Answer by(String type, String name) {
        return get("get-user", "userId", name, "userIdType", type);
    }

    private String email() {
        return unique("user") + "@example.com";
    }

    @Nested
    class a_name {
        @Test
        @Inferred(why = "the names of a user are its properties like others")
        void finds_the_user_from_then_on_and_the_former_one_does_not() {
            String former = unique("user");
            String user = given.user("username", former);
            String next = unique("user");
            update(user, "username", next).succeeds().data("username", equalTo(next));
            by("username", next).succeeds().data("userId", equalTo(user));
            by("username", former).isRefusedWith(404);
            post("create-user", object("username", former)).succeeds();
        }

        @Test
        @Documented(source = "openapi UpdateUserReqDto: username, email, phone and externalId")
        void may_be_given_where_there_was_none() {
            String user = given.user();
            String email = email();
            String phone = genauth.uniquePhone();
            String externalId = unique("external");
            update(user, "email", email, "phone", phone, "externalId", externalId)
                    .succeeds();
            by("email", email).succeeds().data("userId", equalTo(user));
            by("phone", phone).succeeds().data("userId", equalTo(user));
            by("external_id", externalId).succeeds().data("userId", equalTo(user));
        }

        @Test
        @Documented(source = "openapi update-user: username, email, phone and externalId are unique")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a conflict with what is there")
        void that_another_user_has_is_refused() {
            String username = unique("user");
            String email = email();
            String phone = genauth.uniquePhone();
            String externalId = unique("external");
            given.user("username", username, "email", email, "phone", phone, "externalId", externalId);
            String user = given.user();
            update(user, "username", username).isRefusedWith(409).data("", nullValue());
            update(user, "email", email.toUpperCase(Locale.ROOT)).isRefusedWith(409);
            update(user, "phone", phone).isRefusedWith(409);
            update(user, "externalId", externalId).isRefusedWith(409);
        }

        @Test
        @Inferred(why = "a request applies as a whole or not at all")
        void that_is_refused_changes_nothing_else() {
            String taken = unique("user");
            given.user("username", taken);
            String motto = given.field("STRING");
            String user = given.user("username", unique("user"), "nickname", "Al");
            update(user, "nickname", "Ally", "username", taken, "customData", object(motto, "x"))
                    .isRefusedWith(409);
            get("get-user", "userId", user, "withCustomData", true)
                    .data("nickname", equalTo("Al"))
                    .data("customData", equalTo(object()));
        }

        @Test
        @Inferred(why = "a user does not stand in its own way")
        void that_is_the_users_own_may_be_sent_again() {
            String username = unique("user");
            String email = username + "@example.com";
            String user = given.user("username", username, "email", email);
            update(user, "username", username, "email", email.toUpperCase(Locale.ROOT))
                    .succeeds()
                    .data("email", equalTo(email));
        }

        @Test
        @Inferred(why = "what create-user refuses as a name cannot become one")
        void that_can_be_none_is_refused() {
            String user = given.user();
            update(user, "email", "test1@qqq").isRefusedWith(400);
            update(user, "phone", "1234567890#").isRefusedWith(400);
            update(user, "phoneCountryCode", "+86").isRefusedWith(400);
        }
    }

    @Nested
    class custom_data {
        @Test
        @Inferred(why = "seen of create-user")
        void are_answered_as_they_were_sent() {
            Object data = object(given.field("STRING"), "I am Alice", given.field("NUMBER"), 18, given.choice(), "pku");
            update(given.user(), "customData", data).succeeds().data("customData", equalTo(data));
        }

        @Test
        @Inferred(why = "what an update does not mention it does not change")
        void leave_the_values_that_are_not_mentioned() {
            String kept = given.field("STRING");
            String changed = given.field("NUMBER");
            String user = given.user("username", unique("user"), "customData", object(kept, "stays", changed, 1));
            update(user, "customData", object(changed, 2)).succeeds();
            get("get-user", "userId", user, "withCustomData", true)
                    .data("customData", equalTo(object(kept, "stays", changed, 2)));
        }

        @Test
        @Inferred(why = "an update says with null that there shall be no value")
        void lose_a_value_that_is_null() {
            String kept = given.field("STRING");
            String cleared = given.field("STRING");
            String user = given.user("username", unique("user"), "customData", object(kept, "stays", cleared, "goes"));
            update(user, "customData", object(cleared, null)).succeeds();
            get("get-custom-data", "targetType", "USER", "targetIdentifier", user)
                    .data("", equalTo(object(kept, "stays")));
        }

        @Test
        @Inferred(why = "seen of create-user: the label of an option is accepted")
        void may_hold_a_choice_that_is_none_of_the_options() {
            String school = given.choice();
            update(given.user(), "customData", object(school, "清华大学"))
                    .succeeds()
                    .data("customData", equalTo(object(school, "清华大学")));
        }

        @Test
        @Inferred(why = "class of error: as in create-user and set-custom-data")
        void are_refused_for_what_a_new_user_would_be_refused_for() {
            String unique = given.field("STRING", "isUnique", true);
            given.value(given.user(), unique, "A1");
            String user = given.user();
            update(user, "customData", object(unique("undefined"), "x")).isRefusedWith(404);
            update(user, "customData", object(given.field("NUMBER"), "many")).isRefusedWith(400);
            update(user, "customData", object(given.field("STRING"), "a".repeat(1025)))
                    .isRefusedWith(400);
            update(user, "customData", object(unique, "A1")).isRefusedWith(409);
        }
    }
}
