package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pool shows of its state. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolViewTest {
    private static final Seed COMPANY = Seed.parse("""
            tenants:
              Shop: {description: A customer, customFields: {USER: {level: {dataType: NUMBER}}}}
            customFields:
              USER:
                school: {label: School, dataType: ENUM, options: [pku, {value: mit, label: M.I.T.}]}
                badge: {isUnique: true, encrypted: true}
                weight: {dataType: NUMBER}
                entry: {dataType: DATETIME}
              ROLE: {rank: {dataType: NUMBER}}
            baseFields:
              nickname: {label: Nick}
            organizations:
              acme:
                name: Acme Inc.
                departments:
                  Engineering:
                    code: eng
                    openDepartmentId: e-1
                    departments: {Platform: {}, RnD: {name: R/D}, Again: {name: Platform}}
              store: {tenant: Shop}
            namespaces:
              shop: {roles: {seller: {name: Seller}}}
            roles: {admin: {disableTime: 1735689600000, customData: {rank: 1}}}
            groups: {developers: {name: Developers}}
            users:
              alice:
                id: 65f000000000000000000001
                email: alice@example.com
                phone: "13800138000"
                externalId: "4711"
                nickname: Ali
                departments: [{path: acme/Engineering/Platform, main: true}, {path: acme/Engineering, leader: true}]
                roles: [admin, shop/seller]
                groups: [developers]
                customData: {school: pku, badge: A-1, weight: 61.5, entry: "2024-05-01T08:00:00Z"}
                tenants: [Shop]
                tenantCustomData: {Shop: {level: 3}}
                identities: [{extIdpId: 65f0000000000000000000aa, provider: wechat, type: openid, userIdInIdp: w-1}]
              bob: {username: null, email: bob@example.com, departments: [acme/Engineering]}
              carol: {username: null, phone: "13800138001"}
            """, "company.yaml");

    private static FakeGenAuth server;
    private static PoolState state;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.builder().seed(COMPANY).start();
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
    class Of_users {
        @Test
        void it_lists_all_the_oldest_first_and_calls_each_by_the_first_name_it_has() {
            assertThat(state.users())
                    .extracting(UserState::handle)
                    .containsExactly("alice", "bob@example.com", "13800138001");
            assertThat(state.users()).hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"alice", "Alice@Example.com", "13800138000", "4711", "65f000000000000000000001"})
        void it_finds_one_by_any_of_the_names(String name) {
            assertThat(state.user(name)).contains(alice());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "ALICE", "alise", "admin"})
        void it_finds_none_by_another(String name) {
            assertThat(state.user(name)).isEmpty();
        }

        @Test
        void it_tells_properties_under_their_names_also_those_that_are_not_set() {
            assertThat(alice().properties())
                    .contains(entry("nickname", "Ali"), entry("status", "Activated"), entry("gender", "U"))
                    .contains(entry("company", null), entry("passwordLastSetAt", null))
                    .doesNotContainKeys("customData", "tenantIds");
        }

        @Test
        void it_tells_departments_roles_groups_and_tenants_by_readable_names() {
            assertThat(alice().departments())
                    .extracting(MembershipState::department, MembershipState::main, MembershipState::leader)
                    .containsExactly(
                            tuple("acme/Engineering/Platform", true, false), tuple("acme/Engineering", false, true));
            assertThat(alice().departments()).allSatisfy(membership -> {
                assertThat(membership.user()).isEqualTo("alice");
                assertThat(membership.userId()).isEqualTo(alice().id());
                assertThat(membership.joinedAt()).isEqualTo("2024-01-01T00:00:00Z");
            });
            assertThat(alice().roles()).containsExactlyInAnyOrder("admin", "shop/seller");
            assertThat(alice().groups()).containsExactly("developers");
            assertThat(alice().tenants()).containsExactly("Shop");
        }

        @Test
        void it_tells_custom_data_in_plain_text_with_numbers_and_moments() {
            assertThat(alice().customData())
                    .containsExactly(
                            entry("school", "pku"),
                            entry("badge", "A-1"),
                            entry("weight", 61.5),
                            entry("entry", Instant.parse("2024-05-01T08:00:00Z")));
            assertThat(alice().tenantCustomData()).isEqualTo(Map.of("Shop", Map.of("level", 3L)));
            assertThat(alice().targetType()).isEqualTo(TargetType.USER);
        }

        @Test
        void it_tells_identities() {
            assertThat(alice().identities())
                    .extracting(IdentityState::provider, IdentityState::type, IdentityState::userIdInIdp)
                    .containsExactly(tuple("wechat", "openid", "w-1"));
        }
    }

    @Nested
    class Of_departments {
        @Test
        void it_lists_all_organization_by_organization_and_parents_first() {
            assertThat(state.departments())
                    .extracting(DepartmentState::path)
                    .containsExactly(
                            "acme",
                            "acme/Engineering",
                            "acme/Engineering/Platform",
                            "acme/Engineering/R-D",
                            "acme/Engineering/Platform (2)",
                            "store");
        }

        @Test
        void every_path_leads_to_its_department() {
            assertThat(state.departments())
                    .allSatisfy(department ->
                            assertThat(state.department(department.path())).contains(department));
        }

        @Test
        void it_calls_them_as_the_export_does() {
            Seed again = Seed.parse(server.defaultPool().export(), "export");
            try (UserPool copy = server.createPool(again)) {
                assertThat(copy.state().departments())
                        .extracting(DepartmentState::path)
                        .isEqualTo(state.departments().stream()
                                .map(DepartmentState::path)
                                .toList());
            }
        }

        @Test
        void it_finds_one_by_id_and_custom_id_too() {
            DepartmentState engineering = state.department("acme/Engineering").orElseThrow();
            assertThat(state.department(engineering.id())).contains(engineering);
            assertThat(state.department("e-1")).contains(engineering);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "/", "acme/", "acme//Engineering", "Engineering", "acme/Engineering/", "acme/R/D"})
        void it_finds_none_by_another_path(String path) {
            assertThat(state.department(path)).isEmpty();
        }

        @Test
        void it_tells_the_tree_members_and_leaders() {
            DepartmentState engineering = state.department("acme/Engineering").orElseThrow();
            assertThat(engineering.name()).isEqualTo("Engineering");
            assertThat(engineering.code()).isEqualTo("eng");
            assertThat(engineering.organization()).isEqualTo("acme");
            assertThat(engineering.parent()).isEqualTo("acme");
            assertThat(engineering.children()).hasSize(3).contains("acme/Engineering/R-D");
            assertThat(engineering.members())
                    .extracting(MembershipState::user)
                    .containsExactly("alice", "bob@example.com");
            assertThat(engineering.members().get(0))
                    .isEqualTo(alice().departments().get(1));
            assertThat(engineering.leaders()).containsExactly("alice");
            assertThat(engineering.handle()).isEqualTo("acme/Engineering");
            assertThat(engineering.targetType()).isEqualTo(TargetType.DEPARTMENT);
            assertThat(state.department("acme").orElseThrow().parent()).isNull();
        }

        @Test
        void it_tells_organizations() {
            assertThat(state.organizations())
                    .extracting(OrganizationState::code, OrganizationState::name, OrganizationState::tenant)
                    .containsExactly(tuple("acme", "Acme Inc.", null), tuple("store", "store", "Shop"));
            assertThat(state.organization("store").orElseThrow().rootDepartmentId())
                    .isEqualTo(state.department("store").orElseThrow().id());
            assertThat(state.organization("nosuch")).isEmpty();
        }
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
    void it_is_that_of_one_moment() {
        try (UserPool pool = server.createPool(COMPANY)) {
            PoolState before = pool.state();
            List<UserState> users = before.users();
            Api.of(pool).post("create-user", "{\"username\":\"dave\"}");
            Api.of(pool).post("delete-users-batch", "{\"userIds\":[\"65f000000000000000000001\"]}");
            assertThat(users).extracting(UserState::handle).contains("alice").doesNotContain("dave");
            assertThat(before.department("acme/Engineering").orElseThrow().members())
                    .hasSize(2);
            assertThat(pool.state().users())
                    .extracting(UserState::handle)
                    .contains("dave")
                    .doesNotContain("alice");
        }
    }

    @ParameterizedTest
    @CsvSource({"users", "departments", "groups", "tenants"})
    void its_lists_cannot_be_changed(String which) {
        List<?> list = switch (which) {
            case "users" -> state.users();
            case "departments" -> state.departments();
            case "groups" -> state.groups();
            default -> state.tenants();
        };
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.remove(0));
    }

    @Test
    void its_text_says_how_much_there_is() {
        assertThat(state).hasToString("PoolState[3 users, 2 organizations, 2 roles, 1 groups, 1 tenants]");
    }
}
