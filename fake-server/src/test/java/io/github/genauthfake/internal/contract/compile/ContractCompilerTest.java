package io.github.genauthfake.internal.contract.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.genauthfake.internal.contract.ContractIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCompilerTest {

    private static final String SHARED = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            components:
              responses:
                Answer: {description: An answer.}
            """;

    private static final String MODULE = """
            paths:
              /api/v3/zebra:
                post: {operationId: zebra, tags: [module], responses: {'200': {$ref: '#/components/responses/Answer'}}}
              /api/v3/ant:
                get: {operationId: ant, tags: [module], responses: {'200': {$ref: '#/components/responses/Answer'}}}
            """;

    private static Map<String, String> sources(String... filesAndTexts) {
        Map<String, String> sources = new LinkedHashMap<>(Map.of("_shared.yaml", SHARED));
        for (int index = 0; index < filesAndTexts.length; index += 2) {
            sources.put(filesAndTexts[index], filesAndTexts[index + 1]);
        }
        return sources;
    }

    private static void assertMistake(String expected, String... filesAndTexts) {
        assertThatThrownBy(() -> ContractCompiler.compile(sources(filesAndTexts)))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining(expected);
    }

    private static String bodyWith(String schemas) {
        return """
               paths:
                 /api/v3/act:
                   post:
                     operationId: act
                     tags: [module]
                     requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Body'}}}}
                     responses: {'200': {$ref: '#/components/responses/Answer'}}
               components:
                 schemas:
               """ + schemas.indent(4);
    }

    @Nested
    class Good_sources {
        @Test
        void become_one_compact_document_in_their_order() throws IOException {
            String document = new String(
                    ContractCompiler.compile(sources("module.yaml", MODULE)).document(), "UTF-8");
            assertThat(document).startsWith("{\"openapi\":\"3.0.3\"").doesNotContain("\n");
            assertThat(document.indexOf("zebra")).isLessThan(document.indexOf("ant\""));
            assertThat(new JsonMapper()
                            .readTree(document)
                            .at("/paths/~1api~1v3~1ant/get/operationId")
                            .asText())
                    .isEqualTo("ant");
        }

        @Test
        void become_an_index_that_points_at_whole_objects() throws IOException {
            ContractCompiler.Compiled compiled = ContractCompiler.compile(sources("module.yaml", MODULE));
            ContractIndex index = ContractIndex.parse(compiled.index());
            assertThat(index.operations())
                    .extracting(ContractIndex.Operation::name)
                    .containsExactly("zebra", "ant");
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
            Files.writeString(directory.resolve("_shared.yaml"), SHARED);
            Files.writeString(directory.resolve("module.yaml"), MODULE);
            Path target = directory.resolve("deep/openapi.json");
            ContractCompiler.main(new String[] {directory.toString(), target.toString()});
            assertThat(target).content().contains("zebra");
            assertThat(directory.resolve("deep/openapi.index")).content().contains("/api/v3/zebra");
        }
    }

    @Nested
    class Names {
        @Test
        void of_operations_follow_from_their_path() {
            assertMistake(
                    "module.yaml: paths./api/v3/ant.get: must have the operationId ant",
                    "module.yaml",
                    MODULE.replace("operationId: ant", "operationId: get-ant"));
        }

        @Test
        void of_operations_are_unique() {
            assertMistake(
                    "other.yaml: paths./api/ant.get: has the operationId of paths./api/v3/ant.get",
                    "module.yaml",
                    MODULE,
                    "other.yaml",
                    "paths: {/api/ant: {get: {operationId: ant, tags: [other]}}}");
        }

        @Test
        void of_modules_are_the_only_tag() {
            assertMistake(
                    "module.yaml: paths./api/v3/ant.get: must have the module",
                    "module.yaml",
                    MODULE.replace("ant, tags: [module]", "ant, tags: [other]"));
        }
    }

    @Nested
    class Duplicates {
        @Test
        void of_paths_are_told_with_both_files() {
            assertMistake(
                    "other.yaml: paths./api/v3/ant.get: is already in module.yaml",
                    "module.yaml",
                    MODULE,
                    "other.yaml",
                    MODULE);
        }

        @Test
        void of_schemas_are_told_with_both_files() {
            String schema = "components: {responses: {Answer: {description: Another.}}}";
            assertMistake("other.yaml: components.responses.Answer: is already in _shared.yaml", "other.yaml", schema);
        }

        @Test
        void inside_a_file_are_told_with_their_line() {
            assertMistake("module.yaml: line", "module.yaml", "paths: {}\npaths: {}\n");
        }
    }

    @Nested
    class References {
        @Test
        void have_a_target() {
            assertMistake(
                    "module.yaml: paths./api/v3/act.post.requestBody.content.application/json.schema:"
                            + " dangling reference #/components/schemas/Body",
                    "module.yaml",
                    bodyWith("Other: {type: string}"));
        }

        @Test
        void use_every_component() {
            assertMistake(
                    "module.yaml: components.schemas.Other: is not used",
                    "module.yaml",
                    bodyWith("Body: {type: object}\nOther: {type: string}"));
        }

        @Test
        void have_nothing_beside_them() {
            assertMistake(
                    "what stands beside $ref is ignored",
                    "module.yaml",
                    bodyWith("Body: {type: object, properties: {a: {$ref: '#/components/schemas/A', nullable: true}}}\n"
                            + "A: {type: string}"));
        }

        @Test
        void do_not_lead_back() {
            assertMistake(
                    "contains itself: schemas/A > schemas/B",
                    "module.yaml",
                    bodyWith("Body: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}\n"
                            + "A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}\n"
                            + "B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}"));
        }
    }

    @Nested
    class Schemas_in_the_sources {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{type: string, x-nullable: true} | Body.properties.a: unknown extension x-nullable",
                    "{type: string, maxlength: 5} | Body.a: unknown keyword maxlength",
                    "{description: Any.} | Body.a: has no type",
                    "{type: strnig} | Body.a: has no type",
                    "{type: array} | Body.a: is a list without items",
                    "{type: number, enum: [1]} | Body.a: is an enumeration of something else than strings",
                    "{type: object, required: [b]} | Body.a: requires b, which it does not have",
                    "{type: string, x-messages: {max: m}} | Body.a: x-messages has an unknown keyword max"
                })
        void say_only_what_the_validator_understands(String schema, String expected) {
            assertMistake(
                    "module.yaml: components.schemas." + expected,
                    "module.yaml",
                    bodyWith("Body: {type: object, properties: {a: " + schema + "}}"));
        }

        @Test
        void may_have_properties_that_look_like_extensions() {
            String schemas = "Body: {type: object, properties: {x-authing: {type: string, example: {x-any: 1}}}}";
            assertThat(ContractCompiler.compile(sources("module.yaml", bodyWith(schemas)))
                            .document())
                    .isNotEmpty();
        }
    }

    @Nested
    class Source_files {
        @Test
        void hold_nothing_but_paths_and_components() {
            assertMistake("module.yaml: info: does not belong into this file", "module.yaml", "info: {title: T}");
        }

        @Test
        void hold_an_object() {
            assertMistake("module.yaml: : the file must hold an object", "module.yaml", "- 1");
        }

        @Test
        void hold_no_aliases() {
            assertMistake("module.yaml: line 1: aliases are not supported", "module.yaml", "{a: &x 1, paths: *x}");
        }

        @Test
        void are_named_by_two_arguments() {
            assertThatIllegalArgumentException().isThrownBy(() -> ContractCompiler.main(new String[0]));
        }

        @Test
        void are_judged_together() {
            assertThatThrownBy(() -> ContractCompiler.compile(sources("a.yaml", "x: 1", "b.yaml", "y: 1")))
                    .hasMessageContaining("a.yaml: x")
                    .hasMessageContaining("b.yaml: y");
        }
    }
}
