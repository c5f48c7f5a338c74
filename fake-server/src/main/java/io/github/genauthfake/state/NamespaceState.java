package io.github.genauthfake.state;

import java.util.List;

/** A namespace (permission group), as it was when the {@link PoolState} was taken. */
public interface NamespaceState {
    /** Unique in the pool. */
    String code();

    /** {@code null} when there is none. */
    String name();

    /** {@code null} when there is none. */
    String description();

    /** The codes of its roles, the oldest first. */
    List<String> roles();
}
