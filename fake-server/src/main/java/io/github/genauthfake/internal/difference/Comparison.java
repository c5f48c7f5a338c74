package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange;

/**
 * One object in two states, in at least one of which it is.
 *
 * @param earlier {@code null} where it is not there
 * @param later {@code null} where it is not there
 */
record Comparison(StateChange.ObjectType type, Inventory.Item earlier, Inventory.Item later) {
    static <K> Comparison of(Inventory<K> inventory, K key, NamedState before, NamedState after) {
        return new Comparison(
                inventory.type(),
                inventory.find(before, key).orElse(null),
                inventory.find(after, key).orElse(null));
    }

    boolean differs() {
        return earlier == null || later == null || !change().properties().isEmpty();
    }

    StateChange change() {
        StateChange.Kind kind = earlier == null
                ? StateChange.Kind.CREATED
                : later == null ? StateChange.Kind.DELETED : StateChange.Kind.CHANGED;
        return new Change(
                kind,
                type,
                item().id(),
                item().name().get(),
                PropertySheet.difference(
                        earlier == null ? null : earlier.sheet().get(),
                        later == null ? null : later.sheet().get()));
    }

    long sequence() {
        return item().sequence();
    }

    String id() {
        return item().id();
    }

    /** The object as it is now, or as it was last. */
    private Inventory.Item item() {
        return later == null ? earlier : later;
    }
}
