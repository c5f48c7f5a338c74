package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users are found by conditions. */
@Operation("list-users-post")
class AdvancedFilterBehaviours extends Behaviours {
    private static Object condition(String field, String operator, Object value) {
        return object("field", field, "operator", operator, "value", value);
    }

    private Answer filter(Object... conditions) {
        return post("list-users", object("advancedFilter", list(conditions)));
    }

    private Answer filter(String field, String operator, Object value) {
        return filter(condition(field, operator, value));
    }

    @Nested
    class a_condition_on_the_profile {
        @Test
        @Documented(source = "openapi list-users, example: the status Suspended")
        void finds_by_a_choice() {
            String suspended = given.user("username", unique("user"), "status", "Suspended");
            String active = given.user();
            filter("status", "EQUAL", "Suspended")
                    .succeeds()
                    .data("list.userId", hasItem(suspended))
                    .data("list.userId", not(hasItem(active)));
        }

        @Test
        @Documented(source = "openapi list-users, example: e-mail addresses that hold @example.com")
        @Inferred(aspect = DATA, why = "parts of texts match whatever the case, as keywords do")
        void finds_by_a_part_of_a_text() {
            String word = unique("word");
            String user = given.user("email", word + "@example.com");
            given.user();
            filter("email", "CONTAINS", word.toUpperCase(Locale.ROOT) + "@EXAMPLE")
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list.userId", contains(user));
        }

        @Test
        @Documented(source = "openapi ListUsersAdvancedFilterItemDto: EQUAL on texts")
        @Inferred(aspect = DATA, why = "only e-mail addresses are the same whatever the case, as in lookups")
        void finds_by_a_whole_text() {
            String word = unique("word");
            String user = given.user("username", word, "email", word + "@example.com", "externalId", word);
            filter("username", "EQUAL", word).succeeds().data("list.userId", contains(user));
            filter("username", "EQUAL", word.toUpperCase(Locale.ROOT)).data("totalCount", equalTo(0));
            filter("email", "EQUAL", word.toUpperCase(Locale.ROOT) + "@example.com")
                    .data("list.userId", contains(user));
            filter("externalId", "EQUAL", word).data("list.userId", contains(user));
            filter("id", "EQUAL", user).data("list.userId", contains(user));
        }

        @Test
        @Documented(source = "openapi ListUsersAdvancedFilterItemDto: IN")
        void finds_by_any_of_several_texts() {
            String one = unique("user");
            String other = unique("user");
            String first = given.user("username", one);
            String second = given.user("username", other);
            given.user();
            filter("username", "IN", list(one, other, "nobody"))
                    .succeeds()
                    .data("list.userId", contains(second, first));
        }

        @Test
        @Documented(source = "openapi ListUsersAdvancedFilterItemDto: IS_NULL and NOT_NULL")
        @Inferred(aspect = DATA, why = "the provider's demo leaves the value out")
        void finds_by_what_is_not_set() {
            String word = unique("word");
            String with = given.user("username", word + "1", "company", "Acme");
            String without = given.user("username", word + "2");
            filter(condition("username", "CONTAINS", word), object("field", "company", "operator", "IS_NULL"))
                    .succeeds()
                    .data("list.userId", contains(without));
            filter(condition("username", "CONTAINS", word), object("field", "company", "operator", "NOT_NULL"))
                    .data("list.userId", contains(with));
            filter(condition("username", "CONTAINS", word), condition("company", "NOT_EQUAL", "Acme"))
                    .data("list.userId", contains(without));
        }

        @Test
        @Documented(source = "openapi list-users, examples: numbers with GREATER and BETWEEN; moments in two forms")
        @Inferred(aspect = DATA, why = "both ends are included")
        void finds_by_order() {
            String word = unique("word");
            String user = given.user("username", word, "birthdate", "2000-01-31");
            Object its = condition("username", "EQUAL", word);
            filter(its, condition("birthdate", "BETWEEN", list("2000-01-31", "2000-02-01T00:00:00Z")))
                    .succeeds()
                    .data("list.userId", contains(user));
            filter(its, condition("birthdate", "GREATER", 949276800000L)).data("totalCount", equalTo(1));
            filter(its, condition("birthdate", "LESSER", "2000-01-30")).data("totalCount", equalTo(0));
            filter(its, condition("loginsCount", "GREATER", 10)).data("totalCount", equalTo(0));
            filter(its, condition("loginsCount", "BETWEEN", list(0, 100))).data("totalCount", equalTo(1));
            filter(its, condition("lastLoginTime", "GREATER", "2020-01-01T00:00:00.000Z"))
                    .data("totalCount", equalTo(0));
            filter(its, condition("signedUp", "BETWEEN", list(0, 4102444800000L)))
                    .data("totalCount", equalTo(1));
        }
    }

