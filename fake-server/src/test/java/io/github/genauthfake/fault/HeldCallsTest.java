package io.github.genauthfake.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that wait because of a fault: until when, and what becomes of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldCallsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeGenAuth server = FakeGenAuth.start();
    private final UserPool pool = server.createPool();
    private final Api api = Api.of(pool);

    @AfterEach
    void close() {
        server.close();
        threads.shutdownNow();
    }

    /** The faults that let a call wait. */
    enum Waiting {
        HOLD(Fault.hold()),
        DELAY(Fault.delay(Duration.ofHours(1)));

        private final Fault fault;

        Waiting(Fault fault) {
            this.fault = fault;
        }
    }

    private CompletableFuture<Reply> create(String username) {
        return CompletableFuture.supplyAsync(
                () -> api.post("create-user", "{\"username\":\"" + username + "\"}"), threads);
    }

    /** A call that has come and waits. */
    private CompletableFuture<Reply> held(String username, ArmedFault by) throws InterruptedException {
        CompletableFuture<Reply> answer = create(username);
        by.awaitStrikes(1, LONG);
        assertThat(answer).isNotDone();
        return answer;
    }

    private static Reply answerOf(CompletableFuture<Reply> call) throws Exception {
        return call.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private boolean has(String username) {
        return api.get("get-user?userIdType=username&userId=" + username).statusCode() == 200;
    }

    @ParameterizedTest
    @EnumSource
    void are_served_when_their_fault_is_disarmed(Waiting waiting) throws Exception {
        ArmedFault fault = pool.faults().on("create-user").next(waiting.fault);
        CompletableFuture<Reply> answer = held("alice", fault);
        assertThat(has("alice")).isFalse();
        fault.disarm();
        assertThat(answerOf(answer).statusCode()).isEqualTo(200);
        assertThat(has("alice")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void are_served_when_the_faults_are_cleared(Waiting waiting) throws Exception {
        CompletableFuture<Reply> spent =
                held("alice", pool.faults().on("create-user").next(waiting.fault));
        CompletableFuture<Reply> armed =
                held("bob", pool.faults().on("create-user").always(waiting.fault));
        pool.faults().clear();
        assertThat(answerOf(spent).statusCode()).isEqualTo(200);
        assertThat(answerOf(armed).statusCode()).isEqualTo(200);
        assertThat(pool.faults().armed()).isEmpty();
    }

    @Test
    void stay_held_when_another_fault_is_disarmed() throws Exception {
        ArmedFault first = pool.faults().on("create-user").next(Fault.hold());
        CompletableFuture<Reply> alice = held("alice", first);
        ArmedFault second = pool.faults().on("create-user").next(Fault.hold());
        CompletableFuture<Reply> bob = held("bob", second);
        second.disarm();
        assertThat(answerOf(bob).statusCode()).isEqualTo(200);
        assertThat(alice).isNotDone();
        first.disarm();
        assertThat(answerOf(alice).statusCode()).isEqualTo(200);
    }

    @Test
    void do_not_keep_others_from_being_served() throws Exception {
        ArmedFault fault = pool.faults().on("create-user").next(Fault.hold());
        CompletableFuture<Reply> alice = held("alice", fault);
        assertThat(answerOf(create("bob")).statusCode()).isEqualTo(200);
        assertThat(alice).isNotDone();
    }

    static Stream<Arguments> ways_to_start_over() {
        Seed seed = Seed.builder().user("carol").build();
        return Stream.of(
                        Named.<Consumer<UserPool>>of("reset", UserPool::reset),
                        Named.<Consumer<UserPool>>of("wiped", UserPool::wipe),
                        Named.<Consumer<UserPool>>of("seeded", pool -> pool.seed(seed)))
                .flatMap(way -> Stream.of(Waiting.values()).map(waiting -> Arguments.of(way, waiting)));
    }

    @ParameterizedTest
    @MethodSource("ways_to_start_over")
    void are_not_applied_when_their_pool_starts_over(Consumer<UserPool> startOver, Waiting waiting) throws Exception {
        ArmedFault fault = pool.faults().on("create-user").always(waiting.fault);
        CompletableFuture<Reply> answer = held("alice", fault);
        startOver.accept(pool);
        assertThat(answerOf(answer).httpStatus()).isEqualTo(503);
        assertThat(answerOf(answer).message()).contains("nothing was applied");
        assertThat(has("alice")).isFalse();
        assertThat(pool.faults().armed()).as("faults stay armed").containsExactly(fault);
        CompletableFuture<Reply> next = create("bob");
        fault.awaitStrikes(2, LONG);
        assertThat(next).isNotDone();
    }

    @ParameterizedTest
    @MethodSource("ways_to_start_over")
    void are_recorded_before_what_begins_then(Consumer<UserPool> startOver, Waiting waiting) throws Exception {
        for (int round = 0; round < 20; round++) {
            CompletableFuture<Reply> answer =
                    held("alice", pool.faults().on("create-user").next(waiting.fault));
            startOver.accept(pool);
            pool.clearRequests();
            answerOf(answer);
            assertThat(pool.requests()).isEmpty();
        }
    }

    @Test
    void are_applied_to_a_restored_state_when_they_are_let_go_later() throws Exception {
        Snapshot empty = pool.snapshot();
        create("bob").get();
        ArmedFault fault = pool.faults().on("create-user").next(Fault.hold());
        CompletableFuture<Reply> answer = held("alice", fault);
        pool.restore(empty);
        assertThat(answer).isNotDone();
        fault.disarm();
        assertThat(answerOf(answer).statusCode()).isEqualTo(200);
        assertThat(has("alice")).isTrue();
        assertThat(has("bob")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void are_answered_when_their_pool_is_closed(Waiting waiting) throws Exception {
        CompletableFuture<Reply> answer =
                held("alice", pool.faults().on("create-user").always(waiting.fault));
        pool.close();
        assertThat(answerOf(answer).httpStatus()).isEqualTo(503);
        assertThat(pool.faults().armed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void are_answered_when_their_server_stops(Waiting waiting) throws Exception {
        Snapshot before = pool.snapshot();
        CompletableFuture<Reply> answer =
                held("alice", pool.faults().on("create-user").always(waiting.fault));
        server.close();
        assertThat(answerOf(answer).httpStatus()).isEqualTo(503);
        assertThat(pool.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void are_in_the_journal_from_their_arrival_on_and_keep_their_place(Waiting waiting) throws Exception {
        ArmedFault fault = pool.faults().on("create-user").next(waiting.fault);
        CompletableFuture<Reply> answer = held("alice", fault);
        has("bob");
        assertThat(pool.requests())
                .extracting(RecordedRequest::operation)
                .containsExactly("get-management-token", "create-user", "get-user");
        RecordedRequest underWay = pool.requests("create-user").get(0);
        assertThat(underWay.isUnderWay()).isTrue();
        assertThat(underWay.succeeded()).isFalse();
        assertThat(underWay.statusCode()).isZero();
        assertThat(underWay.answer()).isEmpty();
        assertThat(underWay.parameters()).isEqualTo("{\"username\":\"alice\"}");
        Duration soFar = underWay.duration();
        assertThat(underWay.duration()).isGreaterThan(soFar);
        assertThat(underWay).hasToString("create-user {\"username\":\"alice\"} -> under way");

        fault.disarm();
        assertThat(answerOf(answer).statusCode()).isEqualTo(200);
        assertThat(pool.requests())
                .extracting(RecordedRequest::operation)
                .containsExactly("get-management-token", "create-user", "get-user");
        RecordedRequest answered = pool.requests("create-user").get(0);
        assertThat(answered.isUnderWay()).isFalse();
        assertThat(answered.parameters()).isEqualTo("{\"username\":\"alice\"}");
        assertThat(answered.requestId()).isEqualTo(underWay.requestId());
        assertThat(answered.findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.FAULT)
                .isEqualTo(underWay.findings().stream().map(Finding::kind).toList());
    }

    @Test
    void of_a_login_are_in_the_journal_too_and_keep_their_parameters() throws Exception {
        ArmedFault fault = pool.faults().on("get-management-token").next(Fault.hold());
        CompletableFuture<Api> login = CompletableFuture.supplyAsync(() -> Api.of(pool), threads);
        fault.awaitStrikes(1, LONG);
        String parameters = "{\"accessKeyId\":\"" + pool.id() + "\",\"accessKeySecret\":\"***\"}";
        assertThat(pool.requests()).last().satisfies(request -> {
            assertThat(request.isUnderWay()).isTrue();
            assertThat(request.parameters()).isEqualTo(parameters);
        });
        fault.disarm();
        login.get(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(pool.requests())
                .last()
                .satisfies(request -> assertThat(request.parameters()).isEqualTo(parameters));
    }

    @Test
    void stay_in_the_journal_when_it_is_cleared() throws Exception {
        ArmedFault fault = pool.faults().on("create-user").next(Fault.hold());
        CompletableFuture<Reply> answer = held("alice", fault);
        pool.clearRequests();
        assertThat(pool.requests()).singleElement().matches(RecordedRequest::isUnderWay);
        fault.disarm();
        answerOf(answer);
        assertThat(pool.requests()).singleElement().matches(RecordedRequest::succeeded);
        pool.clearRequests();
        assertThat(pool.requests()).isEmpty();
    }

    @Test
    void with_a_body_that_is_too_large_are_refused_when_they_are_let_go() throws Exception {
        try (FakeGenAuth narrow =
                FakeGenAuth.builder().maximumBodyBytes(8 * 1024).start()) {
            UserPool small = narrow.createPool();
            ArmedFault fault = small.faults().on("create-user").next(Fault.hold());
            CompletableFuture<Reply> answer = CompletableFuture.supplyAsync(
                    () -> Api.of(small).post("create-user", "{\"username\":\"a\"" + " ".repeat(20_000) + "}"), threads);
            fault.awaitStrikes(1, LONG);
            assertThat(small.requests()).last().matches(RecordedRequest::isUnderWay);
            fault.disarm();
            assertThat(answerOf(answer).statusCode()).isEqualTo(413);
            assertThat(small.state().users()).isEmpty();
        }
    }

    @Test
    void cannot_come_about_in_a_pool_that_is_closed() {
        pool.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> pool.faults().onAnyOperation().always(Fault.hold()))
                .withMessageContaining("closed");
    }

    @Test
    void are_waited_for_no_longer_than_asked() {
        ArmedFault fault = pool.faults().on("create-user").next(Fault.hold());
        assertThatIllegalStateException()
                .isThrownBy(() -> fault.awaitStrikes(1, Duration.ofMillis(1)))
                .withMessage(
                        "It has not struck 1 calls within PT0.001S: hold, armed for create-user, has struck 0 calls");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fault.awaitStrikes(2, LONG))
                .withMessageContaining("never strikes 2 calls");
    }

    @Test
    void are_waited_for_until_the_waiting_thread_is_interrupted() {
        ArmedFault fault = pool.faults().on("create-user").next(Fault.hold());
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> fault.awaitStrikes(1, LONG));
    }
}
