package io.github.genauthfake.internal.seed;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.seed.document.Location;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tree that the calls of a seed's builder make: the one that a file with the same content makes. */
public final class BuilderTree {
    private final Map<String, Object> sections = new LinkedHashMap<>();
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
                .filter(kind -> kind.section().equals(section))
                .flatMap(kind -> kind.owner().stream())
                .findFirst();
        if (slash < 0 || owner.isEmpty()) {
            add(members(sections, section), section, name, properties);
            return;
        }
        String owners = owner.get().section();
        String ownerName = name.substring(0, slash);
        Map<String, Object> members = members(members(members(sections, owners), ownerName), section);
        add(members, owners + "." + ownerName + "." + section, name.substring(slash + 1), properties);
    }

    /** Says something of the whole seed. */
    public void put(String property, Object value) {
        sections.put(property, value);
    }

    /** Adds a custom field. */
    public void customField(String targetType, String key, Map<String, Object> properties) {
        add(members(members(sections, "customFields"), targetType), "customFields." + targetType, key, properties);
    }

    /** Adds the departments of a path that are not there yet, and says something of the last one. */
    public void department(String path, Map<String, Object> properties) {
        Map<String, Object> place = sections;
        String children = "organizations";
        for (String name : path.split("/", -1)) {
            place = members(members(place, children), name);
            children = "departments";
        }
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            add(place, "department " + path, property.getKey(), property.getValue());
        }
    }

    /** The tree. */
    public Mapping build() {
        return (Mapping) Values.tree(sections, location);
    }

    private void add(Map<String, Object> members, String section, String name, Object properties) {
        if (members.putIfAbsent(name, properties) != null) {
            throw new SeedException(
                    location.source(), 0, section + "." + name + ": is there twice; say all of it in one call");
        }
    }

    @SuppressWarnings("unchecked") // only this class puts maps under these names
    private static Map<String, Object> members(Map<String, Object> owner, String name) {
        return (Map<String, Object>) owner.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
    }
}
