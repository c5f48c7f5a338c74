package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a request may hold under one name.
 *
 * <p>Absent and null are one and the same for an optional property: nothing is checked (class-validator's IsOptional).
 * A required property that is null is judged as if it were absent, unless null is a value of its own. An optional object
 * that says nothing is absent too where it would lack something: clients in Go cannot omit an object.
 *
 * @param mayBeNull whether null is a value of a required property
 * @param constraints in the order in which the answer lists their sentences
 * @param nested what objects under this name hold, or null
 * @param list whether the objects come in a list
 * @param notActedOn why the fake does not act on the value, or null
 * @param withoutEffect whether nothing that the API answers depends on the value
 * @param defaultValue what the service assumes when it is absent, or null; asking for just that is never ignored
 */
record PropertyRule(
        String name,
        boolean required,
        boolean mayBeNull,
        List<Constraint> constraints,
        ObjectRule nested,
        boolean list,
        String notActedOn,
        boolean withoutEffect,
        JsonNode defaultValue) {

    void check(JsonNode value, PathStep at, RequestReport report) {
        boolean absent = value.isMissingNode() || value.isNull();
        if (absent && (!required || value.isNull() && mayBeNull) || isEmptyDress(value)) {
            return;
        }
        if (notActedOn != null && asksForSomething(value)) {
            reportNotActedOn(at, report);
        }
        for (Constraint constraint : constraints) {
            if (constraint.isViolatedBy(value)) {
                report.violation(constraint.sentence());
            }
        }
        if (nested != null && !absent) {
            checkNested(value, at, report);
        }
    }

    /** The value without unknown names in its objects. */
    JsonNode known(JsonNode value) {
        if (nested == null || !value.isContainerNode()) {
            return value;
        }
        if (value.isObject()) {
            return nested.known(value);
        }
        ArrayNode copy = JsonNodeFactory.instance.arrayNode(value.size());
        value.forEach(element -> copy.add(nested.known(element)));
        return copy;
    }

    /** Whether {@link #orDefault} can have anything to do. What the fake does not act on needs no default. */
    boolean hasDefaults() {
        return notActedOn == null
                && (defaultValue != null || nested != null && (nested.hasDefaults() || mayBeEmptyDress()));
    }

    private boolean mayBeEmptyDress() {
        return nested != null && !required && !list && !nested.mayBeEmpty();
    }

    private boolean isEmptyDress(JsonNode value) {
        return mayBeEmptyDress() && value.isObject() && nested.saysNothing(value);
    }

    /**
     * The value, with declared defaults inside it; the default if it is absent, or null where null is no value of its own.
     * An absent object becomes one of its defaults if it may be empty.
     *
     * @param given null if absent
     * @return null if it is left out
     */
    JsonNode orDefault(JsonNode given) {
        if (given != null && isEmptyDress(given)) {
            return null;
        }
        boolean silent = given == null || given.isNull() && !mayBeNull;
        if (silent && defaultValue != null) {
            return defaultValue;
        }
        if (nested == null) {
            return given;
        }
        if (silent) {
            boolean assumed = !list && !required && nested.mayBeEmpty();
            return assumed ? nested.withDefaults(JsonNodeFactory.instance.objectNode()) : given;
        }
        if (given instanceof ObjectNode object) {
            return nested.withDefaults(object);
        }
        if (!given.isArray()) {
            return given;
        }
        ArrayNode completed = JsonNodeFactory.instance.arrayNode(given.size());
        given.forEach(element -> completed.add(nested.withDefaults((ObjectNode) element)));
        return completed;
    }

    private boolean asksForSomething(JsonNode value) {
        boolean empty = value.isContainerNode() ? value.isEmpty() : value.isMissingNode() || value.isNull();
        return !empty && !value.equals(defaultValue);
    }

    private void reportNotActedOn(PathStep at, RequestReport report) {
        if (report.countsOnly()) {
            return;
        }
        String path = PathStep.property(at, name).toString();
        if (withoutEffect) {
            report.finding(
                    ParameterFinding.Kind.WITHOUT_EFFECT,
                    path,
                    "`" + path + "` changes nothing that the API answers: " + notActedOn + ".");
            return;
        }
        report.finding(
                ParameterFinding.Kind.NOT_ACTED_ON,
                path,
                "`" + path + "` is accepted as the real service accepts it, but the fake does not act on it: "
                        + notActedOn + ".");
    }

    private void checkNested(JsonNode value, PathStep at, RequestReport report) {
        if (value.isObject()) {
            // An object in place of a list is judged like its only element, as class-validator does; that it is no
            // list is said by the constraints.
            nested.check(value, PathStep.property(at, name), report);
        } else if (!list) {
            report.violation(value.isArray() ? name + " must be an object" : Sentences.wrongNested(name, false));
        } else if (value.isArray()) {
            checkElements(value, at, report);
        } else {
            report.violation(Sentences.wrongNested(name, true));
        }
    }

    private void checkElements(JsonNode elements, PathStep at, RequestReport report) {
        int index = 0;
        for (JsonNode element : elements) {
            if (element.isObject()) {
                nested.check(element, PathStep.element(at, name, index), report);
            } else if (element.isArray()) {
                // class-validator would descend into lists of lists, whatever their depth; nothing can be bound to
                // them.
                report.violation("each value in " + name + " must be an object");
            } else {
                report.violation(Sentences.wrongNested(name, true));
            }
            index++;
        }
    }
}
