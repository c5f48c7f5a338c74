package io.github.genauthfake.internal.contract;

import static io.github.genauthfake.internal.contract.SmallContract.judge;
import static io.github.genauthfake.internal.contract.SmallContract.violations;
import static io.github.genauthfake.internal.contract.SmallContract.withBody;
import static io.github.genauthfake.internal.contract.SmallContract.withProperty;
import static io.github.genauthfake.internal.contract.SmallContract.withRequired;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and objects, rule by rule. The sentences were compared with what class-validator 0.13.2 says, where it has any. */
class ContainerValidationTest {
    @Test
    void what_is_wrong_is_listed_a_hundred_times_and_counted_from_there_on() {
        OperationContract objects =
                withProperty("{type: array, items: {type: object, properties: {a: {type: string}}}}");
        String wrong = IntStream.range(0, 250).mapToObj(number -> "{\"a\":1}").collect(Collectors.joining(","));
        assertThat(judge(objects, "{\"x\":[" + wrong + "]}").violations())
                .hasSize(101)
                .startsWith("a must be a string")
                .endsWith("… and 150 more");
    }

    @Nested
    class A_list_of_strings {
        private final OperationContract operation =
                withRequired("{type: array, minItems: 1, maxItems: 2, items: {type: string}}");

        @Test
        void has_a_least_and_a_largest_size() {
            assertThat(violations(operation, "{\"x\":[]}")).isEqualTo("x must contain at least 1 elements");
            assertThat(violations(operation, "{\"x\":[\"a\",\"b\",\"c\"]}"))
                    .isEqualTo("x must contain not more than 2 elements");
        }

        @Test
        void names_all_that_is_wrong_when_it_is_missing() {
            assertThat(violations(operation, "{}"))
                    .isEqualTo("each value in x must be a string,x must contain not more than 2 elements,"
                            + "x must contain at least 1 elements,x should not be empty,x must be an array");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[1]", "[null]", "[\"a\",{}]"})
        void holds_strings_only(String value) {
            assertThat(violations(operation, "{\"x\":" + value + "}")).isEqualTo("each value in x must be a string");
        }

        @Test
        void is_not_a_single_string() {
            assertThat(violations(operation, "{\"x\":\"a\"}"))
                    .isEqualTo("x must contain not more than 2 elements,x must contain at least 1 elements,"
                            + "x must be an array");
        }

        @Test
        void holds_no_NUL() {
            assertThat(violations(operation, "{\"x\":[\"\\u0000\"]}"))
                    .isEqualTo("each value in x must not contain a NUL character");
        }
    }

    @Nested
    class A_list_of_objects {
        private final OperationContract operation = withBody("""
            Body:
              type: object
              required: [list]
              properties:
                list: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Item'}}
                last: {type: string}
            Item:
              type: object
              required: [key]
              properties:
                key: {type: string}
                flag: {type: boolean}
            """);

        @Test
        void tells_of_its_items_without_their_place_and_before_later_properties() {
            assertThat(violations(operation, "{\"last\":1,\"list\":[{\"key\":\"\"},{\"flag\":0,\"key\":\"k\"}]}"))
                    .isEqualTo("key should not be empty,flag must be a boolean value,last must be a string");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[1]", "[\"a\"]", "[null]"})
        void holds_objects_only(String value) {
            assertThat(violations(operation, "{\"list\":" + value + "}"))
                    .isEqualTo("each value in nested property list must be either object or array");
        }

        @Test
        void holds_no_lists() {
            assertThat(violations(operation, "{\"list\":[[{\"key\":\"k\"}]]}"))
                    .isEqualTo("each value in list must be an object");
        }

        @Test
        void is_not_a_scalar() {
            assertThat(violations(operation, "{\"list\":\"a\"}"))
                    .isEqualTo("list must contain at least 1 elements,list must be an array,"
                            + "each value in nested property list must be either object or array");
        }

        @Test
        void judges_an_object_in_its_place_like_an_item() {
            assertThat(violations(operation, "{\"list\":{}}"))
                    .isEqualTo("list must contain at least 1 elements,list must be an array,"
                            + "key should not be empty,key must be a string");
        }
    }

    @Nested
    class A_nested_object {
        private final OperationContract operation = withBody("""
            Body: {type: object, properties: {options: {$ref: '#/components/schemas/Options'}}}
            Options:
              type: object
              required: [kind]
              properties:
                kind: {type: string}
                note: {type: string}
                list: {type: array, items: {type: string}}
                inner: {$ref: '#/components/schemas/Inner'}
            Inner: {type: object, properties: {word: {type: string}}}
            """);

        @Test
        void is_no_scalar_and_no_list() {
            assertThat(violations(operation, "{\"options\":5}"))
                    .isEqualTo("nested property options must be either object or array");
            assertThat(violations(operation, "{\"options\":[]}")).isEqualTo("options must be an object");
        }

        @Test
        void tells_what_is_wrong_inside() {
            assertThat(violations(operation, "{\"options\":{\"kind\":1}}")).isEqualTo("kind must be a string");
            assertThat(violations(operation, "{\"options\":{\"note\":\"x\"}}"))
                    .isEqualTo("kind should not be empty,kind must be a string");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"kind\":\"\"}",
                    "{\"kind\":null,\"note\":\"\"}",
                    "{\"inner\":{}}",
                    "{\"inner\":{\"word\":\"\"},\"list\":[]}"
                })
        void counts_as_omitted_when_it_says_nothing(String options) {
            ObjectNode body = (ObjectNode) SmallContract.json("{\"options\":" + options + "}");
            assertThat(operation.validateBody(body).violations()).isEmpty();
            assertThat(operation.withDefaults(body)).isEmpty();
            assertThat(body).isNotEmpty();
        }

        @Test
        void that_is_required_says_something() {
            OperationContract required = withBody("""
                Body: {type: object, required: [options], properties: {options: {$ref: '#/components/schemas/Options'}}}
                Options: {type: object, required: [kind], properties: {kind: {type: string}}}
                """);
            assertThat(violations(required, "{\"options\":{}}"))
                    .isEqualTo("kind should not be empty,kind must be a string");
        }
    }

    @Nested
    class An_open_object {
        private final OperationContract operation = withProperty("{type: object, additionalProperties: true}");

        @Test
        void holds_what_it_likes() {
            RequestValidation validation = judge(operation, "{\"x\":{\"any\":[1,{\"thing\":null}]}}");
            assertThat(validation.isValid()).isTrue();
            assertThat(validation.findings()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "\"{}\"", "5"})
        void is_an_object(String value) {
            assertThat(violations(operation, "{\"x\":" + value + "}")).isEqualTo("x must be an object");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"a\":[{\"b\":\"\\u0000\"}]}", "{\"\\u0000\":1}"})
        void holds_no_NUL_at_any_depth(String value) {
            assertThat(violations(operation, "{\"x\":" + value + "}")).isEqualTo("x must not contain a NUL character");
        }
    }

    @Nested
    class The_body_itself {
        private final OperationContract operation = withRequired("{type: string}");

        @Test
        void counts_as_an_empty_object_when_there_is_none() {
            assertThat(operation.validateBody(null).violations()).hasSize(2);
            assertThat(operation.validateBody(MissingNode.getInstance()).violations())
                    .hasSize(2);
        }

        @Test
        void must_be_an_object() {
            assertThat(violations(operation, "[]")).isEqualTo("the request body must be an object");
            assertThat(operation.validateBody(NullNode.getInstance()).violations())
                    .containsExactly("the request body must be an object");
        }
    }
}
