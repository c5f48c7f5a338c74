package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.AnswerChecker;
import io.github.genauthfake.internal.contract.validation.ObjectRule;
import io.github.genauthfake.internal.contract.validation.OperationRules;
import io.github.genauthfake.internal.contract.validation.ParameterFinding;
import io.github.genauthfake.internal.contract.validation.RequestReport;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import io.github.genauthfake.internal.contract.validation.TenantParameter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the contract says about one operation. The rules are made on first use. Safe for use by many threads.
 *
 * <p>No method throws, whatever the request holds.
 */
public final class OperationContract {

    private static final JsonNode ERROR =
            JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/ErrorEnvelope");

    private final ContractIndex.Operation entry;
    private final ContractDocument document;
    private volatile OperationRules rules;

    OperationContract(ContractIndex.Operation entry, ContractDocument document) {
        this.entry = entry;
        this.document = document;
    }

    /** The name with dashes that identifies the operation, such as {@code set-custom-fields}. */
    public String name() {
        return entry.name();
    }

    /** The HTTP method in upper case. */
    public String method() {
        return entry.method();
    }

    /** The path, such as {@code /api/v3/get-user}; some have a variable, such as {@code /api/v3/ip-list/{id}}. */
    public String path() {
        return entry.path();
    }

    /** The module of the provider's documentation that describes the operation, such as {@code custom-fields}. */
    public String module() {
        return entry.module();
    }

    /** Whether the fake implements the operation; all others answer 501 and are not validated. */
    public boolean implemented() {
        return entry.implemented();
    }

    /** Why the fake does not implement the operation, and never will; empty for any other. */
    public Optional<String> refusal() {
        return implemented()
                ? Optional.empty()
                : Optional.ofNullable(
                        document.parse(entry.slice()).path("x-refused").textValue());
    }

    /** Whether the provider's document of 2023 has the operation; any other is one of the live API of 2026. */
    public boolean documented() {
        return entry.documented();
    }

    /** Whether the parameters are in the query, not in the body. */
    public boolean asksByQuery() {
        return method().equals("GET") || method().equals("DELETE");
    }

    /** A query with what a path has in the place of the variable of this one, if there is a variable. */
    public Map<String, List<String>> withVariable(Map<String, List<String>> query, String path) {
        int variable = path().indexOf('{');
        if (variable < 0) {
            return query;
        }
        Map<String, List<String>> whole = new LinkedHashMap<>(query);
        whole.put(path().substring(variable + 1, path().length() - 1), List.of(path.substring(variable)));
        return whole;
    }

    /**
     * Judges the body of a request.
     *
     * @param body the parsed body; null or a missing node stands for an empty one, which counts as an empty object
     * @return the body as the value, with explicit nulls kept and without unknown names; an empty object if the body is
     *     no object
     */
    public RequestValidation validateBody(JsonNode body) {
        boolean absent = body == null || body.isMissingNode();
        if (!absent && !body.isObject()) {
            return new RequestValidation(
                    JsonNodeFactory.instance.objectNode(), List.of("the request body must be an object"), List.of());
        }
        ObjectNode value = absent ? JsonNodeFactory.instance.objectNode() : (ObjectNode) body;
        ObjectRule rule = implemented() ? rules().body() : null;
        if (rule == null) {
            return new RequestValidation(value, List.of(), List.of());
        }
        RequestReport report = new RequestReport();
        rule.check(value, null, report);
        List<ParameterFinding> findings = report.findings();
        // What is unknown is a finding, so that the usual request is not copied.
        boolean copied = report.violations().isEmpty() && !findings.isEmpty();
        return new RequestValidation(copied ? rule.known(value) : value, report.violations(), findings);
    }

    /**
     * Judges the query of a request.
     *
     * @param query decoded names and values, each name with all its values; names may carry {@code []}
     * @return the known parameters with their types as the value
     */
    public RequestValidation validateQuery(Map<String, List<String>> query) {
        return implemented()
                ? rules().query().validate(query)
                : new RequestValidation(JsonNodeFactory.instance.objectNode(), List.of(), List.of());
    }

