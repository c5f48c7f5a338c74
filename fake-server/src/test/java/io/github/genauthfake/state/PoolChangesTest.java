package io.github.genauthfake.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.StateChange;
import io.github.genauthfake.StateChange.Kind;
import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.difference.Change;
import io.github.genauthfake.internal.difference.Change.Pair;
import io.github.genauthfake.wire.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a pool tells of the difference from the state that it began with. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolChangesTest {
    private static final Seed COMPANY = Seed.parse("""
        customFields:
          USER: {school: {}, badge: {encrypted: true}}
        organizations:
          acme: {departments: {Sales: {}, Engineering: {}}}
        groups: {staff: {}}
        roles: {admin: {}}
        namespaces: {crm: {roles: {admin: {}}}}
        users:
          alice: {departments: [acme/Sales], roles: [admin, crm/admin], customData: {school: pku, badge: secret-1}}
          bob: {groups: [staff]}
        """, "company.yaml");

    private static FakeGenAuth server;

    private final UserPool pool = server.createPool(COMPANY);
    private final Api api = Api.of(pool);

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void post(String operation, String body) {
        assertThat(api.post(operation, body).statusCode()).as(operation + body).isEqualTo(200);
    }

    @Test
    void numbers_equal_those_of_the_state() {
        post("set-custom-fields", """
            {"list":[{"targetType":"USER","key":"age","dataType":"NUMBER","label":"Age"}]}\
            """);
        for (String number : List.of("42", "42.5", "3000000000", "1e3", "12345678901234567890")) {
            String body = "{'targetType':'USER','targetIdentifier':'" + userId("alice")
                    + "','list':[{'key':'age','value':" + number + "}]}";
            post("set-custom-data", body.replace('\'', '"'));
            assertThat(pool.changes())
                    .last()
                    .extracting(
                            change -> change.properties().get("customData.age").after())
                    .isEqualTo(pool.state()
                            .user("alice")
                            .orElseThrow()
                            .customData()
                            .get("age"));
        }
    }

    private List<String> lines() {
        return pool.changes().stream().map(StateChange::toString).toList();
    }

    private String userId(String username) {
        return api.get("get-user?userIdType=username&userId=" + username)
                .data()
                .path("userId")
                .textValue();
    }

    private String departmentId(String name) {
        for (JsonNode department : api.get("list-children-departments?organizationCode=acme&departmentId=root")
                .data()
                .path("list")) {
            if (department.path("name").textValue().equals(name)) {
                return department.path("departmentId").textValue();
            }
        }
        throw new AssertionError("there is no department " + name);
    }

    @Nested
    class Are_told_by_readable_names {
        @Test
        void of_a_user() {
            post("set-user-departments", """
                {"userId":"%s","departments":[{"departmentId":"%s","isLeader":true}]}\
                """.formatted(userId("alice"), departmentId("Engineering")));
            post("set-custom-data", """
                {"targetType":"USER","targetIdentifier":"%s","list":[
                  {"key":"school","value":"thu"},{"key":"badge","value":"secret-2"}]}\
                """.formatted(userId("alice")));
            post("update-user", "{\"userId\":\"" + userId("alice") + "\",\"gender\":\"F\"}");
            assertThat(pool.changes())
                    .containsExactly(new Change(
                            Kind.CHANGED,
                            ObjectType.USER,
                            userId("alice"),
                            "alice",
                            Map.of(
                                    "departments",
                                    new Pair(List.of("acme/Sales (main)"), List.of("acme/Engineering (main) (leader)")),
                                    "customData.school",
                                    new Pair("pku", "thu"),
                                    "customData.badge",
                                    new Pair("***", "***"),
                                    "gender",
                                    new Pair("U", "F"))));
        }

        @Test
        void of_a_user_that_is_given_an_authenticator_shows_no_secret() {
            post(
                    "import-otp",
                    ("{'list':[{'userId':'" + userId("alice") + "','otp':{'secret':'ABCDEFGH','recoveryCode':'r'}}]}")
                            .replace('\'', '"'));
            assertThat(pool.changes().get(0).properties().get("mfa.totp"))
                    .hasToString(new Pair(null, "***").toString());
            assertThat(pool.changes().toString()).doesNotContain("ABCDEFGH");
            assertThat(pool.requests("import-otp").get(0).parameters())
                    .contains("\"otp\":{\"secret\":\"***\",\"recoveryCode\":\"***\"}");
        }

        @Test
        void of_a_user_that_comes_and_one_that_goes() {
            post(
                    "create-user",
                    "{\"email\":\"Carol@example.com\",\"nickname\":\"C\",\"customData\":{\"school\":\"mit\"}}");
            post("delete-users-batch", "{\"userIds\":[\"" + userId("alice") + "\"]}");
            assertThat(lines())
                    .containsExactly(
                            "deleted user alice",
                            "created user carol@example.com: customData.school \"mit\", nickname \"C\"");
            assertThat(pool.changes().get(0).properties())
                    .containsEntry("roles", new Pair(List.of("admin", "crm/admin"), null))
                    .containsEntry("departments", new Pair(List.of("acme/Sales (main)"), null))
                    .doesNotContainKeys("username", "status", "photo");
        }

        @Test
        void of_everything_else() {
            post("create-organization", "{\"organizationCode\":\"evil\",\"organizationName\":\"Evil Corp\"}");
            post(
                    "update-department",
                    "{\"organizationCode\":\"acme\",\"departmentId\":\"" + departmentId("Sales")
                            + "\",\"name\":\"Vertrieb\",\"code\":\"v\"}");
            post("delete-groups-batch", "{\"codeList\":[\"staff\"]}");
            post("create-role", "{\"code\":\"auditor\",\"namespace\":\"crm\"}");
            post("set-custom-fields", "{\"list\":[{\"targetType\":\"USER\",\"key\":\"school\",\"label\":\"Uni\"}]}");
            post("set-user-base-fields", "{\"list\":[{\"key\":\"name\",\"label\":\"Full name\"}]}");
            post("create-tenant", "{\"name\":\"umbrella\",\"appIds\":[]}");
            post("create-namespace", "{\"code\":\"hr\",\"name\":\"HR\"}");
            assertThat(lines())
                    .containsExactly(
                            "created tenant umbrella: code \"tenant-18\"",
                            "changed custom field USER.school: label \"school\" -> \"Uni\"",
                            "changed base field name: label \"姓名\" -> \"Full name\"",
                            "created namespace hr: name \"HR\"",
                            "created role crm/auditor",
                            "deleted group staff",
                            "created organization evil: name \"Evil Corp\"",
                            "changed department acme/Vertrieb: name \"Sales\" -> \"Vertrieb\", code null -> \"v\"",
                            "created department evil: name \"Evil Corp\"",
                            "changed user bob: groups [staff] -> []");
        }

        @Test
        void and_by_their_ids_where_the_names_are_the_same() {
            String former = departmentId("Sales");
            move("alice", departmentId("Engineering"));
            post("delete-department", "{\"organizationCode\":\"acme\",\"departmentId\":\"" + former + "\"}");
            post(
                    "create-department",
                    "{\"organizationCode\":\"acme\",\"parentDepartmentId\":\"root\",\"name\":\"Sales\"}");
            move("alice", departmentId("Sales"));
            assertThat(lines())
                    .containsExactly(
                            "deleted department acme/Sales",
                            "created department acme/Sales",
                            "changed user alice: departments [acme/Sales (main) (" + former
                                    + ")] -> [acme/Sales (main) (" + departmentId("Sales") + ")]");
        }

        private void move(String username, String departmentId) {
            post(
                    "set-user-departments",
                    "{\"userId\":\"" + userId(username) + "\",\"departments\":[{\"departmentId\":\"" + departmentId
                            + "\"}]}");
        }
    }

    @Nested
    class Are_none {
        @Test
        void at_the_beginning() {
            assertThat(pool.changes()).isEmpty();
            assertThat(pool.fork().changes()).isEmpty();
            assertThat(server.createPool().changes()).isEmpty();
        }

        @Test
        void when_a_request_was_refused() {
            assertThat(api.post("create-user", "{\"username\":\"alice\"}").statusCode())
                    .isEqualTo(409);
            assertThat(pool.changes()).isEmpty();
        }

        @Test
        void when_a_request_set_what_was_set() {
            Snapshot before = pool.snapshot();
            pool.clock().advance(Duration.ofHours(1));
            post("update-user", "{\"userId\":\"" + userId("alice") + "\",\"username\":\"alice\"}");
            assertThat(pool.changes()).isEmpty();
            assertThat(pool.snapshot()).isNotEqualTo(before);
        }

        @Test
        void when_the_way_back_was_taken() {
            post("create-group", "{\"code\":\"g\",\"name\":\"g\",\"description\":\"g\"}");
            post("delete-groups-batch", "{\"codeList\":[\"g\"]}");
            assertThat(pool.changes()).isEmpty();
        }
    }

    @Nested
    class Follow_the_state_wherever_it_goes {
        @Test
        void back_by_a_reset() {
            post("create-user", "{\"username\":\"carol\"}");
            pool.reset();
            assertThat(pool.changes()).isEmpty();
        }

        @Test
        void away_by_a_wipe() {
            pool.wipe();
            assertThat(lines())
                    .contains("deleted user alice", "deleted user bob", "deleted organization acme")
                    .allMatch(line -> line.startsWith("deleted "));
        }

        @Test
        void anew_by_a_seed() {
            post("create-user", "{\"username\":\"carol\"}");
            pool.seed(Seed.builder().user("dave").build());
            assertThat(pool.changes()).isEmpty();
            post("create-user", "{\"username\":\"erin\"}");
            assertThat(lines()).containsExactly("created user erin");
        }

        @Test
        void to_and_fro_by_snapshots() {
            post("create-user", "{\"username\":\"carol\"}");
            Snapshot withCarol = pool.snapshot();
            post("create-user", "{\"username\":\"dave\"}");
            assertThat(pool.changesSince(withCarol)).hasToString("[created user dave]");
            pool.restore(withCarol);
            assertThat(lines()).containsExactly("created user carol");
            assertThat(pool.changesSince(withCarol)).isEmpty();
            pool.reset();
            assertThat(pool.changesSince(withCarol)).hasToString("[deleted user carol]");
        }

        @Test
        void into_the_state_of_another_pool() {
            try (UserPool other = server.createPool(Seed.parse("users: {zed: {}}", "other.yaml"))) {
                pool.restore(other.snapshot());
                assertThat(lines()).contains("deleted user alice", "created user zed");
                assertThat(other.changes()).isEmpty();
            }
        }
    }

    @Test
    void are_a_list_of_their_moment_that_nobody_can_modify() {
        post("create-user", "{\"username\":\"carol\"}");
        List<StateChange> changes = pool.changes();
        pool.reset();
        assertThat(changes).hasToString("[created user carol]").isUnmodifiable();
    }

    @Test
    void stay_after_the_pool_is_closed() {
        post("create-user", "{\"username\":\"carol\"}");
        pool.close();
        assertThat(lines()).containsExactly("created user carol");
    }

    @Nested
    class A_listener_of_requests {
        private final List<RecordedRequest> heard = new CopyOnWriteArrayList<>();

        @Test
        void hears_of_each_before_its_client_has_the_answer() {
            pool.addRequestListener(heard::add);
            for (int number = 1; number <= 50; number++) {
                post("create-user", "{\"username\":\"user" + number + "\"}");
                assertThat(heard).hasSize(number);
            }
        }

        @Test
        void that_fails_harms_no_client() {
            pool.addRequestListener(request -> {
                throw new IllegalStateException("the listener fails, as the test wants");
            });
            post("create-user", "{\"username\":\"carol\"}");
            assertThat(pool.requests()).last().matches(RecordedRequest::succeeded);
        }
    }
}