    @Nested
    class a_condition_on_custom_data {
        @Test
        @Documented(source = "openapi list-users, example: the key of a custom field")
        void finds_by_a_text() {
            String key = given.field("STRING");
            String user = given.user("username", unique("user"), "customData", object(key, "some-value"));
            given.user("username", unique("user"), "customData", object(key, "other"));
            filter(key, "EQUAL", "some-value").succeeds().data("list.userId", contains(user));
        }

        @Test
        @Inferred(why = "the provider's demo sends numbers as numbers and as texts, and moments as milliseconds")
        void finds_by_other_types_in_any_dress() {
            String number = given.field("NUMBER");
            String moment = given.field("DATETIME");
            String truth = given.field("BOOLEAN");
            String user = given.user(
                    "username",
                    unique("user"),
                    "customData",
                    object(number, 5, moment, "2024-03-01T00:00:00Z", truth, true));
            given.user("username", unique("user"), "customData", object(number, 6, truth, false));
            filter(number, "EQUAL", 5).succeeds().data("list.userId", contains(user));
            filter(number, "EQUAL", "5").data("list.userId", contains(user));
            filter(number, "LESSER", 5.5).data("list.userId", contains(user));
            filter(moment, "BETWEEN", list(1709251200000L, "2024-03-01")).data("list.userId", contains(user));
            filter(truth, "EQUAL", "true").data("list.userId", contains(user));
        }

        @Test
        @Inferred(why = "a unique value has one holder, and no field of a tenant is meant")
        void finds_by_a_unique_value() {
            String key = given.field("NUMBER", "isUnique", true);
            given.user();
            String user = given.user("username", unique("user"), "customData", object(key, 7));
            filter(key, "EQUAL", "7").succeeds().data("list.userId", contains(user));
        }
    }

    @Nested
    class a_condition_on_departments {
        private Object place(String organization, String department, boolean withThoseBelow) {
            return object(
                    "organizationCode",
                    organization,
                    "departmentId",
                    department,
                    "departmentIdType",
                    "department_id",
                    "includeChildrenDepartments",
                    withThoseBelow);
        }

        @Test
        @Documented(source = "openapi list-users, example: the root with those below it")
        void finds_members() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String user = given.user();
            given.membership(user, department);
            filter("department", "IN", list(place(organization, "root", true)))
                    .succeeds()
                    .data("list.userId", contains(user));
            filter("department", "IN", list(place(organization, "root", false))).data("totalCount", equalTo(0));
            filter("department", "EQUAL", place(organization, department, false))
                    .data("list.userId", contains(user));
        }

        @Test
        @Inferred(why = "who is in several of them is one user; a department that is not there has no members")
        void finds_each_user_once() {
            String organization = given.organization();
            String one = given.departmentIn(organization);
            String other = given.departmentIn(organization);
            String user = given.user();
            given.membership(user, one, other);
            filter(
                            "department",
                            "IN",
                            list(
                                    place(organization, one, false),
                                    place(organization, other, false),
                                    place(unique("org"), "root", true)))
                    .data("list.userId", contains(user));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_what_names_none() {
            filter("department", "IN", list("x")).isRefusedWith(400);
            filter("department", "EQUAL", object("departmentId", 5)).isRefusedWith(400);
            filter("department", "EQUAL", object("organizationCode", "x")).isRefusedWith(400);
            filter("department", "CONTAINS", "x").isRefusedWith(400);
        }
    }

