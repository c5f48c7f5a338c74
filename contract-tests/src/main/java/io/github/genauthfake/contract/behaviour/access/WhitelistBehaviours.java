package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may register. */
class WhitelistBehaviours extends Behaviours {
    private static final String ADD = "add-whitelist";
    private static final String LIST = "list-whitelist";
    private static final String DELETE = "delete-whitelist";
    private static final String EMAIL = "EMAIL";
    private static final String USERNAME = "USERNAME";
    private static final String DECLARED_AS_ONE = "The OpenAPI document declares one entry, while its title and its "
            + "request speak of several, and the older API answers a list; the fake answers a list.";

    private Answer add(String type, Object... values) {
        return post(ADD, object("type", type, "list", list(values)));
    }

    private Answer delete(String type, Object... values) {
        return post(DELETE, object("type", type, "list", list(values)));
    }

    private String email() {
        return unique("mail") + "@example.com";
    }

    /** Values are added. */
    @Nested
    @Operation(ADD)
    class AddWhitelist {
        @Test
        @Inferred(why = "the request names several values, and the older API answers a list")
        @KnownDifference(why = DECLARED_AS_ONE)
        void answers_the_entries_in_the_order_of_the_request() {
            String one = unique("user");
            String other = unique("user");
            add(USERNAME, other, one)
                    .succeeds()
                    .data("value", contains(other, one))
                    .data("[0].createdAt", matchesPattern("[0-9]{13}"));
        }

        @Test
        @Inferred(why = "what is wanted is there already")
        void leaves_an_entry_that_is_there_as_it_is() {
            String email = email();
            add(EMAIL, email).succeeds();
            String other = email();
            add(EMAIL, other, email.toUpperCase(Locale.ROOT)).succeeds().data("value", contains(other, email));
            get(LIST, "type", EMAIL).data("[0].value", equalTo(other)).data("[1].value", equalTo(email));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_what_can_be_no_email_and_no_phone() {
            add(EMAIL, unique("nobody")).isRefusedWith(400);
            add("PHONE", unique("nobody")).isRefusedWith(400);
            add(USERNAME, " ").isRefusedWith(400);
        }

        @Test
        @Inferred(why = "the provider does not say what becomes of half a list")
        void adds_none_when_one_is_refused() {
            String email = email();
            add(EMAIL, email, unique("nobody")).isRefusedWith(400);
            get(LIST, "type", EMAIL).data("value", not(hasItem(email)));
        }

        @Test
        @Documented(source = "openapi AddWhitelistDto.type, an enumeration")
        void refuses_a_type_that_is_none() {
            add("NICKNAME", unique("user")).isRefusedWith(400);
            post(ADD, object("list", list(unique("user")))).isRefusedWith(400);
        }
    }

    /** Values are listed. */
    @Nested
    @Operation(LIST)
    class ListWhitelist {
        @Test
        @Inferred(why = "the order is not documented; other lists come newest first")
        @KnownDifference(why = DECLARED_AS_ONE)
        void answers_the_values_of_the_type_the_newest_first() {
            String older = unique("user");
            String newer = unique("user");
            String email = email();
            add(USERNAME, older).succeeds();
            add(USERNAME, newer).succeeds();
            add(EMAIL, email).succeeds();
            get(LIST, "type", USERNAME)
                    .succeeds()
                    .data("[0].value", equalTo(newer))
                    .data("[1].value", equalTo(older))
                    .data("value", not(hasItem(email)));
        }

        @Test
        @Documented(source = "openapi list-whitelist.type, required")
        void needs_a_type() {
            get(LIST).isRefusedWith(400);
        }
    }

    /** Values are deleted. */
    @Nested
    @Operation(DELETE)
    class DeleteWhitelist {
        @Test
        @Documented(source = "openapi DeleteWhitelistDto")
        @KnownDifference(why = "The answer is declared without an envelope, which every answer that was seen has.")
        void takes_the_values_away() {
            String one = email();
            String other = email();
            add(EMAIL, one, other).succeeds();
            delete(EMAIL, one.toUpperCase(Locale.ROOT)).succeeds().data("", equalTo(object("success", true)));
            get(LIST, "type", EMAIL).data("value", not(hasItem(one))).data("value", hasItem(other));
        }

        @Test
        @Inferred(why = "what is wanted is there already")
        void passes_over_what_is_not_there() {
            String user = unique("user");
            add(USERNAME, user).succeeds();
            delete(EMAIL, email()).succeeds();
            delete(USERNAME, user, unique("user")).succeeds();
            get(LIST, "type", USERNAME).data("value", not(hasItem(user)));
        }
    }
}
