package io.github.genauthfake.internal.contract.compile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts and words about ants and bees, small enough to be seen at once. */
final class SmallSources {
    static final String FACTS = """
        {
        "shared": {"operations": {}, "answers": {"DoneRespDto": {"required": true, "ref": "DoneDto"}},
          "dtos": {"DoneDto": {"success": {"required": true, "type": "boolean"}}}},
        "ants": {
          "operations": {
            "POST /api/v3/create-ant": {"body": "CreateAntDto", "answer": "AntRespDto"},
            "GET /api/v3/get-ant": {"query": {"antId": {"required": true, "type": "string"}}, "answer": "AntDto"},
            "GET /api/v3/ants/{id}": {"path": {"id": {"required": true, "type": "string"}}}
          },
          "answers": {"AntRespDto": {"required": true, "ref": "AntDto"}},
          "dtos": {
            "CreateAntDto": {"name": {"required": true, "type": "string"}, "legs": {"type": "number", "default": 6}},
            "AntDto": {"antId": {"required": true, "type": "string"}, "name": {"type": "string"},
              "nest": {"type": "object"}}
          }
        },
        "bees": {"operations": {"POST /api/v3/count-bees": {"answer": "DoneRespDto"}}, "answers": {}, "dtos": {}}
        }
        """;

    static final String SHARED = """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        components:
          responses:
            NotImplemented: {description: 'Not implemented.'}
          schemas:
            Envelope: {type: object, properties: {statusCode: {type: number}}}
        """;

    static final String WORDS = """
        operations:
          create-ant: Create an ant
        words:
          name: How people call the ant.
          legs: How many legs it has.
          antId: The id of the ant.
          nest: Where it lives.
        """;

    static Map<String, String> words(String... filesAndTexts) {
        Map<String, String> words = new LinkedHashMap<>(Map.of("_shared.yaml", SHARED));
        for (int index = 0; index < filesAndTexts.length; index += 2) {
            words.put(filesAndTexts[index], filesAndTexts[index + 1]);
        }
        return words;
    }

    static JsonNode compiled(String... filesAndTexts) throws IOException {
        return new JsonMapper()
                .readTree(ContractCompiler.compile(FACTS, words(filesAndTexts)).document());
    }

    static void assertMistake(String expected, String... filesAndTexts) {
        assertThatThrownBy(() -> ContractCompiler.compile(FACTS, words(filesAndTexts)))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining(expected);
    }

    private SmallSources() {}
}
