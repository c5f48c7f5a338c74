package io.github.genauthfake.internal.kind;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.json.Json;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The validated parameters of a standard operation. */
public record Request(ObjectNode values) {
    private static final Type MAP = new TypeReference<Map<String, Object>>() {}.getType();

    /** A request to an operation that says nothing but this, with the defaults that the contract declares. */
    public static Request declared(String operation, Map<String, ?> said) {
        return new Request(Contract.get().named(operation).withDefaults((ObjectNode) Json.tree(said)));
    }

    /** Whether this request says of a property what another says. */
    public boolean agrees(Request other, String property) {
        return Objects.equals(values.get(property), other.values.get(property));
    }

    /** Whether the request says something of a property, {@code null} included. */
    public boolean mentions(String property) {
        return values.has(property);
    }

    /** A text; {@code null} where there is none. */
    public String text(String property) {
        JsonNode node = values.get(property);
        return node == null || node.isNull() ? null : node.asText();
    }

    /** Whether a switch is on. */
    public boolean flag(String property) {
        return values.path(property).asBoolean();
    }

    /**
     * The texts of a list; empty where there is none. Where the contract takes a text for it, that is the JSON text of an
     * array, or texts with commas in between.
     */
    public List<String> texts(String property) {
        JsonNode node = values.path(property);
        if (node.isValueNode() && !node.isNull()) {
            String text = node.asText().strip();
            return Json.texts(text).orElseGet(() -> List.of(text.split("\\s*,\\s*")));
        }
        List<String> texts = new ArrayList<>();
        node.elements().forEachRemaining(item -> texts.add(item.asText()));
        return texts;
    }

    /** The requests in a list of objects. */
    public List<Request> requests(String property) {
        List<Request> requests = new ArrayList<>();
        values.path(property).elements().forEachRemaining(item -> requests.add(new Request((ObjectNode) item)));
        return requests;
    }

    /** The object in a parameter as a request of its own. */
    Request part(String parameter) {
        return new Request((ObjectNode) values.get(parameter));
    }

    /** This request with what another says of a property. */
    Request with(String property, Request other) {
        ObjectNode next = values.deepCopy();
        next.set(property, other.values.get(property));
        return new Request(next);
    }

    /** An object as plain values; empty where there is none. */
    public Optional<Map<String, Object>> object(String property) {
        JsonNode node = values.get(property);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(Json.bind(node, MAP));
    }

    /** The page that the request asks for. */
    Paging paging() {
        JsonNode page = values.path("page");
        JsonNode limit = values.path("limit");
        return Paging.of(page.isNumber() ? page.longValue() : null, limit.isNumber() ? limit.intValue() : null);
    }

    /** What the request says of the properties of a kind, as values of the record's types. */
    public <E extends Record> Map<String, Object> of(Kind<E> kind) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (Property property : kind.properties()) {
            JsonNode node = values.get(property.name());
            if (node != null) {
                said.put(property.name(), kind.read(property, node));
                continue;
            }
            kind.partOfParameter(property)
                    .filter(part -> values.hasNonNull(part.parameter()))
                    .ifPresent(part -> said.put(
                            property.name(), part.read().apply(Json.bind(values.get(part.parameter()), Object.class))));
        }
        return said;
    }
}
