package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.answersOf;
import static io.github.genauthfake.contract.defect.Alterations.bodiesOf;
import static io.github.genauthfake.contract.defect.Alterations.callsOf;
import static io.github.genauthfake.contract.defect.Alterations.cut;
import static io.github.genauthfake.contract.defect.Alterations.drifting;
import static io.github.genauthfake.contract.defect.Alterations.firstWithout;
import static io.github.genauthfake.contract.defect.Alterations.onlyPretending;
import static io.github.genauthfake.contract.defect.Alterations.pagesOf;
import static io.github.genauthfake.contract.defect.Alterations.pretendingInsteadOf;
import static io.github.genauthfake.contract.defect.Alterations.withoutParameter;
import static io.github.genauthfake.contract.defect.Alterations.withoutProperty;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_EFFECT;
import static io.github.genauthfake.contract.defect.DefectKind.MISSING_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.NEEDLESS_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.OFF_BY_ONE;
import static io.github.genauthfake.contract.defect.DefectKind.OVERLOOKED_PARAMETER;
import static io.github.genauthfake.contract.defect.DefectKind.PAGING_DRIFT;
import static io.github.genauthfake.contract.defect.DefectKind.TRACES_OF_A_REFUSAL;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_ORDER;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_VALUE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_WORDING;

import io.github.genauthfake.contract.client.Json;
import java.util.Collections;
import java.util.List;

/** Defects of organizations and of the tree of their departments. */
final class OrganizationDefects {
    private OrganizationDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        OFF_BY_ONE,
                        "the code of an organization may have 65 characters",
                        bodiesOf("create-organization", body -> cut(body, "organizationCode", 64)),
                        "create-organization: refuses a code of more than 64 characters"),
                of(
                        WRONG_VALUE,
                        "organizations have no departments below their root",
                        answersOf(
                                "get-organization",
                                reply -> reply.replacing("\"hasChildren\":true", "\"hasChildren\":false")),
                        "get-organization: tells whether there are departments below the root"),
                of(
                        PAGING_DRIFT,
                        "a page begins with the last organization of the page before",
                        drifting("list-organizations"),
                        "list-organizations: answers the newest first"),
                of(
                        OVERLOOKED_PARAMETER,
                        "not all organizations are answered though they are asked for",
                        withoutParameter("list-organizations", "fetchAll"),
                        "list-organizations: answers ten unless all are asked for"),
                of(
                        MISSING_CHECK,
                        "keywords may be empty where organizations are searched",
                        callsOf(
                                "search-organizations",
                                call -> call.parameter("keywords")
                                                .filter(String::isEmpty)
                                                .isPresent()
                                        ? call.withParameter("keywords", "x")
                                        : call),
                        "search-organizations: refuses empty keywords"),
                of(
                        LOST_EFFECT,
                        "organizations are not deleted",
                        onlyPretending("delete-organization"),
                        "delete-organization: afterwards its departments are gone",
                        "delete-organization: afterwards the organization is in no answer"),
                of(
                        OVERLOOKED_PARAMETER,
                        "departments are created below the root whatever their parent",
                        bodiesOf("create-department", body -> Json.with(body, "parentDepartmentId", "root")),
                        "create-department: does not find a parent that does not exist",
                        "list-children-departments: departments are answered without those further below"),
                of(
                        WRONG_WORDING,
                        "it is not told which organization was not found",
                        answersOf(
                                "create-department",
                                reply -> reply.replacing(
                                        "organization not found for code: [^\"]*\"", "organization not found\"")),
                        "create-department: does not find an organization that does not exist"),
                of(
                        NEEDLESS_CHECK,
                        "the alias of a root department is not known",
                        callsOf(
                                "get-department",
                                call -> call.withQuery(
                                        query -> query.replace("departmentId=root", "departmentId=trunk"))),
                        "get-department: finds the root by its alias"),
                of(
                        WRONG_ORDER,
                        "departments come newest first",
                        pagesOf("list-children-departments", departments -> {
                            Collections.reverse(departments);
                            return departments;
                        }),
                        "list-children-departments: departments are answered in the order of their creation"),
                of(
                        OVERLOOKED_PARAMETER,
                        "virtual departments are answered though they are not asked for",
                        withoutParameter("list-children-departments", "excludeVirtualNode"),
                        "list-children-departments: departments are answered with or without virtual ones"),
                of(
                        MISSING_CHECK,
                        "departments with members can be deleted",
                        pretendingInsteadOf("delete-department", 422),
                        "delete-department: a request is refused while there are members",
                        "delete-department: a request is refused for a root"),
                of(
                        TRACES_OF_A_REFUSAL,
                        "a department is changed though its new leader is not found",
                        firstWithout("update-department", "leaderUserIds"),
                        "update-department: the leaders cannot be users that do not exist"),
                of(
                        MISSING_CHECK,
                        "departments can move below themselves",
                        pretendingInsteadOf("update-department", 422),
                        "update-department: a move below itself is refused"),
                of(
                        LOST_EFFECT,
                        "departments do not move",
                        withoutProperty("update-department", "parentDepartmentId"),
                        "update-department: a move takes the department below another with its members"),
                of(
                        MISSING_CHECK,
                        "the name of a department may be empty",
                        bodiesOf(
                                "update-department",
                                body -> "".equals(body.get("name")) ? Json.without(body, "name") : body),
                        "update-department: a name that is empty is refused"));
    }
}
