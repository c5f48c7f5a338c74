package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Slot;
import io.github.genauthfake.internal.kind.collection.Lookup;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The custom data of a pool: values by scope, target and key, and the index that keeps unique fields unique. Immutable.
 */
public final class CustomData {
    public static final CustomData NONE = new CustomData(Map.of(), Lookup.empty());

    public static final Slot<CustomData> SLOT = new Slot<>(NONE);

    private final Map<FieldScope, Lookup<String, Map<String, StoredValue>>> byScope;
    private final Lookup<UniqueValue, String> holders;

    private CustomData(
            Map<FieldScope, Lookup<String, Map<String, StoredValue>>> byScope, Lookup<UniqueValue, String> holders) {
        this.byScope = byScope;
        this.holders = holders;
    }

    /** The custom data of a state. */
    public static CustomData of(DirectoryView directory) {
        return directory.get(SLOT);
    }

    /** The values of one target, in the order in which they were first set. */
    public Map<String, StoredValue> of(FieldScope scope, String targetId) {
        return in(scope).find(targetId).orElse(Map.of());
    }

    /** The scopes in which a target has values. */
    public Set<FieldScope> scopes() {
        return byScope.keySet();
    }

    /** The values of all targets in one scope, by the target's id. */
    public Lookup<String, Map<String, StoredValue>> in(FieldScope scope) {
        return byScope.getOrDefault(scope, Lookup.empty());
    }

    /** The ids of the targets of one type that have other values than in other data, in any tenant. */
    public Set<String> targetIdsThatDiffer(TargetType type, CustomData other) {
        Set<FieldScope> scopes = new HashSet<>(scopes());
        scopes.addAll(other.scopes());
        Set<String> targetIds = new HashSet<>();
        for (FieldScope scope : scopes) {
            if (scope.targetType() == type) {
                targetIds.addAll(in(scope).keysThatDiffer(other.in(scope)));
            }
        }
        return targetIds;
    }

    /** The target that holds {@code value} of a unique field, if any. */
    public Optional<String> holder(FieldScope scope, String key, Object value) {
        return holders.find(new UniqueValue(scope, key, value));
    }

    /** This data with one value set; a unique field's value must not be held by another target. */
    public CustomData with(FieldDefinition field, String targetId, StoredValue value) {
        CustomData cleared = without(field.scope(), targetId, field.key());
        Map<String, StoredValue> values = new LinkedHashMap<>(of(field.scope(), targetId));
        values.put(field.key(), value);
        Lookup<UniqueValue, String> nextHolders = field.enforcesUniqueness()
                ? cleared.holders.with(new UniqueValue(field.scope(), field.key(), value.plain()), targetId)
                : cleared.holders;
        return new CustomData(cleared.replace(field.scope(), targetId, values), nextHolders);
    }

    /** This data without the value of one key; the same data when there is none. */
    public CustomData without(FieldScope scope, String targetId, String key) {
        Map<String, StoredValue> values = of(scope, targetId);
        StoredValue value = values.get(key);
        if (value == null) {
            return this;
        }
        Map<String, StoredValue> next = new LinkedHashMap<>(values);
        next.remove(key);
        return new CustomData(replace(scope, targetId, next), release(holders, scope, targetId, key, value));
    }

    /** This data without anything of one target, in every tenant. */
    public CustomData withoutTarget(TargetType type, String targetId) {
        CustomData remaining = this;
        for (FieldScope scope : byScope.keySet()) {
            if (scope.targetType() == type) {
                for (String key : of(scope, targetId).keySet()) {
                    remaining = remaining.without(scope, targetId, key);
                }
            }
        }
        return remaining;
    }

    /** This data without any value of one field. Walks the targets of its scope. */
    public CustomData withoutField(FieldScope scope, String key) {
        CustomData remaining = this;
        for (Map.Entry<String, Map<String, StoredValue>> target : in(scope).entries()) {
            remaining = remaining.without(scope, target.getKey(), key);
        }
        return remaining;
    }

    /**
     * This data with the values of {@code field} indexed as the field's uniqueness now asks. Walks the targets of the
     * field's scope: it serves the rare change of a definition.
     *
     * @return empty when two targets hold the same value of a field that shall be unique
     */
    public Optional<CustomData> reindexed(FieldDefinition field) {
        Lookup<UniqueValue, String> next = holders;
        for (Map.Entry<String, Map<String, StoredValue>> target :
                in(field.scope()).entries()) {
            StoredValue value = target.getValue().get(field.key());
            if (value == null) {
                continue;
            }
            UniqueValue unique = new UniqueValue(field.scope(), field.key(), value.plain());
            if (!field.enforcesUniqueness()) {
                next = next.without(unique);
            } else if (!target.getKey().equals(next.find(unique).orElse(target.getKey()))) {
                return Optional.empty();
            } else {
                next = next.with(unique, target.getKey());
            }
        }
        return Optional.of(new CustomData(byScope, next));
    }

    private Map<FieldScope, Lookup<String, Map<String, StoredValue>>> replace(
            FieldScope scope, String targetId, Map<String, StoredValue> values) {
        Lookup<String, Map<String, StoredValue>> targets = values.isEmpty()
                ? in(scope).without(targetId)
                : in(scope).with(targetId, Collections.unmodifiableMap(values));
        Map<FieldScope, Lookup<String, Map<String, StoredValue>>> next = new LinkedHashMap<>(byScope);
        if (targets.isEmpty()) {
            next.remove(scope);
        } else {
            next.put(scope, targets);
        }
        return Collections.unmodifiableMap(next);
    }

    private static Lookup<UniqueValue, String> release(
            Lookup<UniqueValue, String> holders, FieldScope scope, String targetId, String key, StoredValue value) {
        UniqueValue unique = new UniqueValue(scope, key, value.plain());
        return holders.find(unique).filter(targetId::equals).isPresent() ? holders.without(unique) : holders;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomData data && byScope.equals(data.byScope) && holders.equals(data.holders);
    }

    @Override
    public int hashCode() {
        return byScope.hashCode();
    }

    private record UniqueValue(FieldScope scope, String key, Object value) {}
}
