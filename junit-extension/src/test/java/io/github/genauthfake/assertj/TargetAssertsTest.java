package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.Company.fails;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.state.PoolState;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Departments, roles and groups: the targets of custom data beside users. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetAssertsTest {
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

    @Nested
    class A_department {
        private final DepartmentAssert sales = assertThat(state).department("acme/Sales");
        private final DepartmentAssert engineering = assertThat(state).department("acme/Engineering");

        @Test
        void is_as_it_should_be() {
            sales.hasName("Sales")
                    .hasCode(null)
                    .hasDescription(null)
                    .hasOpenDepartmentId(null)
                    .hasParent("acme")
                    .hasOnlyChildren()
                    .hasMembers("alice")
                    .hasMembers("bob", "alice@example.com")
                    .hasOnlyMembers("bob", "alice")
                    .hasMemberCount(2)
                    .isLedBy("alice")
                    .isLedOnlyBy("alice");
            engineering
                    .hasCode("eng")
                    .hasOnlyChildren("acme/Engineering/Platform")
                    .doesNotHaveMember("alice")
                    .hasOnlyMembers()
                    .hasMemberCount(0)
                    .isLedOnlyBy()
                    .hasCustomData("costCenter", "4711");
            assertThat(state).department("acme").hasParent(null).hasName("Acme Inc.");
        }

        @Test
        void differs_in_what_it_is() {
            fails(
                    () -> sales.hasName("Sale"),
                    "Expected department acme/Sales to have the name \"Sale\", but it is \"Sales\"");
            fails(() -> sales.hasCode("s"), "Expected department acme/Sales to have the code \"s\", but there is none");
            fails(
                    () -> engineering.hasCode(null),
                    "Expected department acme/Engineering to have no code, but it is \"eng\"");
            fails(
                    () -> sales.hasDescription("d"),
                    "Expected department acme/Sales to have the description \"d\", but there is none");
            fails(
                    () -> sales.hasOpenDepartmentId("o"),
                    "Expected department acme/Sales to have the openDepartmentId \"o\", but there is none");
            fails(
                    () -> sales.hasParent("store"),
                    "Expected department acme/Sales to have the parent \"store\", but it is \"acme\"");
            fails(
                    () -> engineering.hasOnlyChildren("acme/Engineering/RnD"),
                    "Expected department acme/Engineering to have only the children acme/Engineering/RnD, but the only"
                            + " child is acme/Engineering/Platform; there is no department acme/Engineering/RnD; the departments"
                            + " are acme, acme/Engineering, acme/Sales, acme/Legal, acme/Engineering/Platform, store");
            fails(
                    () -> engineering.hasCustomData("costCenter", "4712"),
                    "Expected department acme/Engineering to have the custom data costCenter \"4712\", but costCenter is"
                            + " \"4711\"");
        }

        @Test
        void differs_in_whom_it_has() {
            fails(
                    () -> engineering.hasMembers("alice"),
                    "Expected department acme/Engineering to have the members alice, but there are none");
            fails(
                    () -> sales.hasMembers("alice", "carol"),
                    "Expected department acme/Sales to have the members alice, carol, but the members are alice, bob; there is"
                            + " no user carol; the users are alice, bob");
            fails(
                    () -> sales.doesNotHaveMember("bob"),
                    "Expected department acme/Sales not to have the member bob, but the members are alice, bob");
            fails(() -> sales.doesNotHaveMember("carol"), "There is no user carol; the users are alice, bob");
            fails(
                    () -> sales.hasOnlyMembers("bob"),
                    "Expected department acme/Sales to have only the members bob, but the members are alice, bob");
            fails(
                    () -> sales.hasOnlyMembers(),
                    "Expected department acme/Sales to have no members, but the members are alice, bob");
            fails(
                    () -> sales.hasMemberCount(3),
                    "Expected the number of members of department acme/Sales to be 3, but it is 2: alice, bob");
            fails(
                    () -> sales.isLedBy("bob"),
                    "Expected department acme/Sales to be led by bob, but the only leader is alice");
            fails(
                    () -> sales.isLedOnlyBy(),
                    "Expected department acme/Sales to be led by nobody, but the only leader is alice");
        }
    }

    @Nested
    class A_role {
        private final RoleAssert admin = assertThat(state).role("admin");
        private final RoleAssert guest = assertThat(state).role("guest");

        @Test
        void is_as_it_should_be() {
            admin.hasName("admin")
                    .hasDescription(null)
                    .isInNamespace("default")
                    .isDisabledFrom(Instant.parse("2025-01-01T00:00:00Z"))
                    .isAssignedTo("alice")
                    .isNotAssignedTo("bob")
                    .isAssignedOnlyTo("alice")
                    .hasUserCount(1)
                    .hasCustomData("rank", 1);
            guest.isDisabledFrom(null).isAssignedOnlyTo().hasNoCustomData("rank");
            assertThat(state).role("shop/seller").hasName("Seller").isInNamespace("shop");
        }

        @Test
        void differs() {
            fails(() -> admin.hasName("Admin"), "Expected role admin to have the name \"Admin\", but it is \"admin\"");
            fails(
                    () -> admin.hasDescription("d"),
                    "Expected role admin to have the description \"d\", but there is none");
            fails(
                    () -> admin.isInNamespace("shop"),
                    "Expected role admin to have the namespace \"shop\", but it is \"default\"");
            fails(
                    () -> admin.isDisabledFrom(null),
                    "Expected role admin to have no disableTime, but it is 2025-01-01T00:00:00Z");
            fails(() -> guest.isAssignedTo("bob"), "Expected role guest to be assigned to bob, but there are none");
            fails(
                    () -> admin.isNotAssignedTo("alice"),
                    "Expected role admin not to be assigned to alice, but the only user is alice");
            fails(
                    () -> admin.isAssignedOnlyTo(),
                    "Expected role admin to be assigned to nobody, but the only user is alice");
            fails(() -> guest.hasUserCount(1), "Expected the number of users of role guest to be 1, but it is 0");
            fails(
                    () -> assertThat(state).role("shop/seller").hasCustomData("rank", 1),
                    "Expected role shop/seller to have the custom data rank 1, but rank is not set; the custom data are"
                            + " none");
        }
    }

    @Nested
    class A_group {
        private final GroupAssert developers = assertThat(state).group("developers");
        private final GroupAssert idle = assertThat(state).group("idle");

        @Test
        void is_as_it_should_be() {
            developers
                    .hasName("Developers")
                    .hasDescription("developers")
                    .hasType("static")
                    .hasMembers("alice")
                    .doesNotHaveMember("bob")
                    .hasOnlyMembers("alice")
                    .hasMemberCount(1)
                    .hasNoCustomData("motto");
            idle.hasOnlyMembers().hasMemberCount(0);
        }

        @Test
        void differs() {
            fails(
                    () -> developers.hasName("Dev"),
                    "Expected group developers to have the name \"Dev\", but it is \"Developers\"");
            fails(
                    () -> developers.hasDescription("d"),
                    "Expected group developers to have the description \"d\", but it is \"developers\"");
            fails(
                    () -> developers.hasType("dynamic"),
                    "Expected group developers to have the type \"dynamic\", but it is \"static\"");
            fails(() -> idle.hasMembers("bob"), "Expected group idle to have the members bob, but there are none");
            fails(
                    () -> developers.doesNotHaveMember("alice"),
                    "Expected group developers not to have the member alice, but the only member is alice");
            fails(
                    () -> developers.hasOnlyMembers("bob"),
                    "Expected group developers to have only the members bob, but the only member is alice");
            fails(
                    () -> developers.hasMemberCount(0),
                    "Expected the number of members of group developers to be 0, but it is 1: alice");
        }
    }
}
