package io.github.genauthfake.internal.seed.shape;

import io.github.genauthfake.internal.seed.document.Listing;
import io.github.genauthfake.internal.seed.document.Node;
import io.github.genauthfake.internal.seed.document.Scalar;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says that a value is of a wrong kind, and how to write the right one. */
final class WrongKind {
    private static final Set<String> YES = Set.of("yes", "on");

    private WrongKind() {}

    static String problem(Node node, Shape shape) {
        if (node instanceof Scalar scalar) {
            return scalar.value() == null ? nothing(shape) : ofScalar(scalar, shape);
        }
        String found = node instanceof Listing ? "a list" : "names with values";
        return found + " where " + wanted(shape) + " is expected; " + advice(node, shape);
    }

    private static String ofScalar(Scalar scalar, Shape shape) {
        String quoted = "\"" + scalar.text() + "\"";
        if (scalar.ambiguity() != null) {
            String start =
                    scalar.text() + " without quotes is " + scalar.ambiguity() + " to some readers of YAML; write ";
            boolean isTruth = scalar.ambiguity().contains("boolean");
            String plainly = isTruth
                    ? String.valueOf(YES.contains(scalar.text().toLowerCase(java.util.Locale.ROOT)))
                    : "a plain number";
            if (!shape.allows(JsonType.STRING)) {
                return start + (shape.allows(JsonType.BOOLEAN) && isTruth ? plainly : wanted(shape)) + " instead";
            }
            boolean mayBePlain = shape.allows(isTruth ? JsonType.BOOLEAN : JsonType.NUMBER);
            return start + quoted + " in quotes" + (mayBePlain ? ", or " + plainly + "," : "") + " instead";
        }
        String found = scalar.value() instanceof String
                ? "a text"
                : scalar.value() instanceof Number ? "a number" : "a boolean";
        if (shape.allows(JsonType.STRING)) {
            return scalar.text() + " without quotes is " + found + " where a text is expected; write " + quoted
                    + " in quotes instead";
        }
        return quoted + " is " + found + " where " + wanted(shape) + " is expected; " + advice(scalar, shape);
    }

    private static String nothing(Shape shape) {
        return "there is nothing where " + wanted(shape) + " is expected; write one, or remove the line";
    }

    private static String advice(Node node, Shape shape) {
        if (shape.allows(JsonType.ARRAY) && node instanceof Scalar scalar) {
            return "write [" + scalar.text() + "] instead";
        }
        if (shape.allows(JsonType.OBJECT)) {
            List<String> names = node instanceof Listing listing
                    ? listing.items().stream()
                            .filter(Scalar.class::isInstance)
                            .map(item -> ((Scalar) item).text())
                            .toList()
                    : List.of();
            String name = names.isEmpty() ? "name" : names.get(0);
            return "write \"" + name + ": {…}\" on a line of its own for each instead";
        }
        boolean isQuotedTruth =
                node instanceof Scalar scalar && Set.of("true", "false").contains(scalar.text());
        if (shape.allows(JsonType.BOOLEAN) && isQuotedTruth
                || node instanceof Scalar number && isNumber(number.text())) {
            return "write it without quotes instead";
        }
        return "write " + wanted(shape) + " instead";
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static String wanted(Shape shape) {
        return shape.kinds().stream()
                .filter(kind -> kind != JsonType.NULL)
                .map(JsonType::words)
                .collect(Collectors.joining(" or "));
    }
}
