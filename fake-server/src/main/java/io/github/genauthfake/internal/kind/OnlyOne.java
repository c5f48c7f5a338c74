package io.github.genauthfake.internal.kind;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The standard operations of a kind of which there is at most one object. */
public final class OnlyOne {
    private OnlyOne() {}

    /** Answers the only object of a kind; with the defaults where there is none. */
    public static <E extends Record> StandardOperation<E> getOnly(String name, Kind<E> kind) {
        return new StandardOperation<>(
                name,
                kind,
                false,
                (operation, directory, draft, request, call) ->
                        operation.answerOf(new Answering.In(directory, request, call), kind.only(directory)));
    }

    /** Changes what the object in a parameter says of the only object of a kind, and answers it or its success. */
    public static <E extends Record> StandardOperation<E> updateOnly(String name, Kind<E> kind, String parameter) {
        return updateOnly(name, kind, request -> request.part(parameter));
    }

    /** Changes what the request says of the only object of a kind, and answers it or its success. */
    public static <E extends Record> StandardOperation<E> updateOnly(String name, Kind<E> kind) {
        return updateOnly(name, kind, request -> request);
    }

    private static <E extends Record> StandardOperation<E> updateOnly(
            String name, Kind<E> kind, UnaryOperator<Request> part) {
        return new StandardOperation<>(name, kind, true, (operation, directory, draft, request, call) -> {
            Map<String, Object> said = part.apply(request).of(kind);
            Stored<E> after = draft.changeOnly(kind, before -> kind.changed(before, said, property -> false));
            return operation.answerOf(new Answering.In(draft, request, call), after);
        });
    }
}
