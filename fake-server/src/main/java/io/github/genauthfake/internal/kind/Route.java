package io.github.genauthfake.internal.kind;

/**
 * One row of the route table: an operation's method and path, the record its parameters are bound to, and what does it.
 *
 * @param <Q> the record of the parameters
 */
public sealed interface Route<Q extends Record> {
    String method();

    String path();

    Class<Q> requestType();

    /** An operation that only looks. */
    record Read<Q extends Record>(String method, String path, Class<Q> requestType, Reading<Q> does)
            implements Route<Q> {}

    /** An operation that makes the next state of the pool. */
    record Write<Q extends Record>(String method, String path, Class<Q> requestType, Writing<Q> does)
            implements Route<Q> {}

    /** The operation that exchanges an access key for a token: the only one that needs no token. */
    record Login<Q extends Record>(String method, String path, Class<Q> requestType) implements Route<Q> {}

    /** Answers from the state as it is; the answer is what stands under {@code data}. */
    @FunctionalInterface
    interface Reading<Q> {
        Object answer(DirectoryView directory, Q request, Call call);
    }

    /** Changes the draft and answers; when it throws, the draft is thrown away. */
    @FunctionalInterface
    interface Writing<Q> {
        Object apply(Draft draft, Q request, Call call);
    }
}
