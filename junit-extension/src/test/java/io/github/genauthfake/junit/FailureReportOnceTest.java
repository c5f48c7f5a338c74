package io.github.genauthfake.junit;

import static io.github.genauthfake.junit.Reports.assertReported;
import static io.github.genauthfake.junit.Reports.createAndFail;
import static io.github.genauthfake.junit.Reports.publishers;
import static io.github.genauthfake.junit.Reports.reportOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.UserPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** A failure is told of once and at the right place, and where nothing fails nothing is said. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailureReportOnceTest {
    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class The_report {
        @Test
        void stands_once_when_several_phases_fail_and_tells_of_the_first() {
            Throwable failure = assertReported(TestRun.of(FailingTwice.class), "alice");
            assertThat(reportOf(failure)).doesNotContain("bob");
            assertThat(failure.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .contains("the second failure")
                    .hasSize(2);
        }

        @Test
        void shows_the_state_in_which_the_test_failed_whatever_cleans_up_after_it() {
            assertThat(reportOf(TestRun.of(CleaningUp.class).failure())).contains("created user alice");
        }

        @Test
        void is_there_again_when_the_first_failure_was_swallowed() {
            TestRun run = TestRun.of(Swallowing.class);
            assertThat(run.failures()).hasSize(1);
            assertThat(run.failure()).hasMessage("the second failure");
            assertThat(reportOf(run.failure())).contains("bob");
            assertThat(run.reported("genauth-fake")).hasSize(1);
        }

        @Test
        void belongs_to_the_test_that_fails() {
            assertThat(publishers(TestRun.of(FailurePhasesTest.InTheTest.class)))
                    .containsExactly("test(UserPool)");
            assertThat(publishers(TestRun.of(FailurePhasesTest.InConstructor.class)))
                    .containsExactly("test()");
        }

        @Test
        void goes_with_a_verdict_as_with_any_failure() {
            TestRun run = TestRun.of(Judged.class);
            assertThat(run.failure()).isInstanceOf(VerdictError.class);
            assertReported(run, "alice");
        }

        @Test
        void of_a_verdict_belongs_to_the_dynamic_test_that_deserves_it() {
            TestRun run = TestRun.of(JudgedDynamic.class);
            assertThat(run.failures()).hasSize(1);
            assertThat(publishers(run)).containsExactly("uses what is missing");
        }

        @Test
        void of_a_verdict_on_a_class_whose_tests_share_a_pool_belongs_to_the_next_who_can_fail() {
            TestRun run = TestRun.of(JudgedBeforeAllTests.class, JudgedAfterAllTests.class);
            assertThat(run.failures()).hasSize(2).allMatch(VerdictError.class::isInstance);
            assertThat(publishers(run))
                    .containsExactlyInAnyOrder("first()", "FailureReportOnceTest$JudgedAfterAllTests");
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Nothing_is_said {
        @Test
        void when_tests_pass() {
            TestRun run = TestRun.of(Passing.class).isGreenWith(4);
            assertThat(run.reported("genauth-fake")).isEmpty();
        }

        @Test
        void when_a_test_gives_up() {
            TestRun run = TestRun.of(GivingUp.class);
            assertThat(run.failures()).isNotEmpty().allMatch(thrown -> thrown.getSuppressed().length == 0);
            assertThat(run.reported("genauth-fake")).isEmpty();
        }

        @Test
        void when_an_expected_failure_is_swallowed() {
            TestRun run = TestRun.of(Expecting.class).isGreenWith(1);
            assertThat(run.reported("genauth-fake")).isEmpty();
        }

        @Test
        void of_a_test_that_asks_for_nothing() {
            TestRun run = TestRun.of(WithoutPool.class);
            assertThat(run.failure().getSuppressed()).isEmpty();
            assertThat(run.reported("genauth-fake")).isEmpty();
        }
    }

    @GenAuthTest
    static class FailingTwice {
        @Test
        void test(UserPool pool) {
            createAndFail(pool);
        }

        @AfterEach
        void cleanUp(UserPool pool) {
            RawRequests.createUser(pool, "bob");
            throw new IllegalStateException("the second failure");
        }
    }

    @GenAuthTest
    static class CleaningUp {
        @Test
        void test(UserPool pool) {
            createAndFail(pool);
        }

        @AfterEach
        void cleanUp(UserPool pool) {
            pool.reset();
        }
    }

    static final class Swallow implements TestExecutionExceptionHandler {
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) {}
    }

    @ExtendWith(Swallow.class)
    @GenAuthTest
    static class Swallowing {
        @Test
        void test(UserPool pool) {
            createAndFail(pool);
        }

        @AfterEach
        void cleanUp(UserPool pool) {
            RawRequests.createUser(pool, "bob");
            throw new IllegalStateException("the second failure");
        }
    }

    @ExtendWith(Swallow.class)
    @GenAuthTest
    static class Expecting {
        @Test
        void test(UserPool pool) {
            createAndFail(pool);
        }
    }

    @GenAuthTest
    static class Judged {
        @Test
        void test(UserPool pool) {
            RawRequests.post(pool, "create-user", "{\"username\":\"alice\",\"nicname\":\"Al\"}");
        }
    }

    @GenAuthTest
    static class JudgedDynamic {
        @TestFactory
        Stream<DynamicTest> tests(UserPool pool) {
            return Stream.of(
                    DynamicTest.dynamicTest("uses what is there", () -> RawRequests.createUser(pool, "alice")),
                    DynamicTest.dynamicTest(
                            "uses what is missing", () -> RawRequests.post(pool, "metadata/export", "{}")),
                    DynamicTest.dynamicTest("uses nothing", () -> {}));
        }
    }

    @GenAuthTest(poolPerClass = true)
    static class JudgedBeforeAllTests {
        @BeforeAll
        static void prepare(UserPool pool) {
            RawRequests.post(pool, "metadata/export", "{}");
        }

        @Test
        void first() {}
    }

    @GenAuthTest(poolPerClass = true)
    static class JudgedAfterAllTests {
        @Test
        void first() {}

        @AfterAll
        static void cleanUp(UserPool pool) {
            RawRequests.post(pool, "metadata/export", "{}");
        }
    }

    @GenAuthTest
    static class Passing {
        @Test
        void a_request(UserPool pool) {
            RawRequests.createUser(pool, "alice");
        }

        @Test
        void a_refused_request(UserPool pool) {
            RawRequests.getUser(pool, "nobody");
        }

        @Test
        void a_request_without_a_token(UserPool pool) {
            RawRequests.postWithoutToken(pool.baseUrl(), "create-user", "{}");
        }

        @TestFactory
        Stream<DynamicTest> dynamic(UserPool pool) {
            return Stream.of(DynamicTest.dynamicTest("one", () -> RawRequests.createUser(pool, "alice")));
        }
    }

    @GenAuthTest
    static class GivingUp {
        @Test
        void in_the_test(UserPool pool) {
            RawRequests.createUser(pool, "alice");
            Assumptions.abort("no reason");
        }

        @TestFactory
        Stream<DynamicTest> in_a_dynamic_test(UserPool pool) {
            return Stream.of(DynamicTest.dynamicTest("one", () -> in_the_test(pool)));
        }

        @Nested
        class In_a_lifecycle_method {
            @BeforeEach
            void prepare(UserPool pool) {
                in_the_test(pool);
            }

            @Test
            void test() {}
        }
    }

    @GenAuthTest
    static class WithoutPool {
        @Test
        void test() {
            throw new IllegalStateException("the failure");
        }
    }
}
