package io.github.genauthfake.internal.contract;

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
final class ObjectRule {

    private final Map<String, PropertyRule> properties = new LinkedHashMap<>();

    ObjectRule(List<PropertyRule> properties) {
        properties.forEach(property -> this.properties.put(property.name(), property));
    }

    void check(JsonNode object, PathStep at, RequestReport report) {
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

    /** A copy of a valid object, at every depth without the names that the contract does not know. */
    ObjectNode known(JsonNode object) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        for (PropertyRule property : properties.values()) {
            JsonNode value = object.get(property.name());
            if (value != null) {
                known.set(property.name(), property.known(value));
            }
        }
        return known;
    }

    Collection<PropertyRule> properties() {
        return properties.values();
    }

    PropertyRule property(String name) {
        return properties.get(name);
    }
}
