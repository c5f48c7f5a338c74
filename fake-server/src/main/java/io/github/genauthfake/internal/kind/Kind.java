package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A sort of object that a pool holds, described once: a record of what the API says of an object, and what is special about
 * it. Table and indexes, uniqueness, cascades, seeds with their schema, exports, differences, public state, assertions and the
 * {@linkplain StandardOperation standard operations} follow from the description.
 *
 * <p>The components of the record have the names and types of the API. They are checked in the order of the calls here:
 * patterns and rules, then the owner, then uniqueness.
 *
 * @param <E> the record
 */
public final class Kind<E extends Record> extends Described<E> {
    private final List<E> inEveryPool = new ArrayList<>();
    private volatile Table<E> initial;

    private Kind(Class<E> type, String name, String section) {
        super(type, name, section);
    }

    /**
     * A kind without anything special: told apart by id alone.
     *
     * @param name what messages call one object, such as {@code group}
     * @param section what seeds call all of them, such as {@code groups}
     */
    public static <E extends Record> Kind<E> of(Class<E> type, String name, String section) {
        return new Kind<>(type, name, section);
    }

    /** What is answered for an object that does not exist; 404 in words of the fake by default. */
    public Kind<E> notFound(Failure failure) {
        notFound = failure;
        return this;
    }

    /**
     * The property that requests name an object by: required, and unique in the pool or within the owner. Seeds and messages
     * call an object by it, too.
     *
     * @param failure what is answered for one that is taken; may show it as {@code {0}}
     */
    public Kind<E> key(String property, Failure failure) {
        key = property(property);
        label = key;
        return unique(property, failure);
    }

    /** A property that no two objects of the pool, or of one owner, share. Several may have none. */
    public Kind<E> unique(String property, Failure failure) {
        return uniqueTogether(failure, property);
    }

    /** As {@link #unique}, for texts that differ in more than the case of letters. */
    public Kind<E> uniqueIgnoringCase(String property, Failure failure) {
        unique.add(new UniqueName(List.of(property(property)), true));
        taken.add(failure);
        return this;
    }

    /** Properties whose values, together, no two objects of the pool, or of one owner, share. Some may have none. */
    public Kind<E> uniqueTogether(Failure failure, String... properties) {
        unique.add(new UniqueName(Arrays.stream(properties).map(this::property).toList(), false));
        taken.add(failure);
        return this;
    }

    /** What readers call an object, where that takes more than a property. */
    public Kind<E> called(BiFunction<DirectoryView, E, String> name) {
        naming = name;
        return this;
    }

    /** The property that seeds and messages call an object by, where it has no key. It need not be unique. */
    public Kind<E> label(String property) {
        label = property(property);
        return this;
    }

    /** A regular expression that the whole of a text property must match, if there is one. */
    public Kind<E> pattern(String property, String regex, Failure failure) {
        Property checked = property(property);
        Pattern pattern = Pattern.compile(regex);
        return rule(object -> {
            String text = (String) checked.of(object);
            if (text != null && !pattern.matcher(text).matches()) {
                throw ApiError.of(failure, text);
            }
        });
    }

    /** A text property that has one of the values which the contract lists for it in an operation; seeds are held to it, too. */
    public Kind<E> choice(String property, String operation) {
        Property checked = property(property);
        return rule(object -> Choices.require(operation, checked.name(), (String) checked.of(object)));
    }

    /** What every object must hold to, when it is created and when it is changed. Throws an {@link ApiError}. */
    public Kind<E> rule(Consumer<E> check) {
        rules.add(check);
        return this;
    }

    /** The value of a property of which a creation says nothing. */
    public Kind<E> defaultValue(String property, Object value) {
        return defaultValue(property, object -> value);
    }

    /** The value of a property of which a creation says nothing, made of the other properties. */
    public Kind<E> defaultValue(String property, Function<E, ?> value) {
        defaults.put(property(property).name(), value);
        return this;
    }

    /** The value that a seed gives a property of which it says nothing, although a request must say it. */
    public Kind<E> seedDefault(String property, Function<E, ?> value) {
        seedDefaults.put(property(property).name(), value);
        return this;
    }

    /** An object of which a change says some members; the others stay, and {@code null} removes one. */
    public Kind<E> merging(String property) {
        merged.put(property(property).name(), Merging::laidAtTheFirstLevel);
        return this;
    }

    /** As {@link #merging}, and so do the objects in it, however deep. */
    public Kind<E> mergingThroughout(String property) {
        merged.put(property(property).name(), Merging::laid);
        return this;
    }

    /** How the value of a property in a request becomes the value that is kept. Sees {@code null} too. */
    public Kind<E> reading(String property, Function<Object, ?> read) {
        readings.put(property(property).name(), read);
        return this;
    }

    /**
     * A property that requests do not have, but within a parameter that says more.
     *
     * @param read makes its value of that of the parameter
     */
    public Kind<E> readFrom(String property, String parameter, Function<Object, ?> read) {
        partsOfParameters.put(property(property).name(), new PartOfParameter(parameter, read));
        return this;
    }

    /** A property of answers that is not kept but made of what is kept. */
    public Kind<E> answering(String property, Answering<E> answer) {
        answers.put(property, answer);
        return this;
    }

