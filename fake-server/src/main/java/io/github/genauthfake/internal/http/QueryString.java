package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The parameters of a query. Jetty's own reader drops what it cannot decode, and nothing shall be ignored quietly. */
final class QueryString {
    private QueryString() {}

    /**
     * The values by their names, both in the order of the query.
     *
     * @param query the text behind the question mark; {@code null} when there is none
     * @throws IllegalArgumentException when an escape is malformed
     */
    static Map<String, List<String>> parse(String query) {
        return parse(query, QueryString::decoded);
    }

    /** The same with another reading of names and values. */
    static Map<String, List<String>> parse(String query, UnaryOperator<String> reading) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(reading.apply(name), first -> new ArrayList<>(1))
                        .add(reading.apply(value));
            }
        }
        return parameters;
    }

    /**
     * The parameters, with brackets behind the names of lists that came as the JSON text of an array.
     *
     * @param lists the names of the parameters that are lists
     */
    static Map<String, List<String>> withLists(Map<String, List<String>> parameters, Set<String> lists) {
        Map<String, List<String>> readable = parameters;
        for (String name : lists) {
            List<String> values = parameters.getOrDefault(name, List.of());
            if (values.size() == 1 && !parameters.containsKey(name + "[]")) {
                Optional<List<String>> elements = Json.texts(values.get(0));
                if (elements.isPresent()) {
                    readable = new LinkedHashMap<>(readable);
                    readable.remove(name);
                    readable.put(name + "[]", elements.get());
                }
            }
        }
        return readable;
    }

    /** The parameters of which no types are known: a text each, or a list of texts. */
    static ObjectNode plain(Map<String, List<String>> parameters) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) -> {
            if (values.size() == 1) {
                plain.put(name, values.get(0));
            } else {
                ArrayNode list = plain.putArray(name);
                values.forEach(list::add);
            }
        });
        return plain;
    }

    /** A text of which a plus sign means itself. */
    static String decodedExceptPlus(String text) {
        return decoded(text.replace("+", "%2B"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
