package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled and run where JUnit has parameterized classes. */
class ParameterizedClasses {
    private static void use(UserPool pool, TestReporter reporter) {
        assertThat(pool.changes()).isEmpty();
        pool.seed(Seed.builder().user("guest").build());
        reporter.publishEntry("pool", pool.id());
    }

    @GenAuthTest
    @SeedUser(username = "alice")
    @SeedUser(username = "bob")
    @ParameterizedClass
    @ValueSource(strings = {"alice", "bob"})
    static class ByConstructor {
        private final String username;
        private final UserPool constructed;

        ByConstructor(String username, UserPool pool) {
            this.username = username;
            this.constructed = pool;
        }

        @BeforeEach
        void prepare(UserPool pool, URI baseUrl) {
            assertThat(pool).isSameAs(constructed);
            assertThat(pool.baseUrl()).isEqualTo(baseUrl);
            assertThat(pool.state().user(username)).isPresent();
        }

        @Test
        void first(UserPool pool, TestReporter reporter) {
            use(pool, reporter);
        }

        @Test
        @SeedUser(username = "carol")
        void second(TestReporter reporter, UserPool pool) {
            assertThat(pool.state().users()).hasSize(3);
            use(pool, reporter);
        }

        @Nested
        class Inner {
            @Test
            void third(UserPool pool, TestReporter reporter) {
                assertThat(pool).isSameAs(constructed);
                use(pool, reporter);
            }
        }
    }

    @ParameterizedClass
    @ValueSource(strings = {"https://one.example", "https://two.example"})
    @GenAuthTest
    static class ByField {
        @Parameter
        private URI argument;

        @InjectGenAuth
        private UserPool pool;

        @BeforeParameterizedClassInvocation
        static void prepare(URI argument) {
            assertThat(argument.getHost()).endsWith(".example");
        }

        @BeforeParameterizedClassInvocation(injectArguments = false)
        static void prepareWithoutArguments(FakeGenAuth server, URI baseUrl) {
            assertThat(server.baseUrl()).isEqualTo(baseUrl);
        }

        @Test
        void first(TestReporter reporter, URI baseUrl) {
            assertThat(argument.getHost()).endsWith(".example");
            assertThat(pool.baseUrl()).isEqualTo(baseUrl);
            use(pool, reporter);
        }
    }

    @GenAuthTest
    @ParameterizedClass
    @ValueSource(strings = {"https://one.example", "https://two.example"})
    static class UrlsOfItsOwn {
        private final URI argument;

        UrlsOfItsOwn(URI argument) {
            this.argument = argument;
        }

        @Test
        void first(UserPool pool, TestReporter reporter) {
            assertThat(argument.getHost()).endsWith(".example");
            use(pool, reporter);
        }
    }

    @GenAuthTest(poolPerClass = true)
    @SeedUser(username = "alice")
    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    static class Sharing {
        @Parameter
        private int number;

        @BeforeAll
        static void connect(UserPool pool) {
            assertThat(pool.state().user("alice")).isPresent();
        }

        @Test
        void first(UserPool pool, TestReporter reporter) {
            use(pool, reporter);
        }

        @Test
        void second(UserPool pool, TestReporter reporter) {
            use(pool, reporter);
        }
    }

    @GenAuthTest
    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    @TestInstance(Lifecycle.PER_CLASS)
    static class InstancePerClass {
        @Parameter
        private int number;

        @Test
        void first(UserPool pool, TestReporter reporter) {
            use(pool, reporter);
        }

        @Test
        void second(UserPool pool, TestReporter reporter) {
            use(pool, reporter);
        }
    }
}
