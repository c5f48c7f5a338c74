package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
        void a_status_that_is_no_error_is_refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> Fault.httpStatus(200));
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
        void a_delay() throws Exception {
            ArmedFault fault = pool.faults().on(GET_FIELDS).always(Fault.delay(Duration.ofMinutes(5)));
            CompletableFuture<HttpResponse<String>> answer = getLater();
            awaitStrike(fault);
            assertThat(answer).isNotDone();
            fault.disarm();
            assertThat(answer.get(10, TimeUnit.SECONDS).body()).contains("\"statusCode\":200");
        }

        @Test
        void no_answer_until_a_held_call_is_released() throws Exception {
            ArmedFault fault = pool.faults().on(GET_FIELDS).next(Fault.hold());
            CompletableFuture<HttpResponse<String>> answer = getLater();
            awaitStrike(fault);
            assertThat(answer).isNotDone();
            fault.disarm();
            assertThat(answer.get(10, TimeUnit.SECONDS).body()).contains("\"statusCode\":200");
        }

        @Test
        void a_held_call_goes_on_when_the_faults_are_cleared() throws Exception {
            ArmedFault fault = pool.faults().on(GET_FIELDS).next(Fault.hold());
            CompletableFuture<HttpResponse<String>> answer = getLater();
            awaitStrike(fault);
            pool.faults().clear();
            assertThat(answer.get(10, TimeUnit.SECONDS).body()).contains("\"statusCode\":200");
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
        void everything_when_the_connection_breaks_afterwards() {
            Snapshot before = pool.snapshot();
            pool.faults().on("set-custom-fields").always(Fault.dropAfterApplying());
            assertThatThrownBy(() -> post("set-custom-fields", FIELD)).isInstanceOf(IOException.class);
            assertThat(pool.snapshot()).isNotEqualTo(before);
        }
    }

    @Test
    void the_journal_tells_that_a_fault_was_at_work() throws Exception {
        pool.faults().on(GET_FIELDS).next(Fault.error(500, "out of order"));
        get(GET_FIELDS);
        List<RecordedRequest> requests = pool.requests();
        RecordedRequest struck = requests.get(requests.size() - 1);
        assertThat(struck.statusCode()).isEqualTo(500);
        assertThat(struck.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.FAULT);
    }

    private List<Integer> statusCodes(int calls) throws Exception {
        List<Integer> codes = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            codes.add(Integer.valueOf(get(GET_FIELDS).body().replaceAll("(?s).*?\"statusCode\":(\\d+).*", "$1")));
        }
        return codes;
    }

    private static void awaitStrike(ArmedFault fault) throws InterruptedException {
        while (fault.strikes() == 0) {
            Thread.sleep(1);
        }
    }

    private HttpResponse<String> get(String operation) throws IOException, InterruptedException {
        return client.send(request(operation).GET().build(), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> getLater() {
        return client.sendAsync(request(GET_FIELDS).GET().build(), BodyHandlers.ofString());
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
