package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.FakeGenAuth;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The contract has every property, parameter and value that the SDK's models of implemented operations have, or the reason
 * why not is here.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelsTest {
    private static final String PACKAGE = "cn.authing.sdk.java.dto.";
    private static final List<String> OF_THE_REQUEST = List.of(
            "targetType",
            "dataType",
            "tenantId",
            "page",
            "limit",
            "userVisible",
            "adminVisible",
            "accessControl",
            "keyword",
            "lang");

    /** What the contract lacks. */
    private static final Set<String> KNOWN = Set.of(
            "LangObject.'zh-CN'", // the quotes are part of the name, which the fake reports
            "LangObject.'en-US'",
            "LangObject.'zh-TW'",
            "LangObject.'ja-JP'",
            "CreateDataResourceDto.extendFieldList", // newer, and in no document
            "CreateDataResourceRespDto.extendFieldList", // newer, and in no document
            "CreateTreeDataResourceDto.extendFieldList", // newer, and in no document
            "CreateTreeDataResourceRespDto.extendFieldList", // newer, and in no document
            "GetDataResourceRespDto.extendFieldList", // newer, and in no document
            "TreeAuthBo.nodeExtendFieldValue", // newer, and in no document
            "UpdateDataResourceRespDto.extendFieldList", // newer, and in no document
            "UserDto.metadataSource", // the fake keeps no metadata
            "UserDto.userSourceType = workflow"); // no operation of this API makes users so

    private static FakeGenAuth server;
    private static JsonNode document;

    private final Set<String> missing = new TreeSet<>();
    private int compared;

    @BeforeAll
    static void read() throws IOException {
        server = FakeGenAuth.start();
        document = new ObjectMapper()
                .readTree(server.baseUrl().resolve("/_fake/openapi.json").toURL());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bodies_and_answers_have_what_the_SDK_has() {
        for (Iterator<Map.Entry<String, JsonNode>> schemas =
                        document.at("/components/schemas").fields();
                schemas.hasNext(); ) {
            Map.Entry<String, JsonNode> schema = schemas.next();
            if (schema.getValue().has("properties")) {
                compare(schema.getKey(), schema.getKey(), schema.getValue().get("properties"));
            }
        }
        assertThat(compared).isGreaterThan(50);
        Set<String> expected = new TreeSet<>(KNOWN);
        // The SDK has the parameters of the request under the name of the answer.
        OF_THE_REQUEST.forEach(name -> expected.add("ListCustomFieldsDto." + name));
        assertThat(missing).isEqualTo(expected);
    }

    @Test
    void queries_have_what_the_SDK_has() {
        for (JsonNode path : document.path("paths")) {
            JsonNode operation = path.path("get");
            if (operation.has("parameters") && operation.path("x-implemented").asBoolean(true)) {
                ObjectNode properties = new ObjectMapper().createObjectNode();
                operation
                        .path("parameters")
                        .forEach(parameter ->
                                properties.set(parameter.path("name").asText(), parameter.path("schema")));
                String name = operation.path("operationId").asText();
                compare(name, className(name), properties);
            }
        }
        assertThat(compared).isGreaterThan(15);
        assertThat(missing).isEmpty();
    }

    /** {@code GetUserDto} for {@code get-user}, {@code ListUsersDto} for {@code list-users-get}. */
    private static String className(String operation) {
        return Arrays.stream(operation.replaceAll("-get$", "").split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "Dto"));
    }

    private void compare(String holder, String className, JsonNode properties) {
        Class<?> model;
        try {
            model = Class.forName(PACKAGE + className);
        } catch (ClassNotFoundException notInTheSdk) {
            return;
        }
        compared++;
        for (Field field : model.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            String name = wireName(field);
            JsonNode schema = properties.path(name);
            if (schema.isMissingNode()) {
                missing.add(holder + "." + name);
                continue;
            }
            JsonNode values = schema.has("enum") ? schema.get("enum") : schema.at("/items/enum");
            Set<String> known = StreamSupport.stream(values.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
            values(field.getGenericType())
                    .filter(value -> !known.isEmpty() && !known.contains(value))
                    .forEach(value -> missing.add(holder + "." + name + " = " + value));
        }
    }

    /** The values of an enumeration, or of a list of one. */
    private static Stream<String> values(Type type) {
        Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return element instanceof Class<?> constants && constants.isEnum()
                ? Arrays.stream(constants.getFields())
                        .filter(Field::isEnumConstant)
                        .map(ModelsTest::wireName)
                : Stream.empty();
    }

    private static String wireName(Field field) {
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        return property == null ? field.getName() : property.value();
    }
}
