package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultEndpointsTest {
    private static final String FAULTS = "pools/default/faults";

    private final FakeGenAuth server = FakeGenAuth.start();
    private final UserPool pool = server.defaultPool();
    private final Api api = Api.of(pool);
    private final AdminClient admin = new AdminClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private void arm(String body) {
        AdminClient.Answer answer = admin.post(FAULTS, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void an_armed_error_strikes_the_next_call_of_its_operation() {
        arm("{\"operation\":\"get-organization\",\"fault\":"
                + "{\"type\":\"error\",\"statusCode\":500,\"apiCode\":77,\"message\":\"on purpose\"}}");
        assertThat(api.get("get-user-base-fields").statusCode()).isEqualTo(200);
        Reply struck = api.get("get-organization?organizationCode=x");
        assertThat(struck.statusCode()).isEqualTo(500);
        assertThat(struck.body().path("apiCode").intValue()).isEqualTo(77);
        assertThat(struck.message()).isEqualTo("on purpose");
        assertThat(api.get("get-organization?organizationCode=x").statusCode()).isEqualTo(404);
    }

    @Test
    void first_nth_and_always_choose_the_calls() {
        String fault = "\"fault\":{\"type\":\"httpStatus\",\"status\":503}";
        arm("{\"first\":2," + fault + "}");
        assertThat(statuses(3)).isEqualTo("503 503 200");
        arm("{\"nth\":2," + fault + "}");
        assertThat(statuses(3)).isEqualTo("200 503 200");
        arm("{\"always\":true," + fault + "}");
        assertThat(statuses(3)).isEqualTo("503 503 503");
        assertThat(admin.delete(FAULTS).status()).isEqualTo(204);
        assertThat(statuses(1)).isEqualTo("200");
    }

    @Test
    void with_chooses_the_calls_by_their_parameters() {
        arm("{\"operation\":\"get-user\",\"with\":{\"userId\":\"bob\"},\"always\":true,"
                + "\"fault\":{\"type\":\"httpStatus\",\"status\":503}}");
        assertThat(api.get("get-user?userId=alice").statusCode()).isEqualTo(404);
        assertThat(api.get("get-user?userId=bob").statusCode()).isEqualTo(503);
        assertThat(admin.get(FAULTS).json().at("/faults/0/with/userId").textValue())
                .isEqualTo("bob");
        assertThat(admin.post(FAULTS, "{\"with\":[1],\"fault\":{\"type\":\"hold\"}}")
                        .text())
                .contains("The property with must be an object");
    }

    private String statuses(int calls) {
        StringBuilder statuses = new StringBuilder();
        for (int call = 0; call < calls; call++) {
            statuses.append(' ').append(api.get("list-users").httpStatus());
        }
        return statuses.substring(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"hold\"}|hold",
                "{\"type\":\"delay\",\"milliseconds\":5}|delay",
                "{\"type\":\"dropBeforeApplying\"}|dropBeforeApplying",
                "{\"type\":\"dropAfterApplying\"}|dropAfterApplying",
                "{\"type\":\"truncatedAnswer\"}|truncatedAnswer",
                "{\"type\":\"error\",\"statusCode\":409,\"message\":\"\"}|error",
                "{\"type\":\"throttled\",\"retryAfterSeconds\":3}|error",
                "{\"type\":\"httpStatus\",\"status\":502}|error"
            })
    void every_type_is_armed_and_listed(String fault, String type) {
        arm("{\"operation\":\"set-custom-data\",\"fault\":" + fault + "}");
        JsonNode listed = admin.get(FAULTS).json().path("faults");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("operation").textValue()).isEqualTo("set-custom-data");
        assertThat(listed.get(0).path("fault").path("type").textValue()).isEqualTo(type);
        assertThat(listed.get(0).path("strikes").intValue()).isZero();
        assertThat(pool.faults().armed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fault\":{\"type\":\"hold\",\"milliseconds\":5}}|There is no property fault.milliseconds here",
                "{\"fault\":{\"type\":\"throttled\",\"retryAfterSeconds\":null}}|must not be null here",
                "{\"fault\":{\"type\":\"throttled\"}}|The property fault.retryAfterSeconds is missing",
                "{\"fault\":{\"type\":\"error\",\"httpStatus\":204,\"statusCode\":500,\"message\":\"\"}}|has no body",
                "{|The body is not valid JSON: it ends too early (line 1, column 2)"
            })
    void a_mistake_is_told_in_our_words(String body, String detail) {
        AdminClient.Answer answer = admin.post(FAULTS, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue()).contains(detail);
    }

    @Test
    void what_java_code_has_armed_is_listed_too() {
        pool.faults().onAnyOperation().always(Fault.throttled(Duration.ofSeconds(9)));
        api.get("list-users");
        assertThat(admin.get(FAULTS).text())
                .isEqualTo(
                        "{\"faults\":[{\"id\":\"1\",\"operation\":null,\"fault\":{\"type\":\"error\",\"httpStatus\":429,"
                                + "\"statusCode\":429,\"apiCode\":null,\"message\":\"您的请求已超过最大数量限制，请稍后重试\","
                                + "\"retryAfterSeconds\":9},\"isArmed\":true,\"strikes\":1}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"hold\"}",
                "{\"type\":\"delay\",\"milliseconds\":5}",
                "{\"type\":\"dropAfterApplying\"}",
                "{\"type\":\"throttled\",\"retryAfterSeconds\":3}",
                "{\"type\":\"httpStatus\",\"status\":502}",
                "{\"type\":\"error\",\"httpStatus\":503,\"statusCode\":500,\"message\":\"\",\"retryAfterSeconds\":1}"
            })
    void what_is_listed_can_be_armed_again(String fault) {
        arm("{\"fault\":" + fault + "}");
        JsonNode listed = admin.get(FAULTS + "/1").json().path("fault");
        arm("{\"fault\":" + listed + "}");
        assertThat(pool.faults().armed())
                .hasSize(2)
                .extracting(ArmedFault::fault)
                .containsOnly(pool.faults().armed().get(0).fault());
    }

    @Nested
    class One_fault {
        @Test
        void is_found_by_its_id_also_when_it_has_struck_for_the_last_time() {
            arm("{\"operation\":\"get-organization\",\"fault\":{\"type\":\"hold\"}}");
            arm("{\"operation\":\"list-users-get\",\"fault\":{\"type\":\"httpStatus\",\"status\":503}}");
            assertThat(statuses(1)).isEqualTo("503");
            JsonNode spent = admin.get(FAULTS + "/2").json();
            assertThat(spent.path("operation").textValue()).isEqualTo("list-users-get");
            assertThat(spent.path("isArmed").booleanValue()).isFalse();
            assertThat(spent.path("strikes").intValue()).isEqualTo(1);
            assertThat(admin.get(FAULTS).json().path("faults").findValuesAsText("id"))
                    .containsExactly("1");
        }

        @Test
        void is_disarmed_and_lets_go_what_it_holds_while_the_others_stay() throws Exception {
            arm("{\"operation\":\"list-users\",\"fault\":{\"type\":\"hold\"}}");
            arm(
                    "{\"operation\":\"get-organization\",\"always\":true,\"fault\":{\"type\":\"httpStatus\",\"status\":503}}");
            ArmedFault hold = pool.faults().armed().get(0);
            CompletableFuture<String> held = CompletableFuture.supplyAsync(() -> statuses(1));
            hold.awaitStrikes(1, Duration.ofSeconds(20));
            assertThat(held).isNotDone();
            assertThat(admin.delete(FAULTS + "/1").status()).isEqualTo(204);
            assertThat(held.get(20, TimeUnit.SECONDS)).isEqualTo("200");
            assertThat(api.get("get-organization?organizationCode=x").httpStatus())
                    .isEqualTo(503);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "01", "x", "%20"})
        void that_nobody_has_armed_is_not_there(String id) {
            assertThat(admin.get(FAULTS + "/" + id).status()).isEqualTo(404);
            assertThat(admin.delete(FAULTS + "/" + id).status()).isEqualTo(404);
        }

        @Test
        void is_remembered_for_a_while_only_unless_it_is_armed() {
            ArmedFault stays = pool.faults().on("create-user").always(Fault.hold());
            admin.get(FAULTS);
            for (int number = 2; number <= 1_001; number++) {
                arm("{\"fault\":{\"type\":\"hold\"}}");
                pool.faults().armed().get(1).disarm();
            }
            assertThat(admin.get(FAULTS + "/2").status()).isEqualTo(404);
            assertThat(admin.get(FAULTS + "/1001").status()).isEqualTo(200);
            assertThat(admin.get(FAULTS + "/1").json().path("isArmed").booleanValue())
                    .isTrue();
            assertThat(pool.faults().armed()).containsExactly(stays);
        }
    }

    @Test
    void an_operation_that_the_API_does_not_have_is_refused_with_a_suggestion() {
        assertThat(admin.post(FAULTS, "{\"operation\":\"set-custom-date\",\"fault\":{\"type\":\"hold\"}}")
                        .detail())
                .isEqualTo("The API has no operation \"set-custom-date\"; did you mean \"set-custom-data\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"fault\":\"hold\"}",
                "{\"fault\":{}}",
                "{\"fault\":{\"type\":\"nosuch\"}}",
                "{\"fault\":{\"type\":1}}",
                "{\"fault\":{\"type\":\"hold\",\"status\":500}}",
                "{\"fault\":{\"type\":\"error\"}}",
                "{\"fault\":{\"type\":\"error\",\"statusCode\":\"500\",\"message\":\"x\"}}",
                "{\"fault\":{\"type\":\"error\",\"statusCode\":500.5,\"message\":\"x\"}}",
                "{\"fault\":{\"type\":\"error\",\"statusCode\":500,\"message\":5}}",
                "{\"fault\":{\"type\":\"httpStatus\",\"status\":200}}",
                "{\"fault\":{\"type\":\"httpStatus\",\"status\":600}}",
                "{\"fault\":{\"type\":\"delay\",\"milliseconds\":-1}}",
                "{\"fault\":{\"type\":\"delay\",\"milliseconds\":99999999999}}",
                "{\"fault\":{\"type\":\"throttled\"}}",
                "{\"fault\":{\"type\":\"error\",\"statusCode\":200,\"message\":\"x\"}}",
                "{\"fault\":{\"type\":\"error\",\"httpStatus\":100,\"statusCode\":500,\"message\":\"x\"}}",
                "{\"fault\":{\"type\":\"error\",\"statusCode\":500,\"message\":\"x\",\"retryAfterSeconds\":1.5}}",
                "{\"operation\":\"set-custom-date\",\"fault\":{\"type\":\"hold\"}}",
                "{\"operation\":1,\"fault\":{\"type\":\"hold\"}}",
                "{\"first\":0,\"fault\":{\"type\":\"hold\"}}",
                "{\"nth\":-1,\"fault\":{\"type\":\"hold\"}}",
                "{\"always\":\"true\",\"fault\":{\"type\":\"hold\"}}",
                "{\"first\":1,\"nth\":1,\"fault\":{\"type\":\"hold\"}}",
                "{\"first\":1,\"always\":true,\"fault\":{\"type\":\"hold\"}}",
                "{\"once\":true,\"fault\":{\"type\":\"hold\"}}"
            })
    void what_makes_no_sense_is_refused_and_nothing_is_armed(String body) {
        AdminClient.Answer answer = admin.post(FAULTS, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(pool.faults().armed()).isEmpty();
    }
}
