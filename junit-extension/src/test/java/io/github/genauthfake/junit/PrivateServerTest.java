package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.net.URI;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("looks whether ports are free")
class PrivateServerTest {
    @Test
    void a_class_has_a_server_for_its_tests_alone_that_stops_with_it() {
        TestRun run = TestRun.of(Usual.class, Annotated.class, Later.class).isGreenWith(5);
        assertThatServersAre(2, run);
        assertThat(Ports.isOpen(Annotated.port)).isFalse();
    }

    @Test
    void a_method_can_have_one_for_all_its_invocations() {
        assertThatServersAre(2, TestRun.of(OnMethods.class).isGreenWith(3));
    }

    @Test
    void a_nested_class_uses_that_of_the_class_around_it_or_its_own() {
        assertThatServersAre(2, TestRun.of(Outer.class).isGreenWith(3));
    }

    @Test
    void the_builder_says_how_it_differs() {
        TestRun.of(Different.class).isGreenWith(1);
    }

    @Test
    void classes_that_inherit_an_extension_have_servers_of_their_own() {
        assertThatServersAre(2, TestRun.of(One.class, Other.class).isGreenWith(4));
    }

    @Test
    void with_a_shared_pool_it_lives_as_long_as_the_pool() {
        TestRun run = TestRun.of(KeptOne.class, KeptOther.class).isGreenWith(2);
        assertThatServersAre(1, run);
        assertThat(TestRun.of(KeptOther.class).isGreenWith(1).reported("port"))
                .containsExactly(run.reported("port").get(0));
    }

    @Test
    void the_pool_of_an_annotated_class_can_live_on_one() {
        assertThatServersAre(1, TestRun.of(PoolAndServer.class).isGreenWith(2));
    }

    @Test
    void a_shared_pool_cannot_be_on_another_server() {
        assertThat(TestRun.of(Torn.class).failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageStartingWith("A private server is said for ")
                        .hasMessageEndingWith("Say the private server where the shared pool is said."));
    }

    @Test
    void it_comes_too_late_where_a_constructor_has_taken_a_pool_on_another() {
        TestRun run = TestRun.of(TooLate.class, TooLateByField.class);
        assertThat(run.failures())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageStartingWith("The private server that is said for ")
                        .hasMessageContaining(" comes too late"));
        assertThat(run.results().testEvents().succeeded().count()).isEqualTo(2);
    }

    private static void assertThatServersAre(int servers, TestRun run) {
        assertThat(new HashSet<>(run.reported("port"))).hasSize(servers);
    }

    private static void report(UserPool pool, TestReporter reporter) {
        reporter.publishEntry("port", Integer.toString(pool.baseUrl().getPort()));
    }

    @GenAuthTest
    static class Usual {
        @Test
        void is_served(UserPool pool, TestReporter reporter) {
            report(pool, reporter);
        }
    }

    @GenAuthTest(privateServer = true)
    static class Annotated {
        static int port;

        @BeforeAll
        static void know(FakeGenAuth server) {
            port = server.port();
        }

        @RepeatedTest(2)
        void is_served(UserPool pool, FakeGenAuth server, URI baseUrl, TestReporter reporter) {
            assertThat(server.port()).isEqualTo(port).isEqualTo(baseUrl.getPort());
            assertThat(server.pools()).containsExactly(server.defaultPool(), pool);
            assertThat(RawRequests.isOpen(pool)).isTrue();
            report(pool, reporter);
        }
    }

    @GenAuthTest
    static class Later {
        @Test
        void is_served_by_the_usual_one(UserPool pool, TestReporter reporter) {
            report(pool, reporter);
        }

        @Test
        void finds_the_private_one_stopped() {
            assertThat(Ports.isOpen(Annotated.port)).isFalse();
        }
    }

    static class OnMethods {
        @RepeatedTest(2)
        @GenAuthTest(privateServer = true)
        void is_private(UserPool pool, TestReporter reporter) {
            report(pool, reporter);
        }

        @Test
        @GenAuthTest
        void is_usual(UserPool pool, TestReporter reporter) {
            report(pool, reporter);
        }
    }

    @GenAuthTest(privateServer = true)
    static class Outer {
        @Test
        void outside(UserPool pool, TestReporter reporter) {
            report(pool, reporter);
        }

        @Nested
        class Inner {
            @Test
            void inside(UserPool pool, TestReporter reporter) {
                report(pool, reporter);
            }
        }

        @Nested
        @GenAuthTest(privateServer = true)
        class InnerWithItsOwn {
            @Test
            void inside(UserPool pool, TestReporter reporter) {
                report(pool, reporter);
            }
        }
    }

    @GenAuthTest
    static class TooLate {
        private final UserPool constructed;

        TooLate(UserPool pool) {
            constructed = pool;
        }

        @Test
        @GenAuthTest(privateServer = true)
        void on_a_method() {}

        @Test
        void without(FakeGenAuth server) {
            assertThat(server.pools()).contains(constructed);
        }

        @Nested
        @GenAuthTest(privateServer = true)
        class Inner {
            @Test
            void on_a_nested_class(UserPool pool, FakeGenAuth server) {}
        }

        @Nested
        class InnerWithout {
            @Test
            void inside(FakeGenAuth server) {
                assertThat(server.pools()).contains(constructed);
            }
        }
    }

    @GenAuthTest
    static class TooLateByField {
        @RegisterExtension
        final GenAuthExtension genauth =
                GenAuthExtension.builder().privateServer().build();

        TooLateByField(UserPool pool) {}

        @Test
        void never_begins() {}
    }

    static class Different {
        @RegisterExtension
        static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
                .privateServer(server -> server.journalSize(0))
                .build();

        @Test
        void keeps_no_journal(UserPool pool) {
            assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
            assertThat(pool.requests()).isEmpty();
        }
    }

    abstract static class Private {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().privateServer().build();

        @RepeatedTest(2)
        void is_served(UserPool pool, TestReporter reporter) {
            report(pool, reporter);
        }
    }

    static class One extends Private {}

    static class Other extends Private {}

    abstract static class Kept {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().sharedPool().privateServer().build();

        @Test
        void is_served(UserPool pool, FakeGenAuth server, TestReporter reporter) {
            assertThat(server.pools()).containsExactly(server.defaultPool(), GENAUTH.pool());
            report(pool, reporter);
        }
    }

    static class KeptOne extends Kept {}

    static class KeptOther extends Kept {}

    @GenAuthTest(poolPerClass = true, privateServer = true)
    static class PoolAndServer {
        @RepeatedTest(2)
        void are_one(UserPool pool, FakeGenAuth server, TestReporter reporter) {
            assertThat(server.pools()).containsExactly(server.defaultPool(), pool);
            report(pool, reporter);
        }
    }

    @GenAuthTest(poolPerClass = true)
    static class Torn {
        @Test
        @GenAuthTest(privateServer = true)
        void never_begins(UserPool pool) {}

        @Nested
        @GenAuthTest(privateServer = true)
        class Inner {
            @Test
            void never_begins() {}
        }
    }
}
