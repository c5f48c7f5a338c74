package io.github.genauthfake.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.pool.JournalledFinding;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsTest {
    private static final String GET_FIELDS = "get-user-base-fields";

    private final HttpClient client = HttpClient.newHttpClient();
    private FakeGenAuth server;
    private UserPool pool;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = FakeGenAuth.start();
        pool = server.createPool();
        String login = "{\"accessKeyId\":\"" + pool.accessKeyId() + "\",\"accessKeySecret\":\"" + pool.accessKeySecret()
                + "\"}";
        token = post("get-management-token", login).body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Which_calls_are_struck {
        @Test
        void the_next_call_and_no_other() throws Exception {
            ArmedFault fault = pool.faults().on(GET_FIELDS).next(Fault.error(500, "out of order"));
            assertThat(statusCodes(3)).containsExactly(500, 200, 200);
            assertThat(fault.strikes()).isEqualTo(1);
        }

        @Test
        void the_first_calls() throws Exception {
            pool.faults().on(GET_FIELDS).first(2, Fault.error(500, "out of order"));
            assertThat(statusCodes(3)).containsExactly(500, 500, 200);
        }

        @Test
        void one_call_by_its_number() throws Exception {
            pool.faults().on(GET_FIELDS).nth(2, Fault.error(500, "out of order"));
            assertThat(statusCodes(3)).containsExactly(200, 500, 200);
        }

        @Test
        void every_call_until_it_is_disarmed() throws Exception {
            ArmedFault fault = pool.faults().on(GET_FIELDS).always(Fault.error(500, "out of order"));
            assertThat(statusCodes(2)).containsExactly(500, 500);
            fault.disarm();
            assertThat(statusCodes(1)).containsExactly(200);
        }

        @Test
        void two_faults_for_the_next_call_strike_one_after_the_other() throws Exception {
            pool.faults().on(GET_FIELDS).next(Fault.error(500, "first"));
            pool.faults().onAnyOperation().next(Fault.error(503, "second"));
            assertThat(statusCodes(3)).containsExactly(500, 503, 200);
        }

        @Test
        void calls_to_another_operation_do_not_count() throws Exception {
            pool.faults().on("set-custom-data").next(Fault.error(500, "out of order"));
            assertThat(statusCodes(1)).containsExactly(200);
        }

        @Test
        void calls_to_another_pool_do_not_count() throws Exception {
            server.createPool().faults().onAnyOperation().always(Fault.error(500, "out of order"));
            assertThat(statusCodes(1)).containsExactly(200);
        }

        @Test
        void calls_are_counted_from_one() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pool.faults().on(GET_FIELDS).nth(0, Fault.hold()))
                    .withMessageContaining("counted from 1");
        }
    }

    @Nested
    class What_the_caller_sees {
        @Test
        void an_error_in_the_form_of_the_API() throws Exception {
            pool.faults().on(GET_FIELDS).next(Fault.error(403, 2005, "locked"));
            HttpResponse<String> answer = get(GET_FIELDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"statusCode\":403", "\"apiCode\":2005", "\"message\":\"locked\"");
        }

        @Test
        void throttling_with_its_header() throws Exception {
            pool.faults().on(GET_FIELDS).next(Fault.throttled(Duration.ofSeconds(7)));
            HttpResponse<String> answer = get(GET_FIELDS);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("retry-after")).hasValue("7");
        }

        @Test
        void an_HTTP_error() throws Exception {
            pool.faults().on(GET_FIELDS).next(Fault.httpStatus(502));
            assertThat(get(GET_FIELDS).statusCode()).isEqualTo(502);
        }

        @Test
        void half_of_the_answer() throws Exception {
            pool.faults().on(GET_FIELDS).next(Fault.truncatedAnswer());
            HttpResponse<String> answer = get(GET_FIELDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("{\"statusCode\":200").doesNotEndWith("}]}");
        }

        @Test
        void a_broken_connection() {
            // The JDK's client repeats a GET once when its connection breaks, so one drop would stay unseen.
            pool.faults().on(GET_FIELDS).always(Fault.dropBeforeApplying());
            assertThatThrownBy(() -> get(GET_FIELDS)).isInstanceOf(IOException.class);
        }

        @Test
        void the_usual_answer_after_a_delay() throws Exception {
            ArmedFault fault = pool.faults().on(GET_FIELDS).next(Fault.delay(Duration.ofMillis(20)));
            assertThat(get(GET_FIELDS).body()).contains("\"statusCode\":200");
            assertThat(fault.strikes()).isEqualTo(1);
        }
    }

    @Nested
    class What_is_applied {
        private static final String FIELD =
                "{\"list\":[{\"targetType\":\"USER\",\"key\":\"school\",\"dataType\":\"STRING\"}]}";

        @Test
        void nothing_when_the_fault_answers() throws Exception {
            Snapshot before = pool.snapshot();
            pool.faults().on("set-custom-fields").next(Fault.error(500, "out of order"));
            post("set-custom-fields", FIELD);
            assertThat(pool.snapshot()).isEqualTo(before);
        }

        @Test
        void nothing_when_the_connection_breaks_before() {
            Snapshot before = pool.snapshot();
            pool.faults().on("set-custom-fields").always(Fault.dropBeforeApplying());
            assertThatThrownBy(() -> post("set-custom-fields", FIELD)).isInstanceOf(IOException.class);
            assertThat(pool.snapshot()).isEqualTo(before);
        }

        @Test
        void everything_when_half_of_the_answer_arrives() throws Exception {
            Snapshot before = pool.snapshot();
            pool.faults().on("set-custom-fields").next(Fault.truncatedAnswer());
            post("set-custom-fields", FIELD);
            assertThat(pool.snapshot()).isNotEqualTo(before);
        }

        @Test
        void nothing_of_a_fault_by_a_restore_or_a_fork() throws Exception {
            Snapshot before = pool.snapshot();
            ArmedFault fault = pool.faults().on(GET_FIELDS).nth(2, Fault.error(500, "out of order"));
            assertThat(statusCodes(1)).containsExactly(200);
            pool.restore(before);
            assertThat(pool.faults().armed()).containsExactly(fault);
            assertThat(pool.fork().faults().armed()).isEmpty();
            assertThat(statusCodes(1)).containsExactly(500);
        }

        @Test
        void everything_when_the_connection_breaks_afterwards() {
            Snapshot before = pool.snapshot();
            pool.faults().on("set-custom-fields").always(Fault.dropAfterApplying());
            assertThatThrownBy(() -> post("set-custom-fields", FIELD)).isInstanceOf(IOException.class);
            assertThat(pool.snapshot()).isNotEqualTo(before);
        }
    }

    @Nested
    class What_the_journal_tells {
        private static final String USER = "{\"username\":\"alice\",\"password\":\"secret-Passw0rd\"}";

        @Test
        void that_a_fault_answered_and_which_with_the_masked_parameters_of_the_call() throws Exception {
            pool.faults().on("create-user").next(Fault.error(500, 77, "out of order"));
            post("create-user", USER);
            assertThat(latest().statusCode()).isEqualTo(500);
            assertThat(latest().apiCode()).hasValue(77);
            assertThat(latest().message()).isEqualTo("out of order");
            assertThat(latest().parameters()).contains("alice").doesNotContain("secret");
            assertThat(latest().findings())
                    .containsExactly(new JournalledFinding(
                            Finding.Kind.FAULT,
                            "a fault struck this request: answer with HTTP 200, statusCode 500, apiCode 77, message"
                                    + " \"out of order\""));
        }

        @Test
        void the_query_of_a_call_that_a_fault_answered() throws Exception {
            pool.faults().onAnyOperation().next(Fault.httpStatus(502));
            get("list-users?limit=3");
            assertThat(latest().parameters()).isEqualTo("{\"limit\":3}");
            assertThat(latest().statusCode()).isEqualTo(502);
        }

        @Test
        void no_parameters_where_a_fault_answered_a_call_without_readable_ones() throws Exception {
            pool.faults().onAnyOperation().next(Fault.httpStatus(502));
            post("create-user", "{nonsense");
            assertThat(latest().parameters()).isEmpty();
        }

        @Test
        void that_there_was_no_answer_when_nothing_was_applied() {
            pool.faults().on("create-user").next(Fault.dropBeforeApplying());
            assertThatThrownBy(() -> post("create-user", USER)).isInstanceOf(IOException.class);
            assertThat(latest().statusCode()).isZero();
            assertThat(latest().succeeded()).isFalse();
            assertThat(latest().message()).contains("dropped");
            assertThat(latest().parameters()).contains("alice");
        }

        @Test
        void the_answer_that_did_not_arrive_when_the_call_was_applied() throws Exception {
            pool.faults().on("create-user").first(2, Fault.dropAfterApplying());
            assertThatThrownBy(() -> post("create-user", USER)).isInstanceOf(IOException.class);
            assertThat(latest().statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> post("create-user", USER)).isInstanceOf(IOException.class);
            assertThat(latest().statusCode()).isEqualTo(409);
            assertThat(latest().findings())
                    .containsExactly(new JournalledFinding(
                            Finding.Kind.FAULT, "a fault struck this request: drop after applying"));
        }

        private RecordedRequest latest() {
            return pool.requests().get(pool.requests().size() - 1);
        }
    }

    private List<Integer> statusCodes(int calls) throws Exception {
        List<Integer> codes = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            codes.add(Integer.valueOf(get(GET_FIELDS).body().replaceAll("(?s).*?\"statusCode\":(\\d+).*", "$1")));
        }
        return codes;
    }

    private HttpResponse<String> get(String operation) throws IOException, InterruptedException {
        return client.send(request(operation).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String operation, String body) throws IOException, InterruptedException {
        return client.send(
                request(operation).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String operation) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.baseUrl().resolve("/api/v3/" + operation))
                .header("content-type", "application/json");
        return token == null ? request : request.header("authorization", token);
    }
}
