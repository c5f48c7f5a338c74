package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.util.HashSet;
import java.util.Map;
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
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The pool that an application which is kept between test classes is configured with. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolOfAnExtensionTest {
    @BeforeEach
    void forgetTheApplication() {
        Application.kept = null;
    }

    @Test
    void it_is_there_before_any_other_extension_acts_and_serves_all_classes_that_inherit_the_field() {
        TestRun run = TestRun.of(First.class, Second.class, SharedInstance.class, Around.class)
                .isGreenWith(6);
        assertThat(new HashSet<>(run.reported("pool"))).hasSize(1);
    }

    @Test
    void so_it_is_when_conditions_are_switched_off() {
        TestRun.of(Map.of("junit.jupiter.conditions.deactivate", "*"), SharedInstanceWithoutApplication.class)
                .isGreenWith(1);
    }

    @Test
    void there_is_none_before_the_first_class_with_the_extension() {
        assertThatIllegalStateException()
                .isThrownBy(NeverRun.GENAUTH::pool)
                .withMessage(
                        "There is a pool from the beginning of the first test class with this extension on. Put the"
                                + " extension into a static field with @RegisterExtension, and ask for the pool no"
                                + " sooner.");
    }

    @Test
    void an_application_that_is_kept_stays_connected_in_the_next_run() {
        TestRun.of(First.class).isGreenWith(2);
        TestRun.of(First.class, Second.class).isGreenWith(3);
        assertThat(RawRequests.isOpen(Application.kept)).isTrue();
    }

    @Test
    void and_in_the_next_suite() {
        TestRun.ofSuites(FirstSuite.class, SecondSuite.class).isGreenWith(3);
        assertThat(RawRequests.isOpen(Application.kept)).isTrue();
    }

    @Test
    void an_extension_that_gives_every_test_a_pool_has_none() {
        GenAuthExtension perTest = GenAuthExtension.builder().build();
        assertThatIllegalStateException()
                .isThrownBy(perTest::pool)
                .withMessage(
                        "Every test has a pool of its own: take it as a parameter. If the tests shall share one, say"
                                + " .sharedPool() to the builder.");
    }

    @Test
    void it_counts_before_the_pool_of_an_annotation() {
        TestRun.of(AnnotatedToo.class).isGreenWith(1);
    }

    @Test
    void two_of_them_for_one_test_are_refused() {
        assertThat(TestRun.of(Two.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "Two GenAuthExtensions with a shared pool apply to one test, and it can use one of the pools."
                                + " Say .sharedPool() in one of them only.");
    }

    /** Does what Spring's extension does: starts an application when it is first needed, and keeps it for other classes. */
    static class Application implements BeforeAllCallback, TestInstancePostProcessor {
        static UserPool kept;

        @Override
        public void beforeAll(ExtensionContext context) {
            start();
        }

        @Override
        public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
            start();
        }

        private static void start() {
            if (kept == null) {
                kept = Integration.GENAUTH.pool();
                assertThat(RawRequests.createUser(kept, "ofTheStart")).contains("\"statusCode\":200");
            }
        }
    }

    @ExtendWith(Application.class)
    abstract static class Integration {
        @RegisterExtension
        static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
                .seed(Seed.builder().user("alice").build())
                .sharedPool()
                .build();

        static void assertThatTheApplicationSees(String present, String absent) {
            assertThat(RawRequests.getUser(Application.kept, present)).contains("\"statusCode\":200");
            assertThat(RawRequests.getUser(Application.kept, absent)).contains("\"statusCode\":404");
        }
    }

    static class First extends Integration {
        @RepeatedTest(2)
        void starts_with_the_seed(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            assertThatTheApplicationSees("alice", "ofTheStart");
            assertThatTheApplicationSees("alice", "bob");
            assertThat(RawRequests.createUser(pool, "bob")).contains("\"statusCode\":200");
        }
    }

    @SeedUser(username = "ofTheSecond")
    static class Second extends Integration {
        @BeforeAll
        static void prepare(UserPool pool) {
            assertThatTheApplicationSees("ofTheSecond", "bob");
        }

        @Test
        void starts_with_its_seed(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            assertThatTheApplicationSees("ofTheSecond", "bob");
            assertThatTheApplicationSees("alice", "ofTheStart");
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class SharedInstance extends Integration {
        SharedInstance(UserPool pool) {
            assertThat(pool).isSameAs(GENAUTH.pool());
        }

        @Test
        void starts_with_the_seed(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            assertThatTheApplicationSees("alice", "ofTheSecond");
        }
    }

    @Suite
    @SelectClasses(First.class)
    @IncludeClassNamePatterns(".*")
    static class FirstSuite {}

    @Suite
    @SelectClasses(Second.class)
    @IncludeClassNamePatterns(".*")
    static class SecondSuite {}

    static class NeverRun {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().sharedPool().build();

        @Test
        void never_begins() {}
    }

    static class Around extends Integration {
        @Test
        void outside(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Nested
        @SeedUser(username = "carol")
        class Inner {
            @Test
            void inside(UserPool pool, TestReporter reporter) {
                reporter.publishEntry("pool", pool.id());
                assertThatTheApplicationSees("carol", "bob");
            }
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class SharedInstanceWithoutApplication {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().sharedPool().build();

        SharedInstanceWithoutApplication() {
            assertThat(GENAUTH.pool().requests()).isEmpty();
        }

        @Test
        void has_one(UserPool pool) {
            assertThat(pool).isSameAs(GENAUTH.pool());
        }
    }

    @GenAuthTest(poolPerClass = true)
    static class AnnotatedToo {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().sharedPool().build();

        @Test
        void has_one(UserPool pool) {
            assertThat(pool).isSameAs(GENAUTH.pool());
        }
    }

    static class Two {
        @RegisterExtension
        static final GenAuthExtension ONE =
                GenAuthExtension.builder().sharedPool().build();

        @RegisterExtension
        static final GenAuthExtension OTHER =
                GenAuthExtension.builder().sharedPool().build();

        @Test
        void never_begins() {}
    }
}
