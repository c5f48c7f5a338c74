package io.github.genauthfake.junit.example;

import static io.github.genauthfake.assertj.GenAuthAssertions.USER_POOL;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.authing.sdk.java.client.ManagementClient;
import io.github.genauthfake.DataType;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.assertj.GenAuthSoftAssertions;
import io.github.genauthfake.junit.GenAuthExtension;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.UserState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What docs/assertions.md shows, compiled and run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssertionsTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH =
            GenAuthExtension.builder().seed(Seed.parse("""
                    customFields:
                      USER:
                        school: {label: School, dataType: ENUM, options: [pku, mit]}
                        badge: {isUnique: true, encrypted: true}
                    organizations: {acme: {departments: {Sales: {}, Legal: {}}}}
                    roles: {admin: {}}
                    namespaces: {shop: {roles: {seller: {}}}}
                    groups: {developers: {}}
                    users:
                      alice:
                        departments: [acme/Sales, acme/Legal]
                        roles: [shop/seller]
                        groups: [developers]
                        customData: {school: pku}
                      bob: {departments: [acme/Sales]}
                    """, "company.yaml")).build();

    @BeforeEach
    void sync(ManagementClient genauth) {
        new DepartmentSync(genauth).found("acme", "Engineering", "alice");
    }

    @Test
    void state(UserPool pool) {
        // tag::state[]
        assertThat(pool)
                .user("alice")
                .isOnlyIn("acme/Engineering")
                .hasMainDepartment("acme/Engineering")
                .hasRole("shop/seller")
                .isInGroup("developers")
                .hasCustomData("school", "pku");
        assertThat(pool).department("acme/Sales").hasOnlyMembers("bob").isLedOnlyBy();
        assertThat(pool).role("admin").isAssignedOnlyTo(); // nobody
        assertThat(pool)
                .customField(TargetType.USER, "school")
                .hasDataType(DataType.ENUM)
                .hasOptions("pku", "mit")
                .isNotUnique();
        assertThat(pool).hasUserCount(2).hasNoUser("carol").hasDepartment("acme/Engineering");
        // end::state[]
    }

    @Test
    void requests(UserPool pool) {
        // tag::requests[]
        String toTheMainDepartment = """
                {"userId": "alice", "departments": [{"isMainDepartment": true}]}""";
        assertThat(pool).received("set-user-departments").times(1).withBody(toTheMainDepartment);
        assertThat(pool)
                .received("get-organization")
                .withQuery("organizationCode", "acme")
                .answeredWith(200);
        assertThat(pool).neverReceived("delete-department");
        assertThat(pool).receivedInOrder("create-department", "set-user-departments");
        assertThat(pool).hasNoFindings();
        // end::requests[]
    }

    @Test
    void composition(UserPool pool) {
        // tag::composition[]
        assertThat(pool)
                .as("after the sync")
                .user("alice")
                .satisfies(alice -> assertThat(alice.departments()).hasSize(1));
        assertThat(List.of(pool)).first().asInstanceOf(USER_POOL).hasUser("alice");

        GenAuthSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(pool).user("alice").isIn("acme/Engineering").hasRole("shop/seller");
            softly.assertThat(pool.accessKeyId()).hasSize(24);
        });
        // end::composition[]
    }

    @Test
    void plain(UserPool pool) {
        // tag::plain[]
        PoolState state = pool.state();
        UserState alice = state.user("alice").orElseThrow();
        assertEquals("acme/Engineering", alice.departments().get(0).department());
        assertEquals("pku", alice.customData().get("school"));
        assertEquals(1, state.department("acme/Sales").orElseThrow().members().size());
        RecordedRequest move = pool.requests("set-user-departments").get(0);
        assertEquals(List.of(), move.missing("{\"userId\": \"alice\"}"));
        // end::plain[]
    }
}
