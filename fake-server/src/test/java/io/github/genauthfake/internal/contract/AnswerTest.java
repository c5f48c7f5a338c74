package io.github.genauthfake.internal.contract;

import static io.github.genauthfake.internal.contract.SmallContract.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final OperationContract FIELDS = operation("POST", "set-custom-fields");
    private static final OperationContract SUCCESS = operation("POST", "set-custom-data");

    private static OperationContract operation(String method, String name) {
        return Contract.get().find(method, "/api/v3/" + name).orElseThrow();
    }

    private static List<String> violations(OperationContract operation, String envelope) {
        return operation.responseViolations(json(envelope));
    }

    @Nested
    class The_envelope {
        @Test
        void of_a_success_has_data_and_an_empty_message() {
            assertThat(violations(SUCCESS, "{\"statusCode\":200,\"message\":\"\",\"data\":{\"success\":true}}"))
                    .isEmpty();
        }

        @Test
        void of_a_success_has_nothing_else() {
            assertThat(
                            violations(
                                    SUCCESS,
                                    "{\"statusCode\":200,\"message\":\"Success\",\"requestId\":\"r\",\"apiCode\":1,\"data\":{\"success\":true}}"))
                    .containsExactly(
                            "message must be empty on success",
                            "requestId must not be there on success",
                            "apiCode must not be there on success");
        }

        @Test
        void of_a_success_is_complete() {
            assertThat(violations(SUCCESS, "{\"statusCode\":200}")).contains("message is missing", "data is missing");
        }

        @Test
        void of_a_failure_has_an_id_and_no_data() {
            assertThat(violations(
                            SUCCESS, "{\"statusCode\":404,\"message\":\"m\",\"requestId\":\"r\",\"apiCode\":2004}"))
                    .isEmpty();
            assertThat(violations(SUCCESS, "{\"statusCode\":404,\"message\":\"m\",\"data\":null}"))
                    .containsExactly("requestId is missing", "data must not be there on failure");
        }

        @Test
        void of_a_throttled_call_may_lack_the_id() {
            assertThat(violations(SUCCESS, "{\"statusCode\":429,\"message\":\"m\"}"))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "null", "5"})
        void is_an_object(String answer) {
            assertThat(violations(SUCCESS, answer)).containsExactly("the answer must be an object");
        }

        @Test
        void of_an_operation_that_is_not_implemented_is_a_failure() {
            OperationContract operation = operation("GET", "list-users");
            assertThat(violations(operation, "{\"statusCode\":501,\"message\":\"m\",\"requestId\":\"r\"}"))
                    .isEmpty();
            assertThat(violations(operation, "{\"statusCode\":200,\"message\":\"\",\"data\":{}}"))
                    .isNotEmpty();
        }
    }

    @Nested
    class The_data {
        private static final String FIELD = """
                {"targetType":"USER","createdAt":"2022-03-17T05:23:01.567Z","dataType":"STRING","key":"k","label":"l",
                 "description":null,"encrypted":false,"isUnique":false,"userEditable":false,
                 "visibleInAdminConsole":true,"visibleInUserCenter":true,"i18n":null,"options":null}
                """;

        private final ObjectNode field = (ObjectNode) json(FIELD);

        private List<String> violations() {
            ObjectNode envelope = (ObjectNode) json("{\"statusCode\":200,\"message\":\"\"}");
            ArrayNode data = envelope.putArray("data");
            data.add(json(FIELD)).add(field);
            return FIELDS.responseViolations(envelope);
        }

        @Test
        void conforms() {
            assertThat(violations()).isEmpty();
        }

        @Test
        void has_every_property_even_if_it_is_not_set() {
            field.remove("i18n");
            assertThat(violations()).containsExactly("data[1].i18n is missing");
        }

        @Test
        void has_no_property_that_the_contract_does_not_know() {
            field.put("extra", 1);
            assertThat(violations()).containsExactly("data[1].extra is not part of the contract");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "label | null | must not be null",
                    "label | 5 | must be of type string",
                    "isUnique | \"false\" | must be of type boolean",
                    "options | {} | must be of type array",
                    "dataType | \"SELECT\" | must be one of [\"STRING\",\"NUMBER\",\"DATETIME\",\"BOOLEAN\",\"ENUM\"]",
                    "createdAt | \"2022-03-17\" | must be a time such as 2022-07-03T02:20:30.000Z"
                })
        void has_values_that_the_contract_allows(String property, String value, String expected) {
            field.set(property, json(value));
            assertThat(violations()).containsExactly("data[1]." + property + " " + expected);
        }

        @Test
        void is_followed_into_nested_objects() {
            field.set("i18n", json("{\"label\":{\"zh-CN\":{\"enabled\":true},\"de\":null}}"));
            assertThat(violations())
                    .containsExactly(
                            "data[1].i18n.label.zh-CN.value is missing",
                            "data[1].i18n.label.de is not part of the contract");
        }

        @Test
        void may_be_open() {
            assertThat(AnswerTest.violations(
                            operation("GET", "get-custom-data"),
                            "{\"statusCode\":200,\"message\":\"\",\"data\":{\"school\":\"pku\",\"age\":18}}"))
                    .isEmpty();
        }
    }
}
