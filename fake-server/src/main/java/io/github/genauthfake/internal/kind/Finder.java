package io.github.genauthfake.internal.kind;

import java.util.List;

/** Finds the objects that a request asks for. */
@FunctionalInterface
public interface Finder<E extends Record> {
    List<Stored<E>> find(DirectoryView directory, Request request, Call call);
}
