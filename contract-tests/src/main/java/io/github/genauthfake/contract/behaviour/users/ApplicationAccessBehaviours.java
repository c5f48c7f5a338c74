package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Operation;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which applications a user may enter. */
class ApplicationAccessBehaviours extends Behaviours {
    private static final String WHY = "no operation that the fake has makes applications, so that a seed does";
    private static final String ACCESSIBLE = "get-user-accessible-apps";
    private static final String AUTHORIZED = "get-user-authorized-apps";

    private void company() {
        genauth.fake().seed(Seed.parse("""
            organizations: {acme: {departments: {Sales: {departments: {North: {}}}}}}
            groups: {staff: {}}
            namespaces: {shop: {roles: {seller: {}, gone: {disableTime: 2020-01-01T00:00:00Z}}}}
            applications:
              open: {name: Open, loginUrl: "https://open.example.com"}
              barred: {name: Barred, access: [{user: alice}, {group: staff, effect: DENY}]}
              closed: {name: Closed, permissionStrategy: DENY_ALL}
              own: {name: Own, permissionStrategy: DENY_ALL, access: [{user: alice}]}
              group: {name: Group, permissionStrategy: DENY_ALL, access: [{group: staff}]}
              role: {name: Role, permissionStrategy: DENY_ALL, access: [{role: shop/seller}]}
              disabled: {name: Disabled, permissionStrategy: DENY_ALL, access: [{role: shop/gone}]}
              department: {name: Department, access: [{department: acme/Sales}]}
            users:
              alice:
                groups: [staff]
                roles: [{role: shop/seller, endTime: 2030-01-01T00:00:00Z}, shop/gone]
                departments: [acme/Sales/North]
              bob: {}
            """, "company.yaml"));
    }

    private void answers(String operation, String user, String... applications) {
        get(operation, "userId", user, "userIdType", "username").succeeds().data("appName", contains(applications));
    }

    /** What a user may enter. */
    @Nested
    @Operation(ACCESSIBLE)
    class GetUserAccessibleApps {
        @Test
        @FakeOnly(why = WHY)
        void answers_what_lets_everybody_in_and_what_was_allowed_the_newest_first() {
            company();
            answers(ACCESSIBLE, "alice", "Department", "Role", "Group", "Own", "Open");
            answers(ACCESSIBLE, "bob", "Department", "Barred", "Open");
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_the_application_and_its_strategy() {
            genauth.fake().seed(Seed.parse("""
                applications: {shop: {id: 65f0000000000000000000a1, name: Shop, logo: l, loginUrl: u}}
                users: {alice: {}}
                """, "shop.yaml"));
            get(ACCESSIBLE, "userId", "alice", "userIdType", "username")
                    .data(
                            "[0]",
                            equalTo(object(
                                    "appId",
                                    "65f0000000000000000000a1",
                                    "appName",
                                    "Shop",
                                    "appLogo",
                                    "l",
                                    "appLoginUrl",
                                    "u",
                                    "appDefaultLoginStrategy",
                                    "ALLOW_ALL")));
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_none_for_an_account_that_is_not_activated() {
            company();
            post(
                            "update-user",
                            object(
                                    "userId",
                                    "alice",
                                    "status",
                                    "Suspended",
                                    "options",
                                    object("userIdType", "username")))
                    .succeeds();
            get(ACCESSIBLE, "userId", "alice", "userIdType", "username").data("", empty());
            get(AUTHORIZED, "userId", "alice", "userIdType", "username").data("", empty());
        }
    }

    /** What a user was given. */
    @Nested
    @Operation(AUTHORIZED)
    class GetUserAuthorizedApps {
        @Test
        @FakeOnly(why = WHY)
        void answers_what_was_allowed_to_the_user_or_to_what_it_belongs_to() {
            company();
            answers(AUTHORIZED, "alice", "Department", "Role", "Group", "Own");
            get(AUTHORIZED, "userId", "bob", "userIdType", "username")
                    .succeeds()
                    .data("", empty());
        }

        @Test
        @FakeOnly(why = WHY)
        void follows_the_clock_of_the_pool() {
            company();
            genauth.fake().clock().freezeAt(Instant.parse("2030-01-01T00:00:00Z"));
            answers(AUTHORIZED, "alice", "Department", "Group", "Own");
        }

        @Test
        @FakeOnly(why = WHY)
        void takes_everything_from_who_resigns() {
            company();
            post("resign-user", object("userId", "alice", "userIdType", "username"))
                    .succeeds();
            post(
                            "update-user",
                            object(
                                    "userId",
                                    "alice",
                                    "status",
                                    "Activated",
                                    "options",
                                    object("userIdType", "username")))
                    .succeeds();
            get(AUTHORIZED, "userId", "alice", "userIdType", "username").data("", empty());
        }
    }
}
