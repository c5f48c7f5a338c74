package io.github.genauthfake.internal.kind;

/** What a {@link StandardOperation} does with a request; {@code draft} is {@code null} for one that only looks. */
@FunctionalInterface
interface Doing<E extends Record> {
    Object answer(StandardOperation<E> operation, DirectoryView directory, Draft draft, Request request, Call call);
}
