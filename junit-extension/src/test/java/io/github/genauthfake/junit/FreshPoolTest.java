package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreshPoolTest {
    @Test
    void each_test_has_a_pool_of_its_own_that_its_lifecycle_methods_share() {
        assertThatPoolsDiffer(TestRun.of(Plain.class).isGreenWith(2), 2);
    }

    @Test
    void each_invocation_of_a_parameterized_or_repeated_test_has_a_pool_of_its_own() {
        assertThatPoolsDiffer(TestRun.of(Repeating.class).isGreenWith(6), 6);
    }

    @Test
    void each_invocation_of_a_templated_test_has_a_pool_of_its_own() {
        assertThatPoolsDiffer(TestRun.of(Templated.class).isGreenWith(2), 2);
    }

    @Test
    void the_dynamic_tests_of_a_factory_share_its_pool_and_find_it_open() {
        assertThatPoolsDiffer(TestRun.of(Dynamic.class).isGreenWith(3), 1);
    }

    @Test
    void a_nested_class_is_included_and_shares_the_pool_with_the_lifecycle_methods_around_it() {
        assertThatPoolsDiffer(TestRun.of(Outer.class).isGreenWith(3), 3);
    }

    @Test
    void a_subclass_is_included() {
        assertThatPoolsDiffer(TestRun.of(Derived.class).isGreenWith(3), 3);
    }

    @Test
    void an_annotation_that_carries_the_annotation_will_do() {
        assertThatPoolsDiffer(TestRun.of(Composed.class).isGreenWith(1), 1);
    }

    @Test
    void a_single_method_can_be_annotated() {
        assertThatPoolsDiffer(TestRun.of(AnnotatedMethod.class).isGreenWith(2), 1);
    }

    @Test
    void an_instance_for_the_whole_class_has_a_pool_for_each_test_that_is_closed_after_it() {
        assertThatPoolsDiffer(TestRun.of(InstancePerClass.class).isGreenWith(3), 3);
    }

    private static void assertThatPoolsDiffer(TestRun run, int pools) {
        assertThat(new HashSet<>(run.reported("pool"))).hasSize(pools);
    }

    @GenAuthTest
    static class Plain {
        private UserPool prepared;
        private UserPool tested;

        @BeforeEach
        void prepare(UserPool pool) {
            prepared = pool;
        }

        @Test
        void first(UserPool pool, FakeGenAuth server, URI baseUrl, TestReporter reporter) {
            record(pool, reporter);
            assertThat(server.baseUrl()).isEqualTo(baseUrl).isEqualTo(pool.baseUrl());
            assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
        }

        @Test
        void second(UserPool pool, TestReporter reporter) {
            record(pool, reporter);
            assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
        }

        @AfterEach
        void check(UserPool pool) {
            assertThat(pool).isSameAs(prepared).isSameAs(tested);
            assertThat(RawRequests.isOpen(pool)).isTrue();
        }

        private void record(UserPool pool, TestReporter reporter) {
            tested = pool;
            reporter.publishEntry("pool", pool.id());
        }
    }

    @GenAuthTest
    static class Repeating {
        @ParameterizedTest
        @ValueSource(strings = {"https://one.example", "https://two.example"})
        void with_a_url_of_its_own(URI argument, UserPool pool, TestReporter reporter) {
            assertThat(argument.getHost()).endsWith(".example");
            report(pool, reporter);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void with_a_number(int number, UserPool pool, TestReporter reporter) {
            report(pool, reporter);
        }

        @RepeatedTest(2)
        void again(UserPool pool, URI baseUrl, TestReporter reporter) {
            assertThat(baseUrl).isEqualTo(pool.baseUrl());
            report(pool, reporter);
        }

        private static void report(UserPool pool, TestReporter reporter) {
            assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
            reporter.publishEntry("pool", pool.id());
        }
    }

    @GenAuthTest
    static class Templated {
        @TestTemplate
        @ExtendWith(Twice.class)
        void invoked(UserPool pool, TestReporter reporter) {
            assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
            reporter.publishEntry("pool", pool.id());
        }
    }

    static class Twice implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new TestTemplateInvocationContext() {}, new TestTemplateInvocationContext() {});
        }
    }

    @GenAuthTest
    static class Dynamic {
        @TestFactory
        Stream<DynamicTest> three(UserPool pool, TestReporter reporter) {
            return IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> DynamicTest.dynamicTest("number " + number, () -> {
                        assertThat(RawRequests.createUser(pool, "user" + number))
                                .contains("\"statusCode\":200");
                        reporter.publishEntry("pool", pool.id());
                    }));
        }
    }

    @GenAuthTest
    static class Outer {
        private UserPool prepared;

        @BeforeEach
        void prepare(UserPool pool) {
            prepared = pool;
        }

        @Test
        void outside(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Nested
        class Inner {
            @Test
            void inside(UserPool pool, TestReporter reporter) {
                assertThat(pool).isSameAs(prepared);
                reporter.publishEntry("pool", pool.id());
            }

            @Nested
            class Innermost {
                @Test
                void at_the_core(UserPool pool, TestReporter reporter) {
                    assertThat(pool).isSameAs(prepared);
                    reporter.publishEntry("pool", pool.id());
                }
            }
        }
    }

    static class Derived extends Plain {
        @Test
        void third(UserPool pool, TestReporter reporter) {
            super.record(pool, reporter);
        }
    }

    @GenAuthTest
    @Retention(RetentionPolicy.RUNTIME)
    @interface DirectoryTest {}

    @DirectoryTest
    static class Composed {
        @Test
        void is_served(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    static class AnnotatedMethod {
        @Test
        @GenAuthTest
        void is_served(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Test
        void needs_nothing() {}
    }

    @GenAuthTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class InstancePerClass {
        private final List<UserPool> pools = new ArrayList<>();
        private final FakeGenAuth server;

        InstancePerClass(FakeGenAuth server) {
            this.server = server;
        }

        @BeforeAll
        void know_the_server(FakeGenAuth running, URI baseUrl) {
            assertThat(running).isSameAs(server);
            assertThat(baseUrl).isEqualTo(server.baseUrl());
        }

        @RepeatedTest(3)
        void is_served(UserPool pool, TestReporter reporter) {
            pools.add(pool);
            reporter.publishEntry("pool", pool.id());
            assertThat(RawRequests.isOpen(pool)).isTrue();
        }

        @AfterAll
        void find_the_pools_closed() {
            assertThat(pools).hasSize(3).noneMatch(RawRequests::isOpen);
        }
    }
}
