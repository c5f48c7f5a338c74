package io.github.genauthfake.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.PoolTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Many clients who read what others write: a batch is there whole or not at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrentReadsTest extends PoolTest {
    private static final int WRITERS = 2;
    private static final int READERS = 6;
    private static final int ROUNDS = 25;
    private static final int BATCH = 10;

    private interface Look {
        void at(Api client);
    }

    private interface Write {
        void round(int writer, int round);
    }

    /** Some write, and until they are done the others look. */
    private void whileWriting(int writers, Write write, Look look) throws Exception {
        AtomicInteger writing = new AtomicInteger(writers);
        List<Integer> looks = ManyThreads.run(writers + READERS, thread -> {
            int count = 0;
            if (thread < writers) {
                for (int round = 0; round < ROUNDS; round++) {
                    write.round(thread, round);
                }
                writing.decrementAndGet();
            } else {
                while (writing.get() > 0) {
                    look.at(client);
                    count++;
                }
            }
            return count;
        });
        assertThat(looks.stream().mapToInt(Integer::intValue).sum()).isPositive();
        assertThat(pool.requests()).allMatch(request -> request.statusCode() != 500);
    }

    @Test
    void users_who_are_created_together_appear_together() throws Exception {
        whileWriting(
                WRITERS,
                (writer, round) -> {
                    String prefix = "w%dr%dn".formatted(writer, round);
                    assertThat(create(users(prefix))).isEqualTo(200);
                    // Refused for its last user, so that the others must never be seen.
                    assertThat(create(users("x" + prefix) + ",{\"username\":\"" + prefix + "0\"}"))
                            .isEqualTo(409);
                },
                reader -> {
                    JsonNode page = reader.get("list-users?limit=50").data();
                    assertThat(page.path("totalCount").intValue() % BATCH).isZero();
                    assertThat(page.path("list").findValuesAsText("username")).allMatch(name -> name.startsWith("w"));
                });
        assertThat(client.get("list-users").data().path("totalCount").intValue())
                .isEqualTo(WRITERS * ROUNDS * BATCH);
    }

    @Test
    void users_who_are_deleted_together_leave_a_department_together() throws Exception {
        client.post("create-organization", "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\"}");
        String root = client.get("get-organization?organizationCode=acme")
                .data()
                .path("departmentId")
                .textValue();
        assertThat(create(users("user", ",\"departmentIds\":[\"" + root + "\"]")))
                .isEqualTo(200);
        Snapshot full = pool.snapshot();
        String everybody = IntStream.range(0, BATCH)
                .mapToObj(number -> "\"user" + number + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        whileWriting(
                1,
                (writer, round) -> {
                    assertThat(client.post(
                                            "delete-users-batch",
                                            "{\"userIds\":%s,\"options\":{\"userIdType\":\"username\"}}"
                                                    .formatted(everybody))
                                    .statusCode())
                            .isEqualTo(200);
                    pool.restore(full);
                },
                reader -> {
                    JsonNode page = reader.get(
                                    "list-department-members?organizationCode=acme&limit=50&departmentId=" + root)
                            .data();
                    int count = page.path("totalCount").intValue();
                    assertThat(count).isIn(0, BATCH);
                    assertThat(page.path("list")).hasSize(count);
                });
    }

    private int create(String users) {
        return client.post("create-users-batch", "{\"list\":[" + users + "]}").statusCode();
    }

    private static String users(String prefix) {
        return users(prefix, "");
    }

    private static String users(String prefix, String more) {
        return IntStream.range(0, BATCH)
                .mapToObj(number -> "{\"username\":\"" + prefix + number + "\"" + more + "}")
                .collect(Collectors.joining(","));
    }
}
