package io.github.genauthfake.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declared defaults, as a request is bound. */
class DefaultsTest {

    private static final String PAGE = "{type: integer, default: 1}";

    private static JsonNode completed(OperationContract operation, String body) {
        return operation.withDefaults((ObjectNode) SmallContract.json(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, default: 1} | {} | {\"x\":1}",
                "{type: integer, default: 1} | {\"x\":null} | {\"x\":1}",
                "{type: integer, default: 1} | {\"x\":2} | {\"x\":2}",
                "{type: integer, default: 1, nullable: true} | {\"x\":null} | {\"x\":null}",
                "{type: integer, default: 1, nullable: true} | {} | {\"x\":1}",
                "{type: integer} | {\"x\":null} | {\"x\":null}",
                "{type: array, items: {type: string}, default: [a]} | {} | {\"x\":[\"a\"]}",
                "{type: integer, default: 1, x-not-acted-on: reason} | {} | {}"
            })
    void replace_what_is_left_out(String schema, String body, String expected) {
        assertThat(completed(SmallContract.withProperty(schema), body)).isEqualTo(SmallContract.json(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | {\"o\":{\"p\":1}}",
                "{\"o\":null} | {\"o\":{\"p\":1}}",
                "{\"o\":{}} | {\"o\":{\"p\":1}}",
                "{\"o\":{\"p\":7}} | {\"o\":{\"p\":7}}"
            })
    void are_in_objects_too_and_in_those_that_are_left_out(String body, String expected) {
        OperationContract operation = SmallContract.withBody("""
            Body: {type: object, properties: {o: {$ref: '#/components/schemas/Options'}}}
            Options: {type: object, properties: {p: %s}}
            """.formatted(PAGE));
        assertThat(completed(operation, body)).isEqualTo(SmallContract.json(expected));
    }

    @Test
    void make_up_no_object_that_would_lack_something() {
        OperationContract operation = SmallContract.withBody("""
            Body: {type: object, properties: {o: {$ref: '#/components/schemas/Options'}}}
            Options: {type: object, required: [q], properties: {p: %s, q: {type: string}}}
            """.formatted(PAGE));
        assertThat(completed(operation, "{}")).isEmpty();
        assertThat(completed(operation, "{\"o\":{\"q\":\"x\"}}").at("/o/p").asInt())
                .isEqualTo(1);
    }

    @Test
    void are_in_every_element_of_a_list() {
        OperationContract operation = SmallContract.withBody("""
            Body: {type: object, properties: {list: {type: array, items: {$ref: '#/components/schemas/Item'}}}}
            Item: {type: object, properties: {p: %s}}
            """.formatted(PAGE));
        assertThat(completed(operation, "{\"list\":[{},{\"p\":2}]}").toString())
                .isEqualTo("{\"list\":[{\"p\":1},{\"p\":2}]}");
        assertThat(completed(operation, "{}")).isEmpty();
    }

    @Test
    void are_in_queries_too() {
        OperationContract operation = SmallContract.withParameters("- {name: page, in: query, schema: " + PAGE + "}");
        ObjectNode value = operation.validateQuery(SmallContract.query("")).value();
        assertThat(operation.withDefaults(value).path("page").asInt()).isEqualTo(1);
    }

    @Test
    void leave_the_request_as_it_was_sent() {
        ObjectNode sent = (ObjectNode) SmallContract.json("{\"o\":{}}");
        OperationContract operation = SmallContract.withBody("""
            Body: {type: object, properties: {p: %s, o: {$ref: '#/components/schemas/Options'}}}
            Options: {type: object, properties: {p: %s}}
            """.formatted(PAGE, PAGE));
        operation.withDefaults(sent);
        assertThat(sent.toString()).isEqualTo("{\"o\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update-user | {\"options\":{\"userIdType\":\"user_id\",\"autoGeneratePassword\":false}}",
                "update-department | {\"departmentIdType\":\"department_id\"}"
            })
    void change_nothing_that_an_update_leaves_out(String name, String expected) {
        OperationContract operation =
                Contract.get().find("POST", "/api/v3/" + name).orElseThrow();
        assertThat(completed(operation, "{}")).isEqualTo(SmallContract.json(expected));
    }
}
