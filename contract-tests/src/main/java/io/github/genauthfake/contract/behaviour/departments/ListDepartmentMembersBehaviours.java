package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** The members of a department are listed. */
@Operation("list-department-members")
class ListDepartmentMembersBehaviours extends Behaviours {
    private static final String OPERATION = "list-department-members";

    @Test
    @Documented(source = "openapi list-department-members, and its paged list")
    void answers_members_page_by_page() {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        String first = given.user();
        String second = given.user();
        given.membership(first, department);
        given.membership(second, department);
        get(
                        OPERATION,
                        "organizationCode",
                        organization,
                        "departmentId",
                        department,
                        "orderBy",
                        "Asc",
                        "page",
                        2,
                        "limit",
                        1)
                .succeeds()
                .data("totalCount", equalTo(2))
                .data("list.userId", contains(second));
    }

    @Test
    @Documented(source = "openapi, tag on paging: ten items unless said otherwise")
    void answers_ten_members_unless_said_otherwise() {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        for (int count = 0; count < 11; count++) {
            given.membership(given.user(), department);
        }
        get(OPERATION, "organizationCode", organization, "departmentId", department)
                .succeeds()
                .data("totalCount", equalTo(11))
                .data("list", hasSize(10));
    }

    @Test
    @Documented(source = "openapi list-department-members.includeChildrenDepartments, false by default")
    void answers_members_of_departments_below_when_asked_for() {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        String below = given.departmentIn(organization, "parentDepartmentId", department);
        String user = given.user();
        given.membership(user, below);
        get(OPERATION, "organizationCode", organization, "departmentId", department)
                .succeeds()
                .data("totalCount", equalTo(0));
        get(OPERATION, "organizationCode", organization, "departmentId", department, "includeChildrenDepartments", true)
                .succeeds()
                .data("list.userId", contains(user));
    }

    @Test
    @Seen(source = "node test/department: the operations on departments")
    @Seen(aspect = WORDING, source = "node test/department: the operations on departments")
    void does_not_find_an_organization_that_does_not_exist() {
        String code = unique("org");
        in(CHINESE, OPERATION)
                .get("organizationCode", code, "departmentId", "root")
                .isRefusedWith(404)
                .says("organization not found for code: " + code);
    }

    @Test
    @Inferred(why = "seen of list-users, list-roles, list-groups, list-organizations and others")
    void answers_fifty_members_at_most() {
        String organization = given.organization();
        get(OPERATION, "organizationCode", organization, "departmentId", "root", "limit", 50)
                .succeeds();
        get(OPERATION, "organizationCode", organization, "departmentId", "root", "limit", 51)
                .isRefusedWith(400);
        get(OPERATION, "organizationCode", organization, "departmentId", "root", "page", 0)
                .isRefusedWith(400);
    }
}
