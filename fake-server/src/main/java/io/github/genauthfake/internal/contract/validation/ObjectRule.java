package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an object in a request holds. Properties are judged in the order of the schema, then unknown names are noted.
 */
public final class ObjectRule {

    private final Map<String, PropertyRule> properties = new LinkedHashMap<>();
    private final List<PropertyRule> withDefaults;

    public ObjectRule(List<PropertyRule> properties) {
        properties.forEach(property -> this.properties.put(property.name(), property));
        this.withDefaults =
                properties.stream().filter(PropertyRule::hasDefaults).toList();
    }

    public void check(JsonNode object, PathStep at, RequestReport report) {
        for (PropertyRule property : properties.values()) {
            property.check(object.path(property.name()), at, report);
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!properties.containsKey(name)) {
                UnknownName.report(name, at, this, report);
            }
        }
    }

    /** A copy without the names that the API does not know, however deep; only for objects that conform. */
    public ObjectNode known(JsonNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            PropertyRule property = properties.get(entry.getKey());
            if (property != null) {
                copy.set(entry.getKey(), property.known(entry.getValue()));
            }
        }
        return copy;
    }

    /**
     * An object that conforms with the declared defaults for what it leaves out, however deep, and without optional objects
     * that say nothing. The object itself is not changed; it is returned if it is so already.
     */
    public ObjectNode withDefaults(ObjectNode object) {
        ObjectNode completed = object;
        for (PropertyRule property : withDefaults) {
            JsonNode given = object.get(property.name());
            JsonNode value = property.orDefault(given);
            if (value != given) {
                if (completed == object) {
                    completed = JsonNodeFactory.instance.objectNode().setAll(object);
                }
                if (value == null) {
                    completed.remove(property.name());
                } else {
                    completed.set(property.name(), value);
                }
            }
        }
        return completed;
    }

    boolean hasDefaults() {
        return !withDefaults.isEmpty();
    }

    /** Whether an empty object conforms. */
    boolean mayBeEmpty() {
        return properties.values().stream().noneMatch(PropertyRule::required);
    }

    /**
     * Whether an object says nothing: its members, if any, are null, empty texts or lists, or objects that say nothing.
     * Goes as deep as the rules, not as the object.
     */
    boolean saysNothing(JsonNode object) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            JsonNode value = entry.getValue();
            PropertyRule property = properties.get(entry.getKey());
            boolean empty = Values.isEmpty(value) || value.isContainerNode() && value.isEmpty();
            boolean nested = property != null && property.nested() != null && value.isObject();
            if (!empty && !(nested && property.nested().saysNothing(value))) {
                return false;
            }
        }
        return true;
    }

    public Collection<PropertyRule> properties() {
        return properties.values();
    }

    public PropertyRule property(String name) {
        return properties.get(name);
    }
}
