package io.github.genauthfake.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.CannedAnswer;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.RawConnection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that tests give instead of the fake. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CannedAnswersTest {
    private static final String TASKS =
            "{\"statusCode\":200, \"message\":\"\", \"data\":{\"totalCount\":7,\"list\":[]}}";
    private static final String LOCKED = "{\"statusCode\":403,\"apiCode\":2005,\"message\":\"locked\"}";

    private final FakeGenAuth server = FakeGenAuth.start();
    private final UserPool pool = server.createPool();
    private final Api api = Api.of(pool);

    @AfterEach
    void close() {
        server.close();
    }

    private int total() {
        return api.get("metadata/get-import-template?page=1")
                .data()
                .path("totalCount")
                .asInt(-1);
    }

    private static String total(int count) {
        return "{\"statusCode\":200,\"data\":{\"totalCount\":%d,\"list\":[]}}".formatted(count);
    }

    private RecordedRequest last() {
        List<RecordedRequest> requests = pool.requests();
        return requests.get(requests.size() - 1);
    }

    @Test
    void an_operation_that_is_not_implemented_answers_what_it_was_given() {
        CannedAnswer answer = pool.answers().on("metadata-export").always(TASKS);
        String response = RawConnection.exchange(
                server.baseUrl(),
                "POST /api/v3/metadata/export HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                        + api.token()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 27\r\n\r\n"
                        + "{\"modelNickname\":\"abcdef\" }");
        assertThat(response)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .containsIgnoringCase("content-type: application/json;charset=utf-8")
                .endsWith("\r\n\r\n" + TASKS);
        assertThat(last().operation()).isEqualTo("metadata-export");
        assertThat(last().parameters()).isEqualTo("{\"modelNickname\":\"abcdef\"}");
        assertThat(last().succeeded()).isTrue();
        assertThat(last().findings()).extracting(Finding::kind).containsExactly(Finding.Kind.CANNED_ANSWER);
        assertThat(answer.uses()).isEqualTo(1);
        assertThat(answer.notes()).isEmpty();
        assertThat(answer).hasToString("canned answer for metadata-export, given to 1 calls");
        answer.disarm();
        assertThat(api.post("metadata/export", "{}").statusCode()).isEqualTo(501);
    }

    @Test
    void the_journal_has_the_codes_and_the_message_of_an_error() {
        pool.answers().on("metadata-get-import-template").always(LOCKED);
        assertThat(api.get("metadata/get-import-template").body().toString()).isEqualTo(LOCKED);
        assertThat(last().statusCode()).isEqualTo(403);
        assertThat(last().apiCode()).hasValue(2005);
        assertThat(last().message()).isEqualTo("locked");
    }

    @Test
    void calls_are_authenticated_as_any() {
        CannedAnswer answer = pool.answers().on("metadata-get-import-template").always(TASKS);
        assertThat(Api.withoutToken(server.baseUrl())
                        .get("metadata/get-import-template")
                        .statusCode())
                .isEqualTo(501);
        UserPool other = server.createPool();
        assertThat(Api.of(other).get("metadata/get-import-template").statusCode())
                .isEqualTo(501);
        pool.expireTokens();
        assertThat(api.get("metadata/get-import-template").statusCode()).isEqualTo(401);
        assertThat(answer.uses()).isZero();
    }

    @Test
    void they_are_given_in_the_order_in_which_they_were_armed_as_often_as_was_said() {
        pool.answers().on("metadata-get-import-template").once(total(1));
        pool.answers().on("metadata-get-import-template").first(2, total(2));
        pool.answers().on("metadata-get-import-template").nth(2, total(4));
        pool.answers().on("metadata-get-import-template").always(total(3));
        assertThat(List.of(total(), total(), total(), total(), total())).containsExactly(1, 2, 2, 4, 3);
        assertThat(pool.answers().armed()).hasSize(1);
        pool.answers().clear();
        assertThat(total()).isEqualTo(-1);
    }

    @Test
    void a_condition_chooses_calls_by_their_parameters() {
        pool.answers().on("metadata-get-import-template").with("{\"page\":2}").always(total(2));
        pool.answers().on("metadata-get-import-template").always(total(1));
        assertThat(total()).isEqualTo(1);
        assertThat(api.get("metadata/get-import-template?page=2")
                        .data()
                        .path("totalCount")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void a_fault_strikes_before_and_what_it_does_to_answers_it_does_to_these() {
        CannedAnswer answer = pool.answers().on("metadata-get-import-template").always(TASKS);
        pool.faults().onAnyOperation().next(Fault.error(500, "first"));
        assertThat(api.get("metadata/get-import-template").message()).isEqualTo("first");
        assertThat(answer.uses()).isZero();
        pool.faults().onAnyOperation().next(Fault.truncatedAnswer());
        String response = RawConnection.exchange(
                server.baseUrl(),
                "GET /api/v3/metadata/get-import-template HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                        + api.token() + "\r\n\r\n");
        assertThat(response).endsWith("\r\n\r\n" + TASKS.substring(0, TASKS.length() / 2));
    }

    @Test
    void an_operation_that_is_implemented_must_be_overridden() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.answers().on("create-user").always(LOCKED))
                .withMessage("The fake implements create-user: to answer it otherwise say override()"
                        + " (\"override\": true in JSON and in seeds)");
        pool.answers()
                .on("create-user")
                .with("{\"username\":\"bob\"}")
                .override()
                .always(LOCKED);
        assertThat(api.post("create-user", "{\"username\":\"bob\",\"gender\":\"X\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post("create-user", "{\"username\":\"alice\"}").statusCode())
                .isEqualTo(200);
        assertThat(pool.changes()).hasSize(1);
    }

    @Test
    void requests_for_a_token_can_be_answered_too() {
        pool.answers().on("get-management-token").override().once(LOCKED);
        Api anybody = Api.withoutToken(server.baseUrl());
        assertThat(anybody.login(pool.accessKeyId(), "wrong").statusCode()).isEqualTo(401);
        assertThat(anybody.login(pool.accessKeyId(), pool.accessKeySecret()).statusCode())
                .isEqualTo(403);
        assertThat(anybody.login(pool.accessKeyId(), pool.accessKeySecret()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_departs_from_the_contract_is_noted() {
        CannedAnswer answer = pool.answers()
                .on("get-user")
                .override()
                .always("{\"statusCode\":200,\"message\":\"\",\"data\":{\"userId\":7}}");
        assertThat(answer.notes()).contains("data.createdAt is missing");
        assertThat(api.get("get-user?userId=x").data().path("userId").intValue())
                .isEqualTo(7);
        assertThat(last().findings()).hasSize(1 + answer.notes().size()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.NOTE);
            assertThat(finding.message())
                    .isEqualTo("the canned answer departs from the contract: "
                            + answer.notes().get(0));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rowId\":\"1\",\"cellList\":[]} | ",
                "{\"rowId\":1,\"cellList\":[]} | data.rowId must be of the type string",
                "{\"cellList\":[]} | data.rowId is missing",
                "{\"rowId\":null,\"cellList\":[]} | data.rowId must not be null",
                "{\"rowId\":\"1\",\"cellList\":{}} | data.cellList must be of the type array",
                "{\"rowId\":\"1\",\"cellList\":[7]} | data.cellList[0] must be of the type object",
                "{\"rowId\":\"1\",\"cellList\":[],\"page\":1} | data.page is no property of it",
                "[] | data must be of the type object",
                "null | data must not be null"
            })
    void what_departs_from_the_facts_of_an_operation_that_is_not_implemented_is_noted(String data, String note) {
        CannedAnswer answer = pool.answers()
                .on("metadata-get-import-template")
                .always("{\"statusCode\":200,\"message\":\"\",\"data\":" + data + "}");
        assertThat(answer.notes()).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void notes_are_few() {
        CannedAnswer answer = pool.answers()
                .on("metadata-get-import-template")
                .always("{\"statusCode\":200,\"data\":{\"rowId\":\"1\",\"cellList\":[%s]}}"
                        .formatted(String.join(",", Collections.nCopies(100, "7"))));
        assertThat(answer.notes()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metadata-get-import-templat | did you mean \"metadata-get-import-template\"?",
                "frobnicate     | /_fake/openapi.json has the names of all"
            })
    void an_operation_that_the_API_does_not_have_is_refused(String operation, String suggestion) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.answers().on(operation))
                .withMessageContaining(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "\"x\"", "{\"statusCode\":200} {}", "{\"statusCode\":1,\"statusCode\":2}"
            })
    void what_is_no_JSON_object_is_refused(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> pool.answers().on("metadata-get-import-template").always(json))
                .withMessageContaining("Not a JSON object");
        assertThat(pool.answers().armed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"data\":{}}", "{\"statusCode\":\"200\"}", "{\"statusCode\":99}", "{\"statusCode\":2e2}"
            })
    void what_has_no_statusCode_is_refused(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> pool.answers().on("metadata-get-import-template").once(json))
                .withMessageStartingWith(
                        "A canned answer is the whole body, with a statusCode between 100 and 999, such as");
    }

    @Test
    void calls_are_counted_from_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> pool.answers().on("metadata-get-import-template").first(0, TASKS));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> pool.answers().on("metadata-get-import-template").nth(0, TASKS));
    }

    @Test
    void they_stay_when_the_state_changes_and_go_with_the_pool() {
        CannedAnswer answer = pool.answers().on("metadata-get-import-template").always(total(1));
        pool.wipe();
        pool.reset();
        pool.restore(pool.snapshot());
        assertThat(total()).isEqualTo(1);
        assertThat(pool.fork().answers().armed()).isEmpty();
        pool.close();
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> pool.answers().on("metadata-get-import-template").once(TASKS));
        assertThatIllegalStateException().isThrownBy(() -> pool.answers().clear());
        assertThat(answer.uses()).isEqualTo(1);
    }
}
