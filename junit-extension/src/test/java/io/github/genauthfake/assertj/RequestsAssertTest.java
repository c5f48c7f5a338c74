package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.Company.fails;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.UserPool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which requests a pool received, and how often. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestsAssertTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static FakeGenAuth server;

    private Company company;
    private UserPool pool;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.builder().journalSize(12).start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void open() {
        company = new Company(server);
        pool = company.pool();
    }

    private void createThree() {
        company.post("create-user", "{\"username\":\"carol\",\"nickname\":\"C\"}");
        company.post("create-user", "{\"username\":\"dave\"}");
        company.post("create-user", "{\"username\":\"dave\"}");
    }

    @Nested
    class An_operation {
        @Test
        void was_called_or_not() {
            createThree();
            assertThat(pool).received("create-user");
            assertThat(pool)
                    .neverReceived("delete-users-batch")
                    .neverReceived("create-user", "{\"username\":\"erin\"}");
        }

        @Test
        void was_called_so_often() {
            createThree();
            assertThat(pool)
                    .received("create-user")
                    .times(3)
                    .atLeast(1)
                    .atLeast(3)
                    .atMost(3)
                    .atMost(4);
            company.get("list-users");
            assertThat(pool).received("list-users-get").once();
        }

        @Test
        void was_not_called() {
            fails(
                    () -> assertThat(pool).received("create-user"),
                    "Expected a request create-user, but there were no requests; where none is expected, say"
                            + " neverReceived");
            createThree();
            company.get("get-user?userId=1");
            fails(
                    () -> assertThat(pool).received("delete-users-batch"),
                    "Expected a request delete-users-batch, but the requests were create-user (3 times), get-user;"
                            + " where none is expected, say neverReceived");
        }

        @Test
        void was_called_against_expectation() {
            createThree();
            fails(
                    () -> assertThat(pool).neverReceived("create-user"),
                    "Expected no request create-user, but there were 3:"
                            + "\n- create-user {\"username\":\"carol\",\"nickname\":\"C\"} was answered with 200"
                            + "\n- create-user {\"username\":\"dave\"} was answered with 200"
                            + "\n- create-user {\"username\":\"dave\"} was answered with 409: " + messageOfLast());
            fails(
                    () -> assertThat(pool).neverReceived("create-user", "{\"nickname\":\"C\"}"),
                    "Expected no request create-user with the body {\"nickname\":\"C\"}, but there was one:"
                            + "\n- create-user {\"username\":\"carol\",\"nickname\":\"C\"} was answered with 200");
        }

        @Test
        void was_called_more_or_less_often() {
            createThree();
            String three = "\n- create-user {\"username\":\"carol\",\"nickname\":\"C\"} was answered with 200"
                    + "\n- create-user {\"username\":\"dave\"} was answered with 200"
                    + "\n- create-user {\"username\":\"dave\"} was answered with 409: " + messageOfLast();
            fails(
                    () -> assertThat(pool).received("create-user").once(),
                    "Expected 1 request create-user, but there were 3:" + three);
            fails(
                    () -> assertThat(pool).received("create-user").atLeast(4),
                    "Expected at least 4 requests create-user, but there were 3:" + three);
            fails(
                    () -> assertThat(pool).received("create-user").atMost(2),
                    "Expected at most 2 requests create-user, but there were 3:" + three);
            fails(
                    () -> assertThat(pool)
                            .received("create-user")
                            .withBody("{\"nickname\":\"C\"}")
                            .times(2),
                    "Expected 2 requests create-user with the body {\"nickname\":\"C\"}, but there was 1:"
                            + "\n- create-user {\"username\":\"carol\",\"nickname\":\"C\"} was answered with 200");
        }

        @Test
        void must_be_one_of_the_API() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(pool).received("set-user-department"))
                    .withMessage(
                            "The API has no operation \"set-user-department\"; did you mean \"set-user-departments\"?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(pool).neverReceived("create-usr"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(pool).neverReceived("create-usr", "{}"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(pool).receivedInOrder("create-usr"));
        }

        @Test
        void cannot_have_been_called_less_than_once_where_it_was() {
            createThree();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(pool).received("create-user").times(0))
                    .withMessage(
                            "At least one request came where this is asked; for none at all, there is neverReceived");
        }
    }

    private String messageOfLast() {
        return pool.requests().get(pool.requests().size() - 1).message();
    }

    @Nested
    class The_order {
        @Test
        void is_kept_with_others_in_between() {
            createThree();
            company.get("list-users");
            company.get("get-user?userId=nobody");
            assertThat(pool)
                    .receivedInOrder("create-user", "get-user")
                    .receivedInOrder("create-user", "create-user", "create-user", "list-users-get");
        }

        @Test
        void is_one_of_something() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(pool).receivedInOrder())
                    .withMessage("Name at least one of the operations");
        }

        @Test
        void is_another() {
            createThree();
            company.get("list-users");
            fails(
                    () -> assertThat(pool).receivedInOrder("list-users-get", "create-user"),
                    "Expected the requests list-users-get, create-user in this order, but no create-user followed"
                            + " list-users-get; the requests were create-user (3 times), list-users-get");
            fails(
                    () -> assertThat(pool).receivedInOrder("get-user"),
                    "Expected the requests get-user in this order, but there was no get-user; the requests were"
                            + " create-user (3 times), list-users-get");
        }
    }

    @Nested
    class A_full_journal {
        private static final String DROPPED =
                "; the journal has dropped 1 older request: give the server a larger one, or"
                        + " clear it before what is tested";

        @BeforeEach
        void fill() {
            for (int number = 0; number < 13; number++) {
                company.get("get-user?userId=alice&userIdType=username&x=" + number);
            }
        }

        @Test
        void proves_what_it_holds() {
            assertThat(pool).received("get-user").atLeast(12).withQuery("userId", "alice");
        }

        @Test
        void does_not_prove_what_it_may_have_held() {
            fails(
                    () -> assertThat(pool).neverReceived("create-user"),
                    "Expected no request create-user, and there is none in the journal" + DROPPED);
            fails(
                    () -> assertThat(pool).received("get-user").times(12),
                    "Expected 12 requests get-user, and there are 12 in the journal" + DROPPED);
            fails(
                    () -> assertThat(pool).hasNoFailedRequests(),
                    "Expected no failed requests, and there are none in the journal" + DROPPED);
            fails(
                    () -> assertThat(pool).received("create-user"),
                    "Expected a request create-user, but the requests were get-user (12 times)" + DROPPED
                            + "; where none is expected, say neverReceived");
        }
    }

    @Nested
    class One_that_is_under_way {
        private CompletableFuture<Void> held(ArmedFault by, String username) throws InterruptedException {
            CompletableFuture<Void> call = CompletableFuture.runAsync(
                    () -> company.post("create-user", "{\"username\":\"" + username + "\"}"));
            by.awaitStrikes(1, LONG);
            return call;
        }

        @Test
        void was_received_and_is_not_answered() throws Exception {
            ArmedFault fault = pool.faults().on("create-user").next(Fault.hold());
            CompletableFuture<Void> call = held(fault, "erin");
            assertThat(pool)
                    .received("create-user")
                    .withBody("{\"username\":\"erin\"}")
                    .withFinding(Finding.Kind.FAULT)
                    .once();
            fails(
                    () -> assertThat(pool).neverReceived("create-user"),
                    "Expected no request create-user, but there was one:\n"
                            + "- create-user {\"username\":\"erin\"} is under way");
            failsWith(
                    () -> assertThat(pool).received("create-user").answeredWith(0),
                    "Expected a request create-user answered with 0, but the only one differs:");
            failsWith(() -> assertThat(pool).received("create-user").allSucceeded(), "Expected no failed requests");
            fault.disarm();
            call.get();
            assertThat(pool).received("create-user").answeredWith(200);
        }
    }

    @Nested
    class Waiting {
        @Test
        void ends_when_the_request_comes() {
            CompletableFuture<Void> call = CompletableFuture.runAsync(() -> createThree());
            assertThat(pool)
                    .within(LONG)
                    .received("create-user")
                    .withBody("{\"username\":\"dave\"}")
                    .times(2)
                    .answeredWith(409)
                    .once();
            call.join();
        }

        @Test
        void ends_when_it_is_answered() throws Exception {
            pool.faults().on("create-user").next(Fault.delay(Duration.ofMillis(50)));
            CompletableFuture<Void> call =
                    CompletableFuture.runAsync(() -> company.post("create-user", "{\"username\":\"erin\"}"));
            assertThat(pool).within(LONG).received("create-user").allSucceeded().once();
            call.get();
        }

        @Test
        void ends_with_the_time() {
            createThree();
            Duration soon = Duration.ofMillis(20);
            fails(
                    () -> assertThat(pool).within(soon).received("delete-users-batch"),
                    "Expected a request delete-users-batch, but the requests were create-user (3 times);"
                            + " where none is expected, say neverReceived");
            failsWith(
                    () -> assertThat(pool).within(soon).received("create-user").withBody("{\"username\":\"erin\"}"),
                    "Expected a request create-user with the body {\"username\":\"erin\"}, but each of the 3 differs:");
            failsWith(
                    () -> assertThat(pool).within(soon).received("create-user").times(4),
                    "Expected 4 requests create-user, but there were 3:");
        }
    }

    private static void failsWith(ThrowingCallable assertion, String start) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessageStartingWith(start);
    }
}
