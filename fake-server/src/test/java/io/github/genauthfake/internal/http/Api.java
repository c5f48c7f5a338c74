package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.DirectoryInvariants;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls operations in short, for tests that read as sentences. Bodies are JSON with ' for ". */
final class Api {
    private final InProcess server = new InProcess(Directory.empty());

    InProcess server() {
        return server;
    }

    /** The data of a success. */
    JsonNode post(String operation, String body, Object... arguments) {
        return data(operation, send(operation, body, arguments));
    }

    /** The data of a success. */
    JsonNode get(String operation, String... namesAndValues) {
        return data(operation, server.get(operation, query(namesAndValues)));
    }

    /** Asserts a refusal that changes nothing, and gives its message. */
    String refused(int statusCode, String operation, String body, Object... arguments) {
        Directory before = server.pool().directory();
        JsonNode answer = send(operation, body, arguments);
        assertThat(server.pool().directory()).isSameAs(before);
        return message(statusCode, answer);
    }

    String refusedGet(int statusCode, String operation, String... namesAndValues) {
        return message(statusCode, server.get(operation, query(namesAndValues)));
    }

    String user(String username) {
        return post("create-user", "{'username':'%s'}", username).path("userId").asText();
    }

    void organization(String code) {
        post("create-organization", "{'organizationCode':'%s','organizationName':'%s'}", code, code);
    }

    /** The id of a new department. */
    String department(String organization, String parent, String name) {
        return post(
                        "create-department",
                        "{'organizationCode':'%s','parentDepartmentId':'%s','name':'%s','code':'%s'}",
                        organization,
                        parent,
                        name,
                        name)
                .path("departmentId")
                .asText();
    }

    void field(String type, String key, String more) {
        post("set-custom-fields", "{'list':[{'targetType':'%s','key':'%s'%s}]}", type, key, more);
    }

    static List<String> texts(JsonNode list, String property) {
        return list.findValuesAsText(property);
    }

    private JsonNode send(String operation, String body, Object... arguments) {
        byte[] json = String.format(body, arguments).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Json.tree(
                server.send(RawRequest.post("/api/v3/" + operation, json)).body());
    }

    private JsonNode data(String operation, JsonNode answer) {
        assertThat(answer.path("statusCode").asInt())
                .as("%s: %s", operation, answer)
                .isEqualTo(200);
        DirectoryInvariants.check(server.pool().directory());
        return answer.path("data");
    }

    private static String message(int statusCode, JsonNode answer) {
        assertThat(answer.path("statusCode").asInt()).as("%s", answer).isEqualTo(statusCode);
        return answer.path("message").asText();
    }

    private static Map<String, List<String>> query(String... namesAndValues) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            query.put(namesAndValues[index], List.of(namesAndValues[index + 1]));
        }
        return query;
    }
}
