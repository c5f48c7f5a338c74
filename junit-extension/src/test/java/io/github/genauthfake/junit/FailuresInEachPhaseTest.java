package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, the failure arrives as it is, and the next class finds nothing of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("counts the threads of servers")
class FailuresInEachPhaseTest {
    private static List<UserPool> before;

    @ParameterizedTest
    @ValueSource(
            classes = {
                InConstructor.class,
                InConstructorAfterOuter.class,
                AfterConstructor.class,
                InBeforeAll.class,
                InBeforeEach.class,
                InCallback.class,
                InTestMethod.class,
                InAfterEach.class,
                InAfterAll.class,
                InSharedInstance.class,
                WithPrivateServer.class
            })
    void a_failure_is_the_only_one_and_leaves_no_pool_and_no_private_server(Class<?> failing) {
        before = Server.ofTheJvm().pools();
        TestRun run = TestRun.of(failing, Observer.class);
        assertThat(run.failures()).isNotEmpty().allSatisfy(failure -> {
            assertThat(failure).hasMessage("on purpose");
            assertThat(failure.getSuppressed()).allMatch(FailureReport.class::isInstance);
        });
        assertThat(run.reported("observed")).hasSize(1);
        assertThat(run.reported("privatePort")).noneMatch(port -> Ports.isOpen(Integer.parseInt(port)));
    }

    private static void fail(UserPool pool) {
        assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
        throw new IllegalStateException("on purpose");
    }

    /** Runs after the class that fails, as the engine takes classes in the order in which they are asked for. */
    @GenAuthTest
    static class Observer {
        @Test
        void finds_no_pool_more_than_before(FakeGenAuth server, TestReporter reporter) {
            assertThat(server.pools()).isEqualTo(before);
            reporter.publishEntry("observed", "yes");
        }
    }

    @GenAuthTest
    static class InConstructor {
        InConstructor(UserPool pool) {
            fail(pool);
        }

        @RepeatedTest(2)
        void never_begins() {}
    }

    @GenAuthTest
    static class InConstructorAfterOuter {
        InConstructorAfterOuter(UserPool pool) {
            assertThat(RawRequests.isOpen(pool)).isTrue();
        }

        @Nested
        class Inner {
            Inner(UserPool pool) {
                fail(pool);
            }

            @Test
            void never_begins() {}
        }
    }

    @GenAuthTest
    static class AfterConstructor {
        @RegisterExtension
        static final TestInstancePostProcessor FAILING = (instance, context) -> {
            throw new IllegalStateException("on purpose");
        };

        AfterConstructor(UserPool pool) {
            assertThat(RawRequests.isOpen(pool)).isTrue();
        }

        @Test
        void never_begins() {}
    }

    @GenAuthTest(poolPerClass = true)
    static class InBeforeAll {
        @BeforeAll
        static void prepare(UserPool pool) {
            fail(pool);
        }

        @Test
        void never_begins() {}
    }

    @GenAuthTest
    static class InBeforeEach {
        @BeforeEach
        void prepare(UserPool pool) {
            fail(pool);
        }

        @Test
        void never_begins() {}
    }

    @GenAuthTest
    static class InCallback {
        @RegisterExtension
        final BeforeEachCallback failing = context -> {
            throw new IllegalStateException("on purpose");
        };

        @InjectGenAuth
        private UserPool pool;

        @Test
        void never_begins() {
            assertThat(pool).isNull();
        }
    }

    @GenAuthTest
    static class InTestMethod {
        @Test
        void fails(UserPool pool) {
            fail(pool);
        }
    }

    @GenAuthTest
    static class InAfterEach {
        @Test
        void passes(UserPool pool) {
            assertThat(RawRequests.isOpen(pool)).isTrue();
        }

        @AfterEach
        void clean(UserPool pool) {
            fail(pool);
        }
    }

    @GenAuthTest(poolPerClass = true)
    static class InAfterAll {
        @Test
        void passes(UserPool pool) {
            assertThat(RawRequests.isOpen(pool)).isTrue();
        }

        @AfterAll
        static void clean(UserPool pool) {
            fail(pool);
        }
    }

    @GenAuthTest(poolPerClass = true)
    @TestInstance(Lifecycle.PER_CLASS)
    static class InSharedInstance {
        InSharedInstance(UserPool pool) {
            fail(pool);
        }

        @Test
        void never_begins() {}
    }

    @GenAuthTest(privateServer = true)
    static class WithPrivateServer {
        @Test
        void fails(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("privatePort", Integer.toString(pool.baseUrl().getPort()));
            fail(pool);
        }
    }
}
