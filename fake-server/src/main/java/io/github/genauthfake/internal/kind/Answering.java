package io.github.genauthfake.internal.kind;

/** Makes the value of a property of an answer out of an object. */
@FunctionalInterface
public interface Answering<E extends Record> {
    /** What {@link #of} returns where the property is to be omitted. */
    Object OMITTED = new Object();

    Object of(DirectoryView directory, Stored<E> object, Call call);
}
