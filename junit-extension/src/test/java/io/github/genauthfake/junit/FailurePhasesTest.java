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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a test fails, the failure tells what the fake saw. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailurePhasesTest {
    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class A_report_comes_with_a_failure {
        @Test
        void of_the_constructor() {
            assertReported(TestRun.of(InConstructor.class), "alice");
        }

        @Test
        void of_the_constructor_of_a_nested_class() {
            assertReported(TestRun.of(InNestedConstructor.class), "alice");
        }

        @Test
        void of_a_method_before_the_test() {
            assertReported(TestRun.of(BeforeTheTest.class), "alice");
        }

        @Test
        void of_the_test() {
            assertReported(TestRun.of(InTheTest.class), "alice");
        }

        @Test
        void of_a_method_after_the_test() {
            assertReported(TestRun.of(AfterTheTest.class), "alice");
        }

        @Test
        void of_an_extension_before_or_after_the_test() {
            assertReported(TestRun.of(OfAnotherExtension.class), "alice");
            assertReported(TestRun.of(OfAnExtensionInside.class), "alice");
        }

        @Test
        void that_comes_when_the_test_has_given_back_a_pool_that_it_shares() {
            Throwable failure = assertReported(TestRun.of(OfAnotherExtensionWithSharedPool.class), "alice");
            assertThat(reportOf(failure)).doesNotContain("since the seed");
        }

        @Test
        void of_every_invocation_of_a_parameterized_test() {
            TestRun run = TestRun.of(Parameterized.class);
            assertThat(run.failures()).hasSize(2);
            assertThat(reportOf(run.failures().get(0))).contains("alice1").doesNotContain("alice2");
            assertThat(reportOf(run.failures().get(1))).contains("alice2").doesNotContain("alice1");
            assertThat(run.reported("genauth-fake")).hasSize(2);
        }

        @Test
        void of_a_dynamic_test() {
            TestRun run = TestRun.of(Dynamic.class);
            assertReported(run, "alice");
            assertThat(publishers(run)).containsExactly("fails");
        }

        @Test
        void of_a_factory_of_dynamic_tests() {
            assertReported(TestRun.of(FailingFactory.class), "alice");
        }

        @Test
        void of_methods_of_a_class_whose_tests_share_a_pool() {
            assertReported(TestRun.of(BeforeAllTests.class), "alice");
            assertReported(TestRun.of(AfterAllTests.class), "alice");
        }

        @Test
        void of_a_test_that_was_interrupted_by_an_error() {
            assertReported(TestRun.of(Erring.class), "alice");
        }
    }

    @GenAuthTest
    static class InConstructor {
        InConstructor(UserPool pool) {
            createAndFail(pool);
        }

        @Test
        void test() {}
    }

    @GenAuthTest
    static class InNestedConstructor {
        @Nested
        class Inner {
            Inner(UserPool pool) {
                createAndFail(pool);
            }

            @Test
            void test() {}
        }
    }

    @GenAuthTest
    static class BeforeTheTest {
        @BeforeEach
        void prepare(UserPool pool) {
            createAndFail(pool);
        }

        @Test
        void test() {}
    }

    @GenAuthTest
    static class InTheTest {
        @Test
        void test(UserPool pool) {
            createAndFail(pool);
        }
    }

    @GenAuthTest
    static class AfterTheTest {
        @Test
        void test() {}

        @AfterEach
        void cleanUp(UserPool pool) {
            createAndFail(pool);
        }
    }

    /** Fails after everything else, where it is registered first. */
    static final class FailingAfterEach implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext context) {
            throw new IllegalStateException("the failure");
        }
    }

    @ExtendWith(FailingAfterEach.class)
    @GenAuthTest
    static class OfAnotherExtension {
        @Test
        void test(UserPool pool) {
            RawRequests.createUser(pool, "alice");
        }
    }

    @ExtendWith(FailingAfterEach.class)
    @GenAuthTest(poolPerClass = true)
    static class OfAnotherExtensionWithSharedPool {
        @Test
        void test(UserPool pool) {
            RawRequests.createUser(pool, "alice");
        }
    }

    @GenAuthTest
    @ExtendWith(FailingAfterEach.class)
    static class OfAnExtensionInside {
        @Test
        void test(UserPool pool) {
            RawRequests.createUser(pool, "alice");
        }
    }

    @GenAuthTest
    static class Parameterized {
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void test(int number, UserPool pool) {
            RawRequests.createUser(pool, "alice" + number);
            throw new IllegalStateException("the failure");
        }
    }

    @GenAuthTest
    static class Dynamic {
        @TestFactory
        Stream<DynamicTest> tests(UserPool pool) {
            return Stream.of(
                    DynamicTest.dynamicTest("fails", () -> createAndFail(pool)),
                    DynamicTest.dynamicTest("passes", () -> {}));
        }
    }

    @GenAuthTest
    static class FailingFactory {
        @TestFactory
        Stream<DynamicTest> tests(UserPool pool) {
            createAndFail(pool);
            return Stream.of();
        }
    }

    @GenAuthTest(poolPerClass = true)
    static class BeforeAllTests {
        @BeforeAll
        static void prepare(UserPool pool) {
            createAndFail(pool);
        }

        @Test
        void test() {}
    }

    @GenAuthTest(poolPerClass = true)
    static class AfterAllTests {
        @Test
        void test() {}

        @AfterAll
        static void cleanUp(UserPool pool) {
            createAndFail(pool);
        }
    }

    @GenAuthTest
    static class Erring {
        @Test
        void test(UserPool pool) {
            RawRequests.createUser(pool, "alice");
            throw new StackOverflowError("the failure");
        }
    }
}
