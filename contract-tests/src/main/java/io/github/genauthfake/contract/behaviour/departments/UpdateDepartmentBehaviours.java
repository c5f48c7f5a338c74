package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A department is changed. */
@Operation("update-department")
class UpdateDepartmentBehaviours extends Behaviours {
    private static final String OPERATION = "update-department";

    private Map<String, Object> change(String organization, String department, Object... changes) {
        return with(object("organizationCode", organization, "departmentId", department), changes);
    }

    private Answer update(String organization, String department, Object... changes) {
        return post(OPERATION, change(organization, department, changes));
    }

    private Answer read(String organization, String department) {
        return get("get-department", "organizationCode", organization, "departmentId", department)
                .succeeds();
    }

    @Nested
    class a_change {
        @Test
        @Seen(source = "node updateDepartment.spec.ts: name and code of a root department")
        void of_name_and_code_is_answered_for_a_root_too() {
            String organization = given.organization();
            String root = given.rootOf(organization);
            String code = unique("code");
            update(organization, root, "name", "Everybody", "code", code, "departmentIdType", "department_id")
                    .succeeds()
                    .data("departmentId", equalTo(root))
                    .data("name", equalTo("Everybody"))
                    .data("code", equalTo(code));
        }

        @Test
        @Inferred(why = "what an update does not mention it does not change")
        void leaves_everything_else() {
            String organization = given.organization();
            String code = unique("code");
            String department = given.departmentIn(organization, "code", code, "description", "R&D");
            update(organization, department, "name", "Research").succeeds();
            read(organization, department)
                    .data("name", equalTo("Research"))
                    .data("code", equalTo(code))
                    .data("description", equalTo("R&D"))
                    .data("parentDepartmentId", equalTo(given.rootOf(organization)));
        }

        @Test
        @Inferred(why = "an update says with null that there shall be no value")
        void to_null_clears() {
            String organization = given.organization();
            String code = unique("code");
            String department = given.departmentIn(organization, "code", code, "description", "R&D");
            update(organization, department, "description", null, "code", null)
                    .succeeds()
                    .data("description", nullValue())
                    .data("code", nullValue());
            get("get-department", "organizationCode", organization, "departmentCode", code)
                    .isRefusedWith(404);
            update(organization, given.departmentIn(organization), "code", code).succeeds();
        }

        @Test
        @Inferred(why = "a department has a name: the document requires it in answers")
        void to_null_leaves_the_name() {
            String organization = given.organization();
            String department = given.departmentIn(organization, "name", "Research");
            update(organization, department, "name", null).succeeds().data("name", equalTo("Research"));
        }

        @Test
        @Documented(source = "openapi UpdateDepartmentReqDto.departmentIdType")
        void may_be_of_a_department_with_another_name() {
            String organization = given.organization();
            String own = unique("open");
            String department = given.departmentIn(organization, "openDepartmentId", own);
            update(organization, own, "departmentIdType", "open_department_id", "name", "Research")
                    .succeeds()
                    .data("departmentId", equalTo(department))
                    .data("name", equalTo("Research"));
            update(organization, "root", "name", "Everybody")
                    .succeeds()
                    .data("departmentId", equalTo(given.rootOf(organization)));
        }

        @Test
        @Inferred(why = "custom data are changed value by value, as those of users")
        void of_custom_data_leaves_the_other_values() {
            String kept = given.fieldOf("DEPARTMENT", "STRING");
            String changed = given.fieldOf("DEPARTMENT", "STRING");
            String organization = given.organization();
            String department = given.departmentIn(organization, "customData", object(kept, "stays", changed, "goes"));
            update(organization, department, "customData", object(changed, null))
                    .succeeds();
            get("get-custom-data", "targetType", "DEPARTMENT", "targetIdentifier", department)
                    .data("", equalTo(object(kept, "stays")));
            update(organization, department, "name", "Research", "customData", object(unique("undefined"), "x"))
                    .isRefusedWith(404);
            read(organization, department).data("name", not(equalTo("Research")));
        }
    }

    @Nested
    class the_leaders {
        @Test
        @Documented(source = "openapi UpdateDepartmentReqDto.leaderUserIds")
        void are_those_of_the_list() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String former = given.user();
            String next = given.user();
            given.membership(next, department);
            update(organization, department, "leaderUserIds", list(former)).succeeds();
            update(organization, department, "leaderUserIds", list(next))
                    .succeeds()
                    .data("leaderUserIds", contains(next));
            get("get-user-departments", "userId", next).data("list.isLeader", contains(true));
        }

        @Test
        @Inferred(why = "a leader of a department belongs to it")
        void become_members() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String leader = given.user();
            update(organization, department, "leaderUserIds", list(leader))
                    .succeeds()
                    .data("membersCount", equalTo(1));
            get("list-department-members", "organizationCode", organization, "departmentId", department)
                    .data("list.userId", contains(leader));
        }

        @Test
        @Inferred(why = "an empty list and null both say that there are none")
        void may_be_none() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            update(organization, department, "leaderUserIds", list(given.user()))
                    .succeeds();
            update(organization, department, "leaderUserIds", list())
                    .succeeds()
                    .data("leaderUserIds", empty())
                    .data("membersCount", equalTo(1));
            update(organization, department, "leaderUserIds", list(given.user()))
                    .succeeds();
            update(organization, department, "leaderUserIds", null).succeeds().data("leaderUserIds", empty());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void cannot_be_users_that_do_not_exist() {
            String organization = given.organization();
            String department = given.departmentIn(organization, "name", "Research");
            update(organization, department, "name", "x", "leaderUserIds", list("000000000000000000000000"))
                    .isRefusedWith(404);
            read(organization, department).data("name", equalTo("Research"));
        }
    }

    @Nested
    class a_move {
        @Test
        @Documented(source = "openapi UpdateDepartmentReqDto.parentDepartmentId")
        void takes_the_department_below_another_with_its_members() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String target = given.departmentIn(organization);
            String user = given.user();
            given.membership(user, department);
            update(organization, department, "parentDepartmentId", target)
                    .succeeds()
                    .data("parentDepartmentId", equalTo(target));
            read(organization, target).data("hasChildren", equalTo(true));
            get("list-children-departments", "organizationCode", organization, "departmentId", "root")
                    .data("list.departmentId", contains(target));
            get(
                            "list-department-members",
                            "organizationCode",
                            organization,
                            "departmentId",
                            target,
                            "includeChildrenDepartments",
                            true)
                    .data("list.userId", contains(user));
        }

        @Test
        @Inferred(why = "class of error: well-formed and against the rules; a tree has no circles")
        void below_itself_is_refused() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String below = given.departmentIn(organization, "parentDepartmentId", department);
            update(organization, department, "parentDepartmentId", below).isRefusedWith(422);
            update(organization, department, "parentDepartmentId", department).isRefusedWith(422);
            read(organization, department).data("parentDepartmentId", equalTo(given.rootOf(organization)));
        }

        @Test
        @Inferred(why = "class of error: well-formed and against the rules; an organization has one root")
        void of_a_root_is_refused() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            update(organization, "root", "parentDepartmentId", department).isRefusedWith(422);
        }

        @Test
        @Inferred(why = "class of error: not found; a tree of departments belongs to one organization")
        void to_where_there_is_nothing_is_refused() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            update(organization, department, "parentDepartmentId", "000000000000000000000000")
                    .isRefusedWith(404);
            update(organization, department, "parentDepartmentId", given.department())
                    .isRefusedWith(404);
        }
    }
}
