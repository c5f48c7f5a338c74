package io.github.genauthfake.internal.kind;

/** Whether an object is what a parameter of a request asks for. */
@FunctionalInterface
public interface ParameterFilter<E extends Record> {
    /** @param wanted the value of the parameter; not empty */
    boolean holds(DirectoryView directory, E object, String wanted);
}
