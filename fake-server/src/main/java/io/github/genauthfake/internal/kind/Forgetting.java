package io.github.genauthfake.internal.kind;

/** Takes an object that is deleted out of the objects that mention it. */
@FunctionalInterface
public interface Forgetting {
    void forget(Draft draft, End end, End.Ref gone);
}
