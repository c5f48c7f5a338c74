package io.github.genauthfake.internal.seed.shape;

import io.github.genauthfake.internal.seed.document.Listing;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.Node;
import io.github.genauthfake.internal.seed.document.Scalar;
import java.util.List;
import java.util.Map;

/** Holds a tree against a shape. */
final class ShapeCheck {
    private ShapeCheck() {}

    /** @throws io.github.genauthfake.SeedException for the first value that is not as it should be */
    static void check(Node node, Shape shape) {
        check(node, shape, Trail.TOP);
    }

    private static void check(Node node, Shape shape, Trail trail) {
        requireKind(node, shape, trail);
        if (node instanceof Mapping mapping) {
            checkMembers(mapping, shape, trail);
        } else if (node instanceof Listing listing) {
            List<Node> items = listing.items();
            for (int index = 0; index < items.size(); index++) {
                check(items.get(index), shape.items(), trail.item(index));
            }
        } else if (((Scalar) node).value() instanceof String text) {
            checkText((Scalar) node, text, shape, trail);
        } else if (((Scalar) node).value() instanceof Number number) {
            checkNumber((Scalar) node, number, shape, trail);
        }
    }

    private static void requireKind(Node node, Shape shape, Trail trail) {
        JsonType kind = JsonType.of(node);
        boolean isAllowed = shape.allows(kind) || kind == JsonType.INTEGER && shape.allows(JsonType.NUMBER);
        boolean isAmbiguous = node instanceof Scalar scalar && scalar.ambiguity() != null;
        if (!isAllowed || isAmbiguous) {
            throw trail.refusal(node.location(), WrongKind.problem(node, shape));
        }
    }

    private static void checkMembers(Mapping mapping, Shape shape, Trail trail) {
        for (Map.Entry<String, Mapping.Member> entry : mapping.members().entrySet()) {
            String name = entry.getKey();
            Mapping.Member member = entry.getValue();
            Shape below = shape.under(name);
            if (below == null) {
                throw trail.refusal(
                        member.location(),
                        Names.unknown("name", name, shape.properties().keySet()));
            }
            if (shape.names() != null && !shape.names().allows(name)) {
                throw trail.refusal(
                        member.location(),
                        "the name \"" + name + "\" " + shape.names().advice());
            }
            check(member.value(), below, trail.name(name));
        }
        for (String name : shape.required()) {
            if (!mapping.members().containsKey(name)) {
                throw trail.refusal(mapping.location(), "\"" + name + "\" is missing; write \"" + name + ": …\" too");
            }
        }
    }

    private static void checkText(Scalar scalar, String text, Shape shape, Trail trail) {
        if (!shape.choices().isEmpty() && !shape.choices().contains(text)) {
            throw trail.refusal(scalar.location(), Names.unknown("value", text, shape.choices()));
        }
        if (shape.pattern() != null && !shape.pattern().allows(text)) {
            throw trail.refusal(
                    scalar.location(), "\"" + text + "\" " + shape.pattern().advice());
        }
    }

    private static void checkNumber(Scalar scalar, Number number, Shape shape, Trail trail) {
        if (!shape.allows(number)) {
            throw trail.refusal(
                    scalar.location(),
                    scalar.text() + " is out of range; write a number " + shape.range() + " instead");
        }
    }
}
