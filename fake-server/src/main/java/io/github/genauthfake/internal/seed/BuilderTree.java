package io.github.genauthfake.internal.seed;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.SeedForm;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.seed.document.Location;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.NodeValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tree that the calls of a seed's builder make: the one that a file with the same content makes. */
public final class BuilderTree {
    private final Map<String, Object> sections = new LinkedHashMap<>();
    /** The objects that were added, not just needed by others. */
    private final Set<String> said = new HashSet<>();

    private Location location = Location.BUILDER;

    /** Says what stands for the name of a file. */
    public void name(String source) {
        location = new Location(source, 0);
    }

    /**
     * Adds an object to a section.
     *
     * @param name behind that of its owner and a slash, where this is not the default one
     * @throws SeedException when the section has one of that name
     */
    public void add(String section, String name, Object properties) {
        int slash = name.indexOf('/');
        Optional<? extends Kind<?>> owner = Modules.kinds().stream()
                .filter(kind -> kind.seedForm().style() == SeedForm.Style.NAMED
                        && kind.section().equals(section))
                .flatMap(kind -> kind.owner().stream())
                .findFirst();
        if (slash < 0 || owner.isEmpty()) {
            add(List.of(section), name, properties);
        } else {
            add(
                    List.of(owner.get().section(), name.substring(0, slash), section),
                    name.substring(slash + 1),
                    properties);
        }
    }

    /** Says something of the whole seed. */
    public void put(String property, Object value) {
        put(sections, "seed", property, value);
    }

    /** Adds a canned answer to those of an operation. */
    @SuppressWarnings("unchecked") // only this method puts lists there
    public void answer(String operation, Map<String, Object> properties) {
        ((List<Object>) members(sections, "answers").computeIfAbsent(operation, first -> new ArrayList<>()))
                .add(properties);
    }

    /** Adds a custom field. */
    public void customField(String targetType, String key, Map<String, Object> properties) {
        add(List.of("customFields", targetType), key, properties);
    }

    /** Adds the departments of a path that are not there yet, and says something of the last one. */
    public void department(String path, Map<String, Object> properties) {
        List<String> place = new ArrayList<>();
        String children = "organizations";
        for (String name : path.split("/", -1)) {
            place.add(children);
            place.add(name);
            children = "departments";
        }
        String last = place.remove(place.size() - 1);
        put(members(place), String.join(".", place), last, properties);
    }

    /** The tree. */
    public Mapping build() {
        return (Mapping) NodeValues.tree(sections, location);
    }

    private void add(List<String> place, String name, Object properties) {
        String trail = String.join(".", place);
        if (!said.add(trail + "." + name)) {
            throw twice(trail, name);
        }
        put(members(place), trail, name, properties);
    }

    /** Maps are joined: another object may have made what this one says more of. */
    private void put(Map<String, Object> owner, String trail, String name, Object value) {
        if (value instanceof Map<?, ?> more && (owner.get(name) == null || owner.get(name) instanceof Map<?, ?>)) {
            Map<String, Object> inner = members(owner, name);
            more.forEach((key, each) -> put(inner, trail + "." + name, String.valueOf(key), each));
        } else if (owner.containsKey(name)) {
            throw twice(trail, name);
        } else {
            owner.put(name, value);
        }
    }

    private SeedException twice(String trail, String name) {
        return new SeedException(
                location.source(), 0, trail + "." + name + ": is there twice; say all of it in one call");
    }

    private Map<String, Object> members(List<String> place) {
        Map<String, Object> members = sections;
        for (String name : place) {
            members = members(members, name);
        }
        return members;
    }

    @SuppressWarnings("unchecked") // only this class puts maps there
    private static Map<String, Object> members(Map<String, Object> owner, String name) {
        return (Map<String, Object>) owner.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
    }
}
