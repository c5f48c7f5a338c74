package io.github.genauthfake.internal.kind;

/** Makes the object that a request asks for. */
@FunctionalInterface
public interface Maker<E extends Record> {
    E make(Draft draft, Request request, Call call);
}
