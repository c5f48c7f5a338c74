package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which conditions a schema means, in the order in which their sentences are answered.
 *
 * <p>The real service's decorators are not known; seen are pairs such as {@code should not be empty} before
 * {@code must be longer than}, and {@code must not be less than} before {@code must be a number}. One order that agrees
 * with all of them is used throughout: class-validator tells of the decorator declared last first.
 */
final class ConditionTable {

    private final Schemas schemas;

    ConditionTable(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The conditions of an effective schema; whether a value has to be there at all is one of them. */
    List<ValueCondition> conditions(ObjectNode schema, boolean required) {
        List<ValueCondition> conditions = new ArrayList<>();
        if (schema.has("anyOf")) {
            anyOf(schema, required, conditions);
        } else if (schema.has("enum")) {
            addNotEmpty(required, conditions);
            conditions.add(new ValueCondition("enum", Sentences.ENUM, allowed(schema.get("enum"))));
        } else {
            switch (schema.path("type").asText()) {
                case "string" -> string(schema, required, conditions);
                case "number" -> number(schema, Sentences.NUMBER, Values::isFiniteNumber, conditions);
                case "integer" -> number(schema, Sentences.INTEGER, Values::isInteger, conditions);
                case "boolean" -> {
                    addNotEmpty(required, conditions);
                    conditions.add(new ValueCondition("type", Sentences.BOOLEAN, JsonNode::isBoolean));
                }
                case "array" -> array(schema, required, conditions);
                case "object" -> object(schema, required, conditions);
                default -> throw new IllegalArgumentException("a schema without a type in the contract");
            }
        }
        return conditions;
    }

    private static void string(ObjectNode schema, boolean required, List<ValueCondition> conditions) {
        conditions.add(noNul());
        switch (schema.path("format").asText()) {
            case "email" -> conditions.add(text("format", Sentences.EMAIL, EmailSyntax::accepts));
            case "date-time" -> conditions.add(text("format", Sentences.DATE_TIME, DateTimeSyntax::accepts));
            default -> {} // other formats describe and do not bind
        }
        addNotEmpty(required && !schema.path("x-may-be-empty").asBoolean(), conditions);
        if (schema.has("maxLength")) {
            long limit = schema.get("maxLength").longValue();
            conditions.add(new ValueCondition(
                    "maxLength",
                    Sentences.maxLength(limit),
                    value -> value.isTextual() && Values.length(value) <= limit));
        }
        if (schema.has("minLength")) {
            long limit = schema.get("minLength").longValue();
            conditions.add(new ValueCondition(
                    "minLength",
                    Sentences.minLength(limit),
                    value -> value.isTextual() && Values.length(value) >= limit));
        }
        conditions.add(new ValueCondition("type", Sentences.STRING, JsonNode::isTextual));
    }

    private static void number(
            ObjectNode schema, String sentence, Predicate<JsonNode> type, List<ValueCondition> conditions) {
        if (schema.has("maximum")) {
            double limit = schema.get("maximum").doubleValue();
            conditions.add(new ValueCondition(
                    "maximum",
                    Sentences.maximum(schema.get("maximum").asText()),
                    value -> value.isNumber() && value.doubleValue() <= limit));
        }
        if (schema.has("minimum")) {
            double limit = schema.get("minimum").doubleValue();
            conditions.add(new ValueCondition(
                    "minimum",
                    Sentences.minimum(schema.get("minimum").asText()),
                    value -> value.isNumber() && value.doubleValue() >= limit));
        }
        conditions.add(new ValueCondition("type", sentence, type));
    }

    private void array(ObjectNode schema, boolean required, List<ValueCondition> conditions) {
        ObjectNode items = schemas.effective(schema.get("items"));
        if (!items.has("properties")) {
            conditions(items, false).forEach(condition -> conditions.add(condition.onEach()));
        }
        if (schema.has("maxItems")) {
            long limit = schema.get("maxItems").longValue();
            conditions.add(new ValueCondition(
                    "maxItems", Sentences.maxItems(limit), value -> value.isArray() && value.size() <= limit));
        }
        if (schema.has("minItems")) {
            long limit = schema.get("minItems").longValue();
            conditions.add(new ValueCondition(
                    "minItems", Sentences.minItems(limit), value -> value.isArray() && value.size() >= limit));
        }
        addNotEmpty(required, conditions);
        conditions.add(new ValueCondition("type", Sentences.ARRAY, JsonNode::isArray));
    }

    private static void object(ObjectNode schema, boolean required, List<ValueCondition> conditions) {
        boolean open = !schema.has("properties");
        if (open) {
            conditions.add(noNul());
        }
        addNotEmpty(required, conditions);
        if (open) {
            conditions.add(new ValueCondition("type", Sentences.OBJECT, JsonNode::isObject));
        }
    }

    private void anyOf(ObjectNode schema, boolean required, List<ValueCondition> conditions) {
        List<Alternative> alternatives = new ArrayList<>();
        schema.get("anyOf").forEach(part -> alternatives.add(Alternative.of(schemas, schemas.effective(part))));
        conditions.add(noNul());
        if (required) {
            conditions.add(new ValueCondition("required", Sentences.NOT_EMPTY, value -> !value.isMissingNode()));
        }
        conditions.add(new ValueCondition(
                "type",
                Alternative.sentence(alternatives),
                value -> alternatives.stream().anyMatch(alternative -> alternative.accepts(value))));
    }

    private static void addNotEmpty(boolean required, List<ValueCondition> conditions) {
        if (required) {
            conditions.add(new ValueCondition("required", Sentences.NOT_EMPTY, value -> !Values.isEmpty(value)));
        }
    }

    private static ValueCondition noNul() {
        return new ValueCondition("nul", Sentences.NO_NUL, value -> !Values.holdsNul(value));
    }

    private static ValueCondition text(String keyword, String sentence, Predicate<String> holds) {
        return new ValueCondition(keyword, sentence, value -> value.isTextual() && holds.test(value.textValue()));
    }

    private static Predicate<JsonNode> allowed(JsonNode values) {
        // Texts, not nodes: the hash of a node goes as deep as the request does.
        Set<String> allowed = new HashSet<>();
        values.forEach(value -> allowed.add(value.textValue()));
        return value -> value.isTextual() && allowed.contains(value.textValue());
    }
}
