package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users are listed, page by page. */
@Operation("list-users-get")
class ListUsersBehaviours extends Behaviours {
    private static final String OPERATION = "list-users";

    private Answer page(int page, int limit) {
        return get(OPERATION, "page", page, "limit", limit);
    }

    @Nested
    class a_user_of_the_list {
        @Test
        @Documented(source = "openapi list-users: withCustomData, withIdentities and withDepartmentIds, default false")
        void comes_with_what_was_asked_for() {
            String user = given.user();
            String its = "list.find { it.userId == '" + user + "' }";
            page(1, 50)
                    .succeeds()
                    .dataHasNot(its, "customData")
                    .dataHasNot(its, "identities")
                    .dataHasNot(its, "departmentIds");
            get(OPERATION, "limit", 50, "withCustomData", true, "withIdentities", true, "withDepartmentIds", true)
                    .succeeds()
                    .data(its + ".customData", equalTo(object()))
                    .data(its + ".identities", empty())
                    .data(its + ".departmentIds", empty());
        }

        @Test
        @Documented(source = "openapi list-users.status")
        void has_the_status_that_was_asked_for() {
            String suspended = given.user("username", unique("user"), "status", "Suspended");
            String activated = given.user();
            get(OPERATION, "status", "Suspended", "limit", 50)
                    .succeeds()
                    .data("list.userId", hasItem(suspended))
                    .data("list.userId", not(hasItem(activated)));
        }

        @Test
        @Documented(source = "openapi list-users.status, an enumeration")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void cannot_have_a_status_that_is_none() {
            get(OPERATION, "status", "Happy").isRefusedWith(400).data("", nullValue());
        }

        @Test
        @Documented(source = "openapi list-users.updatedAtStart and updatedAtEnd, UNIX times in seconds")
        void was_changed_in_the_time_that_was_asked_for() {
            String user = given.user();
            String updatedAt = get("get-user", "userId", user).read("updatedAt");
            long second = Instant.parse(updatedAt).getEpochSecond();
            get(OPERATION, "limit", 50, "updatedAtStart", second, "updatedAtEnd", second + 1)
                    .succeeds()
                    .data("list.userId", hasItem(user));
            get(OPERATION, "limit", 50, "updatedAtStart", second + 60).data("list.userId", not(hasItem(user)));
            get(OPERATION, "limit", 50, "updatedAtEnd", second - 60).data("list.userId", not(hasItem(user)));
        }

        @Test
        @Inferred(why = "the OpenAPI document says seconds, and its example is in milliseconds")
        void was_changed_in_a_time_that_may_be_in_milliseconds() {
            String user = given.user();
            String updatedAt = get("get-user", "userId", user).read("updatedAt");
            long moment = Instant.parse(updatedAt).toEpochMilli();
            get(OPERATION, "limit", 50, "updatedAtStart", moment, "updatedAtEnd", moment)
                    .succeeds()
                    .data("list.userId", hasItem(user));
            get(OPERATION, "limit", 50, "updatedAtStart", moment + 1).data("list.userId", not(hasItem(user)));
        }

        @Test
        @Inferred(why = "who is gone is in no list")
        void was_not_deleted() {
            String user = given.user();
            post("delete-users-batch", object("userIds", list(user))).succeeds();
            page(1, 50).succeeds().data("list.userId", not(hasItem(user)));
        }
    }
}
