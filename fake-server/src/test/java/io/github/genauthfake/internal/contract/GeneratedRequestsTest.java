package io.github.genauthfake.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.contract.validation.ParameterFinding;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import io.github.genauthfake.internal.contract.validation.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Requests that nobody thought of. Set the system property {@code contract.seed} to repeat a run. */
class GeneratedRequestsTest {

    private static final int REQUESTS = Generated.cases(200, 5_000);
    private static final long SEED = Long.getLong("contract.seed", System.nanoTime());

    private static final RequestShapes SHAPES = RequestShapes.ofThisBuild();

    private GeneratedRequests requests;
    private Random random;

    @BeforeEach
    void sow() {
        System.out.println("contract.seed=" + SEED);
        random = new Random(SEED);
        requests = new GeneratedRequests(random, new Schemas(name -> null));
    }

    private interface Trial {
        void run();
    }

    private static List<DynamicTest> forEachOperation(java.util.function.Function<OperationContract, Trial> trials) {
        return Contract.get().operations().stream()
                .filter(OperationContract::implemented)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> repeat(trials.apply(operation))))
                .toList();
    }

    private static void repeat(Trial trial) {
        for (int index = 0; index < REQUESTS; index++) {
            trial.run();
        }
    }

    @TestFactory
    List<DynamicTest> any_tree_is_judged_without_an_exception() {
        return forEachOperation(operation -> () -> {
            JsonNode body = requests.anything(bodySchema(operation), 0);
            assertThatCode(() -> operation.validateBody(body)).doesNotThrowAnyException();
            assertThatCode(() -> operation.responseViolations(body)).doesNotThrowAnyException();
        });
    }

    @TestFactory
    List<DynamicTest> any_query_is_judged_without_an_exception() {
        return forEachOperation(operation -> () -> {
            Map<String, List<String>> query = anyQuery(operation);
            assertThatCode(() -> operation.validateQuery(query)).doesNotThrowAnyException();
        });
    }

    @TestFactory
    List<DynamicTest> a_body_made_to_conform_passes() {
        return forEachOperation(operation -> () -> {
            JsonNode schema = bodySchema(operation);
            if (schema != null) {
                JsonNode body = requests.conforming(schema, true);
                RequestValidation validation = operation.validateBody(body);
                assertThat(validation.violations()).as("%s", body).isEmpty();
                assertThat(validation.findings())
                        .as("%s", body)
                        .extracting(ParameterFinding::kind)
                        .doesNotContain(ParameterFinding.Kind.UNKNOWN_PROPERTY);
            }
        });
    }

    @TestFactory
    List<DynamicTest> a_query_made_to_conform_passes() {
        return forEachOperation(operation -> () -> {
            Map<String, List<String>> query = new LinkedHashMap<>();
            ObjectNode schema = querySchema(operation);
            List<String> allRequired = new ArrayList<>();
            schema.path("required").forEach(name -> allRequired.add(name.asText()));
            schema.path("properties").properties().forEach(parameter -> {
                boolean required = allRequired.contains(parameter.getKey());
                if (required || random.nextBoolean()) {
                    JsonNode value = requests.conforming(parameter.getValue(), required);
                    if (value.isArray()) {
                        List<String> elements = new ArrayList<>();
                        value.forEach(element -> elements.add(element.asText()));
                        query.put(parameter.getKey() + "[]", elements);
                    } else {
                        query.put(parameter.getKey(), List.of(value.asText()));
                    }
                }
            });
            assertThat(operation.validateQuery(query).violations())
                    .as("%s", query)
                    .isEmpty();
        });
    }

    @Test
    void a_tree_deeper_than_any_stack_is_judged_without_an_exception() {
        ObjectNode deepest = JsonNodeFactory.instance.objectNode();
        ObjectNode current = deepest;
        List<JsonNode> shapes = new ArrayList<>();
        JsonNode lists = JsonNodeFactory.instance.arrayNode();
        for (int depth = 0; depth < 200_000; depth++) {
            current = current.putObject("label");
            lists = JsonNodeFactory.instance.arrayNode().add(lists);
        }
        shapes.add(deepest);
        shapes.add(lists);
        for (OperationContract operation : Contract.get().operations()) {
            for (JsonNode shape : operation.implemented() ? shapes : List.<JsonNode>of()) {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                names(operation).forEach(name -> body.set(name, shape));
                body.set("unknown", shape);
                assertThatCode(() -> operation.validateBody(body))
                        .as(operation.name())
                        .doesNotThrowAnyException();
            }
        }
    }

    private List<String> names(OperationContract operation) {
        JsonNode schema = bodySchema(operation);
        List<String> names = new ArrayList<>();
        if (schema != null) {
            schema.path("properties").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static JsonNode bodySchema(OperationContract operation) {
        return operation.asksByQuery() ? null : SHAPES.of(operation);
    }

    private static ObjectNode querySchema(OperationContract operation) {
        return operation.asksByQuery() ? SHAPES.of(operation) : JsonNodeFactory.instance.objectNode();
    }

    private Map<String, List<String>> anyQuery(OperationContract operation) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of("", "x", "pgae", "[]", "a[b]"));
        querySchema(operation).path("properties").fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (random.nextBoolean()) {
                String dressed = random.nextInt(5) == 0 ? name + "[]" : name;
                List<String> values = new ArrayList<>();
                for (int count = random.nextInt(3); count >= 0; count--) {
                    values.add(random.nextInt(20) == 0 ? null : anyText());
                }
                query.put(dressed, values);
            }
        }
        return query;
    }

    private String anyText() {
        List<String> texts = List.of("", "1", "-0", "1.", "9".repeat(500), "True", "a,b,,", "\u0000", "NaN", "０", "😀");
        return texts.get(random.nextInt(texts.size()));
    }
}
