package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("listens to what the whole process prints, and counts threads of servers")
class SharedServerTest {
    @Test
    void all_classes_of_all_runs_share_one_server_as_applications_are_kept_as_long_as_the_JVM() {
        Set<String> ports = new HashSet<>();
        ports.addAll(TestRun.of(One.class, Two.class).isGreenWith(2).reported("port"));
        ports.addAll(TestRun.of(Two.class, One.class).isGreenWith(2).reported("port"));
        assertThat(ports)
                .singleElement()
                .satisfies(
                        port -> assertThat(Ports.isOpen(Integer.parseInt(port))).isTrue());
    }

    @Test
    void what_an_earlier_run_sent_without_a_pool_is_not_judged_again() {
        RawRequests.postWithoutToken(Server.ofTheJvm().baseUrl(), "metadata/export", "{}");
        TestRun.of(One.class, SharesItsPool.class, ExtensionShares.class).isGreenWith(3);
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
            TestRun.of(One.class, Two.class, ConstructorInjectionTest.Asking.class, PoolPerClassTest.Shared.class)
                    .isGreenWith(9);
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.removeHandler(handler);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(logged).isEmpty();
    }

    @GenAuthTest(poolPerClass = true)
    static class SharesItsPool {
        @Test
        void is_served(UserPool pool) {
            assertThat(RawRequests.isOpen(pool)).isTrue();
        }
    }

    static class ExtensionShares {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().sharedPool().build();

        @Test
        void is_served(UserPool pool) {
            assertThat(RawRequests.isOpen(pool)).isTrue();
        }
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
}
