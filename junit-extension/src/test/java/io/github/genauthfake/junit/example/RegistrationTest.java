package io.github.genauthfake.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.model.ManagementClientOptions;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.junit.InjectGenAuth;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The examples of docs/junit.md on registration and injection. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegistrationTest {
    @Nested
    // tag::annotation[]
    @GenAuthTest
    class SignUpTest {
        @Test
        void starts_in_an_empty_pool(UserPool pool) {
            assertThat(pool.requests()).isEmpty();
        }
    }
    // end::annotation[]

    @Nested
    class ByField {
        // tag::field[]
        @RegisterExtension
        static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
                .seed(Seed.builder().department("acme/Sales").build())
                .language("en-US")
                .build();
        // end::field[]

        @Test
        void is_seeded(UserPool pool, ManagementClientOptions options) {
            assertThat(pool.export()).contains("Sales");
            assertThat(options.getLang().getValue()).isEqualTo("en-US");
        }
    }

    @Nested
    // tag::injection[]
    @GenAuthTest
    class SignInTest {
        @InjectGenAuth
        private ManagementClient genauth;

        SignInTest(UserPool pool) {
            pool.clock().freeze();
        }

        @BeforeEach
        void prepare(UserPool pool, URI baseUrl) {
            assertThat(pool.baseUrl()).isEqualTo(baseUrl);
        }

        @Test
        void finds_the_fields(UserPool pool, FakeGenAuth server) {
            assertThat(genauth.getUserBaseFields().getStatusCode()).isEqualTo(200);
            assertThat(server.pools()).contains(pool);
        }
    }
    // end::injection[]
}
