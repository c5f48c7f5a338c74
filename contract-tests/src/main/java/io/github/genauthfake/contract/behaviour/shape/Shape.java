package io.github.genauthfake.contract.behaviour.shape;

import io.github.genauthfake.contract.kind.TestedKind;
import io.github.genauthfake.contract.kind.TestedKinds;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What operations have in common, so that they share behaviours. */
public enum Shape {
    /** Creates an object. */
    CREATION(() -> ofKinds(KindOperation::creation)),
    /** Reads an object by its key. */
    READING(() -> ofKinds(KindOperation::reading)),
    /** Answers objects page by page. */
    LISTING(Listings::all),
    /** Deletes objects. */
    DELETION(() -> ofKinds(KindOperation::deletion)),
    /** Takes a list of at most fifty. */
    BATCH(Batches::all),
    /** Is about a department, which it names in one of the ways there are. */
    OF_A_DEPARTMENT(DepartmentRequest::all),
    /** Is about a user, who is named in one of the ways there are. */
    OF_A_USER(UserRequest::all);

    private final Supplier<List<? extends Subject>> subjects;

    Shape(Supplier<List<? extends Subject>> subjects) {
        this.subjects = subjects;
    }

    /** The operations of the shape, always in the same order. */
    public List<? extends Subject> subjects() {
        return subjects.get();
    }

    private static List<KindOperation> ofKinds(Function<TestedKind, KindOperation> operation) {
        return TestedKinds.ALL.stream()
                .filter(TestedKind::sharesBehaviours)
                .map(operation)
                .toList();
    }
}
