package io.github.genauthfake.internal.contract;

import static io.github.genauthfake.internal.contract.SmallContract.judge;
import static io.github.genauthfake.internal.contract.SmallContract.withBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.contract.validation.ParameterFinding;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wire tolerates and a test is told. */
class FindingTest {

    private final OperationContract operation = withBody("""
        Body:
          type: object
          properties:
            list: {type: array, items: {$ref: '#/components/schemas/Item'}}
            options: {$ref: '#/components/schemas/Options'}
            customData: {type: object, additionalProperties: true}
            post: {type: string, x-not-acted-on: the fake keeps no posts}
            flat: {type: boolean, default: false, x-not-acted-on: its meaning is not known}
            metadata: {type: object, additionalProperties: true, x-not-acted-on: the fake keeps no metadata}
            salt: {type: string, x-not-acted-on: nobody signs in, x-without-effect: true}
            posts: {type: array, items: {type: string}, x-not-acted-on: the fake keeps no posts}
        Item:
          type: object
          properties:
            key: {type: string}
            label: {type: string}
            zh-CN: {type: string}
        Options: {type: object, properties: {userIdType: {type: string}}}
        """);

    private List<ParameterFinding> findings(String body) {
        RequestValidation validation = judge(operation, body);
        assertThat(validation.violations()).isEmpty();
        return validation.findings();
    }

    @Nested
    class An_unknown_property {
        @Test
        void is_told_with_its_place_and_the_likely_name() {
            assertThat(findings("{\"list\":[{},{\"lable\":\"x\"}]}"))
                    .containsExactly(new ParameterFinding(
                            ParameterFinding.Kind.UNKNOWN_PROPERTY,
                            "list[1].lable",
                            "`list[1].lable` is not part of this request in the API; it was ignored, as the real"
                                    + " service does. Did you mean `label`?"));
        }

        @Test
        void is_not_in_the_value_so_that_nothing_can_store_or_echo_it() {
            String body = """
                {"list": [{"key": "a", "lable": "x"}, {"label": null}], "options": {"userIdTyp": 1},
                 "customData": {"anything": {"goes": 1}}, "somethingElse": {"key": 1}}\
                """;
            assertThat(judge(operation, body).value()).isEqualTo(SmallContract.json("""
                {"list": [{"key": "a"}, {"label": null}], "options": {}, "customData": {"anything": {"goes": 1}}}\
                """));
        }

        @ParameterizedTest
        @CsvSource({"keey, key", "KEY, key", "la_bel, label", "Lebal, label"})
        void is_compared_with_the_names_there(String name, String likely) {
            assertThat(findings("{\"list\":[{\"" + name + "\":1}]}"))
                    .singleElement()
                    .extracting(ParameterFinding::message)
                    .asString()
                    .endsWith("Did you mean `" + likely + "`?");
        }

        @Test
        void is_told_without_a_guess_when_nothing_is_like_it() {
            assertThat(findings("{\"somethingElse\":1}"))
                    .singleElement()
                    .extracting(ParameterFinding::message)
                    .asString()
                    .doesNotContain("Did you mean");
        }

        @Test
        void is_sent_to_the_nested_object_that_knows_it() {
            assertThat(findings("{\"userIdType\":\"email\"}"))
                    .singleElement()
                    .extracting(ParameterFinding::message)
                    .asString()
                    .endsWith("Did you mean `options.userIdType`?");
        }

        @Test
        void with_quotes_in_its_name_is_explained_by_the_java_sdk() {
            assertThat(findings("{\"list\":[{\"'zh-CN'\":\"x\"}]}"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.path()).isEqualTo("list[0].'zh-CN'");
                        assertThat(finding.message())
                                .contains("Java SDK's LangObject")
                                .endsWith("Did you mean `zh-CN`?");
                    });
        }

        @Test
        void is_no_matter_in_custom_data() {
            assertThat(findings("{\"customData\":{\"lable\":{\"deeper\":1}}}")).isEmpty();
        }

        @Test
        void is_shown_shortened_when_its_name_is_long() {
            assertThat(findings("{\"" + "n".repeat(40_000) + "\":1}"))
                    .singleElement()
                    .extracting(ParameterFinding::path)
                    .asString()
                    .hasSizeLessThan(100);
        }

        @Test
        void is_only_counted_after_a_hundred() {
            StringBuilder body = new StringBuilder("{\"post\":null");
            for (int index = 0; index < 250; index++) {
                body.append(",\"unknown").append(index).append("\":1");
            }
            List<ParameterFinding> findings = findings(body + "}");
            assertThat(findings).hasSize(101);
            assertThat(findings.get(100).message()).isEqualTo("… and 150 more like these.");
        }
    }

    @Nested
    class A_property_that_the_fake_does_not_act_on {
        @Test
        void is_told_with_the_reason() {
            assertThat(findings("{\"post\":\"x\"}"))
                    .containsExactly(new ParameterFinding(
                            ParameterFinding.Kind.NOT_ACTED_ON,
                            "post",
                            "`post` is accepted as the real service accepts it, but the fake does not act on it: the"
                                    + " fake keeps no posts."));
        }

        @Test
        void is_told_apart_when_nothing_depends_on_it() {
            assertThat(findings("{\"salt\":\"x\"}"))
                    .containsExactly(new ParameterFinding(
                            ParameterFinding.Kind.WITHOUT_EFFECT,
                            "salt",
                            "`salt` changes nothing that the API answers: nobody signs in."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"flat\":false}", "{\"flat\":null}", "{\"metadata\":{}}", "{\"posts\":[]}"})
        void is_no_matter_when_it_asks_for_nothing(String body) {
            assertThat(findings(body)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"flat\":true}", "{\"metadata\":{\"a\":1}}", "{\"posts\":[\"a\"]}"})
        void is_told_when_it_asks_for_something(String body) {
            assertThat(findings(body))
                    .extracting(ParameterFinding::kind)
                    .containsExactly(ParameterFinding.Kind.NOT_ACTED_ON);
        }
    }
}
