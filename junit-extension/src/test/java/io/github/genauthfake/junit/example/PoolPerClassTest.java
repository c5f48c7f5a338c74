package io.github.genauthfake.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The example of docs/junit.md on pools that tests share. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolPerClassTest {
    // tag::pool[]
    @Execution(ExecutionMode.SAME_THREAD)
    abstract static class IntegrationTest {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().sharedPool().build();

        @BeforeAll
        static void configure(UserPool pool) {
            System.setProperty("myapp.genauth.host", pool.baseUrl().toString());
            System.setProperty("myapp.genauth.access-key-id", GENAUTH.pool().accessKeyId());
        }
    }
    // end::pool[]

    @Nested
    class Run extends IntegrationTest {
        @RepeatedTest(2)
        void is_configured(UserPool pool) {
            assertThat(System.getProperty("myapp.genauth.access-key-id")).isEqualTo(pool.accessKeyId());
        }

        @AfterAll
        static void clean() {
            System.clearProperty("myapp.genauth.host");
            System.clearProperty("myapp.genauth.access-key-id");
        }
    }
}
