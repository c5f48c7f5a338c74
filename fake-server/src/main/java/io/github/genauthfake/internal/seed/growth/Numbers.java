package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.internal.kind.Numbered;
import io.github.genauthfake.internal.kind.ObjectIds;
import java.util.HashMap;
import java.util.Map;

/** The numbers and ids that a seed fixes. Each may be there once. */
final class Numbers {
    private final Map<String, Part> ids = new HashMap<>();
    private final Map<Long, Part> orders = new HashMap<>();

    /** What an object that has an id is to be given. */
    Numbered of(Part part) {
        String id = part.text("id");
        Long order = part.number("order");
        if (order == null && id != null && ObjectIds.numberOf(id).isPresent()) {
            order = ObjectIds.numberOf(id).getAsLong();
        }
        reserve(part, order);
        reserve(part, id != null || order == null ? id : ObjectIds.of(order));
        return new Numbered(order, id);
    }

    /** What an object without an id is to be given. */
    Numbered withoutId(Part part) {
        Long order = part.number("order");
        reserve(part, order);
        return new Numbered(order, null);
    }

    /** What an object that has an id and no place in an order is to be given. */
    Numbered withoutOrder(Part part) {
        String id = part.text("id");
        reserve(part, id);
        return new Numbered(id == null ? null : Long.valueOf(0), id);
    }

    private void reserve(Part part, String id) {
        Part other = id == null ? null : ids.putIfAbsent(id, part);
        if (other != null) {
            throw part.refusal(
                    "id", "the id " + id + " is also that of " + where(other) + "; write another one, or none");
        }
    }

    private void reserve(Part part, Long order) {
        Part other = order == null ? null : orders.putIfAbsent(order, part);
        if (other != null) {
            throw part.refusal(
                    "order", "the order " + order + " is also that of " + where(other) + "; write none instead");
        }
    }

    private static String where(Part part) {
        int line = part.location().line();
        return part.trail() + (line > 0 ? " in line " + line : "");
    }
}