    /**
     * Objects of this kind belong to one of another: its unique properties are unique there, and they go when it goes.
     *
     * @param property the key of the owner
     * @param fallback the key of the owner that is meant where a request names none
     */
    public Kind<E> within(String property, Kind<?> kind, String fallback) {
        ownerProperty = property(property);
        owner = kind;
        defaultOwner = fallback;
        byOwner = index(ownerProperty::of);
        return this;
    }

    /** What is answered for an owner that does not exist; what the owner's kind says by default. */
    public Kind<E> ownerNotFound(Failure failure) {
        ownerNotFound = failure;
        return this;
    }

    /**
     * Objects of this kind belong to one of another sort, such as a user, stand below it in seeds, and go when it goes.
     * Their unique properties are unique in the pool.
     *
     * @param property the id of the owner
     */
    public Kind<E> within(String property, End end) {
        ownerProperty = property(property);
        ownerEnd = end;
        references(property, end);
        byOwner = referringBy(property);
        return this;
    }

    /**
     * A property that holds the id of another object, which need not exist. In seeds it has a name of its own, and what the
     * seed calls the object; the id of one that does not exist stands for itself.
     */
    public Kind<E> naming(String property, String inSeeds, End end) {
        namings.put(property(property), new SeedNaming(inSeeds, end));
        return this;
    }

    /** What the API calls the id, where it is not the name of the kind with {@code Id} behind it. */
    public Kind<E> idCalled(String called) {
        idName = called;
        return this;
    }

    /** The objects are rights that somebody was given, and loses on leaving. */
    public Kind<E> granted() {
        isGranted = true;
        return this;
    }

    /** Differences do not list the objects: they follow from other changes. */
    public Kind<E> withoutDifferences() {
        hasDifferences = false;
        return this;
    }

    /** A property that holds the id of another object, which must exist. Objects go with the one that they refer to. */
    public Kind<E> references(String property, End end) {
        references.put(property(property), new Reference<>(end, index(property(property)::of)));
        return this;
    }

    /**
     * A way to find the objects that have something in common. To be declared before the first state.
     *
     * @param key what they have in common; {@code null} for an object that is not to be found by it
     */
    public Index<E> index(Function<E, ?> key) {
        return indexEach(object -> {
            Object its = key.apply(object);
            return its == null ? List.of() : List.of(its);
        });
    }

    /** As {@link #index}, with several keys of one object, each once. */
    public Index<E> indexEach(Function<E, ? extends Collection<?>> keys) {
        Index<E> index = new Index<>(this, indexes.size(), keys);
        indexes.add(index);
        return index;
    }

    /** A property that differences must not show. */
    public Kind<E> secret(String property) {
        secrets.add(property);
        return this;
    }

    /** Objects of this kind have custom data. */
    public Kind<E> with(Attachment values) {
        attachment = values;
        return this;
    }

    /** What comes with an object of this kind. */
    public Kind<E> afterCreation(BiConsumer<Draft, Stored<E>> add) {
        afterCreation.add(add);
        return this;
    }

    /** What goes when an object of this kind is deleted, beside what belongs to it by relation or as its owner. */
    public Kind<E> beforeDeletion(BiConsumer<Draft, Stored<E>> clear) {
        beforeDeletion.add(clear);
        return this;
    }

    /** What is left of the objects of this kind when an object of any sort is gone. */
    public Kind<E> forgetting(Forgetting forget) {
        forgetting = forget;
        return this;
    }

    /** What else changes when the key of the owner does, and with it the object. */
    public Kind<E> afterMove(Move<E> follow) {
        afterMove = follow;
        return this;
    }

    /** Requests and answers tell the objects apart by a number, which is their place in the order of creation. */
    public Kind<E> numbered() {
        isNumbered = true;
        return this;
    }

    /** The API knows no id of the objects: changes and messages tell them apart by key. */
    public Kind<E> withoutId() {
        hasId = false;
        return this;
    }

    /** An object that every pool has from the beginning; with a number below 1, and therefore in no export. */
    public Kind<E> inEveryPool(E object) {
        inEveryPool.add(object);
        return this;
    }

    /** The object of a kind of which there is at most one; with the defaults and the number 0 where there is none. */
    public Stored<E> only(DirectoryView directory) {
        return directory.get(this).all().stream()
                .findFirst()
                .orElseGet(() -> new Stored<>("", 0, withDefaults(make(Map.of())), Instant.EPOCH, Instant.EPOCH));
    }

    /** Finds the objects on the right of a relation that the object on the left has which a parameter names by id. */
    public Finder<E> relatedBy(Relation relation, String parameter) {
        return (directory, request, call) -> {
            String id =
                    relation.left().require(directory, request.text(parameter)).id();
            return directory.get(relation).ofLeft(id).all().stream()
                    .map(right -> findById(directory, right).orElseThrow())
                    .toList();
        };
    }

    @Override
    public Table<E> initial() {
        if (initial == null) {
            Table<E> table = Table.empty(this);
            for (int count = 0; count < inEveryPool.size(); count++) {
                table = table.with(new Stored<>(
                        ObjectIds.builtIn(count), -count, inEveryPool.get(count), Instant.EPOCH, Instant.EPOCH));
            }
            initial = table;
        }
        return initial;
    }
}
