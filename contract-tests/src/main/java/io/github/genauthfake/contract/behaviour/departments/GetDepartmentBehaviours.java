package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** A department is read. */
@Operation("get-department")
class GetDepartmentBehaviours extends Behaviours {
    private static final String OPERATION = "get-department";

    @Test
    @Documented(source = "openapi get-department.departmentId and departmentIdType, default")
    void finds_a_department_by_its_id() {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        get(OPERATION, "organizationCode", organization, "departmentId", department)
                .succeeds()
                .data("departmentId", equalTo(department));
    }

    @Test
    @Seen(source = "terraform and n8n use root against the live service")
    void finds_the_root_by_its_alias() {
        String organization = given.organization();
        get(OPERATION, "organizationCode", organization, "departmentId", "root")
                .succeeds()
                .data("departmentId", equalTo(given.rootOf(organization)));
    }

    @Test
    @Documented(source = "openapi get-department.departmentCode and departmentIdType")
    void finds_a_department_by_other_names() {
        String organization = given.organization();
        String code = unique("code");
        String own = unique("open");
        String department = given.departmentIn(organization, "code", code, "openDepartmentId", own);
        get(OPERATION, "organizationCode", organization, "departmentCode", code)
                .succeeds()
                .data("departmentId", equalTo(department));
        get(OPERATION, "organizationCode", organization, "departmentId", code, "departmentIdType", "code")
                .data("departmentId", equalTo(department));
        get(OPERATION, "organizationCode", organization, "departmentId", own, "departmentIdType", "open_department_id")
                .data("departmentId", equalTo(department));
    }

    @Test
    @Documented(source = "openapi get-department needs departmentId or departmentCode")
    void needs_an_id_or_a_code() {
        get(OPERATION, "organizationCode", given.organization()).isRefusedWith(400);
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
    @Inferred(why = "class of error: not found")
    void does_not_find_a_department_that_does_not_exist() {
        get(OPERATION, "organizationCode", given.organization(), "departmentId", "000000000000000000000000")
                .isRefusedWith(404);
    }
}
