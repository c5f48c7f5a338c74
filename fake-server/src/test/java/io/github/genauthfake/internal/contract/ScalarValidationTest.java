package io.github.genauthfake.internal.contract;

import static io.github.genauthfake.internal.contract.SmallContract.judge;
import static io.github.genauthfake.internal.contract.SmallContract.violations;
import static io.github.genauthfake.internal.contract.SmallContract.withProperty;
import static io.github.genauthfake.internal.contract.SmallContract.withRequired;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule by rule. The sentences were compared with what class-validator 0.13.2 itself says of the same values. */
class ScalarValidationTest {

    @Nested
    class A_required_string {
        private final OperationContract operation = withRequired("{type: string}");

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"x\":null}"})
        void is_said_to_be_empty_and_no_string_when_it_is_missing(String body) {
            assertThat(violations(operation, body)).isEqualTo("x should not be empty,x must be a string");
        }

        @Test
        void is_said_to_be_empty_when_it_is() {
            assertThat(violations(operation, "{\"x\":\"\"}")).isEqualTo("x should not be empty");
        }

        @ParameterizedTest
        @ValueSource(strings = {"5", "true", "[]", "{}"})
        void is_not_made_of_another_type(String value) {
            assertThat(violations(operation, "{\"x\":" + value + "}")).isEqualTo("x must be a string");
        }

        @Test
        void may_be_blank() {
            assertThat(violations(operation, "{\"x\":\" \"}")).isEmpty();
        }

        @Test
        void holds_no_NUL() {
            assertThat(violations(operation, "{\"x\":\"a\\u0000\"}")).isEqualTo("x must not contain a NUL character");
        }

        @Test
        void may_be_empty_where_the_contract_says_so_but_not_missing() {
            OperationContract lenient = withRequired("{type: string, x-may-be-empty: true}");
            assertThat(violations(lenient, "{\"x\":\"\"}")).isEmpty();
            assertThat(violations(lenient, "{}")).isEqualTo("x must be a string");
        }

        @Test
        void keeps_to_its_sizes() {
            OperationContract sized = withRequired("{type: string, minLength: 1, maxLength: 2}");
            assertThat(violations(sized, "{\"x\":\"\"}"))
                    .isEqualTo("x should not be empty,x must be longer than or equal to 1 characters");
            assertThat(violations(sized, "{\"x\":\"abc\"}"))
                    .isEqualTo("x must be shorter than or equal to 2 characters");
            assertThat(violations(sized, "{}"))
                    .isEqualTo("x should not be empty,x must be shorter than or equal to 2 characters,"
                            + "x must be longer than or equal to 1 characters,x must be a string");
        }

        @Test
        void counts_characters_and_not_the_halves_of_a_pair() {
            assertThat(violations(withRequired("{type: string, maxLength: 2}"), "{\"x\":\"😀😀\"}"))
                    .isEmpty();
        }
    }

    @Nested
    class An_optional_property {
        private final OperationContract operation = withProperty("{type: string}");

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"x\":null}", "{\"x\":\"\"}"})
        void may_be_absent_null_or_empty(String body) {
            assertThat(violations(operation, body)).isEmpty();
        }

        @Test
        void keeps_an_explicit_null_in_the_value() {
            assertThat(judge(operation, "{\"x\":null}").value().has("x")).isTrue();
            assertThat(judge(operation, "{}").value().has("x")).isFalse();
        }
    }

    @Nested
    class An_enumeration {
        private final OperationContract operation = withRequired("{type: string, enum: [USER, ROLE]}");

        @Test
        void accepts_its_values_only() {
            assertThat(violations(operation, "{\"x\":\"USER\"}")).isEmpty();
            assertThat(violations(operation, "{\"x\":\"user\"}")).isEqualTo("x must be a valid enum value");
            assertThat(violations(operation, "{\"x\":{}}")).isEqualTo("x must be a valid enum value");
        }

        @Test
        void is_said_to_be_empty_when_it_is_missing() {
            assertThat(violations(operation, "{}")).isEqualTo("x should not be empty,x must be a valid enum value");
        }
    }

    @Nested
    class A_boolean {
        @ParameterizedTest
        @ValueSource(strings = {"\"true\"", "1", "[]", "\"\""})
        void is_not_made_of_another_type(String value) {
            assertThat(violations(withProperty("{type: boolean}"), "{\"x\":" + value + "}"))
                    .isEqualTo("x must be a boolean value");
        }

        @Test
        void may_be_false_where_it_is_required() {
            assertThat(violations(withRequired("{type: boolean}"), "{\"x\":false}"))
                    .isEmpty();
        }
    }

    @Nested
    class A_number {
        private final OperationContract operation = withProperty("{type: number, minimum: 1, maximum: 50}");

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "0 | x must not be less than 1",
                    "51 | x must not be greater than 50",
                    "1e400 | x must not be greater than 50,x must be a number conforming to the specified constraints",
                    "\"7\" | x must not be greater than 50,x must not be less than 1,x must be a number conforming to the specified constraints"
                })
        void keeps_to_its_limits_and_type(String value, String expected) {
            assertThat(violations(operation, "{\"x\":" + value + "}")).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "50", "1.5", "4.9e1"})
        void may_have_a_fraction_or_an_exponent(String value) {
            assertThat(violations(operation, "{\"x\":" + value + "}")).isEmpty();
        }

        @Test
        void is_whole_where_the_contract_wants_an_integer() {
            OperationContract whole = withProperty("{type: integer}");
            assertThat(violations(whole, "{\"x\":1.5}")).isEqualTo("x must be an integer number");
            assertThat(violations(whole, "{\"x\":99999999999999999999}")).isEqualTo("x must be an integer number");
            assertThat(violations(whole, "{\"x\":2.0}")).isEmpty();
        }
    }

    @Nested
    class A_value_of_several_types {
        private final OperationContract operation =
                withRequired("{anyOf: [{type: string, nullable: true}, {type: number}, {type: boolean}]}");

        @ParameterizedTest
        @ValueSource(strings = {"\"\"", "1.5", "false", "null"})
        void is_any_of_them(String value) {
            assertThat(violations(operation, "{\"x\":" + value + "}")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "{}", "1e400"})
        void is_nothing_else(String value) {
            assertThat(violations(operation, "{\"x\":" + value + "}"))
                    .isEqualTo("x must be a string or a number or a boolean");
        }

        @Test
        void must_be_there_though_it_may_be_null() {
            assertThat(violations(operation, "{}"))
                    .isEqualTo("x should not be empty,x must be a string or a number or a boolean");
        }

        @Test
        void may_be_a_list_of_one_type() {
            OperationContract rules = withProperty("{anyOf: [{type: array, items: {type: object}}, {type: object}]}");
            assertThat(violations(rules, "{\"x\":[{}]}")).isEmpty();
            assertThat(violations(rules, "{\"x\":{}}")).isEmpty();
            assertThat(violations(rules, "{\"x\":[1]}")).isEqualTo("x must be an array or an object");
        }
    }

    @Nested
    class A_format {
        @Test
        void tells_e_mail_addresses() {
            OperationContract operation = withProperty("{type: string, format: email}");
            assertThat(violations(operation, "{\"x\":\"alice@example.com\"}")).isEmpty();
            assertThat(violations(operation, "{\"x\":\"test1@qqq\"}")).isEqualTo("x must be an email");
            assertThat(violations(operation, "{\"x\":5}")).isEqualTo("x must be an email,x must be a string");
        }

        @Test
        void tells_times() {
            OperationContract operation = withProperty("{type: string, format: date-time}");
            assertThat(violations(operation, "{\"x\":\"2022-06-03\"}")).isEmpty();
            assertThat(violations(operation, "{\"x\":\"soon\"}")).isEqualTo("x must be a valid ISO 8601 date string");
        }
    }

    @Nested
    class A_literal_message {
        @Test
        void takes_the_place_of_the_default_one() {
            OperationContract operation =
                    withProperty("{type: number, minimum: 1, maximum: 50, x-messages: {maximum: x must less than 50}}");
            assertThat(violations(operation, "{\"x\":51}")).isEqualTo("x must less than 50");
            assertThat(violations(operation, "{\"x\":0}")).isEqualTo("x must not be less than 1");
        }
    }
}