    /**
     * A body with what the query has under names that the body leaves out, where the operation has parameters of both sorts.
     *
     * @param query decoded names and values, asked for only where it counts
     */
    public JsonNode withQuery(JsonNode body, Supplier<Map<String, List<String>>> query) {
        if (!implemented() || rules().query().isEmpty() || !(body.isMissingNode() || body.isObject())) {
            return body;
        }
        ObjectNode whole = rules().query().validate(query.get()).value();
        body.properties().forEach(property -> whole.set(property.getKey(), property.getValue()));
        return whole;
    }

    /** The names of the parameters of a query that are lists. */
    public Set<String> listsOfQuery() {
        return implemented() ? rules().query().lists() : Set.of();
    }

    /** The parameter that means the tenant of the client's headers where a request leaves it out. */
    public Optional<TenantParameter> tenantParameter() {
        return implemented() ? rules().tenant() : Optional.empty();
    }

    /**
     * The parameters of a valid request with the declared defaults for what it leaves out, however deep; a null that is no
     * value of its own counts as left out.
     *
     * @param parameters the value of a validation; it is not changed, so that a journal has what was sent
     */
    public ObjectNode withDefaults(ObjectNode parameters) {
        if (!implemented()) {
            return parameters;
        }
        ObjectRule body = rules().body();
        return body == null ? rules().query().withDefaults(parameters) : body.withDefaults(parameters);
    }

    /**
     * Compares an answer with the contract.
     *
     * @param envelope the whole answer
     * @return what is wrong, each with its path in the answer; empty if the answer conforms
     */
    public List<String> responseViolations(JsonNode envelope) {
        AnswerChecker checker = new AnswerChecker(document.schemas());
        return implemented() ? checker.check(envelope, rules().answer(), ERROR) : checker.checkError(envelope, ERROR);
    }

    /** The values that the contract lists for a property of the body, or for the items of a list; empty for any. */
    public List<String> choices(String property) {
        Set<String> choices = new LinkedHashSet<>();
        collectChoices(bodyProperties().path(property), choices);
        return List.copyOf(choices);
    }

    private void collectChoices(JsonNode declared, Set<String> choices) {
        if (declared.isMissingNode()) {
            return;
        }
        ObjectNode schema = document.schemas().effective(declared);
        schema.path("enum").forEach(value -> choices.add(value.textValue()));
        collectChoices(schema.path("items"), choices);
        schema.path("anyOf").forEach(alternative -> collectChoices(alternative, choices));
    }

    /** What the contract says of each property of the body, in words. */
    public Map<String, String> descriptions() {
        Map<String, String> descriptions = new LinkedHashMap<>();
        bodyProperties().properties().forEach(property -> {
            String words = property.getValue().path("description").textValue();
            if (words == null) {
                words = document.schemas()
                        .effective(property.getValue())
                        .path("description")
                        .textValue();
            }
            if (words != null) {
                descriptions.put(property.getKey(), words);
            }
        });
        return descriptions;
    }

    /** Whether the body can have a property. */
    public boolean takes(String property) {
        return bodyProperties().has(property);
    }

    /** Whether a property of the body can be {@code null}, by itself or as one of several types. */
    public boolean takesNull(String property) {
        JsonNode declared = bodyProperties().path(property);
        if (declared.isMissingNode()) {
            return false;
        }
        ObjectNode schema = document.schemas().effective(declared);
        boolean takesNull = schema.path("nullable").asBoolean();
        for (JsonNode alternative : schema.path("anyOf")) {
            takesNull |= alternative.path("nullable").asBoolean();
        }
        return takesNull;
    }

    /** Whether the body must have a property. */
    public boolean requires(String property) {
        JsonNode body = body();
        if (!body.isMissingNode()) {
            for (JsonNode name : document.schemas().effective(body).path("required")) {
                if (name.textValue().equals(property)) {
                    return true;
                }
            }
        }
        return false;
    }

    private JsonNode bodyProperties() {
        JsonNode body = body();
        return body.isMissingNode() ? body : document.schemas().effective(body).path("properties");
    }

    private JsonNode body() {
        return document.schemas()
                .resolved(document.parse(entry.slice()).path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
    }

    /** What a successful answer has in {@code data}. */
    public AnswerForm answerForm() {
        return AnswerForm.of(rules().answer(), document.schemas());
    }

    @Override
    public String toString() {
        return method() + " " + path();
    }

    private OperationRules rules() {
        if (rules == null) {
            // Two threads may both compile them; the results are equal.
            rules = OperationRules.of(document.parse(entry.slice()), document.schemas());
        }
        return rules;
    }
}
