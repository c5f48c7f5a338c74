package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.anotherStatusCode;
import static io.github.genauthfake.contract.defect.Alterations.answersOf;
import static io.github.genauthfake.contract.defect.Alterations.bodiesOf;
import static io.github.genauthfake.contract.defect.Alterations.callsOf;
import static io.github.genauthfake.contract.defect.Alterations.cut;
import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.elementByElement;
import static io.github.genauthfake.contract.defect.Alterations.elementsOf;
import static io.github.genauthfake.contract.defect.Alterations.everyCall;
import static io.github.genauthfake.contract.defect.Alterations.onlyPretending;
import static io.github.genauthfake.contract.defect.Alterations.remembering;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.EXTRA_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.HALF_APPLIED_BATCH;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_EFFECT;
import static io.github.genauthfake.contract.defect.DefectKind.MISSING_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.OFF_BY_ONE;
import static io.github.genauthfake.contract.defect.DefectKind.OVERLOOKED_PARAMETER;
import static io.github.genauthfake.contract.defect.DefectKind.STALE_READ;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_API_CODE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_ORDER;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_SAMENESS;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_STATUS_CODE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_TYPE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_VALUE;

import io.github.genauthfake.contract.client.Json;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Defects of the values of custom fields. */
final class CustomDataDefects {
    private static final String SET = "set-custom-data";
    private static final String GET = "get-custom-data";

    private CustomDataDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        LOST_EFFECT,
                        "values are not stored",
                        onlyPretending(SET),
                        SET + ": a value is set on a user by its id as in the sample",
                        SET + ": a value is set on a department by its id"),
                of(
                        LOST_EFFECT,
                        "null leaves a value as it is",
                        (call, fake) -> call.isFor(SET) && call.body().contains("\"value\":null")
                                ? Reply.success()
                                : fake.apply(call),
                        SET + ": null clears a value"),
                of(
                        HALF_APPLIED_BATCH,
                        "values are set one by one until one is refused",
                        elementByElement(SET, "list"),
                        SET + ": nothing is set when one field is not defined",
                        SET + ": nothing is set when one value is of another type",
                        SET + ": nothing is set when one value is taken"),
                of(
                        STALE_READ,
                        "values are read as they were at first",
                        rememberingAfterARead(),
                        SET + ": a value is set in the place of the former one"),
                of(
                        WRONG_TYPE,
                        "numbers become texts",
                        answersOf(GET, reply -> reply.replacing("(_field_\\d+\":)(-?[0-9.]+)", "$1\"$2\"")),
                        SET + ": a NUMBER is a number"),
                of(
                        WRONG_TYPE,
                        "values are a list of keys and values",
                        dataOf(
                                GET,
                                data -> JsonText.asObject(data).entrySet().stream()
                                        .map(value -> Json.object("key", value.getKey(), "value", value.getValue()))
                                        .toList()),
                        GET + ": answers a flat object of the values that are set"),
                of(
                        WRONG_VALUE,
                        "moments have no milliseconds",
                        answersOf(GET, reply -> reply.replacing("(:\\d\\d)\\.\\d{3}Z", "$1Z")),
                        SET + ": a DATETIME is answered in UTC with milliseconds"),
                of(
                        EXTRA_FIELD,
                        "values that are not set are there as null",
                        dataOf(GET, data -> Json.with(JsonText.asObject(data), "school", null)),
                        GET + ": answers an empty object where no value is set"),
                of(
                        MISSING_CHECK,
                        "a text may be a number or a truth",
                        elementsWithValue(value ->
                                value instanceof Number || value instanceof Boolean ? value.toString() : value),
                        SET + ": a STRING is nothing else"),
                of(
                        OFF_BY_ONE,
                        "a text may have 1025 characters",
                        elementsOf(SET, "list", item -> cut(item, "value", 1024)),
                        SET + ": a STRING has at most 1024 characters"),
                of(
                        OFF_BY_ONE,
                        "a text may have 1023 characters",
                        elementsWithValue(
                                value -> value instanceof String text && text.length() == 1024 ? text + "x" : value),
                        SET + ": a STRING has at most 1024 characters"),
                of(
                        OFF_BY_ONE,
                        "a list may hold fifty-one values",
                        bodiesOf(
                                SET,
                                body -> Json.with(
                                        body, "list", Alterations.atMost(50, JsonText.asList(body.get("list"))))),
                        SET + ": the list cannot hold fifty one values"),
                of(
                        WRONG_ORDER,
                        "the first value of a key counts",
                        bodiesOf(SET, body -> {
                            List<Object> items = JsonText.asList(body.get("list"));
                            Collections.reverse(items);
                            return Json.with(body, "list", items);
                        }),
                        SET + ": the list takes the last value of a key that it holds twice"),
                of(
                        WRONG_STATUS_CODE,
                        "a field that is not defined is a refused argument",
                        anotherStatusCode(SET, 404, 400),
                        SET + ": a field that is not defined is not found",
                        SET + ": a target that does not exist is not found among groups"),
                of(
                        WRONG_API_CODE,
                        "a target that is not there has no apiCode",
                        answersOf(GET, reply -> reply.edited(envelope -> envelope.remove("apiCode"))),
                        GET + ": has the apiCode of a user that does not exist"),
                of(
                        MISSING_CHECK,
                        "a role needs no namespace",
                        bodiesOf(
                                SET,
                                body -> "".equals(body.getOrDefault("namespace", ""))
                                        ? Json.with(body, "namespace", "default")
                                        : body),
                        SET + ": a role needs a namespace"),
                of(
                        MISSING_CHECK,
                        "unique values are not looked for",
                        everyCall(
                                call -> call.withBody(call.body().replace("\"isUnique\":true", "\"isUnique\":false"))),
                        SET + ": a value that another target holds is refused",
                        SET + ": numbers are the same by value"),
                of(
                        WRONG_SAMENESS,
                        "unique texts are the same whatever their case",
                        elementsWithValue(
                                value -> value instanceof String text ? text.toUpperCase(Locale.ROOT) : value),
                        SET + ": texts differ by case"),
                of(
                        WRONG_SAMENESS,
                        "unique values are looked for in the pool and not in the tenant",
                        everyCall(call -> call.withBody(body -> Json.without(body, "tenantId"))),
                        SET + ": a unique value may be held once in every tenant"),
                of(
                        LOST_EFFECT,
                        "encryption is forgotten",
                        everyCall(call ->
                                call.withBody(call.body().replace("\"encrypted\":true", "\"encrypted\":false"))),
                        SET + ": an encrypted value is answered as cipher text"),
                of(
                        OVERLOOKED_PARAMETER,
                        "tenants are overlooked when values are read",
                        callsOf(GET, call -> call.withoutParameter("tenantId")),
                        SET + ": a value of a tenant is not the pools"));
    }

    private static Passage elementsWithValue(UnaryOperator<Object> alteration) {
        UnaryOperator<Map<String, Object>> element = item ->
                item.containsKey("value") ? Json.with(item, "value", alteration.apply(item.get("value"))) : item;
        return elementsOf(SET, "list", element);
    }

    /** As a cache would have it: each value is read once before it is changed for the second time. */
    private static Passage rememberingAfterARead() {
        Passage remembering = remembering(GET);
        return (call, fake) -> {
            Reply reply = remembering.pass(call, fake);
            if (call.isFor(SET)) {
                Call read = new Call("GET", "/api/v3/" + GET, null, call.headers(), "")
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
