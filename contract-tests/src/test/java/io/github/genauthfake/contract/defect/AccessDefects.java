package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.anotherStatusCode;
import static io.github.genauthfake.contract.defect.Alterations.answersOf;
import static io.github.genauthfake.contract.defect.Alterations.bodiesOf;
import static io.github.genauthfake.contract.defect.Alterations.callsOf;
import static io.github.genauthfake.contract.defect.Alterations.cut;
import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.drifting;
import static io.github.genauthfake.contract.defect.Alterations.elementByElement;
import static io.github.genauthfake.contract.defect.Alterations.onlyPretending;
import static io.github.genauthfake.contract.defect.Alterations.pagesOf;
import static io.github.genauthfake.contract.defect.Alterations.pretendingInsteadOf;
import static io.github.genauthfake.contract.defect.Alterations.withoutParameter;
import static io.github.genauthfake.contract.defect.Alterations.withoutProperty;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.EXTRA_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.HALF_APPLIED_BATCH;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_EFFECT;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.MISSING_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.NEEDLESS_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.OFF_BY_ONE;
import static io.github.genauthfake.contract.defect.DefectKind.OVERLOOKED_PARAMETER;
import static io.github.genauthfake.contract.defect.DefectKind.PAGING_DRIFT;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_LANGUAGE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_ORDER;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_STATUS_CODE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_TYPE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_VALUE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_WORDING;

import io.github.genauthfake.contract.client.Json;
import java.util.Collections;
import java.util.List;

/** Defects of roles and groups, and of the namespaces and tenants they are in. */
final class AccessDefects {
    private AccessDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        OVERLOOKED_PARAMETER,
                        "roles are created in the default namespace",
                        withoutProperty("create-role", "namespace"),
                        "create-role: does not find a namespace that does not exist",
                        "create-namespace: makes room for roles"),
                of(
                        OFF_BY_ONE,
                        "the code of a role may have 51 characters",
                        bodiesOf("create-role", body -> cut(body, "code", 50)),
                        "create-role: refuses a code a name and a description that are too long"),
                of(
                        OVERLOOKED_PARAMETER,
                        "roles are looked for in the default namespace",
                        withoutParameter("get-role", "namespace"),
                        "get-role: tells roles of the same code apart by their namespaces"),
                of(
                        WRONG_TYPE,
                        "the end of a role is a text",
                        answersOf(
                                "get-role",
                                reply -> reply.replacing("\"disableTime\":(\\d+)", "\"disableTime\":\"$1\"")),
                        "get-role: answers when it ends"),
                of(
                        WRONG_VALUE,
                        "roles are in force for ever",
                        answersOf("get-role", reply -> reply.replacing("\"DISABLE\"", "\"ENABLE\"")),
                        "get-role: is disabled where its end is in the past"),
                of(
                        WRONG_LANGUAGE,
                        "roles that are not found are not found in english",
                        callsOf("get-role", call -> call.withHeader("x-authing-lang", "en-US")),
                        "get-role: does not find a code that no role has"),
                of(
                        WRONG_ORDER,
                        "roles come oldest first",
                        pagesOf("list-roles", AccessDefects::reversed),
                        "list-roles: answers the newest first page by page"),
                of(
                        PAGING_DRIFT,
                        "roles are counted by the page",
                        answersOf("list-roles", reply -> reply.replacing("\"totalCount\":11", "\"totalCount\":10")),
                        "list-roles: answers ten roles unless said otherwise"),
                of(
                        HALF_APPLIED_BATCH,
                        "roles are deleted one by one until one is not found",
                        elementByElement("delete-roles-batch", "codeList"),
                        "delete-roles-batch: does not find a code that no role has and deletes none"),
                of(
                        WRONG_STATUS_CODE,
                        "the code of another group is a refused argument",
                        anotherStatusCode("create-group", 409, 400),
                        "create-group: refuses a code that is taken"),
                of(
                        EXTRA_FIELD,
                        "custom data of a group are answered without being asked for",
                        callsOf("get-group", call -> call.withParameter("withCustomData", "true")),
                        "get-group: answers custom data when asked for"),
                of(
                        OVERLOOKED_PARAMETER,
                        "keywords are overlooked where groups are listed",
                        withoutParameter("list-groups", "keywords"),
                        "list-groups: finds groups by code or name"),
                of(
                        PAGING_DRIFT,
                        "a page begins with the last group of the page before",
                        drifting("list-groups"),
                        "list-groups: answers groups page by page"),
                of(
                        LOST_EFFECT,
                        "values of a group survive it",
                        onlyPretending("delete-groups-batch"),
                        "delete-groups-batch: takes custom data along"),
                of(
                        NEEDLESS_CHECK,
                        "groups that are not there cannot be deleted",
                        bodiesOf("delete-groups-batch", body -> Json.with(body, "codeList", List.of())),
                        "delete-groups-batch: passes over a code that no group has"),
                of(
                        LOST_FIELD,
                        "new namespaces have no description, not even null",
                        dataOf("create-namespace", data -> Json.without(JsonText.asObject(data), "description")),
                        "create-namespace: needs no more than a code"),
                of(
                        WRONG_WORDING,
                        "namespaces that are not found are not found in chinese",
                        answersOf("get-namespace", reply -> reply.replacing("namespace not exists", "权限组不存在")),
                        "get-namespace: does not find a code that none has"),
                of(
                        WRONG_ORDER,
                        "namespaces come oldest first",
                        pagesOf("list-namespaces", AccessDefects::reversed),
                        "list-namespaces: answers the newest first page by page"),
                of(
                        LOST_EFFECT,
                        "roles survive their namespace",
                        onlyPretending("delete-namespace"),
                        "delete-namespace: is in no answer afterwards",
                        "delete-namespace: takes its roles along"),
                of(
                        MISSING_CHECK,
                        "the default namespace can be deleted",
                        pretendingInsteadOf("delete-namespace", 422),
                        "delete-namespace: refuses to delete the one that is always there"),
                of(
                        LOST_EFFECT,
                        "organizations survive their tenant",
                        onlyPretending("delete-tenant"),
                        "delete-tenant: takes its organizations along",
                        "delete-tenant: takes its custom fields along"),
                of(
                        LOST_FIELD,
                        "tenants have no applications",
                        withoutProperty("create-tenant", "appIds"),
                        "create-tenant: answers the tenant"),
                of(
                        WRONG_TYPE,
                        "the logo of a tenant is a list",
                        answersOf("get-tenant", reply -> reply.replacing("\"logo\":(\"[^\"]*\")", "\"logo\":[$1]")),
                        "get-tenant: answers one logo and a list of domains"));
    }

    private static List<Object> reversed(List<Object> elements) {
        Collections.reverse(elements);
        return elements;
    }
}
