package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.anotherStatusCode;
import static io.github.genauthfake.contract.defect.Alterations.answersOf;
import static io.github.genauthfake.contract.defect.Alterations.bodiesOf;
import static io.github.genauthfake.contract.defect.Alterations.callsOf;
import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.elementByElement;
import static io.github.genauthfake.contract.defect.Alterations.firstWithout;
import static io.github.genauthfake.contract.defect.Alterations.pretendingInsteadOf;
import static io.github.genauthfake.contract.defect.Alterations.remembering;
import static io.github.genauthfake.contract.defect.Alterations.withoutProperty;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.EXTRA_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.HALF_APPLIED_BATCH;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_EFFECT;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.MISSING_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.OFF_BY_ONE;
import static io.github.genauthfake.contract.defect.DefectKind.STALE_READ;
import static io.github.genauthfake.contract.defect.DefectKind.TRACES_OF_A_REFUSAL;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_SAMENESS;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_STATUS_CODE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_TYPE;

import io.github.genauthfake.contract.client.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Defects of operations on single users and on batches of them. */
final class UserDefects {
    private static final String CREATE = "create-user";
    private static final String BATCH = "create-users-batch";
    private static final String GET = "get-user";
    private static final String UPDATE = "update-user";
    private static final String DELETE = "delete-users-batch";
    private static final String DECRYPT = "users/field/decrypt";

    private UserDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        LOST_FIELD,
                        "values that are not set are left out",
                        answersOf(CREATE, reply -> reply.replacing("\"\\w+\":null,", "")),
                        CREATE + ": the answer has null for what is not set and leaves nothing out"),
                of(
                        EXTRA_FIELD,
                        "a new user is answered with its departments",
                        dataOf(CREATE, user -> Json.with(JsonText.asObject(user), "departmentIds", List.of())),
                        CREATE + ": the answer holds no more than the user"),
                of(
                        WRONG_STATUS_CODE,
                        "a name that is taken is a refused argument",
                        anotherStatusCode(CREATE, 409, 400),
                        CREATE + ": a name that is taken is refused"),
                of(
                        WRONG_SAMENESS,
                        "usernames are the same whatever their case",
                        callsOf(CREATE, call -> call.withBody(body -> lowerCase(body, "username"))),
                        CREATE + ": a name that is taken is another username in another case"),
                of(
                        MISSING_CHECK,
                        "a user needs no name",
                        bodiesOf(
                                CREATE, body -> body.containsKey("username") ? body : Json.with(body, "username", "x")),
                        CREATE + ": a user needs one of the three even with an external id"),
                of(
                        OFF_BY_ONE,
                        "a text of custom data may have 1025 characters",
                        bodiesOf(
                                CREATE,
                                body -> body.get("customData") == null
                                        ? body
                                        : Json.with(
                                                body, "customData", cutAll(JsonText.asObject(body.get("customData"))))),
                        CREATE + ": custom data cannot hold 1025 characters"),
                of(
                        HALF_APPLIED_BATCH,
                        "users are created one by one until one is refused",
                        elementByElement(BATCH, "list"),
                        BATCH + ": nobody is created when one name is taken",
                        BATCH + ": nobody is created when one has no name"),
                of(
                        WRONG_TYPE,
                        "new users are a page and no list",
                        dataOf(BATCH, users -> Json.object("totalCount", 1, "list", users)),
                        BATCH + ": users are created and answered as a list"),
                of(
                        EXTRA_FIELD,
                        "custom data are answered without being asked for",
                        callsOf(GET, call -> call.withParameter("withCustomData", "true")),
                        GET + ": the answer leaves out what was not asked for"),
                of(
                        WRONG_SAMENESS,
                        "e-mail addresses differ by case",
                        callsOf(
                                GET,
                                call -> call.parameter("userId").orElse("").matches(".*[A-Z].*%40.*|.*[A-Z].*@.*")
                                        ? call.withParameter("userId", "nobody%40example.com")
                                        : call),
                        GET + ": a user is found by its email whatever the case"),
                of(
                        STALE_READ,
                        "users are read as they were at first",
                        rememberingNewUsers(),
                        UPDATE + ": a change shows when the user is read"),
                of(
                        LOST_EFFECT,
                        "null is overlooked where users are changed",
                        bodiesOf(UPDATE, Alterations::withoutNulls),
                        UPDATE + ": a null clears a property of the profile"),
                of(
                        LOST_EFFECT,
                        "null is overlooked in the custom data of a change",
                        bodiesOf(
                                UPDATE,
                                body -> body.get("customData") == null
                                        ? body
                                        : Json.with(
                                                body,
                                                "customData",
                                                Alterations.withoutNulls(JsonText.asObject(body.get("customData"))))),
                        UPDATE + ": custom data lose a value that is null"),
                of(
                        TRACES_OF_A_REFUSAL,
                        "a profile is changed though its new name is taken",
                        firstWithout(UPDATE, "username"),
                        UPDATE + ": a name that is refused changes nothing else"),
                of(
                        HALF_APPLIED_BATCH,
                        "users are deleted one by one until one is not found",
                        elementByElement(DELETE, "userIds"),
                        DELETE + ": deletes nobody when one does not exist"),
                of(
                        LOST_FIELD,
                        "it is not told which field was decrypted",
                        dataOf(
                                DECRYPT,
                                fields -> JsonText.asList(fields).stream()
                                        .map(field -> Json.without(JsonText.asObject(field), "fieldName"))
                                        .toList()),
                        "users-field-decrypt: a cipher text of a text opens to the text"),
                of(
                        MISSING_CHECK,
                        "any private key opens, if only nothing",
                        pretendingInsteadOf(DECRYPT, 400),
                        "users-field-decrypt: a request is refused when the private key is another"),
                of(
                        LOST_EFFECT,
                        "new users join no departments",
                        withoutProperty(CREATE, "departmentIds"),
                        CREATE + ": departments are joined"));
    }

    private static Map<String, Object> lowerCase(Map<String, Object> body, String name) {
        return body.get(name) instanceof String text ? Json.with(body, name, text.toLowerCase(Locale.ROOT)) : body;
    }

    private static Map<String, Object> cutAll(Map<String, Object> values) {
        Map<String, Object> shorter = Json.with(values);
        values.keySet()
                .forEach(key ->
                        shorter.put(key, Alterations.cut(values, key, 1024).get(key)));
        return shorter;
    }

    /** As a cache would have it: each user is read once when it is created. */
    private static Passage rememberingNewUsers() {
        Passage remembering = remembering(GET);
        return (call, fake) -> {
            Reply reply = remembering.pass(call, fake);
            if (call.isFor(CREATE)) {
                Object id = JsonText.asObject(reply.envelope().get("data")).get("userId");
                remembering.pass(
                        new Call("GET", "/api/v3/" + GET, null, call.headers(), "")
                                .withoutHeader("content-type")
                                .withParameter("userId", String.valueOf(id)),
                        fake);
            }
            return reply;
        };
    }
}
