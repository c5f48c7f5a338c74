package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes wrong around a pool that tests share. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolPerClassMistakesTest {
    @Test
    void a_mistake_in_a_seed_fails_the_tests_that_it_concerns_and_no_others() {
        TestRun run = TestRun.of(OneBrokenMethod.class, BrokenClass.class);
        assertThat(run.failures()).hasSize(3).allSatisfy(failure -> {
            assertThat(failure).isInstanceOf(SeedException.class).hasMessageContaining("broken.yaml:2: users.alice");
            assertThat(failure.getSuppressed()).isEmpty();
        });
        assertThat(run.results().testEvents().succeeded().count()).isEqualTo(2);
    }

    @Test
    void it_means_nothing_on_a_method() {
        assertThat(TestRun.of(OnMethod.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("The method " + OnMethod.class.getName() + ".never_begins is annotated with poolPerClass ="
                        + " true, which is said of classes. Move it to the class.");
    }

    @Test
    void an_extension_in_an_instance_field_cannot_have_one() {
        assertThat(TestRun.of(InstanceField.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "A GenAuthExtension with .sharedPool() is in an instance field, where there is another one for"
                                + " each test. Make the field static.");
    }

    @Test
    void it_comes_too_late_for_tests_whose_constructor_has_taken_a_pool_of_its_own() {
        TestRun run = TestRun.of(TooLate.class);
        assertThat(run.failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageStartingWith(
                                "A shared pool comes too late for the tests of " + TooLate.Inner.class.getName())
                        .hasMessageEndingWith(
                                "Take it as a parameter of the test methods, or say the shared pool on the class"
                                        + " of that constructor."));
        assertThat(run.results().testEvents().succeeded().count()).isEqualTo(1);
    }

    @GenAuthTest(poolPerClass = true)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class OneBrokenMethod {
        @Test
        void a_begins(UserPool pool) {
            assertThat(RawRequests.createUser(pool, "bob")).contains("\"statusCode\":200");
        }

        @Test
        @GenAuthSeed("broken.yaml")
        void b_never_begins() {}

        @Test
        void c_begins(UserPool pool) {
            assertThat(RawRequests.createUser(pool, "bob")).contains("\"statusCode\":200");
        }
    }

    @GenAuthTest(poolPerClass = true)
    @GenAuthSeed("broken.yaml")
    static class BrokenClass {
        @RepeatedTest(2)
        void never_begins(UserPool pool) {}
    }

    static class OnMethod {
        @Test
        @GenAuthTest(poolPerClass = true)
        void never_begins() {}
    }

    @GenAuthTest
    static class TooLate {
        TooLate(UserPool pool) {}

        @Test
        void outside() {}

        @Nested
        @GenAuthTest(poolPerClass = true)
        class Inner {
            @Test
            void first() {}

            @Test
            void second(UserPool pool) {}
        }
    }

    static class InstanceField {
        @RegisterExtension
        final GenAuthExtension genauth = GenAuthExtension.builder().sharedPool().build();

        @Test
        void never_begins() {}
    }
}
