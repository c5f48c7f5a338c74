package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.bodiesOf;
import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.elementsOf;
import static io.github.genauthfake.contract.defect.Alterations.insisting;
import static io.github.genauthfake.contract.defect.Alterations.remembering;

import io.github.genauthfake.contract.client.Json;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Defects of custom fields, built-in ones and values that no mutation is. */
final class FieldPassages {
    /** By the names of the defects. */
    static final Map<String, Passage> ALL = Map.ofEntries(
            Map.entry(
                    "users do not see custom fields unless said otherwise",
                    elementsOf(
                            "set-custom-fields",
                            "list",
                            field -> Json.with(Json.object("visibleInUserCenter", false), pairs(field)))),
            Map.entry(
                    "an update resets the label that it leaves out",
                    elementsOf(
                            "set-custom-fields",
                            "list",
                            field -> Json.with(Json.object("label", "unnamed"), pairs(field)))),
            Map.entry("a field was created when it was read last", eachFieldOf("set-custom-fields", createdAnew())),
            Map.entry("a field may change its type", (call, fake) -> {
                Reply reply = fake.apply(call);
                if (!call.isFor("set-custom-fields") || reply.statusCode() != 422) {
                    return reply;
                }
                fake.apply(call.at("delete-custom-fields"));
                return fake.apply(call);
            }),
            Map.entry(
                    "the fields are an object and no list",
                    dataOf("get-custom-fields", fields -> Json.object("list", fields))),
            Map.entry(
                    "options are JSON text",
                    eachFieldOf(
                            "get-custom-fields",
                            field -> Json.with(field, "options", Json.write(field.get("options"))))),
            Map.entry("built-in fields are listed among the custom ones", dataOf("get-custom-fields", fields -> {
                List<Object> more = JsonText.asList(fields);
                more.add(Json.object("targetType", "USER", "key", "username", "label", "Username"));
                return more;
            })),
            Map.entry("settings of built-in fields are read as they were at first", rememberingSettingsAfterARead()),
            Map.entry(
                    "built-in fields have a moment of creation",
                    dataOf(
                            "set-user-base-fields",
                            fields -> JsonText.asList(fields).stream()
                                    .map(field -> Json.with(
                                            JsonText.asObject(field), "createdAt", "2022-03-17T05:23:01.567Z"))
                                    .toList())),
            Map.entry(
                    "groups have built-in fields, if only none",
                    insisting("list-user-base-fields", 422, call -> call.withParameter("targetType", "ROLE"))),
            Map.entry(
                    "null leaves a value as it is",
                    (call, fake) -> call.isFor("set-custom-data") && call.body().contains("\"value\":null")
                            ? Reply.success()
                            : fake.apply(call)),
            Map.entry("values are read as they were at first", rememberingAfterARead()),
            Map.entry(
                    "values are a list of keys and values",
                    dataOf(
                            "get-custom-data",
                            data -> JsonText.asObject(data).entrySet().stream()
                                    .map(value -> Json.object("key", value.getKey(), "value", value.getValue()))
                                    .toList())),
            Map.entry(
                    "a text may be a number or a truth",
                    elementsWithValue(
                            value -> value instanceof Number || value instanceof Boolean ? value.toString() : value)),
            Map.entry(
                    "a text may have 1023 characters",
                    elementsWithValue(
                            value -> value instanceof String text && text.length() == 1024 ? text + "x" : value)),
            Map.entry("the first value of a key counts", bodiesOf("set-custom-data", body -> {
                List<Object> items = JsonText.asList(body.get("list"));
                Collections.reverse(items);
                return Json.with(body, "list", items);
            })),
            Map.entry(
                    "a role needs no namespace",
                    bodiesOf(
                            "set-custom-data",
                            body -> "".equals(body.getOrDefault("namespace", ""))
                                    ? Json.with(body, "namespace", "default")
                                    : body)),
            Map.entry(
                    "unique texts are the same whatever their case",
                    elementsWithValue(value -> value instanceof String text ? text.toUpperCase(Locale.ROOT) : value)));

    private FieldPassages() {}

    private static UnaryOperator<Map<String, Object>> createdAnew() {
        AtomicLong year = new AtomicLong(2001);
        return field -> Json.with(field, "createdAt", year.getAndIncrement() + "-01-01T00:00:00.000Z");
    }

    private static Passage eachFieldOf(String operation, UnaryOperator<Map<String, Object>> alteration) {
        return dataOf(
                operation,
                fields -> JsonText.asList(fields).stream()
                        .map(field -> alteration.apply(JsonText.asObject(field)))
                        .toList());
    }

    private static Object[] pairs(Map<String, Object> object) {
        return object.entrySet().stream()
                .flatMap(property -> java.util.stream.Stream.of(property.getKey(), property.getValue()))
                .toArray();
    }

    /** What is read for the first time is the state before the change, as a cache would have it. */
    private static Passage rememberingSettingsAfterARead() {
        Passage remembering = remembering("get-user-base-fields");
        return (call, fake) -> {
            if (call.isFor("set-user-base-fields")) {
                remembering.pass(
                        new Call(
                                "GET",
                                "/api/v3/" + "get-user-base-fields",
                                null,
                                call.withoutHeader("content-type").headers(),
                                ""),
                        fake);
            }
            return remembering.pass(call, fake);
        };
    }

    private static Passage elementsWithValue(UnaryOperator<Object> alteration) {
        UnaryOperator<Map<String, Object>> element = item ->
                item.containsKey("value") ? Json.with(item, "value", alteration.apply(item.get("value"))) : item;
        return elementsOf("set-custom-data", "list", element);
    }

    /** As a cache would have it: each value is read once before it is changed for the second time. */
    private static Passage rememberingAfterARead() {
        Passage remembering = remembering("get-custom-data");
        return (call, fake) -> {
            Reply reply = remembering.pass(call, fake);
            if (call.isFor("set-custom-data")) {
                Call read = new Call("GET", "/api/v3/" + "get-custom-data", null, call.headers(), "")
                        .withoutHeader("content-type")
                        .withParameter(
                                "targetType",
                                String.valueOf(call.property("targetType").orElseThrow()))
                        .withParameter(
                                "targetIdentifier",
                                String.valueOf(call.property("targetIdentifier").orElseThrow()))
                        .withParameter("namespace", "default");
                remembering.pass(read, fake);
            }
            return reply;
        };
    }
}
