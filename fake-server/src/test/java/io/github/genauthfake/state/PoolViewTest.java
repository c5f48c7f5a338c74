package io.github.genauthfake.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pool shows of its state. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolViewTest {
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

    @Test
    void it_is_that_of_one_moment() {
        try (UserPool pool = server.createPool(ViewedCompany.SEED)) {
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
        assertThat(state).hasToString("PoolState[3 users, 2 organizations, 2 roles, 1 group, 1 tenant]");
    }
}
