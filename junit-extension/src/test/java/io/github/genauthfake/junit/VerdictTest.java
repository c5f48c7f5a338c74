package io.github.genauthfake.junit;

import static io.github.genauthfake.junit.RawRequests.useMissingOperation;
import static io.github.genauthfake.junit.RawRequests.useUnknownProperty;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding.Kind;
import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which findings fail a test that is green by itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerdictTest {
    private static void assertFailsBecauseOf(Kind kind, Class<?> testClass) {
        assertThat(TestRun.of(testClass).failure())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("\n  " + kind + " in ");
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class By_themselves {
        @Test
        void an_operation_that_the_fake_lacks_fails_a_test() {
            assertFailsBecauseOf(Kind.NOT_IMPLEMENTED, NotImplemented.class);
        }

        @Test
        void a_parameter_that_the_fake_ignores_fails_a_test() {
            assertFailsBecauseOf(Kind.NOT_ACTED_ON, NotActedOn.class);
        }

        @Test
        void a_property_that_the_API_does_not_know_fails_a_test() {
            assertThat(TestRun.of(UnknownProperty.class).failure())
                    .hasMessage("""
                        create-user: %1$s
                        GenAuth Fake fails this test because of what it could not serve as the real service does,\
                         or what is likely mistaken:
                          UNKNOWN_PROPERTY in create-user, 2 times: %1$s
                        If the test means it, say so on it or on its class:
                          import io.github.genauthfake.Finding;
                          import io.github.genauthfake.junit.GenAuthVerdict;
                          @GenAuthVerdict(tolerates = Finding.Kind.UNKNOWN_PROPERTY, on = "create-user", parameter =\
                         "nicname")\
                        """.formatted(UnknownProperty.FINDING))
                    .hasNoCause();
        }

        @Test
        void a_fault_that_struck_nothing_fails_a_test() {
            assertThat(TestRun.of(FaultNotStruck.class).failure())
                    .hasMessage("""
                        create-user: %1$s (and 1 more)
                        GenAuth Fake fails this test because of what it could not serve as the real service does,\
                         or what is likely mistaken:
                          FAULT_NOT_STRUCK in create-user: %1$s
                          FAULT_NOT_STRUCK: a fault struck no request: hold, armed for any operation, has struck 0 calls
                        If the test means it, say so on it or on its class:
                          import io.github.genauthfake.Finding;
                          import io.github.genauthfake.junit.GenAuthVerdict;
                          @GenAuthVerdict(tolerates = Finding.Kind.FAULT_NOT_STRUCK, on = "create-user")
                          @GenAuthVerdict(tolerates = Finding.Kind.FAULT_NOT_STRUCK)\
                        """.formatted("a fault struck no request: hold, armed for create-user with"
                            + " {\"username\":\"bob\"}, has struck 0 calls"));
            TestRun.of(FaultsThatStruck.class).isGreenWith(2);
        }

        @Test
        void an_error_inside_the_fake_fails_a_test() {
            assertFailsBecauseOf(Kind.INTERNAL_ERROR, InternalError.class);
            assertThat(TestRun.of(InternalError.class).failure())
                    .hasMessageEndingWith("\nAn internal error is a bug of the fake; its stack is in the log of"
                            + " io.github.genauthfake.");
        }

        @Test
        void what_has_no_effect_by_nature_is_refused_or_is_a_note_fails_none() {
            TestRun.of(NothingToSay.class).isGreenWith(4);
        }
    }

    @Test
    void a_test_that_fails_by_itself_fails_by_itself() {
        Throwable failure = TestRun.of(FailingAnyway.class).failure();
        assertThat(failure).hasMessageContaining("the test's own failure");
        assertThat(failure.getSuppressed()).hasSize(1).noneMatch(VerdictError.class::isInstance);
        assertThat(failure.getSuppressed()[0]).hasMessageContaining("NOT_IMPLEMENTED");
    }

    @Test
    void a_test_that_gives_up_does_not_fail() {
        TestRun run = TestRun.of(GivingUp.class);
        assertThat(run.results().testEvents().aborted().count()).isEqualTo(1);
        assertThat(run.results().testEvents().failed().count()).isZero();
        assertThat(run.reported("genauth-fake")).isEmpty();
    }

    @Test
    void clearing_the_journal_and_its_forgetfulness_hide_nothing() {
        TestRun run = TestRun.of(Clearing.class, Forgetful.class);
        assertThat(run.failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("UNKNOWN_PROPERTY in create-user:"));
    }

    @Test
    void requests_of_a_test_without_a_token_are_its_own_where_tests_run_one_by_one() {
        assertFailsBecauseOf(Kind.NOT_IMPLEMENTED, NotImplementedWithoutToken.class);
        TestRun.inParallel(NotImplementedWithoutToken.class).isGreenWith(1);
    }

    @Test
    void several_extensions_pass_one_verdict() {
        Throwable failure = TestRun.of(SeveralExtensions.class).failure();
        assertThat(failure).hasMessageContaining("NOT_IMPLEMENTED in metadata-export:");
        assertThat(failure.getSuppressed()).hasSize(1);
    }

    @GenAuthTest
    static class NotImplemented {
        @Test
        void test(UserPool pool) {
            useMissingOperation(pool);
        }
    }

    @GenAuthTest
    static class NotActedOn {
        @Test
        void test(UserPool pool) {
            RawRequests.post(pool, "create-user", "{\"username\":\"alice\",\"metadataSource\":{\"a\":1}}");
        }
    }

    @GenAuthTest
    static class UnknownProperty {
        static final String FINDING = "`nicname` is not part of this request in the API; it was ignored, as the real"
                + " service does. Did you mean `nickname`?";

        @Test
        void test(UserPool pool) {
            useUnknownProperty(pool);
            useUnknownProperty(pool);
        }
    }

    @GenAuthTest
    static class FaultNotStruck {
        @Test
        void test(UserPool pool) {
            pool.faults().on("create-user").with("{\"username\":\"bob\"}").always(Fault.hold());
            RawRequests.post(pool, "create-user", "{\"username\":\"alice\"}");
            pool.faults().clear();
            pool.faults().onAnyOperation().next(Fault.hold());
        }
    }

    @GenAuthTest
    @GenAuthVerdict(tolerates = Kind.FAULT_NOT_STRUCK, on = "get-user")
    static class FaultsThatStruck {
        @Test
        void all(UserPool pool) {
            pool.faults().on("create-user").first(2, Fault.error(500, "x"));
            RawRequests.post(pool, "create-user", "{\"username\":\"alice\"}");
        }

        @Test
        void those_that_must(UserPool pool) {
            pool.faults().on("get-user").next(Fault.error(500, "x"));
        }
    }

    @GenAuthTest
    static class InternalError {
        @Test
        void test(UserPool pool) {
            BrokenFake.failsInternally(pool);
        }
    }

    @GenAuthTest
    static class NothingToSay {
        @Test
        void without_effect(UserPool pool) {
            RawRequests.post(pool, "set-custom-fields", """
                {"list":[{"targetType":"USER","key":"school","dataType":"STRING","label":"School",
                  "appIds":["a"],"desensitization":true,"userEditable":true,"visibleInAdminConsole":false}]}\
                """);
        }

        @Test
        void refused(UserPool pool) {
            RawRequests.getUser(pool, "nobody");
        }

        @Test
        void not_authenticated(UserPool pool) {
            RawRequests.postWithoutToken(pool.baseUrl(), "create-user", "{\"username\":\"alice\"}");
            RawRequests.postWithoutToken(
                    pool.baseUrl(), "get-management-token", "{\"accessKeyId\":\"a\",\"accessKeySecret\":\"b\"}");
        }

        @Test
        void struck_by_a_fault(UserPool pool) {
            pool.faults().onAnyOperation().first(1, Fault.error(500, "the fault"));
            createUser(pool);
        }

        private static void createUser(UserPool pool) {
            RawRequests.createUser(pool, "alice");
        }
    }

    @GenAuthTest
    static class FailingAnyway {
        @Test
        void test(UserPool pool) {
            useMissingOperation(pool);
            Assertions.fail("the test's own failure");
        }
    }

    @GenAuthTest
    static class GivingUp {
        @Test
        void test(UserPool pool) {
            useMissingOperation(pool);
            Assumptions.assumeTrue(false);
        }
    }

    @GenAuthTest
    static class Clearing {
        @Test
        void test(UserPool pool) {
            useUnknownProperty(pool);
            pool.clearRequests();
        }
    }

    static class Forgetful {
        @RegisterExtension
        static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
                .privateServer(server -> server.journalSize(1))
                .build();

        @BeforeEach
        void prepare(UserPool pool) {
            useUnknownProperty(pool);
        }

        @Test
        void test(UserPool pool) {
            RawRequests.getUser(pool, "nobody");
            assertThat(pool.requests()).allMatch(request -> request.findings().isEmpty());
        }
    }

    @GenAuthTest
    static class NotImplementedWithoutToken {
        @Test
        void test(UserPool pool) {
            RawRequests.postWithoutToken(pool.baseUrl(), "metadata/export", "{}");
        }
    }

    @GenAuthTest
    static class SeveralExtensions {
        @RegisterExtension
        static final GenAuthExtension ONE = GenAuthExtension.builder().build();

        @RegisterExtension
        final GenAuthExtension other = GenAuthExtension.builder().build();

        @Test
        void test(UserPool pool) {
            useMissingOperation(pool);
        }
    }
}
