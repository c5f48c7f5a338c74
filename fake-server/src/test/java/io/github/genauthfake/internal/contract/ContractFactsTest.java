package io.github.genauthfake.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds our contract and the facts of the provider's document together. Names, types, required properties, enumerations,
 * sizes and defaults agree, or the contract gives the reason in {@code x-reason}.
 */
class ContractFactsTest {

    private ContractFacts ours;
    private JsonNode theirs;
    private final List<String> unexplained = new ArrayList<>();
    private final List<String> needless = new ArrayList<>();
    private int requiredInAnswers;

    @BeforeEach
    void load() throws IOException {
        ours = ContractFacts.ofThisBuild();
        theirs = ContractFacts.ofTheProvider();
    }

    @Test
    void lists_exactly_the_operations_of_the_provider() {
        Set<String> expected = new TreeSet<>();
        theirs.path("operations").forEach(operation -> expected.add(operation.textValue()));
        Set<String> actual = new TreeSet<>();
        Contract.get().operations().forEach(operation -> actual.add(operation + " " + operation.module()));
        assertThat(actual).hasSize(425).isEqualTo(expected);
    }

    @Test
    void describes_every_operation_that_it_calls_implemented() {
        Set<String> described = new TreeSet<>();
        theirs.path("described").fieldNames().forEachRemaining(described::add);
        assertThat(Contract.get().operations().stream()
                        .filter(OperationContract::implemented)
                        .map(OperationContract::toString))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void names_bodies_and_answers_as_the_provider_does() {
        for (Map.Entry<String, JsonNode> entry : theirs.path("described").properties()) {
            JsonNode operation = ours.operation(entry.getKey());
            assertThat(ours.bodySchema(operation))
                    .as("body of " + entry.getKey())
                    .isEqualTo(entry.getValue().path("body").textValue());
            assertThat(ours.answerSchema(operation))
                    .as("answer of " + entry.getKey())
                    .isEqualTo(entry.getValue().path("answer").textValue());
        }
    }

    @Test
    void agrees_on_every_parameter_or_says_why_not() {
        for (Map.Entry<String, JsonNode> entry : theirs.path("described").properties()) {
            ObjectNode parameters = ours.parameters(ours.operation(entry.getKey()));
            JsonNode facts = entry.getValue().path("parameters");
            for (String name : allNames(parameters, facts)) {
                JsonNode parameter = parameters.get(name);
                ObjectNode own = parameter == null ? null : ours.parameterFact(parameter);
                compare(entry.getKey() + " ?" + name, own, facts.get(name), parameter, false);
            }
        }
        assertNothingUnexplained();
    }

    @Test
    void agrees_on_every_property_or_says_why_not() {
        Set<String> answersOnly = answersOnly();
        for (Map.Entry<String, JsonNode> entry : theirs.path("schemas").properties()) {
            ObjectNode schema = ours.schema(entry.getKey());
            JsonNode properties = schema.path("properties");
            for (String name : allNames(properties, entry.getValue())) {
                JsonNode property = properties.get(name);
                ObjectNode own = property == null ? null : ours.propertyFact(schema, name);
                JsonNode fact = entry.getValue().get(name);
                compare(entry.getKey() + "." + name, own, fact, property, answersOnly.contains(entry.getKey()));
            }
        }
        assertNothingUnexplained();
        assertThat(requiredInAnswers)
                .as("properties that the rule about answers explains")
                .isPositive();
    }

    private void compare(String place, ObjectNode own, JsonNode fact, JsonNode node, boolean inAnswer) {
        boolean explained = node != null && node.has("x-reason");
        boolean equal = own != null && own.equals(fact);
        if (!equal && !explained && inAnswer && own != null && isRequiredOnly(own, fact)) {
            requiredInAnswers++;
        } else if (!equal && !explained) {
            unexplained.add(place + ": ours " + own + ", the provider's " + fact);
        } else if (equal && explained) {
            needless.add(place + ": agrees with the provider but gives a reason for not doing so");
        }
    }

    /** Values that are not set are null in answers, not left out (seen: lastLogin and lastIp of a new user). */
    private static boolean isRequiredOnly(ObjectNode own, JsonNode fact) {
        ObjectNode rest = own.deepCopy();
        boolean required = rest.remove("required") != null;
        return required && rest.equals(fact);
    }

    private void assertNothingUnexplained() {
        assertThat(unexplained).as("deviations without a reason").isEmpty();
        assertThat(needless).as("reasons without a deviation").isEmpty();
    }

    private Set<String> answersOnly() {
        Set<String> answers = new TreeSet<>();
        Set<String> bodies = new TreeSet<>();
        for (Map.Entry<String, JsonNode> entry : theirs.path("described").properties()) {
            JsonNode operation = ours.operation(entry.getKey());
            answers.addAll(ours.reachable(ours.answerSchema(operation)));
            bodies.addAll(ours.reachable(ours.bodySchema(operation)));
        }
        answers.removeAll(bodies);
        return answers;
    }

    private static Set<String> allNames(JsonNode own, JsonNode facts) {
        Set<String> names = new LinkedHashSet<>();
        own.fieldNames().forEachRemaining(names::add);
        facts.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
