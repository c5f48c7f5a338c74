package io.github.genauthfake.contract.behaviour.auditlogs;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who did what. */
class AuditLogBehaviours extends Behaviours {
    private static final String WHY = "nobody signs in to the fake; the seed says what was done";
    private static final String OWN = "the pool has logs of its own";
    private static final String USERS = "get-user-action-logs";
    private static final String ADMINS = "get-admin-audit-logs";

    private void seed() {
        genauth.fake().seed(Seed.parse("""
                users:
                  alice: {nickname: Ally, id: 65f000000000000000000001}
                userActionLogs:
                  - {user: alice, eventType: login, clientIp: 192.0.2.1, createdAt: 2024-01-01T00:00:00Z}
                  - {user: alice, eventType: updateUserPrefile, success: false, createdAt: 2024-01-03T00:00:00Z}
                  - {user: 65f0000000000000000000ff, displayName: Bob, eventType: logout, createdAt: 2024-01-02T00:00:00Z}
                adminAuditLogs:
                  - {admin: alice, operationType: create, resourceType: user, createdAt: 2024-01-01T00:00:00Z}
                """, "logs.yaml"));
    }

    @Nested
    @Operation(USERS)
    class get_user_action_logs {
        @Test
        @Seen(source = "csharp, test of getUserActionLogs: an empty body")
        void answers_an_empty_page_where_nobody_did_anything() {
            post(USERS, object()).succeeds();
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_the_newest_first_page_by_page() {
            seed();
            post(USERS, object())
                    .data("list.eventType", contains("updateUserPrefile", "logout", "login"))
                    .data("list.userDisplayName", contains("Ally", "Bob", "Ally"))
                    .data("list[2].timestamp", equalTo("2024-01-01T08:00:00.000+0800"));
            post(USERS, object("pagination", object("page", 2, "limit", 2)))
                    .data("totalCount", equalTo(3))
                    .data("list.eventType", contains("login"));
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_those_that_are_asked_for() {
            seed();
            post(USERS, object("eventType", "login")).data("list.clientIp", contains("192.0.2.1"));
            post(USERS, object("eventType", "updateUserProfile")).data("totalCount", equalTo(1));
            post(USERS, object("clientIp", "192.0.2.1")).data("list.eventType", contains("login"));
            post(USERS, object("success", false)).data("list.eventType", contains("updateUserPrefile"));
            post(USERS, object("userId", "65f0000000000000000000ff")).data("list.eventType", contains("logout"));
            post(USERS, object("start", 1_704_153_600_000L, "end", 1_704_153_600_000L))
                    .data("list.eventType", contains("logout"));
            post(USERS, object("eventType", "sneeze")).data("list", empty());
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_what_is_no_moment_or_page() {
            post(USERS, object("start", "yesterday")).isRefusedWith(400);
            post(USERS, object("pagination", object("limit", 51))).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(ADMINS)
    class get_admin_audit_logs {
        @Test
        @Seen(source = "csharp, test of getAdminAuditLogs: an empty body")
        void answers_a_page() {
            post(ADMINS, object()).succeeds();
        }

        @Test
        @Inferred(why = "which calls the real log has is not known")
        @FreshPoolOnly(why = OWN)
        void has_the_calls_that_write_and_their_parameters_without_secrets() {
            String user = post("create-user", object("username", "alice", "password", "secret-1"))
                    .succeeds()
                    .read("userId");
            get("get-user", "userId", user).succeeds();
            post("delete-users-batch", object()).isRefusedWith(400);
            post(ADMINS, object())
                    .data("list.operationType", contains("delete", "create"))
                    .data("list.resourceType", contains("user", "user"))
                    .data("list.success", contains(false, true))
                    .data("list[1].operationParam", matchesPattern(".*\"password\":\"\\*\\*\\*\".*"))
                    .data("list[1].adminUserId", nullValue())
                    .data("list[1].adminUserDisplayName", notNullValue());
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_those_that_are_asked_for() {
            seed();
            post("create-group", object("code", "staff", "name", "Staff", "description", "", "type", "static"))
                    .succeeds();
            post(ADMINS, object("resourceType", "userGroup")).data("list.operationType", contains("create"));
            post(ADMINS, object("userId", "65f000000000000000000001"))
                    .data("list.adminUserDisplayName", contains("Ally"));
            post(ADMINS, object("operationType", "all", "end", 1_704_153_600_000L))
                    .data("list.resourceType", contains("user"));
            post(ADMINS, object("operationType", "delete")).data("list", empty());
            post(ADMINS, object("pagination", object("page", 2, "limit", 1)))
                    .data("totalCount", equalTo(2))
                    .data("list.resourceType", contains("user"));
        }
    }
}
