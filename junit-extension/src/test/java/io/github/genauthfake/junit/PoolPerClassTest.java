package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.model.ManagementClientOptions;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.UserPool;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
import org.junit.jupiter.api.parallel.Isolated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("looks at all pools and requests of the shared server")
class PoolPerClassTest {
    private static List<UserPool> before;

    @Test
    void all_tests_of_a_class_have_the_same_pool_and_each_starts_with_its_seed() {
        assertThatPoolsAre(1, TestRun.of(Shared.class).isGreenWith(5));
    }

    @Test
    void methods_and_constructors_that_serve_all_tests_receive_it_too() {
        assertThatPoolsAre(
                2, TestRun.of(SharedInstance.class, StaticMethods.class).isGreenWith(4));
    }

    @Test
    void subclasses_have_pools_of_their_own_and_all_are_gone_after_their_classes() {
        before = Server.ofTheJvm().pools();
        assertThatPoolsAre(2, TestRun.of(One.class, Other.class, Last.class).isGreenWith(5));
    }

    @Test
    void an_annotation_on_the_nested_class_too_changes_nothing() {
        assertThatPoolsAre(1, TestRun.of(SaidTwice.class).isGreenWith(2));
    }

    @Test
    void a_nested_class_alone_can_share_a_pool() {
        assertThatPoolsAre(3, TestRun.of(OnlyNested.class).isGreenWith(4));
    }

    @Test
    void what_a_failing_test_left_is_gone_too() {
        TestRun run = TestRun.of(Failing.class);
        assertThat(run.failures()).hasSize(2).extracting(Throwable::getMessage).containsOnly("on purpose");
    }

    private static void assertThatPoolsAre(int pools, TestRun run) {
        assertThat(new HashSet<>(run.reported("pool"))).hasSize(pools);
    }

    private static void assertThatItHas(UserPool pool, String present, String absent) {
        assertThat(RawRequests.getUser(pool, present)).contains("\"statusCode\":200");
        assertThat(RawRequests.getUser(pool, absent)).contains("\"statusCode\":404");
    }

    @GenAuthTest(poolPerClass = true)
    @SeedUser(username = "alice")
    static class Shared {
        @InjectGenAuth
        private UserPool injected;

        private final UserPool constructed;

        Shared(UserPool pool) {
            constructed = pool;
            assertThatItHas(pool, "alice", "bob");
            assertThat(RawRequests.createUser(pool, "ofTheConstructor")).contains("\"statusCode\":200");
        }

        @BeforeEach
        void finds_everything_as_in_a_fresh_pool(UserPool pool) {
            assertThat(pool).isSameAs(injected).isSameAs(constructed);
            assertThat(pool.requests()).isEmpty();
            assertThat(pool.faults().armed()).isEmpty();
            assertThat(pool.answers().armed()).isEmpty();
            assertThat(pool.clock().isFrozen()).isFalse();
            assertThatItHas(pool, "alice", "ofTheConstructor");
        }

        @RepeatedTest(2)
        @GenAuthVerdict(tolerates = Finding.Kind.FAULT_NOT_STRUCK)
        void leaves_something_behind(UserPool pool, ManagementClient client, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            assertThat(client).isNotNull();
            assertThat(RawRequests.createUser(pool, "bob")).contains("\"statusCode\":200");
            pool.clock().freezeAt(Instant.EPOCH);
            pool.faults().onAnyOperation().always(Fault.httpStatus(500));
            pool.answers().on("metadata-get-import-template").always("{\"statusCode\":200}");
        }

        @Test
        @SeedUser(username = "bob")
        void may_have_a_seed_of_its_own(UserPool pool) {
            assertThatItHas(pool, "bob", "carol");
            assertThatItHas(pool, "alice", "carol");
            pool.wipe();
            pool.reset();
            assertThatItHas(pool, "bob", "carol");
        }

