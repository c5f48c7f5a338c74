package io.github.genauthfake.internal.kind;

/**
 * An operation of the API that the fake implements. Its name decides method and path, which are in the contract.
 */
public sealed interface Operation permits Operation.Bound, StandardOperation, RelationOperation {
    /** As in the contract, such as {@code set-custom-fields}. */
    String name();

    /** Whether it makes the next state of the pool. */
    boolean isWrite();

    /** An operation that is written by hand, with a record for its parameters. */
    sealed interface Bound<Q extends Record> extends Operation {
        /** The record that the parameters are bound to; components of which a request says nothing are {@code null}. */
        Class<Q> requestType();

        @Override
        default boolean isWrite() {
            return this instanceof Write<?>;
        }
    }

    /** An operation that only looks. */
    record Read<Q extends Record>(String name, Class<Q> requestType, Reading<Q> does) implements Bound<Q> {}

    /** An operation that makes the next state of the pool. */
    record Write<Q extends Record>(String name, Class<Q> requestType, Writing<Q> does) implements Bound<Q> {}

    /** The operation that exchanges an access key for a token: the only one that needs no token. */
    record Login<Q extends Record>(String name, Class<Q> requestType) implements Bound<Q> {}

    /** Answers from the state as it is; the answer is the envelope's {@code data}. */
    @FunctionalInterface
    interface Reading<Q> {
        Object answer(DirectoryView directory, Q request, Call call);
    }

    /** Changes the draft and answers; when it throws, the draft is thrown away. */
    @FunctionalInterface
    interface Writing<Q> {
        Object apply(Draft draft, Q request, Call call);
    }

    static <Q extends Record> Operation read(String name, Class<Q> requestType, Reading<Q> does) {
        return new Read<>(name, requestType, does);
    }

    static <Q extends Record> Operation write(String name, Class<Q> requestType, Writing<Q> does) {
        return new Write<>(name, requestType, does);
    }
}
