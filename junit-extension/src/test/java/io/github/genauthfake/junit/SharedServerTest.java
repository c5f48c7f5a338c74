package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedServerTest {
    @Test
    void all_classes_of_a_run_share_one_server_that_is_gone_afterwards() {
        TestRun run = TestRun.of(One.class, Two.class).isGreenWith(2);
        assertThat(run.reported("port")).hasSize(2);
        assertThat(new HashSet<>(run.reported("port"))).hasSize(1);
        int port = Integer.parseInt(run.reported("port").get(0));
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("genauth-fake"))
                .allMatch(Thread::isDaemon);
    }

    @Test
    void a_hundred_concurrent_tests_with_differing_data_do_not_see_each_other() {
        TestRun run = TestRun.inParallel(Crowd.class).isGreenWith(100);
        assertThat(new HashSet<>(run.reported("port"))).hasSize(1);
        assertThat(new HashSet<>(run.reported("pool"))).hasSize(100);
        assertThat(new HashSet<>(run.reported("thread"))).hasSizeGreaterThan(1);
    }

    @Test
    void a_green_run_prints_nothing_and_logs_nothing() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        StringBuffer logged = new StringBuffer();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.append(entry.getLevel())
                        .append(' ')
                        .append(entry.getMessage())
                        .append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            TestRun.of(One.class, Crowd.class, ConstructorInjectionTest.Asking.class)
                    .isGreenWith(103);
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.removeHandler(handler);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(logged).isEmpty();
    }

    @GenAuthTest
    static class One {
        @Test
        void is_served(UserPool pool, FakeGenAuth server, TestReporter reporter) {
            assertThat(RawRequests.isOpen(pool)).isTrue();
            reporter.publishEntry("port", Integer.toString(server.port()));
        }
    }

    @GenAuthTest
    static class Two {
        @Test
        void is_served(FakeGenAuth server, TestReporter reporter) {
            reporter.publishEntry("port", Integer.toString(server.port()));
        }
    }

    @GenAuthTest
    static class Crowd {
        static Stream<Integer> numbers() {
            return IntStream.range(0, 100).boxed();
        }

        @ParameterizedTest
        @MethodSource("numbers")
        void sees_its_own_user_only(int number, UserPool pool, TestReporter reporter) {
            assertThat(RawRequests.createUser(pool, "user" + number)).contains("\"statusCode\":200");
            for (int other : List.of((number + 1) % 100, (number + 99) % 100)) {
                assertThat(RawRequests.getUser(pool, "user" + other)).contains("\"statusCode\":404");
            }
            assertThat(RawRequests.getUser(pool, "user" + number)).contains("\"username\":\"user" + number + "\"");
            reporter.publishEntry("pool", pool.id());
            reporter.publishEntry("port", Integer.toString(pool.baseUrl().getPort()));
            reporter.publishEntry("thread", Thread.currentThread().getName());
        }
    }
}
