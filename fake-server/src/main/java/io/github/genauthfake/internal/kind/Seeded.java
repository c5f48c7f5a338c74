package io.github.genauthfake.internal.kind;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The properties of a {@link Kind}, and how seeds write them. */
abstract sealed class Seeded<E extends Record> extends ObjectSlot<E> permits Described {
    final String section;
    final Properties<E> properties;
    final Map<String, Function<Object, ?>> fromSeeds = new LinkedHashMap<>();
    final Map<String, Function<Object, ?>> toSeeds = new LinkedHashMap<>();
    final Set<String> requiredInSeeds = new LinkedHashSet<>();
    final Map<String, String> words = new HashMap<>();
    final Map<Property, SeedNaming> namings = new HashMap<>();
    final Set<String> setAfterCreation = new LinkedHashSet<>();
    final Map<String, PartOfParameter> partsOfParameters = new HashMap<>();
    BiConsumer<Draft, Stored<E>> whenSeeded;
    boolean isSeededDirectly;
    SeedForm seedForm = SeedForm.NAMED;
    String sectionAround;

    /** Where requests say a property, and how its value is made of that. */
    record PartOfParameter(String parameter, Function<Object, ?> read) {}

    /** What seeds call a property, and which objects they call by name in it; {@code null} for none. */
    record SeedNaming(String inSeeds, End end) {}

    Seeded(Class<E> type, String section) {
        this.section = section;
        this.properties = Properties.of(type);
    }

    /** Seeds make the objects as they are, without the operation that creates one. */
    public Kind<E> seededDirectly() {
        isSeededDirectly = true;
        return self();
    }

    /** What objects are held to once everything else of their seed is there; may complete them. */
    public Kind<E> whenSeeded(BiConsumer<Draft, Stored<E>> complete) {
        whenSeeded = complete;
        return self();
    }

    /** Whether something is left to do when the seed is there, see {@link #whenSeeded}. */
    public boolean isCompletedWhenSeeded() {
        return whenSeeded != null;
    }

    /** Does it for an object, see {@link #whenSeeded}. */
    public void complete(Draft draft, String id) {
        whenSeeded.accept(draft, draft.get(this).findById(id).orElseThrow());
    }

    /**
     * A list of objects for which seeds have names with texts.
     *
     * @param from makes the value of a request of what a seed has
     * @param to makes what a seed has of the value that is kept
     */
    public Kind<E> byNameInSeeds(String property, Function<Object, ?> from, Function<Object, ?> to) {
        fromSeeds.put(property(property).name(), from);
        toSeeds.put(property, to);
        return self();
    }

    /** A property that seeds call otherwise than the API. */
    public Kind<E> inSeeds(String property, String called) {
        namings.put(property(property), new SeedNaming(called, null));
        return self();
    }

    /** Properties that seeds set when the object is there, since their creation would leave others out. */
    public Kind<E> setAfterCreation(String... properties) {
        Arrays.stream(properties)
                .forEach(each -> setAfterCreation.add(property(each).name()));
        return self();
    }

    /** There is at most one, in the pool or of each owner: seeds write it as an object without a name. */
    public Kind<E> single() {
        seedForm = SeedForm.SINGLE;
        return self();
    }

    /** The section of seeds that holds that of this kind, beside those of others. */
    public Kind<E> inSection(String around) {
        sectionAround = around;
        return self();
    }

    /** Properties that a seed has to say. */
    public Kind<E> requiredInSeeds(String... properties) {
        Arrays.stream(properties)
                .forEach(each -> requiredInSeeds.add(property(each).name()));
        return self();
    }

    /** What the schema of seeds says of a property that no creation has; parts of one by names with a dot. */
    public Kind<E> word(String property, String description) {
        words.put(property, description);
        return self();
    }

    /**
     * Seeds list the objects.
     *
     * @param text the property that a text in place of an object means; {@code null} where a text means nothing
     */
    public Kind<E> listed(String text) {
        seedForm = new SeedForm(SeedForm.Style.LISTED, text, null, List.of(), Map.of());
        return self();
    }

    /** Seeds list the objects, by the values of a property; a text in place of an object means another property. */
    public Kind<E> listedBy(String property, List<String> values, String text) {
        seedForm = new SeedForm(SeedForm.Style.LISTED, text, property(property).name(), values, Map.of());
        return self();
    }

    /** Seeds list the objects under several names, each with the property that a text in place of an object means. */
    public Kind<E> listedUnder(Map<String, String> texts) {
        seedForm = new SeedForm(SeedForm.Style.LISTED, null, null, List.of(), new TreeMap<>(texts));
        return self();
    }

    /** What seeds call the objects of this kind. */
    public String section() {
        return section;
    }

    /** The section of seeds that {@link #section} is a part of, together with those of other kinds, if any. */
    public Optional<String> sectionAround() {
        return Optional.ofNullable(sectionAround);
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

    /** The properties that a seed has to say. */
    public Set<String> requiredInSeeds() {
        return requiredInSeeds;
    }

    /** Whether seeds set a property after the creation, although that takes it. */
    public boolean isSetAfterCreation(Property property) {
        return setAfterCreation.contains(property.name());
    }

    /** What the schema of seeds says of properties that no creation has. */
    public Map<String, String> words() {
        return words;
    }

    /** How seeds write the objects. */
    public SeedForm seedForm() {
        return seedForm;
    }

    /** What seeds call a property. */
    public String nameInSeeds(Property property) {
        return namings.containsKey(property) ? namings.get(property).inSeeds() : property.name();
    }

    /** What seeds call the property that a text in place of an object means; {@code null} for none. */
    public String textInSeeds() {
        return seedForm.text() == null ? null : nameInSeeds(property(seedForm.text()));
    }

    /** The objects that seeds call by name in a property that holds their ids. */
    public Optional<End> endNamedBy(Property property) {
        return Optional.ofNullable(namings.get(property)).map(SeedNaming::end);
    }

    /** Whether seeds call objects of another sort by name in a property. */
    public boolean names(End end) {
        return namings.values().stream().anyMatch(naming -> naming.end() == end);
    }

    /** The value that a request has where a seed has this. */
    public Object fromSeed(String property, Object value) {
        return value == null
                ? null
                : fromSeeds.getOrDefault(property, Function.identity()).apply(value);
    }

    /** What a seed has where an object has this value. */
    public Object toSeed(String property, Object value) {
        return value == null
                ? null
                : toSeeds.getOrDefault(property, Function.identity()).apply(value);
    }

    /** Where requests say a property that they do not have. */
    Optional<PartOfParameter> partOfParameter(Property property) {
        return Optional.ofNullable(partsOfParameters.get(property.name()));
    }

    @SuppressWarnings("unchecked")
    private Kind<E> self() {
        return (Kind<E>) this;
    }

    /** Whether seeds have names with texts where requests have a list of objects. */
    public boolean isByNameInSeeds(Property property) {
        return fromSeeds.containsKey(property.name());
    }
}
