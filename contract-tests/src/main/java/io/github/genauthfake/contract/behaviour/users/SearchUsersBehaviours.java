package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users are searched, sorted and listed. */
@Operation("list-users-post")
class SearchUsersBehaviours extends Behaviours {
    private static final String OPERATION = "list-users";

    private Answer search(String keywords, Object... options) {
        return post(OPERATION, object("keywords", keywords, "options", object(options)));
    }

    @Nested
    class keywords {
        @Test
        @Documented(source = "openapi list-users: phone, email, name, username and nickname unless said otherwise")
        void are_looked_for_in_names() {
            String word = unique("word");
            String byUsername = given.user("username", word + "1");
            String byEmail = given.user("email", word + "@example.com");
            String byName = given.user("username", unique("user"), "name", word);
            String byNickname = given.user("username", unique("user"), "nickname", word);
            given.user("username", unique("user"), "address", word);
            search(word)
                    .succeeds()
                    .data("totalCount", equalTo(4))
                    .data("list.userId", containsInAnyOrder(byUsername, byEmail, byName, byNickname));
        }

        @Test
        @Documented(source = "openapi list-users: phone numbers are searched without their country code")
        void are_looked_for_in_phone_numbers() {
            String phone = genauth.uniquePhone();
            String user = given.user("username", unique("user"), "phone", phone, "phoneCountryCode", "+86");
            search(phone).succeeds().data("list.userId", contains(user));
            search("+86" + phone).succeeds().data("totalCount", equalTo(0));
        }

        @Test
        @Documented(source = "openapi list-users, example of options.fuzzySearchOn")
        void are_looked_for_where_the_request_says() {
            String word = unique("word");
            String there = given.user("username", unique("user"), "address", word);
            given.user("username", word);
            search(word, "fuzzySearchOn", list("address")).succeeds().data("list.userId", contains(there));
        }

        @Test
        @Inferred(why = "the document calls the search fuzzy")
        void may_be_part_of_a_text_in_any_case() {
            String word = unique("word");
            String user = given.user("username", unique("user"), "name", "Old " + word + " House");
            search(word.toUpperCase(Locale.ROOT)).succeeds().data("list.userId", contains(user));
        }

        @Test
        @Inferred(why = "nothing to look for is no reason to find nobody")
        void that_are_empty_match_everybody() {
            String user = given.user();
            search("").succeeds().data("list.userId", hasItem(user));
        }

        @Test
        @Inferred(why = "seen of other lists: an empty page has a count and an empty list")
        void that_nobody_has_give_an_empty_page() {
            given.user();
            search(unique("nobody")).succeeds().data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @Documented(source = "openapi ListUsersOptionsDto.fuzzySearchOn, an enumeration")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void cannot_be_looked_for_in_what_users_do_not_have() {
            search("x", "fuzzySearchOn", list("shoeSize")).isRefusedWith(400).data("", nullValue());
        }
    }

    @Nested
    class a_page {
        @Test
        @Seen(source = "n8n: its test of credentials posts to list-users without any of its parameters")
        void needs_no_parameters() {
            given.user();
            post(OPERATION, object()).succeeds();
        }

        @Test
        @Seen(source = "node listUsers.spec.ts")
        void holds_of_a_user_what_was_asked_for() {
            String word = unique("word");
            given.user("username", word);
            search(word, "withCustomData", true, "withIdentities", true, "withDepartmentIds", true)
                    .succeeds()
                    .dataHas("list[0]", "customData")
                    .dataHas("list[0]", "identities")
                    .dataHas("list[0]", "departmentIds");
        }
    }

    @Nested
    class users_are_sorted {
        @Test
        @Documented(source = "openapi SortingDto: field and order")
        void by_one_property() {
            String word = unique("word");
            String b = given.user("username", word + "b");
            String a = given.user("username", word + "a");
            String c = given.user("username", word + "c");
            search(word, "sort", list(object("field", "username", "order", "asc")))
                    .succeeds()
                    .data("list.userId", contains(a, b, c));
            search(word, "sort", list(object("field", "username", "order", "desc")))
                    .succeeds()
                    .data("list.userId", contains(c, b, a));
        }

        @Test
        @Documented(source = "openapi ListUsersOptionsDto.sort: by several properties")
        void by_several_properties() {
            String word = unique("word");
            String a = given.user("username", word + "a", "gender", "M");
            String b = given.user("username", word + "b", "gender", "F");
            String c = given.user("username", word + "c", "gender", "M");
            search(
                            word,
                            "sort",
                            list(
                                    object("field", "gender", "order", "asc"),
                                    object("field", "username", "order", "desc")))
                    .succeeds()
                    .data("list.userId", contains(b, c, a));
        }

        @Test
        @Documented(source = "openapi SortingDto: createdAt")
        void by_the_moment_of_their_creation() {
            String word = unique("word");
            String first = given.user("username", word + "1");
            String second = given.user("username", word + "2");
            search(word, "sort", list(object("field", "createdAt", "order", "asc")))
                    .succeeds()
                    .data(
                            "list.createdAt.sort()[0]",
                            equalTo(get("get-user", "userId", first).read("createdAt")))
                    .data("list.userId", containsInAnyOrder(first, second));
        }

        @Test
        @Documented(source = "openapi SortingDto.field and order, required enumerations")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void by_nothing_else() {
            search("", "sort", list(object("field", "shoeSize", "order", "asc")))
                    .isRefusedWith(400)
                    .data("", nullValue());
            search("", "sort", list(object("field", "username", "order", "up"))).isRefusedWith(400);
            search("", "sort", list(object("field", "username"))).isRefusedWith(400);
        }
    }
}
