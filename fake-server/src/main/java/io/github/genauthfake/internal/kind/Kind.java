package io.github.genauthfake.internal.kind;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Evidence;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
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
public final class Kind<E extends Record> extends ObjectSlot<E> {
    private final String name;
    private final String section;
    private final Properties<E> properties;

    private Failure notFound;
    private Property key;
    private Property label;
    private final List<Property> unique = new ArrayList<>();
    private final List<Failure> taken = new ArrayList<>();
    private final List<Consumer<E>> rules = new ArrayList<>();
    private final Map<String, Function<E, ?>> defaults = new LinkedHashMap<>();
    private final Map<String, Function<E, ?>> seedDefaults = new LinkedHashMap<>();
    private final Map<String, Function<Object, ?>> readings = new LinkedHashMap<>();
    private final Map<String, Answering<E>> answers = new LinkedHashMap<>();
    private final List<BiConsumer<Draft, Stored<E>>> beforeDeletion = new ArrayList<>();
    private Property ownerProperty;
    private Kind<?> owner;
    private String defaultOwner;
    private Attachment attachment;
    private boolean hasId = true;
    private Table<E> initial;
    private String creation;

    private Kind(Class<E> type, String name, String section) {
        this.name = name;
        this.section = section;
        this.properties = Properties.of(type);
        this.notFound = Failure.of(
                404,
                "%s 不存在".formatted(name),
                "%s not exists.".formatted(Character.toUpperCase(name.charAt(0)) + name.substring(1)),
                Evidence.INFERRED,
                Evidence.INFERRED);
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
        unique.add(property(property));
        taken.add(failure);
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

    /** How the value of a property in a request becomes the value that is kept. Sees {@code null} too. */
    public Kind<E> reading(String property, Function<Object, ?> read) {
        readings.put(property(property).name(), read);
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
        return this;
    }

    /** Objects of this kind have custom data. */
    public Kind<E> with(Attachment values) {
        attachment = values;
        return this;
    }

    /** What goes when an object of this kind is deleted, beside what belongs to it by relation or as its owner. */
    public Kind<E> beforeDeletion(BiConsumer<Draft, Stored<E>> clear) {
        beforeDeletion.add(clear);
        return this;
    }

    /** The API knows no id of the objects: changes and messages tell them apart by key. */
    public Kind<E> withoutId() {
        hasId = false;
        return this;
    }

    /** An object that every pool has from the beginning; with the number 0, and therefore in no export. */
    public Kind<E> inEveryPool(E object) {
        initial = Table.empty(this).with(new Stored<>(ObjectIds.of(0), 0, object, Instant.EPOCH, Instant.EPOCH));
        return this;
    }

    @Override
    public Table<E> initial() {
        if (initial == null) {
            initial = Table.empty(this);
        }
        return initial;
    }

    @Override
    public String name() {
        return name;
    }

    /** What seeds call the objects of this kind. */
    public String section() {
        return section;
    }

    public List<Property> properties() {
        return properties.all();
    }

    /** The property with this name, or a mistake in the description. */
    public Property property(String called) {
        return properties.named(called);
    }

    /** An object with these values, and with none for the other properties. */
    public E make(Map<String, Object> values) {
        return properties.make(values);
    }

    List<Property> uniqueProperties() {
        return unique;
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

    @Override
    public String defaultOwner() {
        return defaultOwner;
    }

    public Optional<Property> ownerProperty() {
        return Optional.ofNullable(ownerProperty);
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

    void createdBy(String operation) {
        creation = operation;
    }

    /** What answers call the id, beside {@code id}: {@code webhookId} for the kind {@code webhook}. */
    public String idName() {
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

    /** The values that a seed gives the properties of which it says nothing, as far as they do not come from defaults. */
    public Map<String, Object> seedDefaults(String label) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(label().name(), label);
        E object = make(named);
        Map<String, Object> values = new LinkedHashMap<>();
        seedDefaults.forEach((property, value) -> values.put(property, value.apply(object)));
        return values;
    }

    /** The key of the owner of an object; {@code null} for a kind without owners. */
    String ownerOf(E object) {
        return ownerProperty == null ? null : (String) ownerProperty.of(object);
    }

    @Override
    int keyIndex() {
        return unique.indexOf(key);
    }

    /** What readers call an object: its key or label, behind the owner's key and a slash unless that is the default one. */
    @Override
    public String nameOf(E object) {
        String own = String.valueOf(label().of(object));
        return key == null || owner == null || ownerOf(object).equals(defaultOwner) ? own : ownerOf(object) + "/" + own;
    }

    /**
     * An object with what a request says of it. {@code null} leaves a property as it is that must have a value: one with a
     * default, and the key.
     */
    E changed(E object, Map<String, Object> said) {
        Map<String, Object> values = properties.valuesOf(object);
        said.forEach((property, value) -> {
            if (value != null || !defaults.containsKey(property) && !isKey(property)) {
                values.put(property, value);
            }
        });
        return make(values);
    }

    private boolean isKey(String property) {
        return key != null && key.name().equals(property);
    }

    /** What is kept of the value of a property in a request. */
    Object read(Property property, JsonNode value) {
        Function<Object, ?> reading = readings.get(property.name());
        return reading == null ? Json.bind(value, property.type()) : reading.apply(Json.bind(value, Object.class));
    }

    E withDefaults(E object) {
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
        E owned = owner == null
                ? object
                : properties.with(object, ownerProperty.name(), requireOwner(directory, ownerOf(object)));
        for (int index = 0; index < unique.size(); index++) {
            Object value = unique.get(index).of(owned);
            boolean isTaken = directory
                    .get(this)
                    .find(index, ownerOf(owned), value)
                    .filter(holder -> !holder.id().equals(id))
                    .isPresent();
            if (isTaken) {
                throw ApiError.of(taken.get(index), value);
            }
        }
        return owned;
    }

    /** What objects of other kinds know it by as their owner: its key or, without one, its id. */
    public String keyOf(Stored<E> object) {
        return key == null ? object.id() : (String) key.of(object.it());
    }

    /** Clears what is not tied to an object by ownership or relation. */
    void clear(Draft draft, Stored<E> object) {
        beforeDeletion.forEach(each -> each.accept(draft, object));
        if (attachment != null) {
            attachment.delete(draft, object.id());
        }
    }

    boolean isWithin(Kind<?> other) {
        return owner == other;
    }
}
