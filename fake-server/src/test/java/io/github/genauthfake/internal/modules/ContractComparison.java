package io.github.genauthfake.internal.modules;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.modules.users.UserProperties;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares a record with the schema of what it is bound from, property by property, as deep as both go. */
final class ContractComparison {
    private final JsonNode document;
    private final List<String> deviations = new ArrayList<>();

    ContractComparison(JsonNode document) {
        this.document = document;
    }

    /** A sentence for each difference, the property first. */
    List<String> deviations() {
        return deviations;
    }

    void compareQuery(JsonNode parameters, Class<?> type) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        for (JsonNode reference : parameters) {
            JsonNode parameter = resolve(reference);
            if (parameter.path("in").textValue().equals("query")) {
                boolean notActedOn = parameter.has("x-not-acted-on");
                properties.put(parameter.path("name").textValue(), notActedOn ? parameter : parameter.path("schema"));
            }
        }
        compare("", properties, type);
    }

    void compareObject(String path, JsonNode schema, Class<?> type) {
        compare(path, properties(resolve(schema)), type);
    }

    private void compare(String path, Map<String, JsonNode> properties, Class<?> type) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        Set<String> collected = Set.of();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonAnySetter.class)
                    || component.isAnnotationPresent(JsonAnySetter.class)
                    || component.getName().equals("rest")) {
                collected = Set.copyOf(UserProperties.PROFILE);
            } else {
                components.put(component.getName(), component);
            }
        }
        for (String name : collected) {
            if (!properties.containsKey(name)) {
                deviations.add(path + name + " is collected by the record and unknown to the contract");
            }
        }
        for (RecordComponent component : components.values()) {
            JsonNode schema = properties.get(component.getName());
            if (schema == null) {
                deviations.add(path + component.getName() + " is in the record and unknown to the contract");
            } else if (!schema.has("x-not-acted-on")) {
                compareType(path + component.getName(), resolve(schema), component.getGenericType());
            }
        }
        for (Map.Entry<String, JsonNode> property : properties.entrySet()) {
            String name = property.getKey();
            if (!components.containsKey(name)
                    && !collected.contains(name)
                    && !property.getValue().has("x-not-acted-on")) {
                deviations.add(path + name + " is in the contract, acted on, and missing in the record");
            }
        }
    }

    private void compareType(String path, JsonNode schema, Type type) {
        // Where the contract has alternatives, a text takes them all: Jackson writes numbers as texts.
        if (type == Object.class || schema.has("anyOf") && type == String.class) {
            return;
        }
        switch (schema.path("type").asText("anything")) {
            case "string" -> compareText(path, schema, type);
            case "boolean" -> require(path, "a boolean", type == Boolean.class, type);
            case "integer", "number" -> require(path, "a number", isNumber(type), type);
            case "array" -> compareList(path, schema, type);
            case "object" -> compareNested(path, schema, type);
            default -> deviations.add(path + " may be anything, and the record has " + type);
        }
    }

    private void compareText(String path, JsonNode schema, Type type) {
        if (type instanceof Class<?> constants && constants.isEnum()) {
            Set<String> ofContract = new TreeSet<>();
            schema.path("enum").forEach(value -> ofContract.add(value.textValue()));
            // The older name of ENUM.
            ofContract.remove("SELECT");
            Set<String> ofRecord = new TreeSet<>();
            for (Object constant : constants.getEnumConstants()) {
                ofRecord.add(wireName(constant));
            }
            require(path, "one of " + ofContract, ofContract.equals(ofRecord), ofRecord);
        } else {
            require(path, "a text", type == String.class, type);
        }
    }

    private static String wireName(Object constant) {
        return Arrays.stream(constant.getClass().getMethods())
                .filter(method -> method.getName().equals("wireName"))
                .findFirst()
                .map(method -> {
                    try {
                        return (String) method.invoke(constant);
                    } catch (ReflectiveOperationException publicMethod) {
                        throw new AssertionError(publicMethod);
                    }
                })
                .orElse(constant.toString());
    }

    private void compareList(String path, JsonNode schema, Type type) {
        boolean list = type instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class;
        require(path, "a list", list, type);
        if (list) {
            Type item = ((ParameterizedType) type).getActualTypeArguments()[0];
            compareType(path + "[]", resolve(schema.path("items")), item);
        }
    }

    private void compareNested(String path, JsonNode schema, Type type) {
        if (type instanceof Class<?> nested && nested.isRecord()) {
            compareObject(path + ".", schema, nested);
        } else {
            boolean map = type instanceof ParameterizedType parameterized && parameterized.getRawType() == Map.class;
            require(path, "an object", map, type);
        }
    }

    private void require(String path, String expected, boolean condition, Object found) {
        if (!condition) {
            deviations.add(path + " is " + expected + " in the contract, and the record has " + found);
        }
    }

    private static boolean isNumber(Type type) {
        return type instanceof Class<?> number && Number.class.isAssignableFrom(number);
    }

    private Map<String, JsonNode> properties(JsonNode schema) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        schema.path("allOf").forEach(part -> properties.putAll(properties(resolve(part))));
        schema.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        return properties;
    }

    /** What a reference stands for; a single allOf is a reference with something said beside it. */
    private JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            String pointer = schema.path("$ref").textValue().substring(1);
            return resolve(document.at(pointer));
        }
        boolean wrapped = schema.path("allOf").size() == 1 && !schema.has("properties");
        return wrapped ? resolve(schema.path("allOf").path(0)) : schema;
    }
}
