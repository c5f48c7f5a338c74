package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.kind.Numbered;
import io.github.genauthfake.internal.modules.customfields.CustomDataRules;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.Node;
import io.github.genauthfake.internal.seed.document.Scalar;
import io.github.genauthfake.internal.seed.shape.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The custom data of a seed's objects, those of the pool and those of its tenants. */
final class DataGrowth {
    /** The most values that set-custom-data takes. */
    private static final int MOST_AT_ONCE = 50;

    private final Growth growth;

    DataGrowth(Growth growth) {
        this.growth = growth;
    }

    /**
     * Whom the data belong to.
     *
     * @param identifier as set-custom-data has it
     * @param namespace of a role
     */
    record Target(TargetType type, String id, String identifier, String namespace) {}

    void grow(Part owner, Target target) {
        if (owner.mentions("customData")) {
            grow(owner.part("customData"), target, new FieldScope(null, target.type()));
        }
        for (Part ofTenant : owner.parts("tenantCustomData")) {
            String tenantId = growth.idsOf(Tenants.TENANT).get(ofTenant.name());
            if (tenantId == null) {
                throw ofTenant.refusal(Names.unknown(
                        "tenant", ofTenant.name(), growth.idsOf(Tenants.TENANT).keySet()));
            }
            grow(ofTenant, target, new FieldScope(tenantId, target.type()));
        }
    }

    private void grow(Part data, Target target, FieldScope scope) {
        List<Map<String, Object>> batch = new ArrayList<>();
        List<Numbered> numbered = new ArrayList<>();
        for (Map.Entry<String, Mapping.Member> entry : data.mapping().members().entrySet()) {
            String key = entry.getKey();
            Node node = entry.getValue().value();
            if (node instanceof Scalar scalar && scalar.value() == null) {
                continue;
            }
            FieldDefinition field = field(data, scope, key);
            Part value = node instanceof Mapping ? data.part(key) : null;
            Object plain = value == null ? ((Scalar) node).value() : value.value("value");
            if (value != null && value.flag("anyOption")) {
                set(data, target, scope, batch, numbered);
                setAnyOption(value, target, field, plain);
                continue;
            }
            if (field.encrypted()) {
                numbered.add(
                        value == null
                                ? new Numbered(null, null)
                                : growth.numbers().withoutId(value));
            }
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("key", key);
            item.put("value", plain);
            batch.add(item);
            if (batch.size() == MOST_AT_ONCE) {
                set(data, target, scope, batch, numbered);
            }
        }
        set(data, target, scope, batch, numbered);
    }

    private FieldDefinition field(Part data, FieldScope scope, String key) {
        return FieldDefinitions.of(growth.draft())
                .find(scope, key)
                .orElseThrow(() -> data.refusal(
                        key,
                        Names.unknown(
                                "custom field of " + scope.targetType(),
                                key,
                                FieldDefinitions.of(growth.draft()).in(scope).stream()
                                        .map(FieldDefinition::key)
                                        .toList())));
    }

    private void set(
            Part data, Target target, FieldScope scope, List<Map<String, Object>> batch, List<Numbered> numbered) {
        if (batch.isEmpty()) {
            return;
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("targetType", target.type().name());
        parameters.put("targetIdentifier", target.identifier());
        if (target.namespace() != null) {
            parameters.put("namespace", target.namespace());
        }
        if (scope.tenantId() != null) {
            parameters.put("tenantId", scope.tenantId());
        }
        parameters.put("list", batch);
        growth.perform(data, "set-custom-data", parameters, numbered);
        batch.clear();
        numbered.clear();
    }

    private void setAnyOption(Part value, Target target, FieldDefinition field, Object plain) {
        growth.draft().fix(field.encrypted() ? List.of(growth.numbers().withoutId(value)) : List.of());
        try {
            CustomDataRules.setLeniently(growth.draft(), field.scope(), target.id(), field.key(), plain);
        } catch (ApiError refusal) {
            throw value.refusalByApi(refusal.message(Language.EN_US) + Advice.on(refusal), refusal);
        } finally {
            growth.draft().fix(List.of());
        }
    }
}
