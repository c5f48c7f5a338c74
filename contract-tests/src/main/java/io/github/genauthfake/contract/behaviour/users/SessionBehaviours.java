package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.behaviour.users.SignedIn.ALICE;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.BOB;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.DESK;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.GONE;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.SHOP;
import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.kind.TestedKinds.APPLICATION;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users are signed in to applications. */
class SessionBehaviours extends Behaviours {
    private static final String CHECK = "check-session-status";
    private static final String KICK = "kick-users";

    private Answer check(String user, String app) {
        return post(CHECK, object("userId", user, "appId", app));
    }

    private void isActive(boolean expected, String user, String app) {
        check(user, app).succeeds().data("", equalTo(object("active", expected)));
    }

    private Answer kick(String user, Object... apps) {
        return post(KICK, object("userId", user, "appIds", list(apps)));
    }

    /** Whether a user is signed in. */
    @Nested
    @Operation(CHECK)
    class CheckSessionStatus {
        @Test
        @FakeOnly(why = SignedIn.WHY)
        void says_whether_there_is_a_session_of_the_user_in_the_application() {
            SignedIn.in(genauth);
            isActive(true, ALICE, SHOP);
            isActive(true, BOB, SHOP);
            isActive(false, BOB, DESK);
            isActive(false, ALICE, GONE);
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void ends_when_its_time_has_come() {
            SignedIn.in(genauth);
            genauth.fake().clock().freezeAt(Instant.parse("2029-12-31T23:59:59.999Z"));
            isActive(true, ALICE, DESK);
            genauth.fake().clock().freezeAt(Instant.parse("2030-01-01T00:00:00Z"));
            isActive(false, ALICE, DESK);
            isActive(true, ALICE, SHOP);
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void ends_for_good_when_the_account_is_not_activated_any_more() {
            SignedIn.in(genauth);
            for (String status : new String[] {"Suspended", "Activated"}) {
                post("update-user", object("userId", ALICE, "status", status)).succeeds();
                isActive(false, ALICE, SHOP);
            }
            isActive(true, BOB, SHOP);
        }

        @Test
        @Inferred(why = "there is none")
        void says_no_without_a_session() {
            isActive(false, given.user(), given.one(APPLICATION));
        }

        @Test
        @Documented(source = "openapi CheckSessionStatusDto, required")
        void needs_a_user_and_an_application() {
            String user = given.user();
            post(CHECK, object("userId", user)).isRefusedWith(400);
            String application = given.one(APPLICATION);
            post(CHECK, object("appId", application)).isRefusedWith(400);
            check(user, "").isRefusedWith(400);
            check("", application).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found; no type of name is documented")
        void finds_users_by_their_ids_alone() {
            String username = unique("user");
            given.user("username", username);
            check(username, given.one(APPLICATION)).isRefusedWith(404);
        }
    }

    /** Users are signed out. */
    @Nested
    @Operation(KICK)
    class KickUsers {
        @Test
        @FakeOnly(why = SignedIn.WHY)
        void ends_the_sessions_of_the_user_in_these_applications() {
            SignedIn.in(genauth);
            kick(ALICE, SHOP, GONE).succeeds().data("", equalTo(object("success", true)));
            isActive(false, ALICE, SHOP);
            isActive(true, ALICE, DESK);
            isActive(true, BOB, SHOP);
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void ends_the_sessions_of_the_user_in_all_of_these_applications() {
            SignedIn.in(genauth);
            kick(ALICE, SHOP, DESK).succeeds();
            isActive(false, ALICE, SHOP);
            isActive(false, ALICE, DESK);
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void leaves_the_history_and_the_moment_of_the_latest_change() {
            SignedIn.in(genauth);
            String updatedAt = get("get-user", "userId", ALICE).read("updatedAt");
            kick(ALICE, SHOP, DESK).succeeds();
            get("get-user", "userId", ALICE).data("updatedAt", equalTo(updatedAt));
            get("get-user-login-history", "userId", ALICE).data("totalCount", equalTo(4));
        }

        @Test
        @Inferred(why = "nobody is signed in there afterwards, as asked for")
        void passes_over_applications_without_a_session() {
            String user = given.user();
            kick(user, GONE).succeeds();
            kick(user, GONE, GONE).succeeds();
        }
    }
}
