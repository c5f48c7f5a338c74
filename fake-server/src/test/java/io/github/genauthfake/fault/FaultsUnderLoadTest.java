package io.github.genauthfake.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Faults while many calls come at once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsUnderLoadTest {
    private static final int CLIENTS = 8;
    private static final int CALLS_OF_EACH = 25;
    private static final int CALLS = CLIENTS * CALLS_OF_EACH;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final FakeGenAuth server = FakeGenAuth.start();
    private final UserPool pool = server.createPool();
    private final Api api = Api.of(pool);

    @AfterEach
    void close() {
        server.close();
        clients.shutdownNow();
    }

    /** What {@link #CALLS} calls are answered, in no order. */
    private List<Integer> statusCodes() throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        Callable<List<Integer>> client = () -> {
            start.await(20, TimeUnit.SECONDS);
            return IntStream.range(0, CALLS_OF_EACH)
                    .mapToObj(call -> api.get("get-user-base-fields").statusCode())
                    .toList();
        };
        List<Integer> all = new ArrayList<>();
        for (Future<List<Integer>> codes : clients.invokeAll(
                IntStream.range(0, CLIENTS).mapToObj(number -> client).toList())) {
            all.addAll(codes.get());
        }
        assertThat(all).hasSize(CALLS);
        return all;
    }

    @RepeatedTest(3)
    void exactly_as_many_calls_are_struck_as_asked() throws Exception {
        ArmedFault fault = pool.faults().on("get-user-base-fields").first(50, Fault.error(500, "x"));
        assertThat(statusCodes()).filteredOn(code -> code == 500).hasSize(50);
        assertThat(fault.strikes()).isEqualTo(50);
        assertThat(pool.faults().armed()).isEmpty();
        assertThat(pool.requests())
                .filteredOn(request -> !request.findings().isEmpty())
                .hasSize(50)
                .allMatch(request -> request.statusCode() == 500);
    }

    @RepeatedTest(3)
    void several_faults_strike_each_as_often_as_asked_and_no_call_twice() throws Exception {
        pool.faults().on("get-user-base-fields").first(20, Fault.error(501, "x"));
        pool.faults().onAnyOperation().nth(40, Fault.error(502, "x"));
        pool.faults().on("get-user-base-fields").first(30, Fault.error(503, "x"));
        assertThat(statusCodes()).filteredOn(code -> code != 200).hasSize(51).satisfies(codes -> {
            assertThat(codes).filteredOn(code -> code == 501).hasSize(20);
            assertThat(codes).filteredOn(code -> code == 502).hasSize(1);
            assertThat(codes).filteredOn(code -> code == 503).hasSize(30);
        });
        assertThat(pool.faults().armed()).isEmpty();
    }

    @Test
    void the_numbered_call_is_the_one_whatever_strikes_those_before_it() throws Exception {
        pool.faults().onAnyOperation().nth(CALLS, Fault.error(502, "x"));
        pool.faults().onAnyOperation().first(CALLS - 1, Fault.error(501, "x"));
        List<Integer> codes = statusCodes();
        assertThat(codes).filteredOn(code -> code == 501).hasSize(CALLS - 1);
        assertThat(codes).filteredOn(code -> code == 502).hasSize(1);
    }

    @Test
    void many_held_calls_are_let_go_together() throws Exception {
        ArmedFault fault = pool.faults().onAnyOperation().first(CLIENTS, Fault.hold());
        FutureTask<List<Integer>> codes = new FutureTask<>(this::statusCodes);
        new Thread(codes, "all clients").start();
        fault.awaitStrikes(CLIENTS, Duration.ofSeconds(20));
        assertThat(codes).isNotDone();
        fault.disarm();
        assertThat(codes.get(30, TimeUnit.SECONDS)).hasSize(CALLS).containsOnly(200);
    }
}
