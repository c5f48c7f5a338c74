package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.UserPool;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrentTestsTest {
    private static final Pattern USERNAME = Pattern.compile("(?m)^  (\\w+):");

    @ParameterizedTest
    @ValueSource(strings = {"FORK_JOIN_POOL", "WORKER_THREAD_POOL"})
    void two_hundred_concurrent_tests_with_differing_data_in_several_classes_do_not_see_each_other(String executor) {
        TestRun run = TestRun.inParallel(executor, One.class, Two.class, Three.class, Four.class)
                .isGreenWith(200);
        assertThat(new HashSet<>(run.reported("pool"))).hasSize(200);
        assertThat(new HashSet<>(run.reported("port"))).hasSize(1);
        assertThat(new HashSet<>(run.reported("thread"))).hasSizeGreaterThan(1);
    }

    @Test
    void classes_that_each_share_a_pool_run_beside_each_other() {
        TestRun run = TestRun.inParallel(SharedOne.class, SharedOther.class).isGreenWith(2);
        assertThat(new HashSet<>(run.reported("pool"))).hasSize(2);
    }

    @Test
    void tests_that_share_a_pool_and_may_run_concurrently_are_refused() {
        assertThat(TestRun.of(ConcurrentMethods.class).failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageStartingWith("The test " + ConcurrentMethods.class.getName() + ".never_begins (")
                        .hasMessageContaining(" may run at the same time as others that share its pool")
                        .hasMessageContaining("Say @Execution(ExecutionMode.SAME_THREAD) on the class"));
    }

    @Test
    void so_are_nested_classes_that_run_concurrently() {
        assertThat(TestRun.of(ConcurrentNested.class).failure()).isInstanceOf(ExtensionConfigurationException.class);
    }

    @Test
    void classes_that_share_the_pool_of_an_extension_are_refused_when_they_meet() {
        Meeting.reset();
        TestRun run = TestRun.inParallel(MeetingOne.class, MeetingOther.class);
        assertThat(run.failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageMatching(
                        "The tests .*Meeting(One|Other)\\.meets .* and .*Meeting(One|Other)\\.meets .* run at the same"
                                + " time and share a pool.*on the superclass, when several classes share the pool.*");
        assertThat(run.results().testEvents().succeeded().count()).isEqualTo(1);
    }

    @Test
    void on_one_thread_they_are_welcome() {
        TestRun.inParallel(InOrderOne.class, InOrderOther.class).isGreenWith(4);
    }

    abstract static class Crowd {
        static Stream<Integer> numbers() {
            return IntStream.range(0, 50).boxed();
        }

        @ParameterizedTest
        @MethodSource("numbers")
        void sees_its_own_user_only(int number, UserPool pool, TestReporter reporter) {
            String username = getClass().getSimpleName() + number;
            String sameInAll = "user" + number % 3;
            assertThat(RawRequests.createUser(pool, username)).contains("\"statusCode\":200");
            assertThat(RawRequests.createUser(pool, sameInAll)).contains("\"statusCode\":200");
            assertThat(RawRequests.getUser(pool, "seeded"))
                    .contains("\"name\":\"" + getClass().getSimpleName());
            assertThat(USERNAME.matcher(pool.export()).results().map(found -> found.group(1)))
                    .containsExactlyInAnyOrder("seeded", username, sameInAll);
            reporter.publishEntry("pool", pool.id());
            reporter.publishEntry("port", Integer.toString(pool.baseUrl().getPort()));
            reporter.publishEntry("thread", Thread.currentThread().getName());
        }
    }

    @GenAuthTest
    @SeedUser(username = "seeded", name = "One")
    static class One extends Crowd {}

    @GenAuthTest
    @SeedUser(username = "seeded", name = "Two")
    static class Two extends Crowd {}

    @GenAuthTest
    @SeedUser(username = "seeded", name = "Three")
    static class Three extends Crowd {}

    @GenAuthTest
    @SeedUser(username = "seeded", name = "Four")
    static class Four extends Crowd {}

    @GenAuthTest(poolPerClass = true)
    @Execution(ExecutionMode.CONCURRENT)
    abstract static class Shared {
        @Test
        @Execution(ExecutionMode.SAME_THREAD)
        void shares_it(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    static class SharedOne extends Shared {}

    static class SharedOther extends Shared {}

    @GenAuthTest(poolPerClass = true)
    @Execution(ExecutionMode.CONCURRENT)
    static class ConcurrentMethods {
        @RepeatedTest(2)
        void never_begins() {}
    }

    @GenAuthTest(poolPerClass = true)
    static class ConcurrentNested {
        @Test
        void begins() {}

        @Nested
        @Execution(ExecutionMode.CONCURRENT)
        class Inner {
            @Test
            @Execution(ExecutionMode.SAME_THREAD)
            void never_begins() {}
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    abstract static class Meeting {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().sharedPool().build();

        private static CountDownLatch constructed = new CountDownLatch(2);
        private static CountDownLatch refused = new CountDownLatch(1);

        static void reset() {
            constructed = new CountDownLatch(2);
            refused = new CountDownLatch(1);
        }

        Meeting() {
            constructed.countDown();
            await(constructed);
        }

        @Test
        @Execution(ExecutionMode.SAME_THREAD)
        void meets() {
            await(refused);
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @RegisterExtension
        final AfterEachCallback end = context -> {
            if (context.getExecutionException().isPresent()) {
                refused.countDown();
            }
        };
    }

    static class MeetingOne extends Meeting {}

    static class MeetingOther extends Meeting {}

    @Execution(ExecutionMode.SAME_THREAD)
    abstract static class InOrder {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().sharedPool().build();

        @BeforeEach
        void prepare(UserPool pool) {
            assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
        }

        @RepeatedTest(2)
        void follows() {}
    }

    static class InOrderOne extends InOrder {}

    static class InOrderOther extends InOrder {}
}
