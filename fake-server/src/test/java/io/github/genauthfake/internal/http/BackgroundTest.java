package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Fault;
import io.github.genauthfake.internal.modules.Asked;
import io.github.genauthfake.internal.pool.FaultTable;
import io.github.genauthfake.internal.pool.Strike;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that wait without a thread. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(20)
class BackgroundTest {
    private final ScheduledExecutorScheduler timer = new ScheduledExecutorScheduler("timer", true);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final FaultTable faults = new FaultTable();
    private final CountDownLatch goneOn = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        timer.start();
    }

    @AfterEach
    void stop() throws Exception {
        timer.stop();
    }

    private void await(Fault fault, Duration patience) {
        faults.on("create-user").next(fault);
        Strike strike = faults.strike("create-user", () -> Asked.NOTHING).orElseThrow();
        strike.note();
        new Background(Runnable::run, timer, 1_000, Duration.ofHours(1), patience, told::add)
                .await(strike, "create-user", new ByteArrayEndPoint(), goneOn::countDown);
    }

    @Test
    void a_call_that_is_held_for_long_explains_itself_and_waits_on() throws Exception {
        await(Fault.hold(), Duration.ofMillis(1));
        assertThat(told.take())
                .isEqualTo("A call to create-user has been waiting for PT0.001S because of a fault: hold, armed for"
                        + " create-user, has struck 1 calls. It goes on when the fault is disarmed or the faults of its"
                        + " user pool are cleared.");
        assertThat(goneOn.getCount()).isEqualTo(1);
        faults.clear();
        goneOn.await();
    }

    @Test
    void one_that_goes_on_before_says_nothing() throws Exception {
        await(Fault.delay(Duration.ofMillis(1)), Duration.ofHours(1));
        goneOn.await();
        timer.stop();
        assertThat(told).isEmpty();
    }
}
