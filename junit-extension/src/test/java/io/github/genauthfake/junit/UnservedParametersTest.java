package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.PoolClock;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnservedParametersTest {
    @Test
    void a_method_that_serves_all_tests_of_a_class_gets_the_server_and_its_url() {
        TestRun.of(ServerForAll.class).isGreenWith(1);
    }

    @Test
    void it_gets_no_pool() {
        assertThat(TestRun.of(PoolForAll.class).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage(
                        "There is no UserPool to give to " + PoolForAll.class.getName()
                                + ".prepare, as it serves several tests and each has a pool of its own. Take UserPool as a"
                                + " parameter of the test method or of a @BeforeEach method; here only FakeGenAuth and"
                                + " java.net.URI can be had, unless the tests share a pool (@GenAuthTest(poolPerClass = true)).");
    }

    @Test
    void neither_does_the_constructor_of_an_instance_for_the_whole_class() {
        assertThat(TestRun.of(PoolForInstance.class).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageStartingWith(
                        "There is no UserPool to give to the constructor of " + PoolForInstance.class.getName());
    }

    @Test
    void another_type_of_ours_is_refused_with_the_list_of_those_that_can_be_had() {
        assertThat(TestRun.of(Clock.class).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage("There is no PoolClock to give to " + Clock.class.getName()
                        + ".never_begins. Parameters can be UserPool, FakeGenAuth, java.net.URI, and the Java SDK's"
                        + " ManagementClient and ManagementClientOptions: take one of these.");
    }

    @Test
    void the_arguments_of_a_parameterized_test_are_left_alone() {
        TestRun.of(Arguments.class).isGreenWith(4);
    }

    @GenAuthTest
    static class ServerForAll {
        @BeforeAll
        static void prepare(FakeGenAuth server, URI baseUrl) {
            assertThat(server.baseUrl()).isEqualTo(baseUrl);
        }

        @Test
        void is_served(UserPool pool, FakeGenAuth server) {
            assertThat(pool.baseUrl()).isEqualTo(server.baseUrl());
        }

        @AfterAll
        static void clean(FakeGenAuth server) {
            assertThat(server.port()).isPositive();
        }
    }

    @GenAuthTest
    static class PoolForAll {
        @BeforeAll
        static void prepare(UserPool pool) {}

        @Test
        void never_begins() {}
    }

    @GenAuthTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class PoolForInstance {
        PoolForInstance(UserPool pool) {}

        @Test
        void never_begins() {}
    }

    @GenAuthTest
    static class Clock {
        @Test
        void never_begins(PoolClock clock) {}
    }

    @GenAuthTest
    static class Arguments {
        @ParameterizedTest
        @EnumSource(TargetType.class)
        void are_given(TargetType targetType, UserPool pool) {
            assertThat(targetType).isNotNull();
        }
    }
}
