package io.github.genauthfake.internal.http.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A value in a tree, and where it stands: under a name of an object, or in a list. */
record Place(JsonNode parent, String name, int index) {
    /** Every place in the tree. */
    static List<Place> in(JsonNode tree) {
        List<Place> places = new ArrayList<>();
        collect(tree, places);
        return places;
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> places.add(new Place(node, name, 0)));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            places.add(new Place(node, null, index));
        }
        node.forEach(child -> collect(child, places));
    }

    JsonNode value() {
        return name == null ? parent.path(index) : parent.path(name);
    }

    void set(JsonNode value) {
        if (name != null) {
            ((ObjectNode) parent).set(name, value);
        } else if (index < parent.size()) {
            ((ArrayNode) parent).set(index, value);
        }
    }

    void remove() {
        if (name != null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ArrayNode) parent).remove(index);
        }
    }
}
