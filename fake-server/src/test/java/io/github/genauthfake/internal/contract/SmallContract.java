package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.genauthfake.internal.contract.compile.ContractCompiler;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contracts made of a few lines, for tests that are about one rule. */
final class SmallContract {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String SHARED = """
        openapi: 3.0.3
        info: {title: Small, version: '1'}
        components:
          schemas:
            ErrorEnvelope:
              type: object
              required: [statusCode, message]
              properties:
                statusCode: {type: integer}
                message: {type: string}
                apiCode: {type: integer}
                requestId: {type: string}
        """;

    private static final String RESPONSES = """
              responses:
                '200':
                  description: An answer.
                  content: {application/json: {schema: {$ref: '#/components/schemas/ErrorEnvelope'}}}
        """;

    private SmallContract() {}

    /** The operation {@code POST /api/v3/act} whose body is the schema {@code Body} of these schemas. */
    static OperationContract withBody(String schemas) {
        String module = schemas.indent(4) + """
            paths:
              /api/v3/act:
                post:
                  operationId: act
                  tags: [module]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Body'}}}
            """ + RESPONSES;
        return compile(module).find("POST", "/api/v3/act").orElseThrow();
    }

    /** The operation {@code GET /api/v3/look} with these parameters. */
    static OperationContract withParameters(String parameters) {
        String module = """
            paths:
              /api/v3/look:
                get:
                  operationId: look
                  tags: [module]
                  parameters:
            """ + parameters.indent(6) + RESPONSES;
        return compile(module).find("GET", "/api/v3/look").orElseThrow();
    }

    /** The sentences of the answer to a body, joined as the real service joins them. */
    static String violations(OperationContract operation, String body) {
        return String.join(",", judge(operation, body).violations());
    }

    /** The operation whose body has one optional property {@code x} of this schema. */
    static OperationContract withProperty(String schema) {
        return withBody("Body: {type: object, properties: {x: " + schema + "}}");
    }

    /** The operation whose body has one required property {@code x} of this schema. */
    static OperationContract withRequired(String schema) {
        return withBody("Body: {type: object, required: [x], properties: {x: " + schema + "}}");
    }

    /** What is said about a body given as JSON. */
    static RequestValidation judge(OperationContract operation, String body) {
        return operation.validateBody(json(body));
    }

    static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A query written as it would stand in the address, without escapes. */
    static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(parts[0], name -> new java.util.ArrayList<>()).add(parts[1]);
        }
        return query;
    }

    private static Contract compile(String module) {
        try {
            ObjectNode document = (ObjectNode) YAML.readTree(SHARED + module);
            ContractCompiler.Compiled compiled = ContractCompiler.compile(document);
            return new Contract(compiled.index(), compiled::document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
