package io.github.genauthfake.internal.contract.compile;

import static io.github.genauthfake.internal.contract.compile.SmallSources.FACTS;
import static io.github.genauthfake.internal.contract.compile.SmallSources.SHARED;
import static io.github.genauthfake.internal.contract.compile.SmallSources.WORDS;
import static io.github.genauthfake.internal.contract.compile.SmallSources.assertMistake;
import static io.github.genauthfake.internal.contract.compile.SmallSources.compiled;
import static io.github.genauthfake.internal.contract.compile.SmallSources.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.genauthfake.internal.contract.ContractIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCompilerTest {
    @Nested
    class Good_sources {
        @Test
        void become_one_compact_document_with_every_operation_of_the_facts() {
            String document = new String(
                    ContractCompiler.compile(FACTS, words("ants.yaml", WORDS)).document(), StandardCharsets.UTF_8);
            assertThat(document)
                    .startsWith("{\"openapi\":\"3.0.3\"")
                    .doesNotContain("\n")
                    .contains("create-ant", "get-ant", "ants-by-id", "count-bees");
        }

        @Test
        void become_an_index_that_points_at_whole_objects() throws IOException {
            ContractCompiler.Compiled compiled = ContractCompiler.compile(FACTS, words("ants.yaml", WORDS));
            ContractIndex index = ContractIndex.parse(compiled.index());
            assertThat(index.operations())
                    .extracting(ContractIndex.Operation::name)
                    .containsExactly("create-ant", "get-ant", "ants-by-id", "count-bees");
            for (ContractIndex.Operation operation : index.operations()) {
                assertThat(new JsonMapper()
                                .readTree(
                                        compiled.document(),
                                        operation.slice().offset(),
                                        operation.slice().length())
                                .path("operationId")
                                .asText())
                        .isEqualTo(operation.name());
            }
        }

        @Test
        void are_read_from_a_directory_and_written_to_a_file(@TempDir Path directory) throws IOException {
            Files.writeString(directory.resolve("facts.json"), FACTS);
            Files.writeString(directory.resolve("operations-2026.json"), "{}");
            Files.writeString(directory.resolve("_shared.yaml"), SHARED);
            Files.writeString(directory.resolve("ants.yaml"), WORDS);
            Path target = directory.resolve("deep/openapi.json");
            ContractCompiler.main(new String[] {directory.toString(), target.toString()});
            assertThat(target).content().contains("Create an ant");
            assertThat(directory.resolve("deep/openapi.index")).content().contains("/api/v3/create-ant");
        }

        @Test
        void are_named_by_two_arguments() {
            assertThatIllegalArgumentException().isThrownBy(() -> ContractCompiler.main(new String[0]));
        }
    }

    @Nested
    class Operations {
        @Test
        void without_words_are_bare() throws IOException {
            JsonNode bare = compiled("ants.yaml", WORDS).at("/paths/~1api~1v3~1ants~1{id}/get");
            assertThat(bare.path("x-implemented").asBoolean(true)).isFalse();
            assertThat(bare.at("/parameters/0/in").asText()).isEqualTo("path");
            assertThat(bare.has("summary")).isFalse();
        }

        @Test
        void that_are_refused_say_why() throws IOException {
            JsonNode bare = compiled("ants.yaml", WORDS + "\nrefused: {ants-by-id: ants have no numbers}\n")
                    .at("/paths/~1api~1v3~1ants~1{id}/get");
            assertThat(bare.path("x-refused").asText()).isEqualTo("ants have no numbers");
            assertMistake(
                    "bees.yaml: refused.fly: is no operation of the API that is not implemented",
                    "bees.yaml",
                    "refused: {fly: it does not}");
        }

        @Test
        void with_words_have_what_the_facts_say() throws IOException {
            JsonNode document = compiled("ants.yaml", WORDS);
            JsonNode operation = document.at("/paths/~1api~1v3~1create-ant/post");
            assertThat(operation.path("summary").asText()).isEqualTo("Create an ant");
            assertThat(operation.at("/tags/0").asText()).isEqualTo("ants");
            assertThat(document.at("/components/schemas/CreateAntDto")).isEqualTo(new YAMLMapper().readTree("""
                type: object
                required: [name]
                properties:
                  name: {type: string, description: How people call the ant.}
                  legs: {type: number, default: 6, description: How many legs it has.}
                """));
        }

        @Test
        void stand_in_the_file_of_their_module() {
            assertMistake(
                    "bees.yaml: operations.create-ant: belongs in ants.yaml",
                    "bees.yaml",
                    "operations: {create-ant: Create an ant}");
        }

        @Test
        void of_one_module_may_stand_in_several_files_that_share_their_words() throws IOException {
            String operations = WORDS.substring(0, WORDS.indexOf("words:"));
            String words = WORDS.substring(operations.length());
            assertThat(compiled("ants.new.yaml", operations, "ants.yaml", words))
                    .isEqualTo(compiled("ants.yaml", WORDS));
            assertMistake(
                    "ants.yaml: words.name: is there twice",
                    "ants.new.yaml",
                    WORDS,
                    "ants.yaml",
                    "words: {name: Ant.}");
        }

        @Test
        void are_operations_of_the_api() {
            assertMistake(
                    "bees.yaml: operations.creat-ant: is no operation of the API",
                    "bees.yaml",
                    "operations: {creat-ant: Create an ant}");
        }

        @Test
        void whose_answer_the_facts_have_without_an_envelope_say_what_is_in_it() throws IOException {
            String operation = "operations: {get-ant: {summary: Get an ant%s}}\n";
            String words = "words: {antId: The id., name: The name., nest: The nest.}";
            assertMistake(
                    "ants.yaml: get-ant: has no answer with an envelope in the facts; say data",
                    "ants.yaml",
                    operation.formatted("") + words);
            assertMistake(
                    "ants.yaml: get-ant: departs from the facts without x-reason",
                    "ants.yaml",
                    operation.formatted(", data: {ref: AntDto}") + words);
            JsonNode document =
                    compiled("ants.yaml", operation.formatted(", data: {ref: AntDto}, x-reason: seen") + words);
            assertThat(document.at("/paths/~1api~1v3~1get-ant/get/responses/200")
                            .toString())
                    .contains("\"data\":{\"$ref\":\"#/components/schemas/AntDto\"}");
        }
    }

    @Nested
    class Answers {
        private JsonNode ant(String wordsAboutAntDto) throws IOException {
            return compiled("ants.yaml", WORDS + wordsAboutAntDto.indent(2)).at("/components/schemas/AntDto");
        }

        @Test
        void hold_null_where_the_provider_does_not_require_a_value() throws IOException {
            assertThat(ant("").path("required").toString()).isEqualTo("[\"antId\",\"name\",\"nest\"]");
            assertThat(ant("").at("/properties/name/nullable").asBoolean()).isTrue();
            assertThat(ant("").at("/properties/antId").has("nullable")).isFalse();
            assertThat(ant("").path("additionalProperties").asBoolean(true)).isFalse();
        }

        @Test
        void have_exceptions_by_name() throws IOException {
            JsonNode ant = ant("AntDto: {optional: [nest], notNull: [name], nullable: [antId]}");
            assertThat(ant.path("required").toString()).isEqualTo("[\"antId\",\"name\"]");
            assertThat(ant.at("/properties/name").has("nullable")).isFalse();
            assertThat(ant.at("/properties/antId/nullable").asBoolean()).isTrue();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "AntDto: {optional: [wings]} | optional names wings, which it does not have",
                    "AntDto: {nullable: [name]} | name is no exception, and must not be in nullable",
                    "AntDto: {optional: [antId]} | antId is no exception, and must not be in optional",
                    "CreateAntDto: {notNull: [legs]} | legs is no exception, and must not be in notNull"
                })
        void have_no_other_exceptions(String words, String expected) {
            assertMistake(expected, "ants.yaml", WORDS + words.indent(2));
        }
    }

    @Nested
    class Words_about_a_property {
        @Test
        void are_said_for_all_modules_then_for_one_then_for_one_place() throws IOException {
            JsonNode document = compiled(
                    "_shared.yaml",
                    SHARED + "words: {name: Shared., legs: {description: Shared., example: 6}}\n",
                    "ants.yaml",
                    WORDS + "  AntDto.name: The name that it got.\n");
            assertThat(document.at("/components/schemas/CreateAntDto/properties/name/description")
                            .asText())
                    .isEqualTo("How people call the ant.");
            assertThat(document.at("/components/schemas/AntDto/properties/name/description")
                            .asText())
                    .isEqualTo("The name that it got.");
            assertThat(document.at("/components/schemas/CreateAntDto/properties/legs/example")
                            .asInt())
                    .isEqualTo(6);
        }

        @Test
        void may_be_about_several_places() throws IOException {
            JsonNode document = compiled("ants.yaml", WORDS + "  CreateAntDto, AntDto.name: Both.\n");
            assertThat(document.at("/components/schemas/AntDto/properties/name/description")
                            .asText())
                    .isEqualTo("Both.");
        }

        @Test
        void are_missed() {
            assertMistake("ants.yaml: CreateAntDto.legs: has no word", "ants.yaml", WORDS.replace("  legs", "  names"));
        }

        @Test
        void are_about_something() {
            assertMistake(
                    "ants.yaml: words.wings: is a word about nothing that implemented operations have",
                    "ants.yaml",
                    WORDS + "  wings: None.\n");
        }

        @Test
        void are_said_once_for_a_place() {
            assertMistake(
                    "ants.yaml: words.AntDto.name: is there twice",
                    "ants.yaml",
                    WORDS + "  AntDto.name: One.\n  CreateAntDto, AntDto.name: Two.\n");
        }

        @Test
        void of_a_dto_of_several_modules_are_in_the_file_of_its_owner() throws IOException {
            String bees = "operations: {count-bees: Count bees}\nwords: {success: Whether it succeeded.}\n";
            assertMistake("_shared.yaml: DoneDto.success: has no word", "bees.yaml", bees);
            assertThat(compiled("bees.yaml", "owns: [DoneDto]\n" + bees)
                            .at("/components/schemas/DoneDto/properties/success/description")
                            .asText())
                    .isEqualTo("Whether it succeeded.");
            assertMistake("is not used by several modules", "ants.yaml", "owns: [AntDto]\n" + WORDS);
        }
    }

    @Nested
    class Departures_from_the_facts {
        @Test
        void win() throws IOException {
            JsonNode document = compiled(
                    "ants.yaml",
                    WORDS
                            + "  CreateAntDto.name: {required: false, maxLength: 5, x-reason: seen}\n"
                            + "  CreateAntDto.legs: {default: null, x-reason: seen}\n"
                            + "  CreateAntDto.wings: {description: Wings., type: boolean, x-reason: seen}\n");
            assertThat(document.at("/components/schemas/CreateAntDto")).isEqualTo(new YAMLMapper().readTree("""
                type: object
                properties:
                  name: {type: string, maxLength: 5, description: How people call the ant., x-reason: seen}
                  legs: {type: number, description: How many legs it has., x-reason: seen}
                  wings: {type: boolean, description: Wings., x-reason: seen}
                """));
        }

        @Test
        void may_add_to_an_enumeration() throws IOException {
            String words = WORDS + "  AntDto.caste: {description: C., type: string, enum: [Queen], x-reason: r}\n";
            assertThat(compiled("ants.yaml", words.replace("enum: [Queen]", "enum: [Queen], moreValues: [Worker]"))
                            .at("/components/schemas/AntDto/properties/caste/enum")
                            .toString())
                    .isEqualTo("[\"Queen\",\"Worker\"]");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "CreateAntDto.name: {moreValues: [a]} | CreateAntDto.name: departs from the facts without x-reason",
                    "CreateAntDto.name: {maxLength: 5} | CreateAntDto.name: departs from the facts without x-reason",
                    "CreateAntDto.name: {x-reason: r} | name: has x-reason but does not depart from the facts",
                    "CreateAntDto.name: {type: string, maxLength: 5, x-reason: r} | type is what the facts say already",
                    "CreateAntDto.nmae: A name. | CreateAntDto.nmae: is not in the facts; correct the name, or give it",
                    "AntRespDto.data: {ref: CreateAntDto} | AntRespDto.data: departs from the facts without x-reason"
                })
        void have_a_reason_and_differ(String words, String expected) {
            assertMistake(expected, "ants.yaml", WORDS + words.indent(2));
        }
    }

    @Nested
    class Schemas_in_the_sources {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{x-nullable: true} | unknown extension x-nullable",
                    "{type: strnig, x-reason: r} | name: has no type",
                    "{type: array, x-reason: r} | name: is a list without items",
                    "{type: number, enum: [1], x-reason: r} | name: is an enumeration of something else than strings",
                    "{x-messages: {max: m}} | name: x-messages has an unknown keyword max",
                    "{ref: Ant, x-reason: r} | dangling reference #/components/schemas/Ant"
                })
        void say_only_what_the_validator_understands(String word, String expected) {
            assertMistake(expected, "ants.yaml", WORDS + "  CreateAntDto.name: " + word + "\n");
        }

        @Test
        void do_not_lead_back() {
            assertMistake(
                    "contains itself: schemas/AntDto",
                    "ants.yaml",
                    WORDS + "  AntDto.nest: {ref: AntDto, x-reason: r}\n");
        }

        @Test
        void are_used() {
            assertMistake(
                    "_shared.yaml: components.schemas.Other: is not used",
                    "_shared.yaml",
                    SHARED + "    Other: {type: string}\n");
        }

        @Test
        void may_have_properties_that_look_like_extensions() throws IOException {
            String word = "{description: D., type: object, example: {x-any: 1}, x-reason: r}";
            JsonNode document = compiled("ants.yaml", WORDS + "  CreateAntDto.x-authing: " + word + "\n");
            assertThat(document.at("/components/schemas/CreateAntDto/properties/x-authing/example/x-any")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Source_files {
        @Test
        void hold_nothing_but_words() {
            assertMistake("module.yaml: info: does not belong in this file", "module.yaml", "info: {title: T}");
        }

        @Test
        void hold_an_object() {
            assertMistake("module.yaml: : the file must hold an object", "module.yaml", "- 1");
        }

        @Test
        void hold_no_aliases() {
            assertMistake("module.yaml: line 1: aliases are not supported", "module.yaml", "{a: &x 1, words: *x}");
        }

        @Test
        void hold_no_name_twice() {
            assertMistake("module.yaml: line", "module.yaml", "words: {}\nwords: {}\n");
        }

        @Test
        void are_judged_together() {
            assertThatThrownBy(() -> ContractCompiler.compile(FACTS, words("a.yaml", "x: 1", "b.yaml", "y: 1")))
                    .hasMessageContaining("a.yaml: x")
                    .hasMessageContaining("b.yaml: y");
        }

        @Test
        void include_facts_that_are_json() {
            assertThatThrownBy(() -> ContractCompiler.compile("{", words()))
                    .isInstanceOf(ContractException.class)
                    .hasMessageStartingWith("facts.json: ");
        }
    }
}
