package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange;
import java.util.Optional;

/** One object in two states, in at least one of which it is. */
record Comparison<K>(Inventory<K> inventory, K key, NamedState before, NamedState after) {
    boolean differs() {
        return earlier().isEmpty() != later().isEmpty()
                || !change().properties().isEmpty();
    }

    StateChange change() {
        Optional<Inventory.Item> earlier = earlier();
        Optional<Inventory.Item> later = later();
        StateChange.Kind kind = earlier.isEmpty()
                ? StateChange.Kind.CREATED
                : later.isEmpty() ? StateChange.Kind.DELETED : StateChange.Kind.CHANGED;
        Inventory.Item item = item();
        return new StateChange(
                kind,
                inventory.type(),
                item.id(),
                item.name(),
                Sheet.difference(
                        earlier.map(Inventory.Item::sheet).orElse(null),
                        later.map(Inventory.Item::sheet).orElse(null)));
    }

    long sequence() {
        return item().sequence();
    }

    String id() {
        return item().id();
    }

    /** The object as it is now, or as it was last. */
    private Inventory.Item item() {
        return later().or(this::earlier).orElseThrow();
    }

    private Optional<Inventory.Item> earlier() {
        return inventory.find(before, key);
    }

    private Optional<Inventory.Item> later() {
        return inventory.find(after, key);
    }
}
