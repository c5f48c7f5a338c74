package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Departments are created. */
@Operation("create-department")
class CreateDepartmentBehaviours extends Behaviours {
    private static final String OPERATION = "create-department";

    private Map<String, Object> department(String organizationCode, Object... properties) {
        return with(
                object(
                        "organizationCode",
                        organizationCode,
                        "name",
                        unique("department"),
                        "parentDepartmentId",
                        "root"),
                properties);
    }

    @Test
    @Documented(source = "openapi DepartmentDto, required; root is an alias for the root department")
    void answers_the_department() {
        String organization = given.organization();
        String root = given.rootOf(organization);
        post(OPERATION, department(organization, "description", "R&D", "metadata", object()))
                .succeeds()
                .data("organizationCode", equalTo(organization))
                .data("departmentId", matchesPattern("[0-9a-f]{24}"))
                .data("parentDepartmentId", equalTo(root))
                .data("description", equalTo("R&D"))
                .data("membersCount", equalTo(0))
                .data("hasChildren", equalTo(false));
    }

    @Test
    @Seen(source = "node and csharp leave metadata out")
    @KnownDifference(why = "The OpenAPI document requires metadata; the provider's tests leave it out and succeed.")
    void needs_no_metadata() {
        post(OPERATION, department(given.organization())).succeeds();
    }

    @Test
    @Documented(source = "openapi CreateDepartmentReqDto.customData, example")
    void takes_custom_data_along() {
        String icon = given.fieldOf("DEPARTMENT", "STRING");
        Answer answer = post(OPERATION, department(given.organization(), "customData", object(icon, "x")))
                .succeeds();
        get("get-custom-data", "targetType", "DEPARTMENT", "targetIdentifier", answer.read("departmentId"))
                .data("", equalTo(object(icon, "x")));
    }

    @Test
    @Seen(source = "node createDepartment.spec.ts: a random code and an empty one")
    @Seen(aspect = WORDING, source = "node createDepartment.spec.ts")
    void does_not_find_an_organization_that_does_not_exist() {
        for (String code : List.of(unique("org"), "")) {
            in(CHINESE, OPERATION)
                    .post(department(code))
                    .isRefusedWith(404)
                    .says("organization not found for code: " + code);
        }
    }

    @Test
    @Seen(source = "node createDepartment.spec.ts:107")
    @Seen(aspect = WORDING, source = "node createDepartment.spec.ts:107, without a colon")
    void refuses_a_blank_organization_code() {
        in(CHINESE, OPERATION).post(department(" ")).isRefusedWith(400).says("invalid organization code  ");
    }

    @Test
    @Inferred(why = "class of error: not found")
    void does_not_find_a_parent_that_does_not_exist() {
        post(OPERATION, department(given.organization(), "parentDepartmentId", "000000000000000000000000"))
                .isRefusedWith(404);
    }

    @Test
    @Inferred(why = "a tree of departments belongs to one organization")
    void does_not_find_a_parent_in_another_organization() {
        String elsewhere = given.department();
        post(OPERATION, department(given.organization(), "parentDepartmentId", elsewhere))
                .isRefusedWith(404);
    }

    @Test
    @Inferred(why = "class of error: a conflict with what is there")
    void refuses_a_code_that_is_taken_in_the_organization() {
        String organization = given.organization();
        String code = unique("code");
        given.departmentIn(organization, "code", code);
        post(OPERATION, department(organization, "code", code)).isRefusedWith(409);
    }
}
