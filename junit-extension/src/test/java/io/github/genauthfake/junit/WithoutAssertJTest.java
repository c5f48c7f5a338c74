package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.state.PoolState;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithoutAssertJTest {
    private static final String ASSERTIONS = "org.assertj.core.api.Assertions";

    @Test
    void everything_else_works_when_assertj_is_not_on_the_classpath() throws Exception {
        URL[] classpath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("assertj-core") && !entry.contains("byte-buddy"))
                .map(WithoutAssertJTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader withoutAssertJ = new URLClassLoader(classpath, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(withoutAssertJ);
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> withoutAssertJ.loadClass(ASSERTIONS));
            Object failures = withoutAssertJ
                    .loadClass(Runs.class.getName())
                    .getMethod("failures")
                    .invoke(null);
            assertThat(failures).isEqualTo(List.of());
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(entry, impossible);
        }
    }

    /** Loaded by the class loader without AssertJ, and all that it uses with it; the test kit of JUnit needs AssertJ. */
    public static final class Runs {
        private Runs() {}

        /** What went wrong with the one test. */
        public static List<String> failures() {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            Launcher launcher = LauncherFactory.create();
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(Cases.class))
                            .build(),
                    listener);
            TestExecutionSummary summary = listener.getSummary();
            if (summary.getTestsSucceededCount() == 1) {
                return List.of();
            }
            return summary.getFailures().isEmpty()
                    ? List.of("no test ran")
                    : summary.getFailures().stream()
                            .map(failure -> failure.getException().toString())
                            .toList();
        }
    }

    @GenAuthTest
    static class Cases {
        @InjectGenAuth
        private UserPool injected;

        @BeforeEach
        void prepare(UserPool pool) {
            Assertions.assertSame(injected, pool);
        }

        @Test
        void sees_state_and_requests(UserPool pool, URI baseUrl) {
            Assertions.assertEquals(baseUrl, pool.baseUrl());
            RawRequests.createUser(pool, "alice");
            PoolState state = pool.state();
            Assertions.assertEquals("alice", state.users().get(0).handle());
            RecordedRequest request = pool.requests("create-user").get(0);
            Assertions.assertEquals(List.of(), request.missing("{\"username\":\"alice\"}"));
        }
    }
}
