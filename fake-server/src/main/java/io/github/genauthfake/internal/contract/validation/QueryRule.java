package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the query of an operation holds. */
public final class QueryRule {

    private final List<QueryParameter> parameters;
    private final ObjectRule rule;
    private final Set<String> knownNames = new HashSet<>();
    private final Set<String> lists;

    QueryRule(List<QueryParameter> parameters) {
        this.parameters = parameters;
        this.rule = new ObjectRule(parameters.stream().map(QueryParameter::rule).toList());
        this.lists = parameters.stream()
                .filter(parameter -> parameter.type().equals("array"))
                .map(QueryParameter::name)
                .collect(Collectors.toUnmodifiableSet());
        for (QueryParameter parameter : parameters) {
            knownNames.add(parameter.name());
            knownNames.add(parameter.listName());
        }
    }

    /** Whether the operation has none. */
    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** The names of those that are lists. */
    public Set<String> lists() {
        return lists;
    }

    public RequestValidation validate(Map<String, List<String>> query) {
        RequestReport report = new RequestReport();
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        for (QueryParameter parameter : parameters) {
            JsonNode given =
                    parameter.value(values(query, parameter.name()), values(query, parameter.listName()), report);
            if (!given.isMissingNode()) {
                value.set(parameter.name(), given);
            }
        }
        rule.check(value, null, report);
        for (String name : query.keySet()) {
            if (!knownNames.contains(name)) {
                UnknownName.report(withoutBrackets(String.valueOf(name)), null, rule, report);
            }
        }
        return new RequestValidation(value, report.violations(), report.findings());
    }

    /** A query that conforms, as {@link #validate} returns it, with the declared defaults. */
    public ObjectNode withDefaults(ObjectNode query) {
        return rule.withDefaults(query);
    }

    private static String withoutBrackets(String name) {
        return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    }

    private static List<String> values(Map<String, List<String>> query, String name) {
        List<String> values = query.get(name);
        return values == null ? List.of() : values;
    }
}
