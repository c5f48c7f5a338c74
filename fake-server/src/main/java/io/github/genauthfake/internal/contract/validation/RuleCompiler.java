package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the schemas of a request into rules. The contract compiler has made sure that no schema contains itself. */
final class RuleCompiler {

    private final Schemas schemas;
    private final ConditionTable table;

    RuleCompiler(Schemas schemas) {
        this.schemas = schemas;
        this.table = new ConditionTable(schemas);
    }

    /** The rule for objects of a schema with properties. */
    ObjectRule object(ObjectNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.textValue()));
        List<PropertyRule> properties = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            properties.add(
                    property(field.getKey(), schemas.effective(field.getValue()), required.contains(field.getKey())));
        }
        return new ObjectRule(properties);
    }

    /** The rule for one property or parameter, whose schema is effective and carries the extensions. */
    PropertyRule property(String name, ObjectNode schema, boolean required) {
        JsonNode messages = schema.path("x-messages");
        List<Constraint> constraints = table.conditions(schema, required).stream()
                .map(condition -> condition.on(name, messages))
                .toList();
        boolean list = schema.path("type").asText().equals("array");
        ObjectNode content = list ? schemas.effective(schema.get("items")) : schema;
        ObjectRule nested = content.has("properties") ? object(content) : null;
        return new PropertyRule(
                name,
                required,
                mayBeNull(schema),
                constraints,
                nested,
                list,
                schema.path("x-not-acted-on").textValue(),
                schema.path("x-without-effect").asBoolean(),
                schema.get("default"));
    }

    private static boolean mayBeNull(ObjectNode schema) {
        boolean nullable = schema.path("nullable").asBoolean();
        for (JsonNode alternative : schema.path("anyOf")) {
            nullable |= alternative.path("nullable").asBoolean();
        }
        return nullable;
    }
}
