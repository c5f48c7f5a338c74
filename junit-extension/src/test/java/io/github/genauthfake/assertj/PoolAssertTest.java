package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.Company.fails;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What there is in a pool and what there is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolAssertTest {
    private static FakeGenAuth server;
    private static Company company;
    private static UserPool pool;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        company = new Company(server);
        pool = company.pool();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void things_are_there() {
        assertThat(pool)
                .hasUser("alice")
                .hasUser("alice@example.com")
                .hasDepartment("acme/Engineering/Platform")
                .hasOrganization("store")
                .hasRole("shop/seller")
                .hasGroup("idle")
                .hasNamespace("shop")
                .hasTenant("Shop");
        assertThat(pool.state()).hasUser("bob");
    }

    @Test
    void things_are_not_there() {
        assertThat(pool)
                .hasNoUser("carol")
                .hasNoDepartment("acme/Research")
                .hasNoOrganization("nosuch")
                .hasNoRole("seller")
                .hasNoGroup("nosuch")
                .hasNoNamespace("nosuch")
                .hasNoTenant("nosuch");
    }

    @Test
    void null_is_no_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).hasUser(null))
                .withMessage("null is no name of a user");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).hasNoDepartment(null))
                .withMessage("null is no name of a department");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).role(null))
                .withMessage("null is no name of a role");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).user("alice").isIn((String) null))
                .withMessage("null is no name of a department");
    }

    @Test
    void there_are_so_many() {
        assertThat(pool)
                .hasUserCount(2)
                .hasDepartmentCount(6)
                .hasOrganizationCount(2)
                .hasRoleCount(3)
                .hasGroupCount(2)
                .hasNamespaceCount(2)
                .hasTenantCount(1);
    }

    @Test
    void what_is_missing_is_told_with_what_there_is() {
        fails(() -> assertThat(pool).hasUser("carol"), "There is no user carol; the users are alice, bob");
        fails(
                () -> assertThat(pool).hasDepartment("acme/R"),
                "There is no department acme/R; the departments are acme, acme/Engineering, acme/Sales, acme/Legal,"
                        + " acme/Engineering/Platform, store");
        fails(
                () -> assertThat(pool).department("acme/R"),
                "There is no department acme/R; the departments are acme, acme/Engineering, acme/Sales, acme/Legal,"
                        + " acme/Engineering/Platform, store");
        fails(
                () -> assertThat(pool).hasOrganization("a"),
                "There is no organization a; the organizations are acme, store");
        fails(
                () -> assertThat(pool).organization("a"),
                "There is no organization a; the organizations are acme, store");
        fails(() -> assertThat(pool).hasRole("a"), "There is no role a; the roles are admin, guest, shop/seller");
        fails(() -> assertThat(pool).role("a"), "There is no role a; the roles are admin, guest, shop/seller");
        fails(() -> assertThat(pool).hasGroup("a"), "There is no group a; the groups are developers, idle");
        fails(() -> assertThat(pool).group("a"), "There is no group a; the groups are developers, idle");
        fails(() -> assertThat(pool).hasNamespace("a"), "There is no namespace a; the namespaces are default, shop");
        fails(() -> assertThat(pool).namespace("a"), "There is no namespace a; the namespaces are default, shop");
        fails(() -> assertThat(pool).hasTenant("a"), "There is no tenant a; the only one is Shop");
        fails(() -> assertThat(pool).tenant("a"), "There is no tenant a; the only one is Shop");
    }

    @Test
    void what_should_not_be_there_is_told_by_its_usual_name() {
        fails(() -> assertThat(pool).hasNoUser("alice"), "Expected no user alice, but there is one");
        fails(
                () -> assertThat(pool).hasNoUser("Alice@example.com"),
                "Expected no user Alice@example.com, but there is alice");
        fails(
                () -> assertThat(pool).hasNoDepartment("acme/Sales"),
                "Expected no department acme/Sales, but there is one");
        fails(() -> assertThat(pool).hasNoOrganization("acme"), "Expected no organization acme, but there is one");
        fails(() -> assertThat(pool).hasNoRole("admin"), "Expected no role admin, but there is one");
        fails(() -> assertThat(pool).hasNoGroup("idle"), "Expected no group idle, but there is one");
        fails(() -> assertThat(pool).hasNoNamespace("shop"), "Expected no namespace shop, but there is one");
        fails(() -> assertThat(pool).hasNoTenant("Shop"), "Expected no tenant Shop, but there is one");
    }

    @Test
    void other_numbers_are_told_with_names() {
        fails(() -> assertThat(pool).hasUserCount(3), "Expected the number of users to be 3, but it is 2: alice, bob");
        fails(
                () -> assertThat(pool).hasDepartmentCount(5),
                "Expected the number of departments to be 5, but it is 6: acme, acme/Engineering, acme/Sales, acme/Legal,"
                        + " acme/Engineering/Platform, store");
        fails(
                () -> assertThat(pool).hasOrganizationCount(0),
                "Expected the number of organizations to be 0, but it is 2: acme, store");
        fails(
                () -> assertThat(pool).hasRoleCount(0),
                "Expected the number of roles to be 0, but it is 3: admin, guest, shop/seller");
        fails(
                () -> assertThat(pool).hasGroupCount(0),
                "Expected the number of groups to be 0, but it is 2: developers, idle");
        fails(
                () -> assertThat(pool).hasNamespaceCount(0),
                "Expected the number of namespaces to be 0, but it is 2: default, shop");
        fails(() -> assertThat(pool).hasTenantCount(0), "Expected the number of tenants to be 0, but it is 1: Shop");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).hasUserCount(-1))
                .withMessage("There cannot be -1 users");
    }

    @Test
    void in_an_empty_pool_there_is_nothing() {
        try (UserPool empty = server.createPool()) {
            assertThat(empty).hasUserCount(0).hasNamespaceCount(1);
            fails(() -> assertThat(empty).user("alice"), "There is no user alice; there are no users");
            fails(() -> assertThat(empty).hasUserCount(1), "Expected the number of users to be 1, but it is 0");
        }
    }

    @Test
    void of_many_the_nearest_are_told() {
        Seed.Builder seed = Seed.builder();
        for (int number = 10; number < 40; number++) {
            seed.user("user" + number);
        }
        try (UserPool crowded = server.createPool(seed.user("alice").build())) {
            fails(
                    () -> assertThat(crowded).user("Alise"),
                    "There is no user Alise; the nearest of 31 users are alice, user10, user11, user12, user13");
            fails(
                    () -> assertThat(crowded).hasUserCount(30),
                    "Expected the number of users to be 30, but it is 31: user10, user11, user12, user13, user14, user15,"
                            + " user16, user17, user18, user19, …");
        }
    }

    @Test
    void an_organization_is_as_it_should_be_or_differs() {
        assertThat(pool)
                .organization("acme")
                .hasName("Acme Inc.")
                .hasDescription(null)
                .hasTenant(null);
        assertThat(pool).organization("store").hasTenant("Shop");
        fails(
                () -> assertThat(pool).organization("acme").hasName("Acme"),
                "Expected organization acme to have the name \"Acme\", but it is \"Acme Inc.\"");
        fails(
                () -> assertThat(pool).organization("acme").hasDescription("d"),
                "Expected organization acme to have the description \"d\", but there is none");
        fails(
                () -> assertThat(pool).organization("store").hasTenant(null),
                "Expected organization store to have no tenant, but it is \"Shop\"");
    }

    @Test
    void a_namespace_is_as_it_should_be_or_differs() {
        assertThat(pool)
                .namespace("shop")
                .hasName("The shop")
                .hasDescription(null)
                .hasOnlyRoles("seller");
        fails(
                () -> assertThat(pool).namespace("shop").hasName("Shop"),
                "Expected namespace shop to have the name \"Shop\", but it is \"The shop\"");
        fails(
                () -> assertThat(pool).namespace("shop").hasDescription("d"),
                "Expected namespace shop to have the description \"d\", but there is none");
        fails(
                () -> assertThat(pool).namespace("default").hasOnlyRoles("admin"),
                "Expected namespace default to have only the roles admin, but the roles are admin, guest");
    }

    @Test
    void a_chain_speaks_of_one_moment_and_a_new_one_of_its_own() {
        Company own = new Company(server);
        UserPoolAssert before = assertThat(own.pool()).hasUserCount(2);
        own.post("create-user", "{\"username\":\"carol\"}");
        before.hasUserCount(2).hasNoUser("carol");
        assertThat(own.pool()).hasUserCount(3).user("carol").isOnlyIn();
    }
}
