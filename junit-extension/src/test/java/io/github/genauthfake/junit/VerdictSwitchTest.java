package io.github.genauthfake.junit;

import static io.github.genauthfake.junit.RawRequests.useMissingOperation;
import static io.github.genauthfake.junit.RawRequests.useUnknownProperty;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding.Kind;
import io.github.genauthfake.UserPool;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may say which findings fail a test, and who counts before whom. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerdictSwitchTest {
    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Can_be_switched_off {
        @Test
        void for_a_method_kind_by_kind() {
            TestRun run = TestRun.of(ToleratingMethods.class);
            assertThat(run.results().testEvents().succeeded().count()).isEqualTo(3);
            assertThat(run.failure())
                    .hasMessageContaining("NOT_IMPLEMENTED in metadata-export")
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
    void who_asked_for_a_failure_is_not_advised_to_tolerate_it() {
        assertThat(TestRun.of(StricterMethod.class).failure())
                .hasMessageEndingWith("\nThis test is to fail on UNKNOWN_PROPERTY, as @GenAuthVerdict(failsOn ="
                        + " Finding.Kind.UNKNOWN_PROPERTY) or failsOn of a GenAuthExtension says."
                        + "\nIf the test means it, say so on it or on its class:"
                        + "\n  import io.github.genauthfake.Finding;"
                        + "\n  import io.github.genauthfake.junit.GenAuthVerdict;"
                        + "\n  @GenAuthVerdict(tolerates = Finding.Kind.NOT_IMPLEMENTED, on ="
                        + " \"metadata-export\")");
    }

    @Test
    void one_operation_and_one_parameter_can_be_spoken_of() {
        TestRun run = TestRun.of(Precise.class);
        assertThat(run.results().testEvents().succeeded().count()).isEqualTo(2);
        assertThat(run.failures())
                .hasSize(2)
                .allSatisfy(failure ->
                        assertThat(failure).isInstanceOf(VerdictError.class).hasMessageContaining("`nicname`"));
    }

    @Test
    void an_operation_that_the_API_does_not_have_is_refused() {
        assertThat(TestRun.of(Misspelt.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith("A @GenAuthVerdict says on = \"creat-user\". The API has no operation")
                .hasMessageContaining("create-user");
    }

    @Test
    void the_annotation_alone_is_enough() {
        TestRun.of(Alone.class).isGreenWith(1);
    }

    @Test
    void to_tolerate_what_fails_is_refused() {
        assertThat(TestRun.of(Contradicting.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("both tolerates and fails on NOTE");
    }

    @GenAuthTest
    @GenAuthVerdict(tolerates = Kind.UNKNOWN_PROPERTY, on = "create-user", parameter = "nicname")
    @GenAuthVerdict(failsOn = Kind.NOTE)
    static class Precise {
        @Test
        void passes(UserPool pool) {
            RawRequests.useUnknownProperty(pool);
        }

        @Test
        @GenAuthVerdict(failsOn = Kind.UNKNOWN_PROPERTY)
        void fails_because_the_method_counts_before_the_class(UserPool pool) {
            RawRequests.useUnknownProperty(pool);
        }

        @Test
        @GenAuthVerdict(tolerates = Kind.UNKNOWN_PROPERTY, parameter = "nicname")
        @GenAuthVerdict(failsOn = Kind.UNKNOWN_PROPERTY)
        void passes_because_the_precise_one_counts_first(UserPool pool) {
            RawRequests.useUnknownProperty(pool);
        }

        @Test
        void fails_for_another_operation(UserPool pool) {
            RawRequests.post(pool, "update-user", "{\"userId\":\"alice\",\"nicname\":\"Al\"}");
        }
    }

    @GenAuthTest
    @GenAuthVerdict(failsOn = Kind.NOTE, on = "creat-user")
    static class Misspelt {
        @Test
        void test(UserPool pool) {}
    }

    @GenAuthVerdict(tolerates = Kind.UNKNOWN_PROPERTY)
    static class Alone {
        @Test
        void passes(UserPool pool) {
            RawRequests.useUnknownProperty(pool);
        }
    }

    @GenAuthTest
    static class StricterMethod {
        @Test
        @GenAuthVerdict(failsOn = Kind.UNKNOWN_PROPERTY)
        void test(UserPool pool) {
            useUnknownProperty(pool);
            useMissingOperation(pool);
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
}
