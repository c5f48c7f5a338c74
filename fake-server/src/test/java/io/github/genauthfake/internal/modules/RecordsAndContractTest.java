package io.github.genauthfake.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.contract.RequestShapes;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.Update;
import io.github.genauthfake.internal.kind.Operation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The record of every operation written by hand holds what the contract lets a request say, in types that can carry it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordsAndContractTest {
    private static final RequestShapes SHAPES = RequestShapes.ofThisBuild();

    /** Properties that the contract has without a reason not to act on them, and that no record needs. */
    private static final Set<String> OF_NO_USE = Set.of(
            // There is one order, which both values of the enumeration mean.
            "ListDepartmentMembers.sortBy",
            // Tokens of identity sources are never answered by this API.
            "NewIdentity.accessToken",
            "NewIdentity.refreshToken");

    /**
     * Components that are no property everywhere: a batch has the options of its users beside the list of them, and fewer;
     * public accounts have neither identities nor tenants.
     */
    private static final Set<String> OF_SOME_REQUESTS = Set.of(
            "CreateUser.options",
            "CreateUser.tenantIds",
            "CreateUser.identities",
            "GetUser.withIdentities",
            "GetUsers.withIdentities",
            "SearchOptions.withIdentities",
            "UpdateUser.options",
            "UpdateUserOptions.userIdType",
            "UpdateUserOptions.resetPasswordOnFirstLogin");

    static Stream<Operation.Bound<?>> routes() {
        return Modules.operations().stream()
                .filter(Operation.Bound.class::isInstance)
                .map(operation -> (Operation.Bound<?>) operation);
    }

    @Test
    void what_the_contract_calls_implemented_is_implemented_and_nothing_else() {
        assertThat(Modules.operations().stream().map(Operation::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(RequestShapes.implemented().stream()
                        .map(OperationContract::name)
                        .toList());
    }

    @Test
    void an_operation_is_found_by_method_and_path() {
        for (OperationContract operation : RequestShapes.implemented()) {
            assertThat(Modules.find(operation.method(), operation.path()))
                    .hasValueSatisfying(
                            found -> assertThat(found.operation().name()).isEqualTo(operation.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void components_and_properties_match(Operation.Bound<?> route) {
        List<String> mistakes = new ArrayList<>();
        compare(route.requestType(), SHAPES.of(contract(route)), mistakes);
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void every_value_of_every_enumeration_arrives(Operation.Bound<?> route) {
        ObjectNode schema = SHAPES.of(contract(route));
        schema.path("properties").properties().forEach(property -> {
            for (JsonNode value : property.getValue().path("enum")) {
                ObjectNode request = JsonNodeFactory.instance.objectNode();
                request.set(property.getKey(), value);
                Record bound = Json.bind(request, route.requestType());
                if (component(bound.getClass(), property.getKey()) != null) {
                    assertThat(read(bound, property.getKey()))
                            .as("%s = %s", property.getKey(), value)
                            .isNotNull();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_is_absent_is_null_and_an_update_tells_the_two_apart(Operation.Bound<?> route) {
        Record absent = Json.bind(JsonNodeFactory.instance.objectNode(), route.requestType());
        for (RecordComponent component : route.requestType().getRecordComponents()) {
            if (component.getType() == Update.class) {
                ObjectNode cleared = JsonNodeFactory.instance.objectNode().putNull(component.getName());
                assertThat(read(absent, component.getName())).isEqualTo(Update.absent());
                assertThat(read(Json.bind(cleared, route.requestType()), component.getName()))
                        .isEqualTo(Update.to(null));
            } else if (!isForTheRest(component)) {
                assertThat(read(absent, component.getName()))
                        .as(component.getName())
                        .isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void where_the_rest_is_taken_every_other_property_is_in_it_even_when_it_is_null(Operation.Bound<?> route) {
        if (component(route.requestType(), "rest") == null) {
            return;
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        SHAPES.of(contract(route)).path("properties").fieldNames().forEachRemaining(name -> {
            if (component(route.requestType(), name) == null) {
                request.putNull(name);
            }
        });
        assertThat(request).isNotEmpty();
        Map<?, ?> rest = (Map<?, ?>) read(Json.bind(request, route.requestType()), "rest");
        request.fieldNames().forEachRemaining(name -> {
            assertThat(rest.containsKey(name)).as(name).isTrue();
            assertThat(rest.get(name)).as(name).isNull();
        });
    }

    private static OperationContract contract(Operation.Bound<?> route) {
        return Contract.get().named(route.name());
    }

    private static void compare(Class<?> type, ObjectNode schema, List<String> mistakes) {
        JsonNode properties = schema.path("properties");
        boolean takesTheRest = Stream.of(type.getRecordComponents()).anyMatch(RecordsAndContractTest::isForTheRest);
        properties.properties().forEach(property -> {
            String name = type.getSimpleName() + "." + property.getKey();
            boolean isActedOn = !property.getValue().has("x-not-acted-on");
            RecordComponent component = component(type, property.getKey());
            if (component == null && isActedOn && !takesTheRest && !OF_NO_USE.contains(name)) {
                mistakes.add("no component for " + name);
            }
            if (component != null) {
                compareTypes(name, component.getGenericType(), (ObjectNode) property.getValue(), mistakes);
            }
        });
        for (RecordComponent component : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + component.getName();
            if (!isForTheRest(component) && !properties.has(component.getName()) && !OF_SOME_REQUESTS.contains(name)) {
                mistakes.add("no property for " + name);
            }
        }
    }

    private static void compareTypes(String name, Type type, ObjectNode schema, List<String> mistakes) {
        if (raw(type) == Update.class) {
            if (!schema.path("nullable").asBoolean()) {
                mistakes.add(name + " is an update of something that is not nullable");
            }
            compareTypes(name, argument(type), schema, mistakes);
            return;
        }
        Class<?> raw = raw(type);
        boolean fits = schema.has("anyOf")
                ? raw == Object.class || raw == String.class
                : switch (schema.path("type").asText()) {
                    case "string" -> raw == String.class || raw.isEnum();
                    case "integer" -> raw == Long.class || raw == Integer.class;
                    case "number" -> raw == Double.class || raw == Number.class;
                    case "boolean" -> raw == Boolean.class;
                    case "array" -> raw == List.class;
                    default -> raw.isRecord() || raw == Map.class;
                };
        if (!fits) {
            mistakes.add(name + " is a " + raw.getSimpleName() + " where the contract has " + schema.path("type"));
        } else if (raw.isRecord()) {
            compare(raw, schema, mistakes);
        } else if (raw == List.class) {
            compareTypes(name + "[]", argument(type), (ObjectNode) schema.get("items"), mistakes);
        }
        if (raw == Integer.class && schema.path("maximum").asLong(Long.MAX_VALUE) > Integer.MAX_VALUE) {
            mistakes.add(name + " can be more than an int");
        }
    }

    private static boolean isForTheRest(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonAnySetter.class)
                || component.getName().equals("rest");
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Object read(Record bound, String name) {
        try {
            RecordComponent component = component(bound.getClass(), name);
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(bound);
        } catch (ReflectiveOperationException oursToRead) {
            throw new AssertionError(oursToRead);
        }
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
