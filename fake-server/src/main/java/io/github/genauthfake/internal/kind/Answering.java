package io.github.genauthfake.internal.kind;

/** Makes the value of a property of an answer out of an object. */
@FunctionalInterface
public interface Answering<E extends Record> {
    /** What {@link #of} returns where the property is to be omitted. */
    Object OMITTED = new Object();

    Object of(In in, Stored<E> object);

    /** What the object is answered in: the state, the request, and what the server knows of the call. */
    record In(DirectoryView directory, Request request, Call call) {}
}
