package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.model.ManagementClientOptions;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConstructorInjectionTest {
    /** How newer JUnits can be told to call constructors with the context of the test; the older ones do not know it. */
    private static final Map<String, String> IN_THE_CONTEXT_OF_THE_TEST =
            Map.of("junit.jupiter.extensions.testinstantiation.extensioncontextscope.default", "test_method");

    @Test
    void a_constructor_receives_the_pool_of_the_test_that_the_instance_is_for() {
        assertThatPoolsDiffer(TestRun.of(Asking.class).isGreenWith(2), 2);
    }

    @Test
    void constructors_of_nested_classes_receive_the_same_pool() {
        assertThatPoolsDiffer(TestRun.of(Outer.class).isGreenWith(4), 4);
    }

    @Test
    void so_it_is_when_constructors_run_in_the_context_of_the_test() {
        assertThatPoolsDiffer(
                TestRun.of(IN_THE_CONTEXT_OF_THE_TEST, Asking.class, Outer.class)
                        .isGreenWith(6),
                6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORK_JOIN_POOL", "WORKER_THREAD_POOL"})
    void so_it_is_in_parallel(String executor) {
        assertThatPoolsDiffer(
                TestRun.inParallel(executor, Many.class, Outer.class).isGreenWith(104), 104);
    }

    @Test
    void a_constructor_that_fails_leaves_the_tests_after_it_alone() {
        TestRun run = TestRun.of(Failing.class, Asking.class);
        assertThat(run.failures()).hasSize(3).allMatch(failure -> "on purpose".equals(failure.getMessage()));
        assertThat(run.reported("pool")).hasSize(2);
    }

    @Test
    void the_constructor_around_nested_tests_that_share_an_instance_cannot_have_the_pool_of_one_of_them() {
        assertThat(TestRun.of(AroundSharedInstance.class).failures())
                .extracting(Throwable::getMessage)
                .hasSize(3)
                .allMatch(message -> message.startsWith("The constructor of " + AroundSharedInstance.class.getName()))
                .allMatch(message -> message.endsWith("Take it as a parameter of the test methods."));
    }

    private static void assertThatPoolsDiffer(TestRun run, int pools) {
        assertThat(new HashSet<>(run.reported("pool"))).hasSize(pools);
    }

    @GenAuthTest
    static class Asking {
        private final UserPool pool;
        private final List<String> keys;

        Asking(UserPool pool, ManagementClient client, ManagementClientOptions options, FakeGenAuth server) {
            this.pool = pool;
            this.keys = List.of(options.getAccessKeyId(), options.getAccessKeySecret());
            assertThat(client).isNotNull();
            assertThat(options.getHost()).isEqualTo(server.baseUrl().toString());
        }

        @RepeatedTest(2)
        void is_given_the_same(UserPool given, TestReporter reporter) {
            assertThat(given).isSameAs(pool);
            assertThat(keys).containsExactly(pool.accessKeyId(), pool.accessKeySecret());
            reporter.publishEntry("pool", pool.id());
        }
    }

    @GenAuthTest
    static class Many {
        private final UserPool pool;

        Many(UserPool pool) {
            this.pool = pool;
            assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
        }

        @RepeatedTest(100)
        void is_given_the_same(UserPool given, TestReporter reporter) {
            assertThat(given).isSameAs(pool);
            reporter.publishEntry("pool", pool.id());
        }
    }

    @GenAuthTest
    static class Outer {
        private final UserPool outer;

        Outer(UserPool pool) {
            outer = pool;
        }

        @BeforeEach
        void prepare(UserPool pool) {
            assertThat(pool).isSameAs(outer);
        }

        @RepeatedTest(2)
        void outside(TestReporter reporter) {
            reporter.publishEntry("pool", outer.id());
        }

        @Nested
        class Inner {
            private final UserPool inner;

            Inner(UserPool pool) {
                inner = pool;
            }

            @RepeatedTest(2)
            void inside(UserPool given, TestReporter reporter) {
                assertThat(given).isSameAs(outer).isSameAs(inner);
                reporter.publishEntry("pool", given.id());
            }
        }
    }

    @GenAuthTest
    static class Failing {
        Failing(UserPool pool) {
            throw new IllegalStateException("on purpose");
        }

        @RepeatedTest(3)
        void never_begins() {}
    }

    @GenAuthTest
    static class AroundSharedInstance {
        AroundSharedInstance(UserPool pool) {}

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class Inner {
            @Test
            void first() {}

            @Test
            void second(UserPool pool) {}

            @Nested
            class Innermost {
                @Test
                void third(UserPool pool) {}
            }
        }
    }
}
