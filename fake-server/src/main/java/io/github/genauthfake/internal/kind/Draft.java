package io.github.genauthfake.internal.kind;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The next state of a pool while one write makes it. Used by one thread and thrown away when the write fails, so that a
 * request applies whole or leaves no trace.
 */
public final class Draft implements DirectoryView {
    private final Instant now;
    private Object[] values;
    private boolean isShared = true;
    private long lastSequence;
    private final Deque<Numbered> numbered = new ArrayDeque<>(0);
    private String fixedId;
    private final List<String> notes = new ArrayList<>(0);

    /** A draft that starts as {@code directory}; whatever it creates or changes, it does at {@code now}. */
    public Draft(Directory directory, Instant now) {
        this.now = Objects.requireNonNull(now);
        this.values = directory.values();
        this.lastSequence = directory.lastSequence();
    }

    /** The state as it is now. */
    public Directory publish() {
        isShared = true;
        return new Directory(values, lastSequence);
    }

    /** Tells who asked for the write of something that the API tolerates and a test should know. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    /** What {@link #note} was told. */
    public List<String> notes() {
        return notes;
    }

    /** The moment of the write. */
    public Instant now() {
        return now;
    }

    @Override
    public <T> T get(Slot<T> slot) {
        return Directory.valueOf(values, slot);
    }

    @Override
    public List<Slot<?>> written() {
        return Directory.written(values);
    }

    /** Puts a value into a slot. */
    public <T> void set(Slot<T> slot, T next) {
        int length = Math.max(values.length, slot.index() + 1);
        if (isShared || length > values.length) {
            values = Arrays.copyOf(values, length);
            isShared = false;
        }
        values[slot.index()] = next;
    }

    /** Replaces the value of a slot by what {@code change} makes of it. */
    public <T> void change(Slot<T> slot, UnaryOperator<T> change) {
        set(slot, change.apply(get(slot)));
    }

    /** The number of the newest object. */
    public long lastSequence() {
        return lastSequence;
    }

    /** The number of the next object. */
    public long nextSequence() {
        Numbered next = numbered.poll();
        fixedId = next == null ? null : next.id();
        return next == null || next.sequence() == null ? ++lastSequence : next.sequence();
    }

    /** The id of the object that {@link #nextSequence()} has just numbered. */
    public String newId(long sequence) {
        return fixedId == null ? ObjectIds.of(sequence) : fixedId;
    }

    /**
     * Fixes numbers and ids of the objects that come next, in their order. They must be free, and the counter must be past
     * the numbers, see {@link #startBehind}.
     */
    public void fix(List<Numbered> next) {
        numbered.clear();
        numbered.addAll(next);
    }

    /** Makes the counter start behind this number, unless it is past it. */
    public void startBehind(long sequence) {
        lastSequence = Math.max(lastSequence, sequence);
    }

    /**
     * Creates an object of a kind.
     *
     * @throws io.github.genauthfake.internal.errors.ApiError what its patterns, rules, owner and unique properties say
     */
    public <E extends Record> Stored<E> create(Kind<E> kind, E object) {
        E complete = kind.checked(this, kind.withDefaults(object), null);
        long sequence = nextSequence();
        Stored<E> created = new Stored<>(newId(sequence), sequence, complete, now, now);
        put(kind, created);
        if (kind.afterCreation.isEmpty()) {
            return created;
        }
        kind.afterCreation.forEach(add -> add.accept(this, created));
        return kind.findById(this, created.id()).orElseThrow();
    }

    /**
     * Changes an object of a kind. What it owns follows when its key changes.
     *
     * @throws io.github.genauthfake.internal.errors.ApiError as {@link #create}
     */
    public <E extends Record> Stored<E> change(Kind<E> kind, Stored<E> before, E object) {
        Stored<E> after = before.as(kind.checked(this, object, before.id()), now);
        put(kind, after);
        if (!kind.keyOf(before).equals(kind.keyOf(after))) {
            for (Kind<?> owned : ownedBy(kind)) {
                move(owned, kind.keyOf(before), kind.keyOf(after));
            }
        }
        return after;
    }

    private <E extends Record> void move(Kind<E> kind, String owner, String next) {
        for (Stored<E> object : get(kind).of(owner).all()) {
            E moved = kind.ownedBy(object.it(), next);
            put(kind, object.as(moved, object.updatedAt()));
            kind.afterMove.follow(this, object.it(), moved);
        }
    }

    private List<Kind<?>> ownedBy(Kind<?> kind) {
        List<Kind<?>> owned = new ArrayList<>();
        for (Slot<?> slot : written()) {
            if (slot instanceof Kind<?> other && other.isWithin(kind)) {
                owned.add(other);
            }
        }
        return owned;
    }

    /** Changes the only object of a kind; one with the defaults where there is none. */
    public <E extends Record> Stored<E> changeOnly(Kind<E> kind, UnaryOperator<E> change) {
        Stored<E> only = kind.only(this);
        E next = change.apply(only.it());
        return only.sequence() == 0 ? create(kind, next) : change(kind, only, next);
    }

    /** Puts an object in the place of the one with its id, if any, without a check. */
    public <E extends Record> void put(Kind<E> kind, Stored<E> object) {
        change(kind, table -> table.with(object));
    }

    /** Deletes an object with everything that belongs to it: what it owns, its pairs in relations, its custom data. */
    public <E extends Record> void delete(Kind<E> kind, Stored<E> object) {
        kind.clear(this, object);
        ownedBy(kind).forEach(owned -> deleteOwned(owned, kind.keyOf(object)));
        forget(kind, kind.ref(object));
        change(kind, table -> table.without(object));
    }

    /** Removes everything that refers to an object which is deleted: pairs of relations, and objects that name it. */
    public void forget(End end, End.Ref gone) {
        Relation.forget(this, end, gone);
        for (Slot<?> slot : written()) {
            if (slot instanceof Kind<?> kind) {
                deleteReferring(kind, end, gone.id());
                kind.forgetting.forget(this, end, gone);
            }
        }
    }

    /** Takes from somebody who leaves what was {@linkplain Kind#granted granted}. */
    public void revokeGrants(End end, End.Ref holder) {
        for (Slot<?> slot : written()) {
            if (slot instanceof Kind<?> kind && kind.isGranted) {
                deleteReferring(kind, end, holder.id());
            }
        }
    }

    private <E extends Record> void deleteReferring(Kind<E> kind, End end, String id) {
        kind.referring(this, end, id).forEach(object -> delete(kind, object));
    }

    private <E extends Record> void deleteOwned(Kind<E> kind, String owner) {
        get(kind).of(owner).all().forEach(object -> delete(kind, object));
    }
}
