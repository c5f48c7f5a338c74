package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.Company.fails;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserRightsAssertTest {
    private static FakeGenAuth server;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void an_effective_role_may_be_that_of_a_department_above() {
        UserPool pool = server.createPool(Seed.parse("""
            roles: {reader: {}, writer: {}, admin: {}}
            organizations: {acme: {roles: [reader], departments: {Sales: {}}}}
            users: {carol: {departments: [acme/Sales], roles: [writer], name: Carol, status: Suspended}}
            """, "roles.yaml"));
        assertThat(pool)
                .user("carol")
                .hasOnlyRoles("writer")
                .hasEffectiveRole("writer")
                .hasEffectiveRole("reader")
                .doesNotHaveEffectiveRole("admin")
                .hasName("Carol")
                .hasStatus("Suspended")
                .isSuspended();
        org.assertj.core.api.Assertions.assertThat(pool.state().effectiveRoles("carol"))
                .containsExactlyInAnyOrder("writer", "reader");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.state().effectiveRoles("dave"))
                .withMessage("The pool has no user dave");
        fails(
                () -> assertThat(pool).user("carol").hasEffectiveRole("admin"),
                "Expected user carol to have the effective role admin, but the effective roles are writer, reader");
        fails(
                () -> assertThat(pool).user("carol").doesNotHaveEffectiveRole("reader"),
                "Expected user carol not to have the effective role reader, but the effective roles are writer,"
                        + " reader");
        assertThatIllegalStateException()
                .isThrownBy(() -> new UserAssert(pool.state().user("carol").orElseThrow()).hasEffectiveRole("reader"));
    }

    @Test
    void may_do_what_is_granted_to_it_and_denied_nowhere() {
        UserPool pool = server.createPool(Seed.parse("""
            roles: {reader: {authorizations: [{resource: "repository:*", type: DATA, actions: [read]}]}}
            namespaces: {docs: {}}
            groups: {interns: {authorizations: [{resource: "repository:2", type: DATA, actions: [read], effect: DENY}]}}
            users:
              carol:
                roles: [reader]
                groups: [interns]
                authorizations: [{namespace: docs, resource: handbook, type: DATA, actions: [write]}]
            """, "grants.yaml"));
        assertThat(pool)
                .user("carol")
                .mayDo("read", "repository:1")
                .mayNotDo("read", "repository:2")
                .mayDo("write", "handbook", "docs")
                .mayNotDo("write", "handbook");
        fails(
                () -> assertThat(pool).user("carol").mayDo("write", "repository:1"),
                "Expected user carol to be allowed to do write on repository:1 in the namespace default, but there is"
                        + " granted:\n"
                        + "  role reader: ALLOW read on repository:*\n"
                        + "  group interns: DENY read on repository:2");
        fails(
                () -> assertThat(pool).user("carol").mayNotDo("write", "handbook", "docs"),
                "Expected user carol not to be allowed to do write on handbook in the namespace docs, but there is"
                        + " granted:\n  user carol: ALLOW write on docs/handbook");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.state().grants("carol", "nowhere"))
                .withMessage("The pool has no namespace nowhere");
    }

    @Test
    void data_policies_are_told_where_they_are_not_as_expected() {
        UserPool pool = server.createPool(Seed.parse("""
            namespaces:
              shop:
                dataResources:
                  prices: {struct: /prices, actions: [read, write]}
                  files: {struct: [{code: rd, name: R&D}], actions: [open]}
            groups: {sellers: {}}
            users:
              carol: {groups: [sellers]}
            dataPolicies:
              Sellers:
                allow: [shop/prices/*, shop/files/rd/open]
                deny: [shop/prices/write]
                authorizedTo: {groups: [sellers]}
            """, "data.yaml"));
        assertThat(pool)
                .user("carol")
                .isAllowed("read", "shop/prices")
                .isNotAllowed("write", "shop/prices")
                .isAllowed("open", "shop/files/rd");
        fails(
                () -> assertThat(pool).user("carol").isAllowed("write", "shop/prices"),
                "Expected user carol to be allowed write on shop/prices, but there are the data policies:\n"
                        + "  Sellers: ALLOW shop/prices/*, shop/files/rd/open; DENY shop/prices/write");
        fails(
                () -> assertThat(pool).user("carol").isNotAllowed("read", "shop/prices"),
                "Expected user carol not to be allowed read on shop/prices, but there are the data policies:\n"
                        + "  Sellers: ALLOW shop/prices/*, shop/files/rd/open; DENY shop/prices/write");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).user("carol").isNotAllowed("read", "shop/price"))
                .withMessageContaining("no data resource or node shop/price");
    }

    @Test
    void may_access_what_lets_it_in_and_denies_it_nowhere() {
        UserPool pool = server.createPool(Seed.parse("""
            users: {alice: {}, bob: {status: Suspended}, carol: {groups: [interns]}}
            groups: {interns: {}}
            applications:
              shop: {permissionStrategy: DENY_ALL, access: [{user: alice}, {user: carol}, {group: interns, effect: DENY}]}
              wiki: {}
            """, "access.yaml"));
        assertThat(pool).user("alice").mayAccess("shop").mayAccess("wiki");
        assertThat(pool).user("bob").mayNotAccess("shop").mayNotAccess("wiki");
        assertThat(pool).user("carol").mayNotAccess("shop");
        fails(
                () -> assertThat(pool).user("carol").mayAccess("shop"),
                "Expected user carol to have access to shop, but the status of the user is Activated, and there is:\n"
                        + "  user carol: ALLOW in shop\n"
                        + "  group interns: DENY in shop\n"
                        + "  strategy: DENY_ALL");
        fails(
                () -> assertThat(pool).user("bob").mayAccess("wiki"),
                "Expected user bob to have access to wiki, but the status of the user is Suspended, and there is:\n"
                        + "  strategy: ALLOW_ALL");
        fails(
                () -> assertThat(pool).user("alice").mayNotAccess("wiki"),
                "Expected user alice not to have access to wiki, but the status of the user is Activated, and there is:\n"
                        + "  strategy: ALLOW_ALL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).user("alice").mayNotAccess("shpo"))
                .withMessage("The pool has no application shpo");
        assertThatIllegalStateException()
                .isThrownBy(() -> new UserAssert(pool.state().user("alice").orElseThrow()).mayAccess("shop"));
    }
}
