package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.answersOf;
import static io.github.genauthfake.contract.defect.Alterations.bodiesOf;
import static io.github.genauthfake.contract.defect.Alterations.callsOf;
import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.elementByElement;
import static io.github.genauthfake.contract.defect.Alterations.elementsOf;
import static io.github.genauthfake.contract.defect.Alterations.insisting;
import static io.github.genauthfake.contract.defect.Alterations.onlyPretending;
import static io.github.genauthfake.contract.defect.Alterations.pretendingInsteadOf;
import static io.github.genauthfake.contract.defect.Alterations.withoutParameter;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.EXTRA_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.HALF_APPLIED_BATCH;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_EFFECT;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.MISSING_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.OFF_BY_ONE;
import static io.github.genauthfake.contract.defect.DefectKind.OVERLOOKED_PARAMETER;
import static io.github.genauthfake.contract.defect.DefectKind.PAGING_DRIFT;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_ORDER;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_TYPE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_VALUE;

import io.github.genauthfake.contract.client.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Defects of the definitions of custom fields. */
final class CustomFieldDefects {
    private static final String SET = "set-custom-fields";
    private static final String GET = "get-custom-fields";
    private static final String LIST = "list-custom-fields";
    private static final String DELETE = "delete-custom-fields";

    private CustomFieldDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        WRONG_VALUE,
                        "users do not see custom fields unless said otherwise",
                        elementsOf(
                                SET,
                                "list",
                                field -> Json.with(Json.object("visibleInUserCenter", false), pairs(field))),
                        SET + ": a key that is new takes the defaults for what is left out"),
                of(
                        LOST_FIELD,
                        "an update resets the label that it leaves out",
                        elementsOf(SET, "list", field -> Json.with(Json.object("label", "unnamed"), pairs(field))),
                        SET + ": a key that exists keeps what an update leaves out"),
                of(
                        WRONG_VALUE,
                        "a field was created when it was read last",
                        eachFieldOf(SET, createdAnew()),
                        SET + ": a key that exists keeps its moment of creation"),
                of(
                        OFF_BY_ONE,
                        "a list may hold fifty-one fields",
                        bodiesOf(
                                SET,
                                body -> Json.with(
                                        body, "list", Alterations.atMost(50, JsonText.asList(body.get("list"))))),
                        SET + ": the list cannot hold fifty one fields"),
                of(
                        OFF_BY_ONE,
                        "a list may hold forty-nine fields",
                        insistingOnFewerThanFifty(),
                        SET + ": the list may hold fifty fields"),
                of(
                        MISSING_CHECK,
                        "a field may change its type",
                        (call, fake) -> {
                            Reply reply = fake.apply(call);
                            if (!call.isFor(SET) || reply.statusCode() != 422) {
                                return reply;
                            }
                            fake.apply(call.at(DELETE));
                            return fake.apply(call);
                        },
                        SET + ": a key that exists cannot change its data type"),
                of(
                        MISSING_CHECK,
                        "a choice needs no options",
                        insisting(
                                SET,
                                400,
                                call -> call.withBody(
                                        call.body().replace("\"dataType\":\"ENUM\"", "\"dataType\":\"STRING\""))),
                        SET + ": options are needed where an ENUM is created"),
                of(
                        MISSING_CHECK,
                        "a custom field may have the key of a built-in one",
                        insisting(SET, 409, call -> call.withBody(call.body().replace("\"key\":\"", "\"key\":\"my_"))),
                        SET + ": a key that is new cannot be the key of a built in field of users"),
                of(
                        HALF_APPLIED_BATCH,
                        "fields are defined one by one until one is refused",
                        elementByElement(SET, "list"),
                        SET + ": the list applies whole or not at all"),
                of(
                        WRONG_TYPE,
                        "the fields are an object and no list",
                        dataOf(GET, fields -> Json.object("list", fields)),
                        GET + ": answers the fields of users as a list"),
                of(
                        WRONG_TYPE,
                        "options are JSON text",
                        eachFieldOf(GET, field -> Json.with(field, "options", Json.write(field.get("options")))),
                        GET + ": answers options as a list of objects"),
                of(
                        WRONG_ORDER,
                        "fields come newest first",
                        dataOf(GET, fields -> {
                            List<Object> reversed = JsonText.asList(fields);
                            Collections.reverse(reversed);
                            return reversed;
                        }),
                        GET + ": answers fields in the order of their creation"),
                of(
                        EXTRA_FIELD,
                        "built-in fields are listed among the custom ones",
                        dataOf(GET, fields -> {
                            List<Object> more = JsonText.asList(fields);
                            more.add(Json.object("targetType", "USER", "key", "username", "label", "Username"));
                            return more;
                        }),
                        GET + ": never answers built in fields"),
                of(
                        PAGING_DRIFT,
                        "counts are those of one page",
                        answersOf(LIST, reply -> reply.replacing("\"all\":11", "\"all\":10")),
                        LIST + ": a page holds ten fields and the counts of all"),
                of(
                        OVERLOOKED_PARAMETER,
                        "who sees a field is overlooked",
                        withoutParameter(LIST, "adminVisible"),
                        LIST + ": fields are answered by who sees them"),
                of(
                        MISSING_CHECK,
                        "a field that is not there can be deleted",
                        pretendingInsteadOf(DELETE, 404),
                        DELETE + ": a request is refused for a key that no field has"),
                of(
                        LOST_EFFECT,
                        "fields are not deleted",
                        onlyPretending(DELETE),
                        DELETE + ": deletes the fields of the list",
                        DELETE + ": afterwards no value can be set"),
                of(
                        OVERLOOKED_PARAMETER,
                        "the tenant of definitions is overlooked",
                        callsOf(SET, call -> call.withBody(body -> Json.without(body, "tenantId"))),
                        GET + ": with a tenant answers the fields of that tenant only"));
    }

    private static Passage insistingOnFewerThanFifty() {
        return bodiesOf(SET, body -> {
            List<Object> fields = JsonText.asList(body.get("list"));
            if (fields.size() == 50) {
                fields.add(fields.get(0));
            }
            return Json.with(body, "list", fields);
        });
    }

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
}
