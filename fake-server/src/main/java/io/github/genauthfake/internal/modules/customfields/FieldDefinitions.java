package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Slot;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The custom fields of a pool, per scope in the order of their creation. Immutable. A pool has tens of definitions, so a
 * change copies the map of its scope.
 */
public final class FieldDefinitions {
    public static final FieldDefinitions NONE = new FieldDefinitions(Map.of());

    public static final Slot<FieldDefinitions> SLOT = new Slot<>(NONE);

    private final Map<FieldScope, Map<String, FieldDefinition>> byScope;

    private final Set<String> encryptedKeys;

    private FieldDefinitions(Map<FieldScope, Map<String, FieldDefinition>> byScope) {
        this.byScope = byScope;
        this.encryptedKeys = byScope.values().stream()
                .flatMap(fields -> fields.values().stream())
                .filter(FieldDefinition::encrypted)
                .map(FieldDefinition::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The custom fields of a state. */
    public static FieldDefinitions of(DirectoryView directory) {
        return directory.get(SLOT);
    }

    /** The fields of one scope, oldest first. */
    public Collection<FieldDefinition> in(FieldScope scope) {
        Map<String, FieldDefinition> fields = byScope.get(scope);
        return fields == null ? List.of() : fields.values();
    }

    /** The scopes that have fields. */
    public Set<FieldScope> scopes() {
        return byScope.keySet();
    }

    public Optional<FieldDefinition> find(FieldScope scope, String key) {
        Map<String, FieldDefinition> fields = byScope.get(scope);
        return fields == null ? Optional.empty() : Optional.ofNullable(fields.get(key));
    }

    /** The keys of the fields whose values are stored encrypted, in whatever scope. */
    public Set<String> encryptedKeys() {
        return encryptedKeys;
    }

    /** These definitions with {@code field} added, or in the place of the one with its scope and key. */
    public FieldDefinitions with(FieldDefinition field) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>(byScope.getOrDefault(field.scope(), Map.of()));
        fields.put(field.key(), field);
        return replace(field.scope(), fields);
    }

    /** These definitions without one. */
    public FieldDefinitions without(FieldScope scope, String key) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>(byScope.getOrDefault(scope, Map.of()));
        fields.remove(key);
        return replace(scope, fields);
    }

    private FieldDefinitions replace(FieldScope scope, Map<String, FieldDefinition> fields) {
        Map<FieldScope, Map<String, FieldDefinition>> next = new LinkedHashMap<>(byScope);
        if (fields.isEmpty()) {
            next.remove(scope);
        } else {
            next.put(scope, Collections.unmodifiableMap(fields));
        }
        return new FieldDefinitions(Collections.unmodifiableMap(next));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldDefinitions definitions && byScope.equals(definitions.byScope);
    }

    @Override
    public int hashCode() {
        return byScope.hashCode();
    }
}
