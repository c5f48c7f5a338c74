package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several users are read at once. */
@Operation("get-user-batch")
class GetUserBatchBehaviours extends Behaviours {
    private static final String OPERATION = "get-user-batch";

    @Nested
    class the_list_arrives {
        @Test
        @Documented(source = "sdk code: Python repeats the parameter")
        void as_a_parameter_that_is_repeated() {
            String one = given.user();
            String other = given.user();
            get(OPERATION, "userIds", list(one, other)).succeeds().data("userId", containsInAnyOrder(one, other));
        }

        @Test
        @Seen(source = "node getUsersBatch.spec.ts: its SDK puts brackets behind the name")
        void as_a_parameter_with_brackets() {
            String one = given.user();
            String other = given.user();
            get(OPERATION, "userIds[]", list(one, other)).succeeds().data("userId", containsInAnyOrder(one, other));
        }

        @Test
        @Documented(source = "sdk code: Java joins the elements with commas")
        void as_one_text_with_commas() {
            String one = given.user();
            String other = given.user();
            get(OPERATION, "userIds", one + "," + other).succeeds().data("userId", containsInAnyOrder(one, other));
        }

        @Test
        @Inferred(why = "users of the API send it so in production, and read the users that they get")
        void as_the_JSON_text_of_an_array() {
            String one = given.user();
            String other = given.user();
            get(OPERATION, "userIds", "[\"" + one + "\",\"" + other + "\"]")
                    .succeeds()
                    .data("userId", contains(one, other));
        }

        @Test
        @Documented(source = "sdk code: Java and Python send a list of one like a parameter for one value")
        void with_one_element() {
            String user = given.user();
            get(OPERATION, "userIds", user).succeeds().data("userId", contains(user));
            get(OPERATION, "userIds[]", user).succeeds().data("userId", contains(user));
        }

        @Test
        @Inferred(why = "only a list that comes as one value without brackets can be meant to be split")
        void with_a_comma_in_an_element() {
            String withComma = unique("Doe") + ",Jane";
            String user = given.user("username", withComma);
            String other = unique("user");
            String otherUser = given.user("username", other);
            get(OPERATION, "userIdType", "username", "userIds[]", withComma)
                    .succeeds()
                    .data("userId", contains(user));
            get(OPERATION, "userIdType", "username", "userIds", list(withComma, other))
                    .succeeds()
                    .data("userId", containsInAnyOrder(user, otherUser));
        }
    }

    @Nested
    class users_are_answered {
        @Test
        @Inferred(why = "callers pair what they asked for with what they get")
        void in_the_order_of_the_request() {
            String one = given.user();
            String other = given.user();
            get(OPERATION, "userIds", list(other, one)).succeeds().data("userId", contains(other, one));
        }

        @Test
        @Seen(source = "node getUsersBatch.spec.ts")
        void with_what_was_asked_for() {
            get(
                            OPERATION,
                            "userIds[]",
                            given.user(),
                            "withCustomData",
                            true,
                            "withIdentities",
                            true,
                            "withDepartmentIds",
                            true)
                    .succeeds()
                    .dataHas("[0]", "customData")
                    .dataHas("[0]", "identities")
                    .dataHas("[0]", "departmentIds");
        }

        @Test
        @Documented(
                source = "openapi get-user-batch: withCustomData, withIdentities and withDepartmentIds, default false")
        void without_what_was_not_asked_for() {
            get(OPERATION, "userIds[]", given.user())
                    .succeeds()
                    .dataHasNot("[0]", "customData")
                    .dataHasNot("[0]", "identities")
                    .dataHasNot("[0]", "departmentIds");
        }
    }

    @Nested
    class a_user_that_does_not_exist {
        private static final String NOBODY = "000000000000000000000000";

        @Test
        @Inferred(why = "users of the API ask for some that are not there and read the others in production")
        void is_left_out() {
            String user = given.user();
            get(OPERATION, "userIds", list(NOBODY, user)).succeeds().data("userId", contains(user));
            get(OPERATION, "userIds", NOBODY).succeeds().data("", empty());
        }
    }

    @Nested
    class a_request_is_refused {
        @Test
        @Inferred(why = "the Java SDK sends an empty list as an empty text")
        void when_the_list_is_an_empty_text() {
            get(OPERATION, "userIds", "").isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a refused argument, as any empty list")
        void when_the_list_is_the_text_of_an_empty_array() {
            get(OPERATION, "userIds", "[]").isRefusedWith(400).data("", nullValue());
        }
    }
}
