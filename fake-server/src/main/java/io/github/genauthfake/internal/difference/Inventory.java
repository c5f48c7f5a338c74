package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange;
import io.github.genauthfake.internal.kind.Directory;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The objects of one type.
 *
 * @param <K> what one object is told from the others by
 */
interface Inventory<K> {
    StateChange.ObjectType type();

    /** Every object that differs between the two states, and maybe some that turn out not to. */
    Set<K> suspects(Directory before, Directory after);

    /** An object as it is in a state; empty when it is not there. */
    Optional<Item> find(NamedState state, K key);

    /**
     * An object in a state. Name and sheet take some work, which is left until somebody wants them.
     *
     * @param sequence its place in the order of creation
     */
    record Item(String id, long sequence, Supplier<String> name, Supplier<PropertySheet> sheet) {}
}
