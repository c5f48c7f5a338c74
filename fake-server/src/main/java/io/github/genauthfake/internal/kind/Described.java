package io.github.genauthfake.internal.kind;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Evidence;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.PlainNumbers;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a {@link Kind} was declared to be, and what follows for its objects: defaults, rules, names.
 */
abstract sealed class Described<E extends Record> extends Seeded<E> permits Kind {
    final String name;
    Failure notFound;
    Property key;
    Property label;
    final List<UniqueName> unique = new ArrayList<>();
    final List<Failure> taken = new ArrayList<>();
    final List<Consumer<E>> rules = new ArrayList<>();
    final Map<String, Function<E, ?>> defaults = new LinkedHashMap<>();
    final Map<String, Function<E, ?>> seedDefaults = new LinkedHashMap<>();
    final Map<String, Function<Object, ?>> readings = new LinkedHashMap<>();
    final Map<String, BinaryOperator<Object>> merged = new HashMap<>();
    final Map<String, Answering<E>> answers = new LinkedHashMap<>();
    final List<BiConsumer<Draft, Stored<E>>> afterCreation = new ArrayList<>();
    final List<BiConsumer<Draft, Stored<E>>> beforeDeletion = new ArrayList<>();
    final Map<Property, Reference<E>> references = new LinkedHashMap<>();
    final List<Index<E>> indexes = new ArrayList<>();
    Index<E> byOwner;
    final Set<String> secrets = new HashSet<>();
    Property ownerProperty;
    Kind<?> owner;
    Failure ownerNotFound;
    End ownerEnd;
    String defaultOwner;
    boolean hasDifferences = true;
    Move<E> afterMove = (draft, before, after) -> {};
    Forgetting forgetting = (draft, end, gone) -> {};
    boolean isGranted;
    Attachment attachment;
    BiFunction<DirectoryView, E, String> naming;
    boolean hasId = true;
    boolean isNumbered;
    String idName;
    private String creation;

    /** The objects that a property refers to, and how to find those that refer to one. */
    record Reference<E extends Record>(End end, Index<E> index) {}

    Described(Class<E> type, String name, String section) {
        super(type, section);
        this.name = name;
        this.notFound = Failure.of(
                404,
                "%s 不存在".formatted(name),
                "%s not exists.".formatted(Character.toUpperCase(name.charAt(0)) + name.substring(1)),
                Evidence.INFERRED,
                Evidence.INFERRED);
    }

    @Override
    public String name() {
        return name;
    }

    List<UniqueName> uniqueNames() {
        return unique;
    }

    /** Whether a property tells the objects apart by itself, as the first that does. */
    boolean isUniqueAlone(String called) {
        return called != null && !unique.isEmpty() && unique.get(0).isNamed(called);
    }

    public Optional<Property> key() {
        return Optional.ofNullable(key);
    }

    /** The property that seeds and messages call an object by: the key, else the label. */
    public Property label() {
        return Objects.requireNonNull(label, () -> "the kind " + name + " has neither key nor label");
    }

    @Override
    public Optional<Kind<?>> owner() {
        return Optional.ofNullable(owner);
    }

    /** Whether each object belongs to one of these, which are no kind. */
    public boolean isOwnedBy(End end) {
        return ownerEnd == end;
    }

    /** Whether differences list the objects. */
    public boolean hasDifferences() {
        return hasDifferences;
    }

    @Override
    public String defaultOwner() {
        return defaultOwner;
    }

    @Override
    public String requireOwner(DirectoryView directory, String named) {
        return requireOwner(directory, named, ownerNotFound == null ? owner.notFound() : ownerNotFound);
    }

    public Optional<Property> ownerProperty() {
        return Optional.ofNullable(ownerProperty);
    }

    List<Index<E>> indexes() {
        return indexes;
    }

    Index<E> byOwner() {
        return byOwner;
    }

