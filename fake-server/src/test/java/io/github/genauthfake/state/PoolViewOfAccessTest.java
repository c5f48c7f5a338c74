package io.github.genauthfake.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.genauthfake.DataType;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a pool shows of its roles, groups, fields and tenants. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolViewOfAccessTest {
    private static FakeGenAuth server;
    private static PoolState state;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.builder().seed(ViewedCompany.SEED).start();
        state = server.defaultPool().state();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static UserState alice() {
        return state.user("alice").orElseThrow();
    }

    @Nested
    class Of_roles_and_groups {
        @Test
        void it_lists_roles_namespace_by_namespace() {
            assertThat(state.roles()).extracting(RoleState::handle).containsExactly("admin", "shop/seller");
            assertThat(state.namespaces())
                    .extracting(NamespaceState::code, NamespaceState::roles)
                    .containsExactly(tuple("default", List.of("admin")), tuple("shop", List.of("seller")));
        }

        @Test
        void it_finds_a_role_by_name_and_id() {
            RoleState admin = state.role("admin").orElseThrow();
            assertThat(admin.disableTime()).isEqualTo("2025-01-01T00:00:00Z");
            assertThat(admin.users()).containsExactly("alice");
            assertThat(admin.customData()).containsExactly(entry("rank", 1L));
            assertThat(admin.targetType()).isEqualTo(TargetType.ROLE);
            assertThat(state.role("default/admin")).contains(admin);
            assertThat(state.role(admin.id())).contains(admin);
            assertThat(state.role("shop/seller").orElseThrow().name()).isEqualTo("Seller");
            assertThat(state.role("seller")).isEmpty();
            assertThat(state.namespace("nosuch")).isEmpty();
        }

        @Test
        void it_lists_assignments_of_roles_with_their_times() {
            Seed seed = Seed.parse("""
                    roles: {admin: {}, guest: {}}
                    organizations: {acme: {departments: {Sales: {roles: [guest]}}}}
                    users: {bob: {roles: [admin, {role: guest, endTime: 2024-06-01T00:00:00Z}]}}
                    """, "assignments.yaml");
            try (UserPool pool = server.createPool(seed)) {
                pool.clock().freezeAt(Instant.parse("2024-06-02T00:00:00Z"));
                PoolState now = pool.state();
                assertThat(now.roleAssignments())
                        .extracting(
                                RoleAssignmentState::role,
                                RoleAssignmentState::user,
                                RoleAssignmentState::department,
                                RoleAssignmentState::endTime,
                                RoleAssignmentState::inForce)
                        .containsExactlyInAnyOrder(
                                tuple("guest", null, "acme/Sales", null, true),
                                tuple("admin", "bob", null, null, true),
                                tuple("guest", "bob", null, Instant.parse("2024-06-01T00:00:00Z"), false));
                assertThat(now.roleAssignments())
                        .extracting(RoleAssignmentState::enableTime)
                        .containsOnlyNulls();
                assertThat(now.roleAssignments())
                        .extracting(Object::toString)
                        .contains("role guest of department acme/Sales", "role admin of user bob");
            }
        }

        @Test
        void it_finds_a_group_by_code_and_id() {
            GroupState developers = state.group("developers").orElseThrow();
            assertThat(developers.members()).containsExactly("alice");
            assertThat(developers.name()).isEqualTo("Developers");
            assertThat(developers.type()).isEqualTo("static");
            assertThat(developers.handle()).isEqualTo("developers");
            assertThat(developers.targetType()).isEqualTo(TargetType.GROUP);
            assertThat(state.group(developers.id())).contains(developers);
            assertThat(state.groups()).containsExactly(developers);
            assertThat(state.group("nosuch")).isEmpty();
        }
    }

    @Nested
    class Of_fields_and_tenants {
        @Test
        void it_tells_custom_fields() {
            assertThat(state.customFields(TargetType.USER))
                    .extracting(CustomFieldState::key)
                    .containsExactly("school", "badge", "weight", "entry");
            CustomFieldState school =
                    state.customField(TargetType.USER, "school").orElseThrow();
            assertThat(school.dataType()).isEqualTo(DataType.ENUM);
            assertThat(school.label()).isEqualTo("School");
            assertThat(school.options()).containsExactly(entry("pku", "pku"), entry("mit", "M.I.T."));
            assertThat(school.tenant()).isNull();
            CustomFieldState badge = state.customField(TargetType.USER, "badge").orElseThrow();
            assertThat(badge.encrypted()).isTrue();
            assertThat(badge.unique()).isTrue();
            assertThat(state.customField(TargetType.ROLE, "school")).isEmpty();
            assertThat(state.customFields(TargetType.GROUP)).isEmpty();
        }

        @Test
        void it_tells_those_of_tenants() {
            TenantState shop = state.tenant("Shop").orElseThrow();
            assertThat(shop.description()).isEqualTo("A customer");
            assertThat(state.tenant(shop.id())).contains(shop);
            assertThat(state.tenants()).containsExactly(shop);
            assertThat(state.customFields(TargetType.USER, "Shop"))
                    .extracting(CustomFieldState::key, CustomFieldState::tenant)
                    .containsExactly(tuple("level", "Shop"));
            assertThat(state.customField(TargetType.USER, "level", shop.id())).isPresent();
            assertThat(state.customField(TargetType.USER, "school", "Shop")).isEmpty();
        }

        @Test
        void it_refuses_a_tenant_that_is_not_there() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> state.customFields(TargetType.USER, "Shoop"))
                    .withMessage("The pool has no tenant Shoop; it has Shop");
            try (UserPool empty = server.createPool()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> empty.state().customField(TargetType.USER, "level", "Shop"))
                        .withMessage("The pool has no tenant Shop; it has none");
            }
        }

        @Test
        void it_tells_base_fields() {
            assertThat(state.baseFields()).hasSize(27);
            assertThat(state.baseField("nickname").orElseThrow().label()).isEqualTo("Nick");
            assertThat(state.baseField("gender").orElseThrow().options()).containsKeys("M", "F", "U");
            assertThat(state.baseField("school")).isEmpty();
        }
    }

    @Test
    void what_came_as_json_cannot_be_changed_at_any_depth() {
        try (UserPool pool = server.createPool()) {
            Api.of(pool).post("set-custom-fields", """
                    {"list":[{"targetType":"USER","key":"a","appIds":["x"],"validateRules":[{"type":"UNIQUE"}],
                      "i18n":{"label":{"en-US":{"enabled":true,"value":"A"}}}}]}""");
            CustomFieldState field =
                    pool.state().customField(TargetType.USER, "a").orElseThrow();
            assertThat(field.i18n()).isEqualTo(Map.of("label", Map.of("en-US", Map.of("enabled", true, "value", "A"))));
            Map<?, ?> label = (Map<?, ?>) field.i18n().get("label");
            List<?> rules = (List<?>) field.validateRules();
            List<Runnable> changes = List.of(
                    () -> field.i18n().clear(),
                    label::clear,
                    () -> ((Map<?, ?>) label.get("en-US")).clear(),
                    rules::clear,
                    () -> ((Map<?, ?>) rules.get(0)).clear(),
                    () -> field.appIds().clear(),
                    () -> field.options().clear(),
                    () -> alice().customData().clear(),
                    () -> alice().tenantCustomData().get("Shop").clear(),
                    () -> alice().properties().clear());
            assertThat(changes)
                    .allSatisfy(change -> assertThatExceptionOfType(UnsupportedOperationException.class)
                            .isThrownBy(change::run));
        }
    }
}
