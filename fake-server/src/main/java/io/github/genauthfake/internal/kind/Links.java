package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.Set;

/** The pairs of a {@link Relation}, from both ends, each in the order of creation of the objects. Immutable. */
public final class Links {
    static final Links NONE = new Links(Lookup.empty(), Lookup.empty());

    private final Lookup<String, Ordered<Long, String>> rightsByLeft;
    private final Lookup<String, Ordered<Long, String>> leftsByRight;

    private Links(
            Lookup<String, Ordered<Long, String>> rightsByLeft, Lookup<String, Ordered<Long, String>> leftsByRight) {
        this.rightsByLeft = rightsByLeft;
        this.leftsByRight = leftsByRight;
    }

    /** The ids on the right of an object on the left, the oldest first. */
    public Ordered<Long, String> ofLeft(String leftId) {
        return rightsByLeft.find(leftId).orElse(Ordered.empty());
    }

    /** The ids on the left of an object on the right, the oldest first. */
    public Ordered<Long, String> ofRight(String rightId) {
        return leftsByRight.find(rightId).orElse(Ordered.empty());
    }

    /** The ids on the left that have other pairs than in another state. */
    public Set<String> leftsThatDiffer(Links other) {
        return rightsByLeft.keysThatDiffer(other.rightsByLeft);
    }

    /** The ids on the right that have other pairs than in another state. */
    public Set<String> rightsThatDiffer(Links other) {
        return leftsByRight.keysThatDiffer(other.leftsByRight);
    }

    /** These with one pair more; equal to these where it is there already. */
    Links with(End.Ref left, End.Ref right) {
        return new Links(
                rightsByLeft.with(left.id(), ofLeft(left.id()).with(right.sequence(), right.id())),
                leftsByRight.with(right.id(), ofRight(right.id()).with(left.sequence(), left.id())));
    }

    /** These without one pair. */
    Links without(End.Ref left, End.Ref right) {
        return new Links(
                remaining(rightsByLeft, left.id(), ofLeft(left.id()).without(right.sequence())),
                remaining(leftsByRight, right.id(), ofRight(right.id()).without(left.sequence())));
    }

    Links withoutLeft(End.Ref left) {
        return new Links(rightsByLeft.without(left.id()), withoutEach(leftsByRight, ofLeft(left.id()), left));
    }

    Links withoutRight(End.Ref right) {
        return new Links(withoutEach(rightsByLeft, ofRight(right.id()), right), leftsByRight.without(right.id()));
    }

    private static Lookup<String, Ordered<Long, String>> withoutEach(
            Lookup<String, Ordered<Long, String>> index, Ordered<Long, String> ids, End.Ref gone) {
        Lookup<String, Ordered<Long, String>> next = index;
        for (String id : ids.all()) {
            next = remaining(next, id, next.find(id).orElse(Ordered.empty()).without(gone.sequence()));
        }
        return next;
    }

    private static Lookup<String, Ordered<Long, String>> remaining(
            Lookup<String, Ordered<Long, String>> index, String id, Ordered<Long, String> others) {
        return others.isEmpty() ? index.without(id) : index.with(id, others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Links links && rightsByLeft.equals(links.rightsByLeft);
    }

    @Override
    public int hashCode() {
        return rightsByLeft.hashCode();
    }
}
