package io.github.genauthfake.contract.client;

import io.github.genauthfake.contract.kind.TestedKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The body of a write, to be looked into before it is sent. */
final class RequestBody {
    private final String text;
    private final Optional<Object> parsed;

    RequestBody(String text) {
        this.text = text;
        this.parsed = parse(text);
    }

    private static Optional<Object> parse(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(JsonText.of(text).get(""));
        } catch (JsonText.NotJsonException notJson) {
            // Some behaviours send what is none on purpose.
            return Optional.empty();
        }
    }

    String text() {
        return text;
    }

    boolean isJson() {
        return parsed.isPresent();
    }

    /** Its properties; none when it is no object. */
    @SuppressWarnings("unchecked")
    Map<String, Object> properties() {
        return parsed.filter(Map.class::isInstance)
                .map(object -> (Map<String, Object>) object)
                .orElse(Map.of());
    }

    /** The objects of its property {@code list}. */
    List<Map<String, Object>> list() {
        return objects(properties().get("list"));
    }

    /** The objects that an operation would create; what all of a list belong to is named once, beside the list. */
    List<Map<String, Object>> objectsToCreate(String operation, TestedKind kind) {
        if (!kind.createsLists(operation)) {
            return List.of(properties());
        }
        Object owner = kind.ownerProperty() == null ? null : properties().get(kind.ownerProperty());
        return owner == null
                ? list()
                : list().stream()
                        .map(item -> item.containsKey(kind.ownerProperty())
                                ? item
                                : Json.with(item, kind.ownerProperty(), owner))
                        .toList();
    }

    /** Those elements of a list that are objects. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Object list) {
        return list instanceof List<?> elements
                ? elements.stream()
                        .filter(Map.class::isInstance)
                        .map(element -> (Map<String, Object>) element)
                        .toList()
                : List.of();
    }

    /** Shows every text in a value, however deep, with the name of the property that it belongs to. */
    static void eachText(Object value, BiConsumer<String, String> visitor) {
        eachText("", value, visitor);
    }

    private static void eachText(String property, Object value, BiConsumer<String, String> visitor) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, inner) -> eachText(String.valueOf(name), inner, visitor));
        } else if (value instanceof List<?> elements) {
            elements.forEach(element -> eachText(property, element, visitor));
        } else if (value instanceof String text) {
            visitor.accept(property, text);
        }
    }
}