    public Optional<Attachment> attachment() {
        return Optional.ofNullable(attachment);
    }

    public boolean hasId() {
        return hasId;
    }

    @Override
    public Failure notFound() {
        return notFound;
    }

    /** What the fake says of the values of unique properties that are taken. */
    public List<Failure> takenFailures() {
        return List.copyOf(taken);
    }

    Map<String, Answering<E>> answers() {
        return answers;
    }

    /** The name of the operation that creates one object; seeds go through it. */
    public Optional<String> creation() {
        return Optional.ofNullable(creation);
    }

    /** The name of the operation that seeds go through; none where they make the objects as they are. */
    public Optional<String> seedOperation() {
        return isSeededDirectly ? Optional.empty() : creation();
    }

    void createdBy(String operation) {
        creation = operation;
    }

    /** What answers call the id, beside {@code id}: {@code webhookId} for the kind {@code webhook}. */
    public String idName() {
        if (idName != null) {
            return idName;
        }
        StringBuilder camelCase = new StringBuilder();
        for (String word : name.split(" ")) {
            camelCase.append(camelCase.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camelCase.append("Id").toString();
    }

    /** The value that an object has where neither a request nor a seed says anything; {@code null} for none. */
    public Object usual(E object, Property property) {
        Function<E, ?> value = seedDefaults.getOrDefault(property.name(), defaults.get(property.name()));
        return value == null ? null : value.apply(object);
    }

    /** The properties whose {@linkplain Kind#seedDefault values in seeds} are made of others. */
    public Set<String> seedDefaults() {
        return seedDefaults.keySet();
    }

    /** The owner in which the unique values of an object are unique; {@code null} for the whole pool. */
    String scopeOf(E object) {
        return owner == null ? null : ownerOf(object);
    }

    /** The key of the owner of an object, or its id; {@code null} for a kind without owners. */
    public String ownerOf(E object) {
        return ownerProperty == null ? null : (String) ownerProperty.of(object);
    }

    /** The same object with another value of a property. */
    public E with(E object, String property, Object value) {
        return properties.with(object, property, value);
    }

    /** The same object with another owner. */
    E ownedBy(E object, String next) {
        return properties.with(object, ownerProperty.name(), next);
    }

    @Override
    int keyIndex() {
        for (int index = 0; index < unique.size(); index++) {
            if (unique.get(index).is(key)) {
                return index;
            }
        }
        return -1;
    }

    /**
     * What readers call an object: its key or label, behind the owner's key and a slash unless that is the default one; its
     * owner, or the kind, where it has neither.
     */
    @Override
    public String nameOf(E object) {
        if (label == null) {
            return ownerProperty == null ? name : ownerOf(object);
        }
        String own = String.valueOf(label().of(object));
        boolean isNamedAlone =
                key == null || owner == null || ownerOf(object).equals(defaultOwner) && own.indexOf('/') < 0;
        return isNamedAlone ? own : ownerOf(object) + "/" + own;
    }

    @Override
    public String nameOf(DirectoryView directory, E object) {
        return naming == null ? nameOf(object) : naming.apply(directory, object);
    }

    /**
     * An object with what a request says of it. {@code null} leaves a property as it is that must have a value: the key or
     * what an object is called by, one with a default, and one that a creation requires.
     *
     * @param takesNull whether {@code null} is a value nevertheless of a property that a creation requires
     */
    public E changed(E object, Map<String, Object> said, Predicate<String> takesNull) {
        Map<String, Object> values = Properties.valuesOf(object);
        said.forEach((property, value) -> {
            if (value != null || !mustHaveValue(property, takesNull)) {
                BinaryOperator<Object> merging = value == null ? null : merged.get(property);
                values.put(property, merging == null ? value : merging.apply(values.get(property), value));
            }
        });
        return make(values);
    }

    private boolean mustHaveValue(String property, Predicate<String> takesNull) {
        return defaults.containsKey(property)
                || label != null && label.name().equals(property)
                || creation != null && Contract.get().named(creation).requires(property) && !takesNull.test(property);
    }

    /** What is kept of the value of a property in a request or a seed. */
    Object read(Property property, JsonNode value) {
        if (property.type() == Instant.class && value.isTextual()) {
            return moment(property, value.textValue());
        }
        Function<Object, ?> reading = readings.get(property.name());
        Object bound = Json.bind(value, reading == null ? property.type() : Object.class);
        Object plain = bound instanceof Map<?, ?> ? PlainNumbers.of(bound) : bound;
        return reading == null ? plain : reading.apply(plain);
    }

    private static Instant moment(Property property, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAMoment) {
            throw ApiError.invalidArgument(property.name() + " must be a moment such as 2024-01-01T00:00:00.000Z");
        }
    }

    /** An object with the declared defaults where it has no value. */
    public E withDefaults(E object) {
        E complete = object;
        for (Map.Entry<String, Function<E, ?>> each : defaults.entrySet()) {
            if (property(each.getKey()).of(complete) == null) {
                complete =
                        properties.with(complete, each.getKey(), each.getValue().apply(complete));
            }
        }
        return complete;
    }

    /**
     * Holds an object to the rules of the kind.
     *
     * @param id of the object itself, whose names are free for it; {@code null} for a new one
     * @return the object, with the key of the owner that it means
     * @throws ApiError what patterns, rules, the owner and unique properties say
     */
    E checked(DirectoryView directory, E object, String id) {
        rules.forEach(rule -> rule.accept(object));
        references.forEach((property, reference) -> {
            if (property.of(object) != null) {
                reference.end().require(directory, (String) property.of(object));
            }
        });
        E owned = owner == null
                ? object
                : properties.with(object, ownerProperty.name(), requireOwner(directory, ownerOf(object)));
        for (int index = 0; index < unique.size(); index++) {
            Object value = unique.get(index).of(owned);
            boolean isTaken = directory
                    .get((Slot<Table<E>>) this)
                    .find(index, scopeOf(owned), value)
                    .filter(holder -> !holder.id().equals(id))
                    .isPresent();
            if (isTaken) {
                throw ApiError.of(
                        taken.get(index), value instanceof List<?> values ? values.toArray() : new Object[] {value});
            }
        }
        return owned;
    }

    /** What objects of other kinds know it by as their owner: its key or, without one, its number or id. */
    public String keyOf(Stored<E> object) {
        if (isNumbered) {
            return String.valueOf(object.sequence());
        }
        return key == null ? object.id() : (String) key.of(object.it());
    }

    @Override
    boolean isNumbered() {
        return isNumbered;
    }

    /** Clears what is not tied to an object by ownership or relation. */
    void clear(Draft draft, Stored<E> object) {
        beforeDeletion.forEach(each -> each.accept(draft, object));
        if (attachment != null) {
            attachment.delete(draft, object.id());
        }
    }

    /** The objects that refer to one of another sort. */
    List<Stored<E>> referring(DirectoryView directory, End end, String id) {
        return references.values().stream()
                .filter(reference -> reference.end() == end)
                .flatMap(reference -> reference.index().of(directory, id).all().stream())
                .toList();
    }

    /** The objects whose property refers to one that exists, by the id of that. */
    public Index<E> referringBy(String property) {
        return references.get(property(property)).index();
    }

    /** Whether objects of this kind refer to those of another sort. */
    public boolean refersTo(End end) {
        return references.values().stream().anyMatch(reference -> reference.end() == end);
    }

    /** Whether a property is in what readers call an object. */
    public boolean isInTheName(Property property) {
        return property.equals(label) || property.equals(ownerProperty);
    }

    /** Whether differences must not show a property. */
    public boolean isSecret(Property property) {
        return secrets.contains(property.name());
    }

    boolean isWithin(Kind<?> other) {
        return owner == other;
    }
}
