package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.Company.fails;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.state.PoolState;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserAssertTest {
    private static FakeGenAuth server;
    private static PoolState state;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        state = new Company(server).pool().state();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static UserAssert alice() {
        return assertThat(state).user("alice");
    }

    private static UserAssert bob() {
        return assertThat(state).user("bob");
    }

    @Test
    void a_user_is_found_by_any_name() {
        assertThat(state).user("Alice@example.com").hasUsername("alice");
        assertThat(state).user("65f000000000000000000001").hasUsername("alice");
        fails(() -> assertThat(state).user("alise"), "There is no user alise; the users are alice, bob");
    }

    @Test
    void a_user_in_use_is_not_suspended() {
        fails(
                () -> alice().isSuspended(),
                "Expected user alice to have the status \"Suspended\", but it is \"Activated\"");
    }

    @Nested
    class Its_names_and_properties {
        @Test
        void are_as_they_should_be() {
            alice().hasId("65f000000000000000000001")
                    .hasUsername("alice")
                    .hasEmail("alice@example.com")
                    .hasPhone(null)
                    .hasExternalId(null)
                    .hasProperty("nickname", "Ali")
                    .hasProperty("username", "alice")
                    .hasProperty("email", "alice@example.com")
                    .hasProperty("phone", null)
                    .hasProperty("company", null);
        }

        @Test
        void differ() {
            fails(
                    () -> alice().hasId("x"),
                    "Expected user alice to have the id \"x\", but it is" + " \"65f000000000000000000001\"");
            fails(
                    () -> alice().hasUsername("bob"),
                    "Expected user alice to have the username \"bob\", but it is \"alice\"");
            fails(
                    () -> alice().hasEmail("a@example.com"),
                    "Expected user alice to have the e-mail address \"a@example.com\", but it is"
                            + " \"alice@example.com\"");
            fails(
                    () -> alice().hasEmail(null),
                    "Expected user alice to have no e-mail address, but it is" + " \"alice@example.com\"");
            fails(
                    () -> alice().hasPhone("13800138000"),
                    "Expected user alice to have the phone number \"13800138000\", but there is none");
            fails(
                    () -> alice().hasExternalId("4711"),
                    "Expected user alice to have the external id \"4711\", but there is none");
            fails(
                    () -> alice().hasProperty("nickname", "Al"),
                    "Expected user alice to have the nickname \"Al\", but it is \"Ali\"");
            fails(
                    () -> alice().hasProperty("externalId", "4711"),
                    "Expected user alice to have the externalId \"4711\", but there is none");
        }

        @Test
        void must_be_properties_of_the_API() {
            fails(
                    () -> alice().hasProperty("nikname", "Ali"),
                    "There is no property nikname; the nearest of 43 properties are nickname, name, givenName,"
                            + " familyName, middleName");
        }
    }

    @Nested
    class Its_sessions {
        private final PoolState signedIn =
                server.createPool(Seed.parse("""
                    applications: {Shop: {id: 65f0000000000000000000a1}, Desk: {}}
                    users:
                      alice:
                        sessions: [Shop, {app: Desk, expiresAt: 2020-01-01T00:00:00Z}]
                        logins: [{app: Shop, time: 2024-03-01T08:00:00Z, clientIp: 10.0.0.7}]
                      bob: {status: Suspended, sessions: [Shop]}
                    """, "signed-in.yaml")).state();

        private UserAssert user(String name) {
            return assertThat(signedIn).user(name);
        }

        @Test
        void are_as_they_should_be() {
            user("alice")
                    .isSignedInTo("Shop")
                    .isSignedInTo("65f0000000000000000000a1")
                    .isNotSignedInTo("Desk");
            user("bob").isNotSignedInTo("Shop");
        }

        @Test
        void differ() {
            fails(
                    () -> user("alice").isSignedInTo("Desk"),
                    "Expected user alice to be signed in to Desk, but the only session is Shop");
            fails(
                    () -> user("alice").isNotSignedInTo("Shop"),
                    "Expected user alice not to be signed in to Shop, but the only session is Shop");
            fails(
                    () -> user("alice").isNotSignedInTo("Shpo"),
                    "There is no application Shpo; the applications are Shop, Desk");
        }

        @Test
        void need_a_pool_around_the_user() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new UserAssert(signedIn.user("alice").orElseThrow()).isSignedInTo("Shop"));
        }

        @Test
        void make_properties_of_the_user() {
            user("alice")
                    .hasProperty("loginsCount", 1)
                    .hasProperty("lastLogin", "2024-03-01T08:00:00Z")
                    .hasProperty("lastIp", "10.0.0.7")
                    .hasProperty("workStatus", "Active");
        }
    }

    @Nested
    class Its_custom_data {
        @Test
        void are_as_they_should_be() {
            alice().hasCustomData("school", "pku")
                    .hasCustomData("badge", "A-1")
                    .hasCustomData("weight", 61.5)
                    .hasCustomData("entry", Instant.parse("2024-05-01T08:00:00Z"))
                    .hasCustomData("entry", "2024-05-01T10:00:00+02:00")
                    .hasCustomData("entry", 1714550400000L)
                    .hasTenantCustomData("Shop", "level", 3)
                    .hasTenantCustomData("Shop", "level", 3.0);
            bob().hasNoCustomData("school").hasNoTenantCustomData("Shop", "level");
        }

        @Test
        void differ() {
            fails(
                    () -> alice().hasCustomData("school", "mit"),
                    "Expected user alice to have the custom data school \"mit\", but school is \"pku\"");
            fails(
                    () -> alice().hasCustomData("weight", "61.5"),
                    "Expected user alice to have the custom data weight \"61.5\", but weight is 61.5");
            fails(
                    () -> alice().hasTenantCustomData("Shop", "level", 4),
                    "Expected user alice to have the custom data level 4 of the tenant Shop, but level is 3");
        }

        @Test
        void of_a_tenant_are_found_by_its_id_too() {
            String shop = state.tenant("Shop").orElseThrow().id();
            alice().hasTenantCustomData(shop, "level", 3);
            fails(
                    () -> alice().hasNoTenantCustomData(shop, "level"),
                    "Expected user alice to have no custom data level of the tenant Shop, but it is 3");
        }

        @Test
        void are_not_set() {
            fails(
                    () -> bob().hasCustomData("school", "pku"),
                    "Expected user bob to have the custom data school \"pku\", but school is not set; the custom data"
                            + " are none");
            fails(
                    () -> bob().hasTenantCustomData("Shop", "level", 3),
                    "Expected user bob to have the custom data level 3 of the tenant Shop, but level is not set; the"
                            + " custom data are none");
        }

        @Test
        void are_set_that_should_not_be() {
            fails(
                    () -> alice().hasNoCustomData("school"),
                    "Expected user alice to have no custom data school, but it is \"pku\"");
            fails(
                    () -> alice().hasNoTenantCustomData("Shop", "level"),
                    "Expected user alice to have no custom data level of the tenant Shop, but it is 3");
        }

        @Test
        void must_be_of_a_field_and_a_tenant_that_are_there() {
            fails(
                    () -> alice().hasCustomData("schol", "pku"),
                    "Expected user alice to have the custom data schol \"pku\", but there is no custom field of users"
                            + " schol; the custom fields of users are school, badge, weight, entry");
            fails(
                    () -> bob().hasNoCustomData("schol"),
                    "There is no custom field of users schol; the custom fields of users are school, badge, weight,"
                            + " entry");
            fails(
                    () -> bob().hasNoTenantCustomData("Shop", "school"),
                    "There is no custom field of users school; the only one is level");
            fails(
                    () -> bob().hasTenantCustomData("Shoop", "level", 3),
                    "Expected user bob to have the custom data level 3 of the tenant Shoop, but there is no tenant"
                            + " Shoop; the only one is Shop");
        }

        @Test
        void have_no_value_that_is_null() {
            assertThatNullPointerException()
                    .isThrownBy(() -> alice().hasCustomData("school", null))
                    .withMessage("hasNoCustomData asserts that there is no value");
            assertThatNullPointerException().isThrownBy(() -> alice().hasTenantCustomData("Shop", "level", null));
        }
    }

    @Nested
    class Its_departments {
        @Test
        void are_as_they_should_be() {
            alice().isIn("acme/Sales")
                    .isIn("acme/Sales", "acme/Legal")
                    .isOnlyIn("acme/Legal", "acme/Sales")
                    .isNotIn("acme/Engineering", "acme/Engineering/Platform")
                    .hasMainDepartment("acme/Sales")
                    .leads("acme/Sales")
                    .doesNotLead("acme/Legal")
                    .isIn(state.department("acme/Legal").orElseThrow().id());
        }

        @Test
        void are_others() {
            fails(
                    () -> alice().isIn("acme/Engineering"),
                    "Expected user alice to be in acme/Engineering, but the departments are acme/Sales (main, leader),"
                            + " acme/Legal");
            fails(
                    () -> alice().isNotIn("acme/Engineering", "acme/Legal"),
                    "Expected user alice to be in none of acme/Engineering, acme/Legal, but the departments are"
                            + " acme/Sales (main, leader), acme/Legal");
            fails(
                    () -> alice().isOnlyIn("acme/Sales"),
                    "Expected user alice to be only in acme/Sales, but the departments are acme/Sales (main, leader),"
                            + " acme/Legal");
            fails(
                    () -> alice().hasMainDepartment("acme/Legal"),
                    "Expected user alice to have the main department acme/Legal, but the departments are acme/Sales"
                            + " (main, leader), acme/Legal");
            fails(
                    () -> alice().leads("acme/Legal"),
                    "Expected user alice to lead acme/Legal, but the departments are acme/Sales (main, leader),"
                            + " acme/Legal");
            fails(
                    () -> alice().doesNotLead("acme/Sales"),
                    "Expected user alice not to lead acme/Sales, but the departments are acme/Sales (main, leader),"
                            + " acme/Legal");
            fails(
                    () -> bob().isOnlyIn(),
                    "Expected user bob to be in no department, but the only department is acme/Sales" + " (main)");
        }

        @Test
        void must_be_there() {
            fails(
                    () -> alice().isIn("acme/Saels"),
                    "Expected user alice to be in acme/Saels, but the departments are acme/Sales (main, leader),"
                            + " acme/Legal; there is no department acme/Saels; the departments are acme, acme/Engineering,"
                            + " acme/Sales, acme/Legal, acme/Engineering/Platform, store");
            fails(
                    () -> alice().isNotIn("Engineering"),
                    "There is no department Engineering; the departments are acme, acme/Engineering, acme/Sales,"
                            + " acme/Legal, acme/Engineering/Platform, store");
        }

        @Test
        void must_be_named() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> alice().isIn(new String[0]))
                    .withMessage("Name at least one of the departments");
            assertThatIllegalArgumentException().isThrownBy(() -> alice().isNotIn(new String[0]));
        }
    }

    @Nested
    class Its_roles_groups_and_tenants {
        @Test
        void are_as_they_should_be() {
            alice().hasRole("admin")
                    .hasRole("shop/seller")
                    .doesNotHaveRole("guest")
                    .hasOnlyRoles("shop/seller", "admin")
                    .isInGroup("developers")
                    .isNotInGroup("idle")
                    .isOnlyInGroups("developers")
                    .belongsToTenant("Shop");
            bob().hasOnlyRoles().isOnlyInGroups();
        }

        @Test
        void are_others() {
            fails(
                    () -> alice().hasRole("guest"),
                    "Expected user alice to have the role guest, but the roles are admin, shop/seller");
            fails(() -> bob().hasRole("admin"), "Expected user bob to have the role admin, but there are none");
            fails(
                    () -> alice().doesNotHaveRole("admin"),
                    "Expected user alice not to have the role admin, but the roles are admin, shop/seller");
            fails(
                    () -> alice().hasOnlyRoles("admin"),
                    "Expected user alice to have only the roles admin, but the roles are admin, shop/seller");
            fails(
                    () -> alice().isInGroup("idle"),
                    "Expected user alice to be in the group idle, but the only group is developers");
            fails(
                    () -> alice().isNotInGroup("developers"),
                    "Expected user alice not to be in the group developers, but the only group is developers");
            fails(
                    () -> alice().isOnlyInGroups(),
                    "Expected user alice to be in no group, but the only group is developers");
            fails(
                    () -> bob().belongsToTenant("Shop"),
                    "Expected user bob to belong to the tenant Shop, but there are none");
        }

        @Test
        void must_be_there() {
            fails(
                    () -> alice().hasRole("seller"),
                    "Expected user alice to have the role seller, but the roles are admin, shop/seller; there is no"
                            + " role seller; the roles are admin, guest, shop/seller");
            fails(
                    () -> bob().doesNotHaveRole("amdin"),
                    "There is no role amdin; the roles are admin, guest, shop/seller");
            fails(() -> bob().isNotInGroup("dev"), "There is no group dev; the groups are developers, idle");
        }
    }
}
