package io.github.genauthfake.internal.contract;

import static io.github.genauthfake.internal.contract.SmallContract.json;
import static io.github.genauthfake.internal.contract.SmallContract.query;
import static io.github.genauthfake.internal.contract.SmallContract.withParameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.contract.validation.ParameterFinding;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValidationTest {

    private static final OperationContract OPERATION = withParameters("""
        - {name: id, in: query, schema: {type: string}}
        - {name: flag, in: query, schema: {type: boolean}}
        - {name: page, in: query, schema: {type: integer, minimum: 1}}
        - {name: ratio, in: query, schema: {type: number}}
        - {name: names, in: query, schema: {type: array, maxItems: 2, items: {type: string}}}
        """);

    private static RequestValidation judge(String query) {
        return OPERATION.validateQuery(query(query));
    }

    private static String violations(String query) {
        return String.join(",", judge(query).violations());
    }

    @Nested
    class Texts_become_values {
        @ParameterizedTest
        @CsvSource({
            "true, true",
            "True, true",
            "TRUE, true",
            "1, true",
            "false, false",
            "False, false",
            "0, false",
            "'', false"
        })
        void booleans_in_any_case_and_as_PHP_writes_them(String text, boolean value) {
            assertThat(judge("flag=" + text).value().get("flag").booleanValue()).isEqualTo(value);
        }

        @ParameterizedTest
        @CsvSource({"1, 1", "007, 7", "10.0, 10"})
        void whole_numbers(String text, long value) {
            RequestValidation validation = judge("page=" + text);
            assertThat(validation.violations()).isEmpty();
            assertThat(validation.value().get("page").isIntegralNumber()).isTrue();
            assertThat(validation.value().get("page").longValue()).isEqualTo(value);
        }

        @ParameterizedTest
        @CsvSource({"1.5, 1.5", "-2, -2"})
        void numbers(String text, double value) {
            assertThat(judge("ratio=" + text).value().get("ratio").doubleValue())
                    .isEqualTo(value);
        }

        @Test
        void and_absent_ones_stay_absent() {
            assertThat(judge("").value()).isEmpty();
        }
    }

    @Nested
    class A_text_that_is_no_value_is_refused {
        @ParameterizedTest
        @ValueSource(strings = {"2", "01", "yes", " true", " "})
        void as_a_boolean(String text) {
            assertThat(violations("flag=" + text)).isEqualTo("flag must be a boolean value");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0x1", "1e1", "NaN", "Infinity", " 1", "+1", "", "1.", ".5", "-", "１", "1f"})
        void as_an_integer(String text) {
            assertThat(violations("page=" + text))
                    .isEqualTo("page must not be less than 1,page must be an integer number");
        }

        @Test
        void as_an_integer_because_of_a_fraction() {
            assertThat(violations("page=1.5")).isEqualTo("page must be an integer number");
        }

        @Test
        void as_an_integer_because_it_is_out_of_range() {
            assertThat(violations("page=99999999999999999999")).isEqualTo("page must be an integer number");
        }

        @Test
        void as_a_number_because_no_double_holds_it() {
            assertThat(violations("ratio=" + "9".repeat(400)))
                    .isEqualTo("ratio must be a number conforming to the specified constraints");
        }
    }

    @Nested
    class A_list_comes_in_several_dresses {
        @ParameterizedTest
        @ValueSource(strings = {"names=x&names=y", "names[]=x&names[]=y", "names=x,y"})
        void that_mean_the_same(String text) {
            RequestValidation validation = judge(text);
            assertThat(validation.violations()).isEmpty();
            assertThat(validation.value().get("names")).isEqualTo(json("[\"x\",\"y\"]"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"names[]=x,y", "names[]=x,y&names[]=z", "names=x,y&names=z"})
        void and_is_split_only_when_it_is_one_plain_value(String text) {
            assertThat(judge(text).value().get("names").get(0).textValue()).isEqualTo("x,y");
        }

        @Test
        void and_is_empty_when_its_one_value_is() {
            assertThat(judge("names=").value().get("names")).isEqualTo(json("[]"));
        }

        @Test
        void and_keeps_to_its_size() {
            assertThat(violations("names=x,y,z")).isEqualTo("names must contain not more than 2 elements");
        }
    }

    @Nested
    class A_scalar_given_several_times {
        @Test
        void is_a_violation_and_a_finding() {
            RequestValidation validation = judge("id=a&id=b");
            assertThat(validation.violations()).containsExactly("id must be a string");
            assertThat(validation.findings())
                    .containsExactly(new ParameterFinding(
                            ParameterFinding.Kind.DUPLICATE_PARAMETER,
                            "id",
                            "`id` takes one value but was given 2 times."));
        }

        @Test
        void is_one_given_as_a_list_too() {
            RequestValidation validation = judge("id[]=a");
            assertThat(validation.violations()).containsExactly("id must be a string");
            assertThat(validation.findings())
                    .extracting(ParameterFinding::kind)
                    .containsExactly(ParameterFinding.Kind.DUPLICATE_PARAMETER);
        }
    }

    @Nested
    class An_unknown_parameter {
        @ParameterizedTest
        @ValueSource(strings = {"pgae=1", "Page=1", "page_=1", "pages[]=1"})
        void is_tolerated_and_told_about(String text) {
            RequestValidation validation = judge(text);
            assertThat(validation.violations()).isEmpty();
            assertThat(validation.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(ParameterFinding.Kind.UNKNOWN_PROPERTY);
                assertThat(finding.message()).endsWith("Did you mean `page`?");
            });
        }
    }

    @Nested
    class Strange_maps_are_judged_as_well {
        @Test
        void with_nulls_in_them() {
            Map<String, List<String>> query = new HashMap<>();
            query.put(null, List.of("x"));
            query.put("id", null);
            query.put("flag", Arrays.asList((String) null));
            query.put("page", List.of());
            RequestValidation validation = OPERATION.validateQuery(query);
            assertThat(validation.value().path("flag").booleanValue()).isFalse();
            assertThat(validation.violations()).isEmpty();
            assertThat(validation.findings()).hasSize(1);
        }
    }
}
