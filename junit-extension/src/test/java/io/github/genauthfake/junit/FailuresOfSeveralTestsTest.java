package io.github.genauthfake.junit;

import static io.github.genauthfake.junit.Reports.publishers;
import static io.github.genauthfake.junit.Reports.reportOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.UserPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/** What belongs to one test is not told of another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailuresOfSeveralTestsTest {
    @Test
    void that_throw_the_very_same_exception_have_a_report_each() {
        TestRun run = TestRun.of(SameException.class);
        assertThat(run.reported("genauth-fake"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("alice").doesNotContain("bob"),
                        second -> assertThat(second).contains("bob").doesNotContain("alice"));
        assertThat(reportOf(run.failures().get(0)))
                .as("that of the latest test, which sent nothing")
                .isEqualTo("GenAuth Fake saw nothing of this test");
    }

    @Test
    void that_throw_it_dynamically_have_a_report_each() {
        TestRun run = TestRun.of(SameExceptionOfDynamicTests.class);
        assertThat(publishers(run)).containsExactly("one", "other");
        assertThat(run.reported("genauth-fake"))
                .satisfiesExactly(
                        first -> assertThat(first).doesNotContain("bob"),
                        second -> assertThat(second).contains("bob"));
    }

    @Test
    void what_a_factory_of_dynamic_tests_does_itself_fails_the_factory() {
        TestRun run = TestRun.of(GuiltyFactory.class);
        assertThat(run.failure())
                .isInstanceOf(VerdictError.class)
                .hasMessageContaining("NOT_IMPLEMENTED in metadata-export, 2 times");
        assertThat(publishers(run)).containsExactly("factory(UserPool)");
        assertThat(run.results().testEvents().succeeded().count()).isEqualTo(2);
    }

    @Test
    void what_was_sent_before_all_tests_is_told_as_undone() {
        TestRun run = TestRun.of(Prepared.class);
        assertThat(run.reported("genauth-fake"))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("What GenAuth Fake saw of this test:\n"
                                        + "  2 requests to its user pool before it, undone when it began:\n    1. ")
                                .contains("alice", "\n  no request to its user pool ")
                                .endsWith("\n  nothing changed since the seed"),
                        second -> assertThat(second)
                                .contains("  2 requests to its user pool:\n", "created user bob")
                                .doesNotContain("before it", "alice"));
    }

    @GenAuthTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class SameException {
        private static final RuntimeException FAILURE = new IllegalStateException("the failure");

        @Test
        void first(UserPool pool) {
            RawRequests.createUser(pool, "alice");
            throw FAILURE;
        }

        @Test
        void second(UserPool pool) {
            RawRequests.createUser(pool, "bob");
            throw FAILURE;
        }

        @Test
        void third() {
            throw FAILURE;
        }
    }

    @GenAuthTest
    static class SameExceptionOfDynamicTests {
        @TestFactory
        Stream<DynamicTest> factory(UserPool pool) {
            RuntimeException failure = new IllegalStateException("the failure");
            return Stream.of("one", "other")
                    .map(name -> DynamicTest.dynamicTest(name, () -> {
                        if (name.equals("other")) {
                            RawRequests.createUser(pool, "bob");
                        }
                        throw failure;
                    }));
        }
    }

    @GenAuthTest
    static class GuiltyFactory {
        @TestFactory
        Stream<DynamicTest> factory(UserPool pool) {
            RawRequests.useMissingOperation(pool);
            RawRequests.useMissingOperation(pool);
            return Stream.of(
                    DynamicTest.dynamicTest("one", () -> RawRequests.createUser(pool, "alice")),
                    DynamicTest.dynamicTest("other", () -> RawRequests.createUser(pool, "bob")));
        }
    }

    @GenAuthTest(poolPerClass = true)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Prepared {
        @BeforeAll
        static void prepare(UserPool pool) {
            RawRequests.createUser(pool, "alice");
        }

        @Test
        void first() {
            throw new IllegalStateException("the failure");
        }

        @Test
        void second(UserPool pool) {
            RawRequests.createUser(pool, "bob");
            throw new IllegalStateException("the failure");
        }
    }
}
