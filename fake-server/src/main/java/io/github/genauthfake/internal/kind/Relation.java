package io.github.genauthfake.internal.kind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which objects of two sorts belong together, such as users and the groups they are in. Pairs go when one of the two objects
 * goes.
 */
public final class Relation extends Slot<Links> {
    private final End left;
    private final Kind<?> right;
    private String section;

    private Relation(End left, Kind<?> right) {
        super(Links.NONE);
        this.left = left;
        this.right = right;
    }

    /** A relation without pairs in a new pool. */
    public static Relation between(End left, Kind<?> right) {
        return new Relation(left, right);
    }

    /** What seeds call the objects on the right of one on the left, where that is not what they call all of the kind. */
    public Relation inSeeds(String name) {
        section = name;
        return this;
    }

    /** What seeds, exports and differences call the objects on the right of one on the left. */
    public String section() {
        return section == null ? right.section() : section;
    }

    public End left() {
        return left;
    }

    public Kind<?> right() {
        return right;
    }

    /** What readers call the objects on the right of one on the left, the oldest first. */
    public List<String> namesOf(DirectoryView directory, String leftId) {
        return directory.get(this).ofLeft(leftId).all().stream()
                .map(id -> right.nameOf(directory, id))
                .toList();
    }

    /** Adds a pair; one that is there stays. */
    public void add(Draft draft, End.Ref leftRef, End.Ref rightRef) {
        draft.change(this, links -> links.with(leftRef, rightRef));
    }

    /** Removes a pair; one that is not there is no error. */
    public void remove(Draft draft, End.Ref leftRef, End.Ref rightRef) {
        draft.change(this, links -> links.without(leftRef, rightRef));
    }

    /** Replaces everything on the right of one object on the left. */
    public void setRights(Draft draft, End.Ref leftRef, List<End.Ref> rights) {
        Set<String> kept = new LinkedHashSet<>();
        rights.forEach(each -> kept.add(each.id()));
        for (String id : draft.get(this).ofLeft(leftRef.id()).all()) {
            if (!kept.contains(id)) {
                remove(draft, leftRef, right.require(draft, id));
            }
        }
        rights.forEach(each -> add(draft, leftRef, each));
    }

    /** Replaces everything on the left of one object on the right. */
    public void setLefts(Draft draft, End.Ref rightRef, List<End.Ref> lefts) {
        Set<String> kept = new LinkedHashSet<>();
        lefts.forEach(each -> kept.add(each.id()));
        for (String id : draft.get(this).ofRight(rightRef.id()).all()) {
            if (!kept.contains(id)) {
                remove(draft, left.require(draft, id), rightRef);
            }
        }
        lefts.forEach(each -> add(draft, each, rightRef));
    }

    /** Removes every pair, of whatever relation, that an object which is deleted is part of. */
    public static void forget(Draft draft, End end, End.Ref gone) {
        for (Slot<?> slot : draft.written()) {
            if (slot instanceof Relation relation) {
                if (relation.left == end) {
                    draft.change(relation, links -> links.withoutLeft(gone));
                }
                if (relation.right == end) {
                    draft.change(relation, links -> links.withoutRight(gone));
                }
            }
        }
    }
}
