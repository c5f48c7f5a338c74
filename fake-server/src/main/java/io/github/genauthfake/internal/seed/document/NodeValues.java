package io.github.genauthfake.internal.seed.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees as plain Java values, and back. */
public final class NodeValues {
    private NodeValues() {}

    /** A Map, List, String, Number or Boolean, or {@code null}. */
    public static Object of(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> values = new LinkedHashMap<>();
            mapping.members().forEach((name, member) -> values.put(name, of(member.value())));
            return values;
        }
        if (node instanceof Listing listing) {
            List<Object> values = new ArrayList<>(listing.items().size());
            listing.items().forEach(item -> values.add(of(item)));
            return values;
        }
        return ((Scalar) node).value();
    }

    /**
     * The tree of a Java value, all of it at one place.
     *
     * @param value what {@link #of(Node)} returns; anything else counts as its text
     */
    public static Node tree(Object value, Location location) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Mapping.Member> members = new LinkedHashMap<>();
            map.forEach((name, member) ->
                    members.put(String.valueOf(name), new Mapping.Member(location, tree(member, location))));
            return new Mapping(members, location);
        }
        if (value instanceof Collection<?> collection) {
            return new Listing(
                    collection.stream().map(item -> tree(item, location)).toList(), location);
        }
        return Scalar.of(scalar(value), location);
    }

    /** Numbers are of the types that a file makes them. */
    private static Object scalar(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Number number) {
            boolean isWhole = number instanceof Long
                    || number instanceof Integer
                    || number instanceof Short
                    || number instanceof Byte;
            if (!isWhole) {
                return Double.valueOf(number.toString());
            }
            return number.longValue() == number.intValue() ? (Object) number.intValue() : (Object) number.longValue();
        }
        return value.toString();
    }
}
