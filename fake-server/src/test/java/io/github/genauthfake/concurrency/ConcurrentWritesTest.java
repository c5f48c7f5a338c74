package io.github.genauthfake.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.StateOf;
import io.github.genauthfake.internal.modules.DirectoryInvariants;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.wire.PoolTest;
import io.github.genauthfake.wire.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Many clients who write to one pool at the same time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrentWritesTest extends PoolTest {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 40;

    @AfterEach
    void the_state_is_sound() {
        DirectoryInvariants.check(StateOf.pool(pool));
        assertThat(pool.requests())
                .flatExtracting(RecordedRequest::findings)
                .extracting(Finding::kind)
                .doesNotContain(Finding.Kind.INTERNAL_ERROR);
    }

    private String create(String properties) {
        return client.post("create-user", properties).data().path("userId").textValue();
    }

    @Test
    void one_of_those_who_want_the_same_email_gets_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String email = "user" + round + "@example.com";
            assertThat(ManyThreads.run(
                            CLIENTS,
                            me -> client.post("create-user", "{\"email\":\"%s\"}".formatted(email))
                                    .statusCode()))
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
        assertThat(Users.of(StateOf.pool(pool)).size()).isEqualTo(ROUNDS);
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
            assertThat(ManyThreads.run(
                            CLIENTS,
                            me -> client.post(
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
        List<List<String>> ids = ManyThreads.run(CLIENTS, me -> {
            List<String> mine = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                mine.add(create("{\"username\":\"user-%d-%d\"}".formatted(me, round)));
            }
            return mine;
        });
        List<String> all = ids.stream().flatMap(List::stream).toList();
        assertThat(new HashSet<>(all)).hasSize(CLIENTS * ROUNDS);
        assertThat(Users.of(StateOf.pool(pool)).size()).isEqualTo(CLIENTS * ROUNDS);
        assertThat(pool.requests()).extracting(RecordedRequest::requestId).doesNotHaveDuplicates();
    }

    @Test
    void departments_of_a_user_are_those_of_one_request_and_never_of_two() throws Exception {
        List<String> departments = createDepartments(CLIENTS);
        String alice = create("{\"username\":\"alice\"}");
        AtomicInteger writers = new AtomicInteger(CLIENTS);
        List<Integer> reads = ManyThreads.run(CLIENTS + 1, me -> {
            int reading = 0;
            while (me == CLIENTS && writers.get() > 0) {
                JsonNode user = client.get("get-user?withDepartmentIds=true&userId=" + alice)
                        .data();
                int count = user.path("departmentIds").size();
                assertThat(count == 0 || count == 2).as("departments: %s", user).isTrue();
                assertThat(user.path("mainDepartmentId").isNull()).isEqualTo(count == 0);
                reading++;
            }
            for (int round = 0; me < CLIENTS && round < ROUNDS; round++) {
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
            writers.decrementAndGet();
            return reading;
        });
        assertThat(reads.get(CLIENTS)).isPositive();
    }

    @Test
    void departments_stay_sound_while_everybody_moves() throws Exception {
        List<String> departments = createDepartments(5);
        List<String> users = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            users.add(create("{\"username\":\"user%d\"}".formatted(number)));
        }
        ManyThreads.run(CLIENTS, me -> {
            for (int round = 0; round < ROUNDS; round++) {
                int status = move(
                        round % 5,
                        departments.get((me + round) % departments.size()),
                        departments.get((me * 3 + round * 2) % departments.size()),
                        users.get((me * 7 + round) % users.size()));
                // 422: a department cannot be moved below itself.
                assertThat(status).isIn(200, 422);
            }
            return me;
        });
    }

    private int move(int way, String department, String other, String user) {
        String member = "{\"organizationCode\":\"acme\",\"departmentId\":\"%s\",\"userIds\":[\"%s\"]}"
                .formatted(department, user);
        Reply reply = switch (way) {
            case 0 -> client.post("add-department-members", member);
            case 1 -> client.post("remove-department-members", member);
            case 2 ->
                client.post(
                        "set-user-departments",
                        "{\"userId\":\"%s\",\"departments\":[{\"departmentId\":\"%s\"},{\"departmentId\":\"%s\"}]}"
                                .formatted(user, department, other));
            case 3 ->
                client.post(
                        "update-department",
                        "{\"organizationCode\":\"acme\",\"departmentId\":\"%s\",\"parentDepartmentId\":\"%s\",\"leaderUserIds\":[\"%s\"]}"
                                .formatted(department, other, user));
            default ->
                client.get("list-department-members?organizationCode=acme&departmentId=root"
                        + "&includeChildrenDepartments=true");
        };
        return reply.statusCode();
    }

    private List<String> createDepartments(int count) {
        client.post("create-organization", "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\"}");
        List<String> departments = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            departments.add(client.post(
                            "create-department",
                            "{\"organizationCode\":\"acme\",\"name\":\"d%d\",\"parentDepartmentId\":\"root\"}"
                                    .formatted(number))
                    .data()
                    .path("departmentId")
                    .textValue());
        }
        return departments;
    }
}
