package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding.Kind;
import io.github.genauthfake.UserPool;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which findings fail a test that is green by itself, and who may say otherwise. */
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
                            GenAuth Fake fails this test because of requests that it could not serve as the real service does,\
                             or that are likely mistaken:
                              UNKNOWN_PROPERTY in create-user, 2 times: %s
                            If the test means it, say @GenAuthVerdict(tolerates = UNKNOWN_PROPERTY) on it or on its class.""".formatted(UnknownProperty.FINDING))
                    .hasNoCause();
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

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Can_be_switched_off {
        @Test
        void for_a_method_kind_by_kind() {
            TestRun run = TestRun.of(ToleratingMethods.class);
            assertThat(run.results().testEvents().succeeded().count()).isEqualTo(3);
            assertThat(run.failure())
                    .hasMessageContaining("NOT_IMPLEMENTED in create-pipeline-function")
                    .hasMessageNotContaining("UNKNOWN_PROPERTY");
        }

        @Test
        void for_a_class_and_the_classes_in_it_and_below_it() {
            TestRun.of(ToleratingClass.class, InheritingClass.class).isGreenWith(6);
        }

        @Test
        void for_an_extension() {
            TestRun.of(ToleratingExtension.class).isGreenWith(1);
        }

        @Test
        void by_an_annotation_on_an_annotation() {
            TestRun.of(Composed.class).isGreenWith(1);
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Can_be_switched_on {
        @Test
        void again_by_whoever_is_nearer_to_the_test() {
            TestRun run = TestRun.of(StrictAgain.class);
            assertThat(run.failures())
                    .hasSize(3)
                    .allSatisfy(failure -> assertThat(failure).hasMessageContaining("UNKNOWN_PROPERTY"));
            assertThat(run.results().testEvents().succeeded().count()).isEqualTo(1);
        }

        @Test
        void for_findings_that_fail_no_test_by_themselves() {
            assertThat(TestRun.of(StricterThanUsual.class).failures())
                    .extracting(Throwable::getMessage)
                    .satisfiesExactlyInAnyOrder(
                            message -> assertThat(message).contains("\n  NOTE in "),
                            message -> assertThat(message).contains("\n  FAULT in create-user"),
                            message -> assertThat(message).contains("\n  NOT_AUTHENTICATED in get-management-token"));
        }
    }

    @Test
    void to_tolerate_what_fails_is_refused() {
        assertThat(TestRun.of(Contradicting.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("both tolerates and fails on NOTE");
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
        assertThat(failure).hasMessageContaining("NOT_IMPLEMENTED in create-pipeline-function:");
        assertThat(failure.getSuppressed()).hasSize(1);
    }

    private static void useUnknownProperty(UserPool pool) {
        RawRequests.post(pool, "create-user", "{\"username\":\"alice\",\"nicname\":\"Al\"}");
    }

    private static void useMissingOperation(UserPool pool) {
        RawRequests.post(pool, "create-pipeline-function", "{}");
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
                      "appIds":["a"],"desensitization":true,"userEditable":true,"visibleInAdminConsole":false}]}""");
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
    static class ToleratingMethods {
        @Test
        @GenAuthVerdict(tolerates = Kind.NOT_IMPLEMENTED)
        void an_operation(UserPool pool) {
            useMissingOperation(pool);
        }

        @Test
        @GenAuthVerdict(tolerates = Kind.UNKNOWN_PROPERTY)
        void a_property(UserPool pool) {
            useUnknownProperty(pool);
        }

        @Test
        @GenAuthVerdict(tolerates = {Kind.NOT_ACTED_ON, Kind.INTERNAL_ERROR})
        void the_others(UserPool pool) {
            RawRequests.post(pool, "create-user", "{\"username\":\"alice\",\"metadataSource\":{\"a\":1}}");
            BrokenFake.failsInternally(pool);
        }

        @Test
        @GenAuthVerdict(tolerates = Kind.UNKNOWN_PROPERTY)
        void a_property_and_not_an_operation(UserPool pool) {
            useUnknownProperty(pool);
            useMissingOperation(pool);
        }
    }

    @GenAuthTest
    @GenAuthVerdict(tolerates = Kind.NOT_IMPLEMENTED)
    static class ToleratingClass {
        @Test
        void test(UserPool pool) {
            useMissingOperation(pool);
        }

        @Test
        @GenAuthVerdict(tolerates = Kind.UNKNOWN_PROPERTY)
        void test_that_tolerates_more(UserPool pool) {
            useMissingOperation(pool);
            useUnknownProperty(pool);
        }

        @Nested
        class Inner {
            @Test
            void test(UserPool pool) {
                useMissingOperation(pool);
            }
        }
    }

    static class InheritingClass extends ToleratingClass {}

    static class ToleratingExtension {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().tolerates(Kind.NOT_IMPLEMENTED).build();

        @Test
        void test(UserPool pool) {
            useMissingOperation(pool);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @GenAuthTest
    @GenAuthVerdict(tolerates = Kind.NOT_IMPLEMENTED)
    @interface LenientTest {}

    @LenientTest
    static class Composed {
        @Test
        void test(UserPool pool) {
            useMissingOperation(pool);
        }
    }

    @GenAuthVerdict(failsOn = Kind.UNKNOWN_PROPERTY)
    static class StrictAgain {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().tolerates(Kind.UNKNOWN_PROPERTY).build();

        @Test
        void the_class_before_the_extension(UserPool pool) {
            useUnknownProperty(pool);
        }

        @Nested
        @GenAuthVerdict(tolerates = Kind.UNKNOWN_PROPERTY)
        class Lenient {
            @Test
            void the_inner_class_before_the_outer(UserPool pool) {
                useUnknownProperty(pool);
            }

            @Test
            @GenAuthVerdict(failsOn = Kind.UNKNOWN_PROPERTY)
            void the_method_before_its_class(UserPool pool) {
                useUnknownProperty(pool);
            }

            @Nested
            class Stricter {
                @RegisterExtension
                final GenAuthExtension genauth = GenAuthExtension.builder()
                        .failsOn(Kind.UNKNOWN_PROPERTY)
                        .build();

                @Test
                void the_inner_extension_before_the_outer_class(UserPool pool) {
                    useUnknownProperty(pool);
                }
            }
        }
    }

    static class StricterThanUsual {
        @RegisterExtension
        static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
                .failsOn(Kind.NOTE, Kind.FAULT, Kind.NOT_AUTHENTICATED)
                .build();

        @Test
        void a_guess(UserPool pool) {
            RawRequests.post(
                    pool,
                    "delete-users-batch",
                    "{\"userIds\":[\"school:pku\"],\"options\":{\"userIdType\":\"custom_field\"}}");
        }

        @Test
        void a_fault(UserPool pool) {
            pool.faults().on("create-user").first(1, Fault.error(500, "the fault"));
            RawRequests.createUser(pool, "alice");
        }

        @Test
        void a_wrong_key(UserPool pool) {
            RawRequests.postWithoutToken(
                    pool.baseUrl(), "get-management-token", "{\"accessKeyId\":\"a\",\"accessKeySecret\":\"b\"}");
        }
    }

    @GenAuthTest
    static class Contradicting {
        @Test
        @GenAuthVerdict(tolerates = Kind.NOTE, failsOn = Kind.NOTE)
        void test() {}
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
            RawRequests.postWithoutToken(pool.baseUrl(), "create-pipeline-function", "{}");
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
