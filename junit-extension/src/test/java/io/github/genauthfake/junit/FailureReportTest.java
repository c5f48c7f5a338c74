package io.github.genauthfake.junit;

import static io.github.genauthfake.junit.Reports.reportOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a report tells, and how much of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailureReportTest {
    @Test
    void tells_requests_with_their_answers_and_findings_strays_and_what_changed() {
        assertThat(reportOf(TestRun.of(Everything.class).failure())).matches("""
            What GenAuth Fake saw of this test:
              4 requests to its user pool:
                1\\. get-management-token \\{"accessKeyId":"[0-9a-f]{24}","accessKeySecret":"\\*\\*\\*"} -> 200
                2\\. create-user \\{"username":"bob","nicname":"Bobby","password":"\\*\\*\\*"} -> 200
                   UNKNOWN_PROPERTY: `nicname` is not part of this request in the API; .* Did you mean `nickname`\\?
                3\\. get-management-token .* -> 200
                4\\. create-user \\{"username":"alice"} -> 409 A user with the username alice exists already
              1 request without a user pool:
                1\\. create-user  ?-> 401 \\(apiCode 2020\\) .*
                   NOT_AUTHENTICATED: the request has no authorization header
              changed since the seed \\(1 created\\):
                created user bob: passwordLastSetAt .*\
            """);
    }

    @Test
    void tells_when_the_code_under_test_asked_elsewhere() {
        assertThat(reportOf(TestRun.of(Elsewhere.class).failure())).matches("""
            What GenAuth Fake saw of this test:
              no request to its user pool [0-9a-f]{24} at http://127.0.0.1:[0-9]+
              nothing changed since the seed\
            """);
    }

    @Test
    void tells_of_strays_alone_where_nobody_asked_for_a_pool() {
        assertThat(reportOf(TestRun.of(StraysOnly.class).failure())).matches("""
            What GenAuth Fake saw of this test:
              1 request without a user pool:
                1\\. /api/v3/nosuch  ?-> 404 .*
                   NOT_AUTHENTICATED: the request has no authorization header\
            """);
    }

    @Test
    void tells_of_the_strays_of_its_test_and_not_of_those_before() {
        List<Throwable> failures = TestRun.of(StraysOfEach.class).failures();
        assertThat(failures)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(reportOf(failure)).contains("1 request without a user pool:"));
    }

    @Test
    void tells_a_dropped_connection_and_the_fault_behind_it() {
        assertThat(reportOf(TestRun.of(Dropped.class).failure()))
                .contains("-> no answer: the connection was dropped\n")
                .contains("       FAULT: a fault struck this request: ");
    }

    @Test
    void tells_what_is_under_way_and_which_faults_are_armed() {
        assertThat(reportOf(TestRun.of(Held.class).failure())).matches("""
            What GenAuth Fake saw of this test:
              2 requests to its user pool:
                1\\. get-management-token .* -> 200
                2\\. get-management-token .* -> 200
              1 request under way:
                1\\. create-user \\{"username":"alice"} -> waiting for [0-9]+ ms
                   FAULT: a fault struck this request: hold
              1 fault armed on its user pool:
                hold, armed for create-user, has struck 1 calls
              nothing changed since the seed\
            """);
    }

    @Test
    void stays_small_whatever_a_test_does() {
        String report = reportOf(TestRun.of(Excessive.class).failure());
        assertThat(report.lines()).hasSizeLessThan(100).allMatch(line -> line.length() < 900);
        assertThat(report)
                .contains("  60 requests to its user pool:\n    1. get-management-token ")
                .contains("\n    60. create-users-batch ")
                .contains("UNKNOWN_PROPERTY, 40 times: `list[0].surname` is")
                .contains(" more ...\n    51. get-management-token")
                .contains("  changed since the seed (1200 objects):\n    created user user1: ")
                .contains("\n    ... 1180 more ...\n")
                .contains("\n    created user user1200: ");
    }

    @Test
    void shows_what_went_wrong_in_the_midst_of_many_requests() {
        assertThat(reportOf(TestRun.of(OneOfMany.class).failure()))
                .contains("  82 requests to its user pool:")
                .contains("\n    ... 36 more ...\n    42. get-user {\"userId\":\"nobody\",\"userIdType\":\"username\"}"
                        + " -> 404 (apiCode 2004) User not exists.\n    ... 30 more ...\n    73. ");
    }

    @Test
    void stands_below_the_stack_of_the_failure_and_brings_none() {
        StringWriter printed = new StringWriter();
        TestRun.of(Elsewhere.class).failure().printStackTrace(new PrintWriter(printed, true));
        assertThat(printed.toString().lines().toList()).first().asString().contains("the failure");
        assertThat(printed.toString())
                .containsPattern("\n\tSuppressed: What GenAuth Fake saw of this test:\\R  no request to its user pool")
                .endsWith("nothing changed since the seed" + System.lineSeparator());
    }

    @Test
    void has_nothing_of_other_tests_that_run_at_the_same_time() {
        TestRun run = TestRun.inParallel(Parallel.class);
        assertThat(run.failures()).hasSize(Parallel.TESTS).allSatisfy(failure -> {
            String name = failure.getMessage();
            String report = reportOf(failure);
            assertThat(report)
                    .contains("  " + 2 * Parallel.USERS + " requests to its user pool:")
                    .contains("changed since the seed (" + Parallel.USERS + " created):")
                    .contains(" without a user pool, sent by this test or by another that ran at the same time:\n");
            assertThat(report.lines()
                            .filter(line -> line.contains("create-user {\"username") || line.contains("created ")))
                    .hasSize(2 * Parallel.USERS)
                    .allMatch(line -> line.contains(name + "-"));
        });
    }

    @GenAuthTest
    static class Everything {
        @RegisterExtension
        static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
                .seed(Seed.builder().user("alice").build())
                .build();

        @Test
        void test(UserPool pool) {
            RawRequests.post(
                    pool, "create-user", "{\"username\":\"bob\",\"nicname\":\"Bobby\",\"password\":\"secret\"}");
            RawRequests.createUser(pool, "alice");
            RawRequests.postWithoutToken(pool.baseUrl(), "create-user", "{}");
            Assertions.fail("the failure");
        }
    }

    @GenAuthTest
    static class Elsewhere {
        @Test
        void test(UserPool pool) {
            Assertions.fail("the failure");
        }
    }

    @GenAuthTest
    static class StraysOnly {
        @Test
        void test(URI baseUrl) {
            RawRequests.postWithoutToken(baseUrl, "nosuch", "{}");
            Assertions.fail("the failure");
        }
    }

    @GenAuthTest
    static class StraysOfEach {
        @Test
        void one(FakeGenAuth server) {
            RawRequests.postWithoutToken(server.baseUrl(), "create-user", "{}");
            Assertions.fail("the failure");
        }

        @Test
        void another(FakeGenAuth server) {
            one(server);
        }
    }

    @GenAuthTest
    static class Dropped {
        @Test
        void test(UserPool pool) {
            pool.faults().on("create-user").always(Fault.dropBeforeApplying());
            RawRequests.createUser(pool, "alice");
        }
    }

    @GenAuthTest
    static class Held {
        @Test
        void test(UserPool pool) throws Exception {
            ArmedFault fault = pool.faults().on("create-user").always(Fault.hold());
            RawRequests.isOpen(pool);
            Thread hanging = new Thread(() -> RawRequests.createUser(pool, "alice"));
            hanging.setDaemon(true);
            hanging.start();
            fault.awaitStrikes(1, Duration.ofSeconds(20));
            Assertions.fail("the failure");
        }
    }

    @GenAuthTest
    static class Excessive {
        static final int BATCHES = 30;
        static final int USERS_OF_A_BATCH = 40;

        @Test
        void test(UserPool pool) {
            for (int batch = 0; batch < BATCHES; batch++) {
                String users = IntStream.rangeClosed(1, USERS_OF_A_BATCH)
                        .map(batch(batch))
                        .mapToObj(number -> "{\"username\":\"user" + number + "\",\"nickname\":\"" + "x".repeat(60)
                                + "\",\"address\":\"" + "y".repeat(500) + "\",\"surname\":\"z\"}")
                        .collect(Collectors.joining(","));
                RawRequests.post(pool, "create-users-batch", "{\"list\":[" + users + "]}");
            }
            Assertions.fail("the failure");
        }

        private static IntUnaryOperator batch(int batch) {
            return number -> batch * USERS_OF_A_BATCH + number;
        }
    }

    @GenAuthTest
    static class OneOfMany {
        @Test
        void test(UserPool pool) {
            create(pool, 1, 20);
            RawRequests.getUser(pool, "nobody");
            create(pool, 21, 40);
            Assertions.fail("the failure");
        }

        private static void create(UserPool pool, int from, int to) {
            IntStream.rangeClosed(from, to).forEach(number -> RawRequests.createUser(pool, "user" + number));
        }
    }

    @GenAuthTest
    static class Parallel {
        static final int TESTS = 8;
        static final int USERS = 4;

        /** Every test runs beside another one, at its beginning and at its end. */
        private static final CyclicBarrier BARRIER = new CyclicBarrier(2);

        @RepeatedTest(TESTS)
        void test(RepetitionInfo repetition, UserPool pool) throws Exception {
            String name = "test" + repetition.getCurrentRepetition();
            BARRIER.await(1, TimeUnit.MINUTES);
            for (int number = 1; number <= USERS; number++) {
                RawRequests.createUser(pool, name + "-" + number);
            }
            RawRequests.postWithoutToken(pool.baseUrl(), "create-user", "{}");
            BARRIER.await(1, TimeUnit.MINUTES);
            Assertions.fail(name);
        }
    }
}
