package io.github.genauthfake.internal.kind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The properties of a {@link Kind}, and how seeds write them. */
abstract class Seeded<E extends Record> extends ObjectSlot<E> {
    final String section;
    final Properties<E> properties;
    final Map<String, Function<Object, ?>> fromSeeds = new LinkedHashMap<>();
    final Map<String, Function<Object, ?>> toSeeds = new LinkedHashMap<>();
    final Set<String> requiredInSeeds = new LinkedHashSet<>();
    final Map<String, String> words = new HashMap<>();
    final Map<Property, SeedNaming> namings = new HashMap<>();
    final Set<String> setAfterCreation = new LinkedHashSet<>();
    final Map<String, PartOfParameter> partsOfParameters = new HashMap<>();
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

    /** Whether seeds have names with texts where requests have a list of objects. */
    public boolean isByNameInSeeds(Property property) {
        return fromSeeds.containsKey(property.name());
    }
}
