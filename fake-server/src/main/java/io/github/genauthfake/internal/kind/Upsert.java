package io.github.genauthfake.internal.kind;

import java.util.Map;
import java.util.Optional;

/** The standard operations that create the object with the key of a request or, where there is one, change it. */
public final class Upsert {
    private Upsert() {}

    /** Answers whether it was created, and the object. */
    public static <E extends Record> StandardOperation<E> createOrUpdate(String name, Kind<E> kind) {
        StandardOperation<E> operation =
                new StandardOperation<>(name, kind, true, (self, directory, draft, request, call) -> {
                    Optional<Stored<E>> before = self.naming.find(draft, request);
                    Object data = self.answerOf(
                            new Answering.In(draft, request, call), upserted(self, draft, before, request));
                    return Map.of("created", before.isEmpty(), "data", data);
                });
        operation.answeredLike = kind.creation().orElseThrow();
        return operation;
    }

    /** Answers the object. */
    public static <E extends Record> StandardOperation<E> createOrChange(String name, Kind<E> kind) {
        return new StandardOperation<>(
                name,
                kind,
                true,
                (self, directory, draft, request, call) -> self.answerOf(
                        new Answering.In(draft, request, call),
                        upserted(self, draft, self.naming.find(draft, request), request)));
    }

    private static <E extends Record> Stored<E> upserted(
            StandardOperation<E> operation, Draft draft, Optional<Stored<E>> before, Request request) {
        return before.isEmpty() ? operation.created(draft, request) : operation.updated(draft, before.get(), request);
    }
}
