package io.github.genauthfake.internal.kind;

import java.util.ArrayList;
import java.util.List;

/** Adds, removes or replaces the pairs of a relation: one object on one side, one or several on the other. */
public final class RelationOperation implements Operation {
    private final String name;
    private final Relation relation;
    private final Change change;
    private String one;
    private Finder findOne;
    private String many;
    private boolean oneIsLeft = true;
    private boolean ignoresMissing;
    private volatile Object success;
    private After after = (draft, object) -> {};

    /** Finds the object that a request names. Throws the API's error where there is none. */
    @FunctionalInterface
    public interface Finder {
        End.Ref find(DirectoryView directory, String named);
    }

    /** What happens to the one object beside the change of its pairs. */
    @FunctionalInterface
    public interface After {
        void happen(Draft draft, End.Ref object);
    }

    private enum Change {
        ADD,
        REMOVE,
        SET
    }

    private RelationOperation(String name, Relation relation, Change change) {
        this.name = name;
        this.relation = relation;
        this.change = change;
    }

    /** Adds pairs; those that are there stay. */
    public static RelationOperation add(String name, Relation relation) {
        return new RelationOperation(name, relation, Change.ADD);
    }

    /** Removes pairs; those that are not there are no error. */
    public static RelationOperation remove(String name, Relation relation) {
        return new RelationOperation(name, relation, Change.REMOVE);
    }

    /** Replaces all pairs of the one object. */
    public static RelationOperation set(String name, Relation relation) {
        return new RelationOperation(name, relation, Change.SET);
    }

    /** The parameter that names the one object, on the left. */
    public RelationOperation ofLeft(String parameter) {
        return of(parameter, relation.left()::require, true);
    }

    /** The parameter that names the one object, on the right, by its key. */
    public RelationOperation ofRight(String parameter) {
        return of(parameter, relation.right()::requireRef, false);
    }

    private RelationOperation of(String parameter, Finder finder, boolean isLeft) {
        one = parameter;
        findOne = finder;
        oneIsLeft = isLeft;
        return this;
    }

    /** Others that do not exist are passed over. */
    public RelationOperation ignoringMissing() {
        ignoresMissing = true;
        return this;
    }

    /** The parameter that names the others: a list of ids, or one. */
    public RelationOperation to(String parameter) {
        many = parameter;
        return this;
    }

    /** What happens to the one object beside the change of its pairs. */
    public RelationOperation after(After happens) {
        after = happens;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isWrite() {
        return true;
    }

    /** Changes the draft. */
    public Object apply(Draft draft, Request request) {
        End.Ref object = findOne.find(draft, request.text(one));
        List<End.Ref> named = new ArrayList<>();
        End others = oneIsLeft ? relation.right() : relation.left();
        for (String id : request.texts(many)) {
            if (ignoresMissing) {
                others.refTo(draft, id).ifPresent(named::add);
            } else {
                named.add(others.require(draft, id));
            }
        }
        switch (change) {
            case ADD -> named.forEach(each -> relation.add(draft, left(object, each), right(object, each)));
            case REMOVE -> named.forEach(each -> relation.remove(draft, left(object, each), right(object, each)));
            case SET -> set(draft, object, named);
        }
        after.happen(draft, object);
        return success();
    }

    private Object success() {
        if (success == null) {
            // Two threads may both make it; the results are equal.
            success = AnswerPlan.success(name);
        }
        return success;
    }

    private void set(Draft draft, End.Ref object, List<End.Ref> others) {
        if (oneIsLeft) {
            relation.setRights(draft, object, others);
        } else {
            relation.setLefts(draft, object, others);
        }
    }

    private End.Ref left(End.Ref object, End.Ref other) {
        return oneIsLeft ? object : other;
    }

    private End.Ref right(End.Ref object, End.Ref other) {
        return oneIsLeft ? other : object;
    }
}
