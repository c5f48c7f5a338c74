package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.directory.DirectoryInvariants;
import io.github.genauthfake.wire.Api;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Many clients of one pool at the same time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrencyTest {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 40;

    private static FakeGenAuth server;
    private static ExecutorService threads;

    private final UserPool pool = server.createPool();
    private final Api client = Api.of(pool);

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        threads = Executors.newFixedThreadPool(CLIENTS + 1);
    }

    @AfterAll
    static void close() {
        threads.shutdownNow();
        server.close();
    }

    @AfterEach
    void the_state_is_sound() {
        DirectoryInvariants.check(pool.snapshot().directory());
        assertThat(pool.requests())
                .flatExtracting(RecordedRequest::findings)
                .extracting(Finding::kind)
                .doesNotContain(Finding.Kind.INTERNAL_ERROR);
    }

    /** What every client gets when all ask at the same moment. */
    private static <T> List<T> together(IntFunction<T> request) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<T>> running = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            int me = number;
            running.add(threads.submit(() -> {
                start.await();
                return request.apply(me);
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }

    private String create(String properties) {
        return client.post("create-user", properties).data().path("userId").textValue();
    }

    @Test
    void one_of_those_who_want_the_same_email_gets_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String email = "user" + round + "@example.com";
            assertThat(together(me -> client.post("create-user", "{\"email\":\"%s\"}".formatted(email))
                            .statusCode()))
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
        assertThat(pool.snapshot().directory().users().size()).isEqualTo(ROUNDS);
    }

    @Test
    void one_of_those_who_want_the_same_unique_value_gets_it() throws Exception {
        client.post("set-custom-fields", "{\"list\":[{\"targetType\":\"USER\",\"key\":\"badge\",\"isUnique\":true}]}");
        List<String> users = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            users.add(create("{\"username\":\"user%d\"}".formatted(number)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            String value = "value" + round;
            assertThat(together(me -> client.post(
                                    "set-custom-data",
                                    "{\"targetType\":\"USER\",\"targetIdentifier\":\"%s\",\"list\":[{\"key\":\"badge\",\"value\":\"%s\"}]}"
                                            .formatted(users.get(me), value))
                            .statusCode()))
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
    }

    @Test
    void nothing_of_what_many_do_is_lost_and_no_id_is_given_twice() throws Exception {
        List<List<String>> ids = together(me -> {
            List<String> mine = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                mine.add(create("{\"username\":\"user-%d-%d\"}".formatted(me, round)));
            }
            return mine;
        });
        List<String> all = ids.stream().flatMap(List::stream).toList();
        assertThat(new HashSet<>(all)).hasSize(CLIENTS * ROUNDS);
        assertThat(pool.snapshot().directory().users().size()).isEqualTo(CLIENTS * ROUNDS);
        assertThat(pool.requests()).extracting(RecordedRequest::requestId).doesNotHaveDuplicates();
    }

    @Test
    void departments_of_a_user_are_those_of_one_request_and_never_of_two() throws Exception {
        String root = client.post(
                        "create-organization", "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\"}")
                .data()
                .path("departmentId")
                .textValue();
        List<String> departments = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            departments.add(client.post(
                            "create-department",
                            "{\"organizationCode\":\"acme\",\"name\":\"d%d\",\"parentDepartmentId\":\"%s\"}"
                                    .formatted(number, root))
                    .data()
                    .path("departmentId")
                    .textValue());
        }
        String alice = create("{\"username\":\"alice\"}");
        AtomicBoolean done = new AtomicBoolean();
        Future<Integer> reader = threads.submit(() -> {
            int reads = 0;
            while (!done.get()) {
                JsonNode user = client.get("get-user?withDepartmentIds=true&userId=" + alice)
                        .data();
                int count = user.path("departmentIds").size();
                assertThat(count == 0 || count == 2).as("departments: %s", user).isTrue();
                assertThat(user.path("mainDepartmentId").isNull()).isEqualTo(count == 0);
                reads++;
            }
            return reads;
        });
        together(me -> {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(client.post(
                                        "set-user-departments",
                                        "{\"userId\":\"%s\",\"departments\":[{\"departmentId\":\"%s\"},{\"departmentId\":\"%s\",\"isMainDepartment\":true}]}"
                                                .formatted(
                                                        alice,
                                                        departments.get(me),
                                                        departments.get((me + 1 + round % (CLIENTS - 1)) % CLIENTS)))
                                .statusCode())
                        .isEqualTo(200);
            }
            return me;
        });
        done.set(true);
        assertThat(reader.get()).isPositive();
    }

    @Test
    void a_read_never_sees_half_of_a_batch() throws Exception {
        int size = 10;
        AtomicBoolean done = new AtomicBoolean();
        client.post("create-organization", "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\"}");
        String root = client.get("get-organization?organizationCode=acme")
                .data()
                .path("departmentId")
                .textValue();
        Snapshot full = filled(root, size);
        Future<Integer> reader = threads.submit(() -> {
            int reads = 0;
            while (!done.get()) {
                JsonNode page = client.get(
                                "list-department-members?organizationCode=acme&limit=50&departmentId=" + root)
                        .data();
                int count = page.path("totalCount").intValue();
                assertThat(count == 0 || count == size).as("members: %s", count).isTrue();
                assertThat(page.path("list")).hasSize(count);
                reads++;
            }
            return reads;
        });
        String everybody = "[\"user" + String.join("\",\"user", numbers(size)) + "\"]";
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(client.post(
                                    "delete-users-batch",
                                    "{\"userIds\":%s,\"options\":{\"userIdType\":\"username\"}}".formatted(everybody))
                            .statusCode())
                    .isEqualTo(200);
            pool.restore(full);
        }
        done.set(true);
        assertThat(reader.get()).isPositive();
    }

    private Snapshot filled(String department, int size) {
        for (String number : numbers(size)) {
            create("{\"username\":\"user%s\",\"departmentIds\":[\"%s\"]}".formatted(number, department));
        }
        return pool.snapshot();
    }

    private static List<String> numbers(int size) {
        List<String> numbers = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            numbers.add(String.valueOf(number));
        }
        return numbers;
    }
}
