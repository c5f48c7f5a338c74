package io.github.genauthfake.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that a fault can be armed for, and how they are named. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultTargetsTest {
    private static final Fault OUT_OF_ORDER = Fault.error(500, "out of order");

    private final FakeGenAuth server = FakeGenAuth.start();
    private final UserPool pool = server.createPool();
    private final Api api = Api.of(pool);

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set-custom-date         | did you mean \"set-custom-data\"?",
                "setCustomData           | did you mean \"set-custom-data\"?",
                "set_custom_data         | did you mean \"set-custom-data\"?",
                "/api/v3/set-custom-data | did you mean \"set-custom-data\"?",
                "list-user               | did you mean",
                "change-departments      | did you mean \"create-department\" or \"delete-department\" or \"get-department\"?",
                "frobnicate              | /_fake/openapi.json has the names of all"
            })
    void an_operation_that_the_API_does_not_have_is_refused_with_a_suggestion(String misspelt, String suggestion) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.faults().on(misspelt))
                .withMessageContaining("The API has no operation \"" + misspelt + "\"; ")
                .withMessageContaining(suggestion);
        assertThat(pool.faults().armed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-"})
    void an_empty_name_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> pool.faults().on(name));
    }

    @Test
    void a_name_that_is_null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> pool.faults().on(null));
    }

    @Test
    void the_name_of_a_path_means_all_its_methods() {
        ArmedFault fault = pool.faults().on("list-users").always(OUT_OF_ORDER);
        assertThat(api.get("list-users").statusCode()).isEqualTo(500);
        assertThat(api.post("list-users", "{}").statusCode()).isEqualTo(500);
        assertThat(fault.strikes()).isEqualTo(2);
        assertThat(fault.operation()).hasValue("list-users");
    }

    @Test
    void the_name_with_a_method_means_this_one() {
        pool.faults().on("list-users-post").always(OUT_OF_ORDER);
        assertThat(api.get("list-users").statusCode()).isEqualTo(200);
        assertThat(api.post("list-users", "{}").statusCode()).isEqualTo(500);
    }

    @Test
    void a_request_without_a_right_token_is_no_call() {
        ArmedFault fault = pool.faults().onAnyOperation().next(OUT_OF_ORDER);
        assertThat(Api.withoutToken(server.baseUrl()).get("list-users").statusCode())
                .isEqualTo(401);
        assertThat(Api.withToken(server.baseUrl(), "wrong").get("list-users").statusCode())
                .isEqualTo(401);
        assertThat(api.get("no-such-operation").statusCode()).isEqualTo(404);
        assertThat(fault.strikes()).isZero();
    }

    @Test
    void a_request_that_would_be_refused_is_a_call() {
        pool.faults().on("create-user").next(OUT_OF_ORDER);
        assertThat(api.post("create-user", "{not json").statusCode()).isEqualTo(500);
        assertThat(api.post("create-user", "{not json").statusCode()).isEqualTo(400);
    }

    @Nested
    class A_request_for_a_token {
        @Test
        void is_struck_when_it_is_named() {
            ArmedFault fault = pool.faults().on("get-management-token").next(OUT_OF_ORDER);
            assertThat(logIn(pool.accessKeySecret())).isEqualTo(500);
            assertThat(logIn(pool.accessKeySecret())).isEqualTo(200);
            assertThat(fault.strikes()).isEqualTo(1);
        }

        @Test
        void is_none_of_the_calls_to_any_operation() {
            ArmedFault fault = pool.faults().onAnyOperation().next(OUT_OF_ORDER);
            assertThat(logIn(pool.accessKeySecret())).isEqualTo(200);
            assertThat(fault.strikes()).isZero();
            assertThat(api.get("list-users").statusCode()).isEqualTo(500);
        }

        @Test
        void is_no_call_of_the_pool_with_a_wrong_access_key() {
            ArmedFault fault = pool.faults().on("get-management-token").next(OUT_OF_ORDER);
            assertThat(logIn("wrong")).isEqualTo(401);
            assertThat(fault.strikes()).isZero();
        }

        @Test
        void stands_in_the_journal_of_its_pool_with_its_secret_masked() {
            pool.clearRequests();
            pool.faults().on("get-management-token").next(Fault.truncatedAnswer());
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> logIn(pool.accessKeySecret()))
                    .withMessageContaining("not JSON");
            assertThat(pool.requests()).singleElement().satisfies(request -> {
                assertThat(request.operation()).isEqualTo("get-management-token");
                assertThat(request.parameters()).contains(pool.accessKeyId()).doesNotContain(pool.accessKeySecret());
                assertThat(request.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.FAULT);
            });
        }

        private int logIn(String secret) {
            return Api.withoutToken(server.baseUrl())
                    .login(pool.accessKeyId(), secret)
                    .statusCode();
        }
    }

    @Nested
    class An_operation_that_the_fake_does_not_implement {
        @Test
        void fails_as_asked_and_then_the_test_is_told_of_the_fault_alone() {
            pool.faults().on("metadata-export").next(Fault.error(403, 2005, "locked"));
            assertThat(api.post("metadata/export", "{\"name\":\"hook\"}").statusCode())
                    .isEqualTo(403);
            assertThat(latest().findings()).extracting(Finding::kind).containsExactly(Finding.Kind.FAULT);
            assertThat(latest().parameters()).isEqualTo("{\"name\":\"hook\"}");
        }

        @Test
        void is_not_made_up_by_a_fault_that_lets_it_through() {
            pool.faults().on("metadata-export").next(Fault.delay(Duration.ZERO));
            assertThat(api.post("metadata/export", "{}").statusCode()).isEqualTo(501);
            assertThat(latest().findings())
                    .extracting(Finding::kind)
                    .containsExactly(Finding.Kind.FAULT, Finding.Kind.NOT_IMPLEMENTED);
        }

        @Test
        void answers_as_ever_when_other_faults_are_armed() {
            pool.faults().on("create-user").next(OUT_OF_ORDER);
            assertThat(api.post("metadata/export", "{}").statusCode()).isEqualTo(501);
        }

        private RecordedRequest latest() {
            return pool.requests().get(pool.requests().size() - 1);
        }
    }
}
