package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.model.ManagementClientOptions;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.net.URI;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldInjectionTest {
    @Test
    void fields_hold_what_parameters_get_from_the_first_lifecycle_method_on() {
        TestRun run = TestRun.of(Fields.class).isGreenWith(3);
        assertThat(new HashSet<>(run.reported("pool"))).hasSize(3);
    }

    @Test
    void fields_of_an_instance_for_the_whole_class_are_set_for_each_test() {
        TestRun run = TestRun.of(InstancePerClass.class).isGreenWith(3);
        assertThat(new HashSet<>(run.reported("pool"))).hasSize(3);
    }

    @Test
    void concurrent_tests_on_one_instance_are_refused() {
        assertThat(TestRun.of(Concurrent.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("@InjectGenAuth cannot fill the field " + Concurrent.class.getName() + ".pool")
                .hasMessageEndingWith("Take it as a parameter of the test methods.");
    }

    @Test
    void static_and_final_fields_are_refused() {
        TestRun run = TestRun.of(Static.class, Final.class);
        assertThat(run.failures())
                .hasSize(2)
                .allMatch(failure -> failure.getMessage().endsWith("it can be neither static nor final."));
    }

    @Test
    void a_field_of_another_type_is_refused() {
        assertThat(TestRun.of(WrongType.class).failure())
                .hasMessage("@InjectGenAuth cannot fill the field " + WrongType.class.getName()
                        + ".host. There is no String to give; a field can be " + Injection.GIVEN_TYPES
                        + ". Give it one of these types.");
    }

    static class Base {
        @InjectGenAuth
        private UserPool pool;

        UserPool inherited() {
            return pool;
        }
    }

    static class Fields extends Base {
        @InjectGenAuth
        UserPool pool;

        @InjectGenAuth
        private FakeGenAuth server;

        @InjectGenAuth
        private URI baseUrl;

        @InjectGenAuth
        private ManagementClient client;

        @InjectGenAuth
        private ManagementClientOptions options;

        @BeforeEach
        void prepare(
                UserPool given, FakeGenAuth givenServer, ManagementClient givenClient, ManagementClientOptions given2) {
            assertThat(given).isSameAs(pool).isSameAs(inherited());
            assertThat(givenServer).isSameAs(server);
            assertThat(givenServer.baseUrl()).isEqualTo(baseUrl);
            assertThat(givenClient).isSameAs(client);
            assertThat(given2).isSameAs(options);
        }

        @RepeatedTest(2)
        void outside(TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Nested
        class Inner {
            @InjectGenAuth
            private UserPool inner;

            @Test
            void inside(TestReporter reporter) {
                assertThat(inner).isSameAs(pool);
                reporter.publishEntry("pool", inner.id());
            }
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class InstancePerClass {
        @InjectGenAuth
        private UserPool pool;

        @RepeatedTest(3)
        void is_set(TestReporter reporter) {
            assertThat(RawRequests.isOpen(pool)).isTrue();
            reporter.publishEntry("pool", pool.id());
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class Concurrent {
        @InjectGenAuth
        private UserPool pool;

        @Test
        void never_begins() {
            assertThat(pool).isNull();
        }
    }

    @GenAuthTest
    static class Static {
        @InjectGenAuth
        static UserPool pool;

        @Test
        void never_begins() {}
    }

    @GenAuthTest
    static class Final {
        @InjectGenAuth
        private final UserPool pool = null;

        @Test
        void never_begins() {
            assertThat(pool).isNull();
        }
    }

    static class WrongType {
        @InjectGenAuth
        private String host;

        @Test
        void never_begins() {
            assertThat(host).isNull();
        }
    }
}
