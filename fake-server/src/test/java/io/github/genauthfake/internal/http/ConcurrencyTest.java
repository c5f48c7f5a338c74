package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.StateOf;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.directory.DirectoryInvariants;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Many clients at once, over HTTP on the loopback address. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    private final FakeGenAuth server = FakeGenAuth.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class In_one_pool {
        private final UserPool pool = server.createPool();

        @Test
        void of_all_who_want_a_name_or_a_unique_value_one_gets_it() throws Exception {
            HttpCalls calls = new HttpCalls(client, pool);
            calls.post(
                    "set-custom-fields",
                    Map.of("list", List.of(Map.of("targetType", "USER", "key", "badge", "isUnique", true))));
            AtomicInteger created = new AtomicInteger();
            AtomicInteger held = new AtomicInteger();
            ManyThreads.run(THREADS, thread -> {
                for (int round = 0; round < ROUNDS; round++) {
                    int status = calls.status("create-user", Map.of("email", "u" + round + "@example.com"));
                    assertThat(status).isIn(200, 409);
                    created.addAndGet(status == 200 ? 1 : 0);
                    String own = "t" + thread + "r" + round;
                    calls.post("create-user", Map.of("username", own));
                    int held409 = calls.status(
                            "update-user",
                            Map.of(
                                    "userId",
                                    own,
                                    "options",
                                    Map.of("userIdType", "username"),
                                    "customData",
                                    Map.of("badge", "b" + round)));
                    assertThat(held409).isIn(200, 409);
                    held.addAndGet(held409 == 200 ? 1 : 0);
                }
                return null;
            });
            assertThat(created).hasValue(ROUNDS);
            assertThat(held).hasValue(ROUNDS);
            assertThat(StateOf.pool(pool).users().size()).isEqualTo(ROUNDS + THREADS * ROUNDS);
            DirectoryInvariants.check(StateOf.pool(pool));
            noAccidents(pool);
        }

        @Test
        void departments_stay_sound_while_everybody_moves() throws Exception {
            HttpCalls calls = new HttpCalls(client, pool);
            calls.post("create-organization", Map.of("organizationCode", "acme", "organizationName", "Acme"));
            List<String> departments = new ArrayList<>();
            for (int number = 0; number < 5; number++) {
                departments.add(calls.post(
                                "create-department",
                                Map.of("organizationCode", "acme", "parentDepartmentId", "root", "name", "D" + number))
                        .at("/data/departmentId")
                        .asText());
            }
            List<String> users = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                users.add(calls.post("create-user", Map.of("username", "u" + number))
                        .at("/data/userId")
                        .asText());
            }
            ManyThreads.run(THREADS, thread -> {
                for (int round = 0; round < ROUNDS; round++) {
                    String department = departments.get((thread + round) % departments.size());
                    String other = departments.get((thread * 3 + round * 2) % departments.size());
                    String user = users.get((thread * 7 + round) % users.size());
                    Map<String, Object> membership =
                            Map.of("organizationCode", "acme", "departmentId", department, "userIds", List.of(user));
                    int status = switch (round % 5) {
                        case 0 -> calls.status("add-department-members", membership);
                        case 1 ->
                            calls.status(
                                    "set-user-departments",
                                    Map.of(
                                            "userId",
                                            user,
                                            "departments",
                                            List.of(
                                                    Map.of("departmentId", department),
                                                    Map.of("departmentId", other))));
                        case 2 ->
                            calls.status(
                                    "update-department",
                                    Map.of(
                                            "organizationCode",
                                            "acme",
                                            "departmentId",
                                            department,
                                            "parentDepartmentId",
                                            other,
                                            "leaderUserIds",
                                            List.of(user)));
                        case 3 -> calls.status("remove-department-members", membership);
                        default ->
                            calls.get("list-department-members?organizationCode=acme&departmentId=root"
                                            + "&includeChildrenDepartments=true")
                                    .path("statusCode")
                                    .asInt();
                    };
                    assertThat(status).isIn(200, 422);
                }
                return null;
            });
            DirectoryInvariants.check(StateOf.pool(pool));
            noAccidents(pool);
        }

        @Test
        void nobody_ever_sees_half_a_batch() throws Exception {
            HttpCalls calls = new HttpCalls(client, pool);
            AtomicBoolean isOver = new AtomicBoolean();
            int size = 10;
            ManyThreads.run(THREADS, thread -> {
                if (thread < 2) {
                    for (int round = 0; round < ROUNDS; round++) {
                        String prefix = "t" + thread + "r" + round + "n";
                        List<Map<String, String>> batch = IntStream.range(0, size)
                                .mapToObj(number -> Map.of("username", prefix + number))
                                .toList();
                        assertThat(calls.status("create-users-batch", Map.of("list", batch)))
                                .isEqualTo(200);
                        // Refused by its last user, so that the others must never be seen.
                        List<Map<String, String>> broken = new ArrayList<>(batch.stream()
                                .map(user -> Map.of("username", "x" + user.get("username")))
                                .toList());
                        broken.add(Map.of("username", prefix + "0"));
                        assertThat(calls.status("create-users-batch", Map.of("list", broken)))
                                .isEqualTo(409);
                    }
                    isOver.set(thread == 0 || isOver.get());
                } else {
                    while (!isOver.get()) {
                        JsonNode page = calls.get("list-users?limit=50");
                        assertThat(page.at("/data/totalCount").asInt() % size).isZero();
                        assertThat(page.at("/data/list").findValuesAsText("username"))
                                .allMatch(name -> name.startsWith("t"));
                    }
                }
                return null;
            });
            assertThat(StateOf.pool(pool).users().size()).isEqualTo(2 * ROUNDS * size);
            noAccidents(pool);
        }
    }

    @Test
    void pools_do_not_hear_of_each_other() throws Exception {
        List<UserPool> pools =
                IntStream.range(0, 12).mapToObj(number -> server.createPool()).toList();
        ManyThreads.run(pools.size(), thread -> {
            UserPool pool = pools.get(thread);
            HttpCalls calls = new HttpCalls(client, pool);
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(calls.status("create-user", Map.of("username", "u" + round, "nickname", pool.id())))
                        .isEqualTo(200);
                JsonNode user = calls.get("get-user?userIdType=username&userId=u" + round);
                assertThat(user.at("/data/nickname").asText()).isEqualTo(pool.id());
                assertThat(calls.get("list-users").at("/data/totalCount").asInt())
                        .isEqualTo(round + 1);
            }
            return null;
        });
        Set<String> requestIds = new HashSet<>();
        for (UserPool pool : pools) {
            assertThat(pool.requests()).hasSize(1 + 3 * ROUNDS);
            noAccidents(pool);
            for (RecordedRequest request : pool.requests()) {
                assertThat(requestIds.add(request.requestId()))
                        .as("request id %s is new", request.requestId())
                        .isTrue();
            }
        }
    }

    private static void noAccidents(UserPool pool) {
        assertThat(pool.requests()).extracting(RecordedRequest::statusCode).doesNotContain(500);
    }
}