        @Nested
        @SeedUser(username = "carol")
        class Inner {
            @Test
            void shares_it(UserPool pool, TestReporter reporter) {
                assertThatItHas(pool, "carol", "bob");
                assertThatItHas(pool, "alice", "bob");
                reporter.publishEntry("pool", pool.id());
            }

            @Nested
            class Innermost {
                @Test
                void shares_it(UserPool pool, TestReporter reporter) {
                    assertThatItHas(pool, "carol", "bob");
                    reporter.publishEntry("pool", pool.id());
                }
            }
        }
    }

    @GenAuthTest(poolPerClass = true)
    @SeedUser(username = "alice")
    @TestInstance(Lifecycle.PER_CLASS)
    static class SharedInstance {
        private final UserPool constructed;

        SharedInstance(UserPool pool, FakeGenAuth server, ManagementClientOptions options) {
            constructed = pool;
            assertThatItHas(pool, "alice", "bob");
            assertThat(options.getAccessKeyId()).isEqualTo(pool.accessKeyId());
            assertThat(pool.baseUrl()).isEqualTo(server.baseUrl());
        }

        @BeforeAll
        void prepare(UserPool pool, ManagementClient client) {
            assertThat(pool).isSameAs(constructed);
            assertThat(client).isNotNull();
        }

        @RepeatedTest(2)
        void starts_anew(UserPool pool, TestReporter reporter) {
            assertThat(pool).isSameAs(constructed);
            assertThat(RawRequests.createUser(pool, "bob")).contains("\"statusCode\":200");
            reporter.publishEntry("pool", pool.id());
        }

        @AfterEach
        void look(UserPool pool) {
            assertThatItHas(pool, "bob", "carol");
        }

        @AfterAll
        void clean(UserPool pool) {
            assertThat(pool).isSameAs(constructed);
            assertThatItHas(pool, "alice", "bob");
        }
    }

    @GenAuthTest(poolPerClass = true)
    static class StaticMethods {
        private static UserPool prepared;

        @BeforeAll
        static void prepare(UserPool pool) {
            prepared = pool;
            assertThat(RawRequests.createUser(pool, "bob")).contains("\"statusCode\":200");
        }

        @RepeatedTest(2)
        void starts_anew(UserPool pool, TestReporter reporter) {
            assertThat(pool).isSameAs(prepared);
            assertThatItHas(pool, created(pool), "bob");
            reporter.publishEntry("pool", pool.id());
        }

        @AfterAll
        static void clean(UserPool pool) {
            assertThat(pool).isSameAs(prepared);
        }

        private static String created(UserPool pool) {
            assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
            return "alice";
        }
    }

    @GenAuthTest(poolPerClass = true)
    abstract static class Sharing {
        @RepeatedTest(2)
        void shares_it(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    static class One extends Sharing {}

    static class Other extends Sharing {}

    @GenAuthTest
    static class Last {
        @Test
        void finds_no_pool_more_than_before(FakeGenAuth server) {
            assertThat(server.pools()).isEqualTo(before);
        }
    }

    @GenAuthTest(poolPerClass = true)
    static class SaidTwice {
        @Test
        void outside(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Nested
        @GenAuthTest(poolPerClass = true)
        class Inner {
            @Test
            void inside(UserPool pool, TestReporter reporter) {
                reporter.publishEntry("pool", pool.id());
            }
        }
    }

    @GenAuthTest
    static class OnlyNested {
        @RepeatedTest(2)
        void outside(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Nested
        @GenAuthTest(poolPerClass = true)
        class Inner {
            @RepeatedTest(2)
            void inside(UserPool pool, TestReporter reporter) {
                reporter.publishEntry("pool", pool.id());
            }
        }
    }

    @GenAuthTest(poolPerClass = true)
    static class Failing {
        @RepeatedTest(2)
        void leaves_something_behind(UserPool pool) {
            assertThat(RawRequests.createUser(pool, "bob")).contains("\"statusCode\":200");
            throw new IllegalStateException("on purpose");
        }
    }
}
