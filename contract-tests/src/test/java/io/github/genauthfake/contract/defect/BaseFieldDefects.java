package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.answersOf;
import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.elementByElement;
import static io.github.genauthfake.contract.defect.Alterations.insisting;
import static io.github.genauthfake.contract.defect.Alterations.pretendingInsteadOf;
import static io.github.genauthfake.contract.defect.Alterations.remembering;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.EXTRA_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.HALF_APPLIED_BATCH;
import static io.github.genauthfake.contract.defect.DefectKind.MISSING_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.STALE_READ;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_TYPE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_VALUE;

import io.github.genauthfake.contract.client.Json;
import java.util.List;

/** Defects of the built-in user fields and their settings. */
final class BaseFieldDefects {
    private static final String SET = "set-user-base-fields";
    private static final String GET = "get-user-base-fields";
    private static final String LIST = "list-user-base-fields";

    private BaseFieldDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        STALE_READ,
                        "settings of built-in fields are read as they were at first",
                        rememberingAfterARead(),
                        SET + ": a setting is changed and shows when the fields are read as in the sample"),
                of(
                        HALF_APPLIED_BATCH,
                        "settings are changed one by one until one is refused",
                        elementByElement(SET, "list"),
                        SET + ": a request is refused when a field is not built in and nothing changes"),
                of(
                        MISSING_CHECK,
                        "a field that is not built in can be set",
                        pretendingInsteadOf(SET, 404),
                        SET + ": a request is refused when a field is a custom one"),
                of(
                        EXTRA_FIELD,
                        "built-in fields have a moment of creation",
                        dataOf(
                                SET,
                                fields -> JsonText.asList(fields).stream()
                                        .map(field -> Json.with(
                                                JsonText.asObject(field), "createdAt", "2022-03-17T05:23:01.567Z"))
                                        .toList()),
                        SET + ": the answer has no moment of creation"),
                of(
                        WRONG_TYPE,
                        "the gender is a text",
                        answersOf(GET, reply -> reply.replacing("\"dataType\":\"ENUM\"", "\"dataType\":\"STRING\"")),
                        GET + ": answers texts save for gender and birthdate"),
                of(
                        WRONG_VALUE,
                        "users may edit what is verified",
                        answersOf(GET, reply -> reply.replacing("\"userEditable\":false", "\"userEditable\":true")),
                        GET + ": answers that users cannot edit what is verified"),
                of(
                        MISSING_CHECK,
                        "groups have built-in fields, if only none",
                        insisting(LIST, 422, call -> call.withParameter("targetType", "ROLE")),
                        LIST + ": refuses groups"));
    }

    /** What is read for the first time is the state before the change, as a cache would have it. */
    private static Passage rememberingAfterARead() {
        Passage remembering = remembering(GET);
        return (call, fake) -> {
            if (call.isFor(SET)) {
                remembering.pass(
                        new Call(
                                "GET",
                                "/api/v3/" + GET,
                                null,
                                call.withoutHeader("content-type").headers(),
                                ""),
                        fake);
            }
            return remembering.pass(call, fake);
        };
    }
}
