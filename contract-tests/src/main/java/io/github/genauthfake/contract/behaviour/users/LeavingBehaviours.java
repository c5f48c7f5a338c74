package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.behaviour.users.SignedIn.ALICE;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.SHOP;
import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users leave. */
class LeavingBehaviours extends Behaviours {
    private static final String RESIGN = "resign-user";
    private static final String BATCH = "resign-user-batch";
    private static final String ARCHIVED = "list-archived-users";
    private static final String NOBODY = "000000000000000000000000";

    private Answer resign(String user) {
        return post(RESIGN, object("userId", user));
    }

    private Answer read(String user) {
        return get("get-user", "userId", user, "withDepartmentIds", true, "withIdentities", true);
    }

    /** One user resigns. */
    @Nested
    @Operation(RESIGN)
    class ResignUser {
        @Test
        @Seen(source = "csharp ResignUserTest", aspect = Aspect.STATUS_CODE)
        @Documented(source = "openapi resign-user: the account is disabled", aspect = Aspect.DATA)
        void disables_the_account() {
            String user = given.user();
            resign(user).succeeds().data("", equalTo(object("success", true)));
            read(user)
                    .data("status", equalTo("Resigned"))
                    .data("workStatus", equalTo("Closed"))
                    .data("statusChangedAt", notNullValue());
        }

        @Test
        @Documented(source = "openapi resign-user: departments and posts are taken away")
        void takes_the_user_out_of_departments_and_posts() {
            String user = given.user();
            given.membership(user, given.department(), given.department());
            String post = genauth.require("create-post", TestedKinds.POST.example(this::name))
                    .read("id");
            genauth.require("set-user-posts", object("userId", user, "postIds", list(post)));
            resign(user).succeeds();
            read(user)
                    .data("departmentIds", empty())
                    .data("mainDepartmentId", nullValue())
                    .data("postIdList", empty());
        }

        @Test
        @Documented(source = "openapi resign-user: roles, groups and authorizations are taken away")
        void takes_the_user_out_of_groups_and_takes_roles_and_authorizations() {
            String user = given.user();
            given.member(user, given.group());
            given.assignment(given.role(), "USER", user);
            Object grant = object("code", "*", "actions", list("*"), "resourceType", "DATA");
            Object target = object("targetType", "USER", "targetIdentifiers", list(user), "resources", list(grant));
            genauth.require("authorize-resources", object("namespace", "default", "list", list(target)));
            resign(user).succeeds();
            get("get-user-groups", "userId", user).data("list", empty());
            get("get-user-roles", "userId", user).data("list", empty());
            get("get-user-authorized-resources", "userId", user).data("list", empty());
        }

        private String name(String stem) {
            return unique(stem);
        }

        @Test
        @Documented(source = "openapi resign-user: the basic information stays")
        void leaves_the_profile_and_the_names() {
            String username = unique("user");
            String there = unique("ou");
            String user = given.user("username", username, "nickname", "Al", "identities", list(Given.identity(there)));
            resign(user).succeeds();
            read(user)
                    .data("username", equalTo(username))
                    .data("nickname", equalTo("Al"))
                    .data("identities.userIdInIdp", contains(there));
            post("create-user", object("username", username)).isRefusedWith(409);
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void ends_the_sessions_and_leaves_the_history() {
            SignedIn.in(genauth);
            resign(ALICE).succeeds();
            post("check-session-status", object("userId", ALICE, "appId", SHOP)).data("active", equalTo(false));
            get("get-user-login-history", "userId", ALICE).data("totalCount", equalTo(4));
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void changes_nothing_for_a_user_that_has_resigned() {
            genauth.fake().clock().freeze();
            String user = given.user();
            resign(user).succeeds();
            String updatedAt = read(user).read("updatedAt");
            genauth.fake().clock().advance(Duration.ofHours(1));
            resign(user).succeeds();
            read(user).data("updatedAt", equalTo(updatedAt)).data("statusChangedAt", equalTo(updatedAt));
        }

        @Test
        @Inferred(why = "an account can be activated; that relations come back is documented nowhere")
        void lets_the_account_be_activated_again_without_what_was_taken() {
            String user = given.user();
            given.membership(user, given.department());
            resign(user).succeeds();
            post("update-user", object("userId", user, "status", "Activated")).succeeds();
            read(user)
                    .data("status", equalTo("Activated"))
                    .data("workStatus", equalTo("Active"))
                    .data("departmentIds", empty());
        }
    }

    /** Several users resign. */
    @Nested
    @Operation(BATCH)
    class ResignUserBatch {
        private Answer resign(Object... users) {
            return post(BATCH, object("userIds", list(users)));
        }

        @Test
        @Seen(source = "csharp ResignUserBatchTest")
        void lets_all_of_them_resign() {
            String one = given.user();
            String other = given.user();
            resign(one, other, one).succeeds().data("", equalTo(object("success", true)));
            read(one).data("status", equalTo("Resigned"));
            read(other).data("status", equalTo("Resigned"));
        }

        @Test
        @Inferred(why = "a request is applied whole or not at all")
        void lets_none_resign_when_one_does_not_exist() {
            String user = given.user();
            resign(user, NOBODY).isRefusedWith(404);
            read(user).data("status", equalTo("Activated"));
        }
    }

    /** Users that were archived or deleted are listed. */
    @Nested
    @Operation(ARCHIVED)
    class ListArchivedUsers {
        private Answer archivedSince(Object startAt) {
            return get(ARCHIVED, "startAt", startAt, "limit", 50).succeeds();
        }

        @Test
        @Inferred(why = "that is what the status says; which users are listed is documented nowhere")
        void answers_users_whose_status_says_so_until_it_does_not() {
            String user = given.user("username", unique("user"), "status", "Archived");
            get(ARCHIVED, "limit", 50).succeeds().data("list.userId", hasItem(user));
            post("update-user", object("userId", user, "status", "Activated")).succeeds();
            get(ARCHIVED, "limit", 50).data("list.userId", not(hasItem(user)));
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void answers_the_moment_of_archiving_or_of_the_deletion() {
            genauth.fake().clock().freezeAt(Instant.parse("2025-01-01T00:00:00Z"));
            String archived = given.user();
            post("update-user", object("userId", archived, "status", "Archived"))
                    .succeeds();
            String deleted = given.user();
            genauth.fake().clock().advance(Duration.ofHours(1));
            post("delete-users-batch", object("userIds", list(archived, deleted)))
                    .succeeds();
            get(ARCHIVED)
                    .data("list.userId", contains(deleted, archived))
                    .data("list.archivedAt", contains("2025-01-01T01:00:00.000Z", "2025-01-01T00:00:00.000Z"));
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void answers_those_since_a_moment_in_seconds_or_milliseconds() {
            SignedIn.in(genauth);
            long at = Instant.parse("2024-01-15T00:00:00Z").getEpochSecond();
            archivedSince(at).data("list.userId", contains("65f0000000000000000000d1"));
            archivedSince(at * 1000).data("list.userId", contains("65f0000000000000000000d1"));
            archivedSince(at + 1).data("", equalTo(object("totalCount", 0, "list", list())));
            archivedSince(at * 1000 + 1).data("totalCount", equalTo(0));
        }
    }
}
