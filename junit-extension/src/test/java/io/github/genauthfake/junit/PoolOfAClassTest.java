package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.UserPool;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** A class with a pool for its tests that connects an application by a static method. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("looks at all pools and requests of the shared server")
class PoolOfAClassTest {
    @Test
    void the_application_stays_connected_for_all_tests_and_in_the_next_run() {
        TestRun first = TestRun.of(Connected.class).isGreenWith(3);
        TestRun second = TestRun.of(Connected.class).isGreenWith(3);
        assertThat(new HashSet<>(first.reported("pool"))).hasSize(1).isEqualTo(new HashSet<>(second.reported("pool")));
    }

    @Test
    void a_subclass_whose_own_pool_the_application_does_not_know_is_refused() {
        TestRun run = TestRun.of(Connected.class, Subclass.class);
        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageStartingWith(
                                "The tests of " + Subclass.class.getName() + " have a pool of their own, but"
                                        + " GenAuthExtension.poolOf has connected"
                                        + " an application to the pool of their"
                                        + " superclass "
                                        + Connected.class.getName() + ". ")
                        .hasMessageContaining(".sharedPool()"));
    }

    @Test
    void there_is_none_while_the_class_is_not_being_run() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GenAuthExtension.poolOf(Connected.class))
                .withMessageStartingWith(Connected.class.getName() + " is not being run");
    }

    @Test
    void there_is_none_where_every_test_has_its_own() {
        assertThat(TestRun.of(Unshared.class).failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Every test of " + Unshared.class.getName()
                        + " has a pool of its own. If they shall share one, say @GenAuthTest(poolPerClass = true).");
    }

    /** Does what Spring's extension does with {@code @DynamicPropertySource}, by the methods of which it knows applications. */
    static class Applications implements TestInstancePostProcessor {
        private static final Map<Method, UserPool> KEPT = new ConcurrentHashMap<>();

        @Override
        public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
            ReflectionSupport.findMethods(
                            context.getRequiredTestClass(),
                            method -> method.getName().equals("connect"),
                            HierarchyTraversalMode.TOP_DOWN)
                    .forEach(method -> KEPT.computeIfAbsent(
                            method, each -> (UserPool) ReflectionSupport.invokeMethod(each, null)));
        }
    }

    @GenAuthTest(poolPerClass = true)
    @SeedUser(username = "alice")
    @ExtendWith(Applications.class)
    static class Connected {
        private static UserPool connected;

        static UserPool connect() {
            connected = GenAuthExtension.poolOf(Connected.class);
            assertThat(RawRequests.getUser(connected, "alice")).contains("\"statusCode\":200");
            return connected;
        }

        @RepeatedTest(2)
        void sees_what_the_application_does(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            assertThat(pool.requests()).isEmpty();
            assertThat(RawRequests.createUser(connected, "bob")).contains("\"statusCode\":200");
            assertThat(pool.requests("create-user")).hasSize(1);
        }

        @Nested
        class Inner {
            @Test
            @SeedUser(username = "carol")
            void starts_with_its_seed(TestReporter reporter) {
                assertThat(RawRequests.getUser(connected, "carol")).contains("\"statusCode\":200");
                assertThat(RawRequests.getUser(connected, "bob")).contains("\"statusCode\":404");
                assertThat(GenAuthExtension.poolOf(Inner.class)).isSameAs(connected);
            }
        }
    }

    static class Subclass extends Connected {}

    @GenAuthTest
    static class Unshared {
        @Test
        void has_a_pool(UserPool pool) {
            GenAuthExtension.poolOf(Unshared.class);
        }
    }
}
