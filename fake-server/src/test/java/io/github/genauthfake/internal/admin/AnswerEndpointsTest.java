package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerEndpointsTest {
    private static final String ANSWERS = "pools/default/answers";
    private static final String EMPTY = "\"answer\":{\"statusCode\":200,\"data\":{\"rowId\":\"7\",\"cellList\":[]}}";

    private final FakeGenAuth server = FakeGenAuth.start();
    private final Api api = Api.of(server.defaultPool());
    private final AdminClient admin = new AdminClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private int status() {
        return api.get("metadata/get-import-template?page=2").statusCode();
    }

    @Test
    void an_armed_answer_is_given_to_every_call_until_it_is_deleted() {
        AdminClient.Answer armed =
                admin.post(ANSWERS, "{\"operation\":\"metadata-get-import-template\"," + EMPTY + "}");
        assertThat(armed.status()).isEqualTo(201);
        assertThat(armed.text())
                .isEqualTo("{\"id\":\"1\",\"operation\":\"metadata-get-import-template\"," + EMPTY
                        + ",\"notes\":[],\"isArmed\":true,\"uses\":0}");
        assertThat(status()).isEqualTo(200);
        assertThat(status()).isEqualTo(200);
        assertThat(admin.get(ANSWERS + "/1").json().path("uses").intValue()).isEqualTo(2);
        assertThat(admin.get(ANSWERS).json().at("/answers/0/id").textValue()).isEqualTo("1");
        assertThat(admin.get("pools/default/journal?operation=metadata-get-import-template")
                        .json()
                        .at("/requests/0/findings/0/kind")
                        .textValue())
                .isEqualTo("CANNED_ANSWER");
        assertThat(admin.delete(ANSWERS + "/1").status()).isEqualTo(204);
        assertThat(status()).isEqualTo(501);
        assertThat(admin.get(ANSWERS + "/1").json().path("isArmed").booleanValue())
                .isFalse();
    }

    @Test
    void with_first_and_nth_choose_the_calls() {
        admin.post(ANSWERS, "{\"operation\":\"metadata-get-import-template\",\"with\":{\"page\":3}," + EMPTY + "}");
        assertThat(status()).isEqualTo(501);
        admin.post(ANSWERS, "{\"operation\":\"metadata-get-import-template\",\"first\":1," + EMPTY + "}");
        admin.post(ANSWERS, "{\"operation\":\"metadata-get-import-template\",\"nth\":2," + EMPTY + "}");
        assertThat(status()).isEqualTo(200);
        assertThat(status()).isEqualTo(200);
        assertThat(status()).isEqualTo(501);
        assertThat(admin.delete(ANSWERS).status()).isEqualTo(204);
        assertThat(admin.get(ANSWERS).text()).isEqualTo("{\"answers\":[]}");
    }

    @Test
    void an_implemented_operation_is_overridden_and_departures_are_noted() {
        String user = "\"answer\":{\"statusCode\":200,\"message\":\"\",\"data\":{\"userId\":7}}";
        AdminClient.Answer armed = admin.post(ANSWERS, "{\"operation\":\"get-user\",\"override\":true," + user + "}");
        assertThat(armed.json().path("notes")).isNotEmpty();
        assertThat(api.get("get-user?userId=x").data().path("userId").intValue())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"operation\":\"metadata-get-import-template\" | The property answer is missing",
                "\"answer\":{\"statusCode\":200} | The property operation is missing",
                "\"operation\":\"metadata-get-import-templat\",\"answer\":{\"statusCode\":200} | did you mean \"metadata-get-import-template\"?",
                "\"operation\":\"metadata-get-import-template\",\"answer\":{} | A canned answer is the whole body",
                "\"operation\":\"metadata-get-import-template\",\"answer\":[] | The property answer must be an object",
                "\"operation\":\"metadata-get-import-template\",\"with\":1,\"answer\":{\"statusCode\":200} | The property with must"
                        + " be an object",
                "\"operation\":\"get-user\",\"answer\":{\"statusCode\":200} | The fake implements get-user",
                "\"operation\":\"metadata-get-import-template\",\"first\":1,\"nth\":1,\"answer\":{\"statusCode\":200} | Only one of"
                        + " the properties",
                "\"operation\":\"metadata-get-import-template\",\"next\":1,\"answer\":{\"statusCode\":200} | next"
            })
    void what_makes_no_sense_is_refused(String properties, String detail) {
        AdminClient.Answer refusal = admin.post(ANSWERS, "{" + properties + "}");
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.detail()).contains(detail);
        assertThat(admin.get(ANSWERS).text()).isEqualTo("{\"answers\":[]}");
    }

    @Test
    void an_unknown_answer_is_404() {
        assertThat(admin.get(ANSWERS + "/7").status()).isEqualTo(404);
        assertThat(admin.delete(ANSWERS + "/7").status()).isEqualTo(404);
    }
}
