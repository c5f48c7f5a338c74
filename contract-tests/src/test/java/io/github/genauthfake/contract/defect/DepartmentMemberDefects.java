package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.answersOf;
import static io.github.genauthfake.contract.defect.Alterations.bodiesOf;
import static io.github.genauthfake.contract.defect.Alterations.drifting;
import static io.github.genauthfake.contract.defect.Alterations.elementByElement;
import static io.github.genauthfake.contract.defect.Alterations.elementsOf;
import static io.github.genauthfake.contract.defect.Alterations.insisting;
import static io.github.genauthfake.contract.defect.Alterations.onlyPretending;
import static io.github.genauthfake.contract.defect.Alterations.withoutParameter;
import static io.github.genauthfake.contract.defect.Alterations.withoutProperty;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.HALF_APPLIED_BATCH;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_EFFECT;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.MISSING_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.OVERLOOKED_PARAMETER;
import static io.github.genauthfake.contract.defect.DefectKind.PAGING_DRIFT;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_WORDING;

import io.github.genauthfake.contract.client.Json;
import java.util.List;

/** Defects of who belongs to which department. */
final class DepartmentMemberDefects {
    private static final String SET = "set-user-departments";
    private static final String GET = "get-user-departments";
    private static final String LIST = "list-department-members";
    private static final String ADD = "add-department-members";
    private static final String REMOVE = "remove-department-members";

    private DepartmentMemberDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        LOST_EFFECT,
                        "leaders are forgotten",
                        elementsOf(SET, "departments", place -> Json.without(place, "isLeader")),
                        SET + ": departments are set as in the sample",
                        SET + ": the departments show in members leaders and counts"),
                of(
                        WRONG_WORDING,
                        "it is not told which department was not found",
                        answersOf(SET, reply -> reply.replacing("departmentId: [^\"]*\"", "departmentId\"")),
                        SET + ": a department that does not exist is not found and named"),
                of(
                        MISSING_CHECK,
                        "a user may have two main departments, of which the first counts",
                        insisting(
                                SET,
                                422,
                                call -> call.withBody(body -> Json.with(
                                        body,
                                        "departments",
                                        Alterations.atMost(1, JsonText.asList(body.get("departments")))))),
                        SET + ": the main department cannot be two"),
                of(
                        HALF_APPLIED_BATCH,
                        "departments are set one by one until one is not found",
                        elementByElement(SET, "departments"),
                        SET + ": a department that does not exist leaves the user where it was"),
                of(
                        OVERLOOKED_PARAMETER,
                        "users are looked for by their ids only",
                        withoutProperty(SET, "options"),
                        SET + ": the user is named by its username",
                        SET + ": the user is named by an identity or a sync relation"),
                of(
                        MISSING_CHECK,
                        "a page may hold more than fifty departments",
                        withoutParameter(GET, "limit"),
                        GET + ": a page holds fifty items at most"),
                of(
                        PAGING_DRIFT,
                        "a page begins with the last department of the page before",
                        drifting(GET),
                        GET + ": answers page by page"),
                of(
                        OVERLOOKED_PARAMETER,
                        "the order of departments is overlooked",
                        withoutParameter(GET, "orderBy"),
                        GET + ": answers the latest joined first unless said otherwise"),
                of(
                        LOST_FIELD,
                        "it is not told when a user joined",
                        answersOf(GET, reply -> reply.replacing("\"joinedAt\":\"[^\"]*\",?", "")),
                        GET + ": answers what is known of each department"),
                of(
                        PAGING_DRIFT,
                        "a page begins with the last member of the page before",
                        drifting(LIST),
                        LIST + ": answers members page by page"),
                of(
                        OVERLOOKED_PARAMETER,
                        "members of departments below are left out",
                        withoutParameter(LIST, "includeChildrenDepartments"),
                        LIST + ": answers members of departments below when asked for"),
                of(
                        LOST_EFFECT,
                        "who joins a department leaves the others",
                        (call, fake) -> call.isFor(ADD)
                                ? fake.apply(call.at(SET)
                                        .withBody(body -> Json.object(
                                                "userId",
                                                JsonText.asList(body.get("userIds"))
                                                        .get(0),
                                                "departments",
                                                List.of(Json.object("departmentId", body.get("departmentId"))))))
                                : fake.apply(call),
                        ADD + ": users join beside the departments they are in"),
                of(
                        HALF_APPLIED_BATCH,
                        "users join one by one until one is not found",
                        elementByElement(ADD, "userIds"),
                        ADD + ": a request is refused for a user or a department that is not there"),
                of(
                        LOST_EFFECT,
                        "nobody leaves a department",
                        onlyPretending(REMOVE),
                        REMOVE + ": users leave and it shows",
                        REMOVE + ": users leave and lead no more"),
                of(
                        MISSING_CHECK,
                        "the first fifty of more departments count",
                        bodiesOf(
                                SET,
                                body -> Json.with(
                                        body,
                                        "departments",
                                        Alterations.atMost(50, JsonText.asList(body.get("departments"))))),
                        SET + ": the list of departments may hold fifty departments and no more"));
    }
}
