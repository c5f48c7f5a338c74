package io.github.genauthfake.contract.behaviour.departments;

import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** An organization is read. */
@Operation("get-organization")
class GetOrganizationBehaviours extends Behaviours {
    @Test
    @Documented(source = "openapi get-organization")
    void answers_the_organization_with_this_code() {
        String code = given.organization();
        get("get-organization", "organizationCode", code).succeeds().data("organizationCode", equalTo(code));
    }

    @Test
    @Documented(source = "openapi OrganizationDto.hasChildren")
    void tells_whether_there_are_departments_below_the_root() {
        String code = given.organization();
        given.departmentIn(code);
        get("get-organization", "organizationCode", code).succeeds().data("hasChildren", equalTo(true));
    }

    @Test
    @Inferred(why = "seen of seven other operations on organizations and departments, text and all")
    void does_not_find_a_code_that_nobody_has() {
        get("get-organization", "organizationCode", unique("org")).isRefusedWith(404);
    }
}