    @Nested
    class conditions {
        @Test
        @Documented(source = "openapi list-users: conditions combine freely")
        @Inferred(aspect = DATA, why = "all have to be fulfilled, and the keywords too; the newest user comes first")
        void have_to_be_fulfilled_together() {
            String word = unique("word");
            String one = given.user("username", word + "1", "gender", "F");
            String other = given.user("username", word + "2", "gender", "F");
            given.user("username", word + "3", "gender", "M");
            post(
                            "list-users",
                            object(
                                    "keywords",
                                    word,
                                    "advancedFilter",
                                    list(condition("gender", "EQUAL", "F"), condition("status", "EQUAL", "Activated"))))
                    .succeeds()
                    .data("list.userId", contains(other, one));
            post(
                            "list-users",
                            object(
                                    "keywords",
                                    word,
                                    "advancedFilter",
                                    list(condition("gender", "EQUAL", "F")),
                                    "options",
                                    object(
                                            "sort",
                                            list(object("field", "username", "order", "asc")),
                                            "pagination",
                                            object("page", 2, "limit", 1))))
                    .data("totalCount", equalTo(2))
                    .data("list.userId", contains(other));
        }

        @Test
        @Inferred(why = "nothing to fulfil is fulfilled by all")
        void that_are_none_find_everybody() {
            String user = given.user();
            filter().succeeds().data("list.userId", hasItem(user));
        }

        @Test
        @Documented(source = "openapi ListUsersAdvancedFilterItemDto: field and operator, required, an enumeration")
        void need_a_field_and_an_operator() {
            filter(object("operator", "EQUAL", "value", "x")).isRefusedWith(400);
            filter(object("field", "username", "value", "x")).isRefusedWith(400);
            filter("username", "LIKE", "x").isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void need_a_value_that_fits() {
            filter("status", "EQUAL", "Sleeping").isRefusedWith(400);
            filter("gender", "EQUAL", "X").isRefusedWith(400);
            filter("username", "EQUAL", true).isRefusedWith(400);
            filter("username", "EQUAL", object("a", object("b", list(1)))).isRefusedWith(400);
            filter("username", "EQUAL", list("x")).isRefusedWith(400);
            filter(object("field", "username", "operator", "CONTAINS")).isRefusedWith(400);
            filter(object("field", "username", "operator", "IN")).isRefusedWith(400);
            filter("loginsCount", "GREATER", "many").isRefusedWith(400);
            filter("createdAt", "GREATER", "yesterday").isRefusedWith(400);
            filter("createdAt", "CONTAINS", "2024").isRefusedWith(400);
            filter("loginsCount", "BETWEEN", 5).isRefusedWith(400);
            filter("loginsCount", "BETWEEN", list(1, 2, 3)).isRefusedWith(400);
            filter("emailVerified", "EQUAL", "yes").isRefusedWith(400);
            filter("emailVerified", "GREATER", true).isRefusedWith(400);
        }

        @Test
        @FakeOnly(why = "which users the real service finds by a field that it does not know is not known")
        void on_what_users_do_not_have_are_reported() {
            String user = given.user();
            filter("shoeSize", "EQUAL", 42).succeeds().data("totalCount", equalTo(0));
            tellsTheTest(Finding.Kind.NOTE);
            filter(object("field", "shoeSize", "operator", "IS_NULL")).data("list.userId", hasItem(user));
        }

        @Test
        @FakeOnly(why = "the provider announces examples of these values and has none; the fake guesses and says so")
        void whose_values_are_guessed_are_reported() {
            String there = unique("ou");
            String user = given.user("username", unique("user"), "identities", list(Given.identity(there)));
            filter("identity", "EQUAL", object("provider", "lark", "userIdInIdp", there))
                    .succeeds()
                    .data("list.userId", contains(user));
            tellsTheTest(Finding.Kind.NOTE);
            filter("identity", "IN", list("62f20932716fbcc10d966ee5:" + there))
                    .data("list.userId", containsInAnyOrder(user));
            filter("userSource", "EQUAL", "adminCreated").data("list.userId", hasItem(user));
            tellsTheTest(Finding.Kind.NOTE);
            filter("role", "EQUAL", given.role()).data("totalCount", equalTo(0));
            tellsTheTest(Finding.Kind.NOTE);
        }
    }

    @Test
    @FakeOnly(why = "the real service has an Elasticsearch; the fake says that it has none")
    void a_query_of_elasticsearch_is_reported_as_not_acted_on() {
        post("list-users", object("searchQuery", object("query", object("match_all", object()))))
                .succeeds();
        tellsTheTest(Finding.Kind.NOT_ACTED_ON);
    }
}
