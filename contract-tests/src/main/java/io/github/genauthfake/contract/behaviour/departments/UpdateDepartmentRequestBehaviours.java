package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a change of a department is refused for. */
@Operation("update-department")
class UpdateDepartmentRequestBehaviours extends Behaviours {
    private static final String OPERATION = "update-department";

    private Map<String, Object> change(String organization, String department, Object... changes) {
        return with(object("organizationCode", organization, "departmentId", department), changes);
    }

    @Nested
    class a_code {
        @Test
        @Seen(source = "node updateDepartment.spec.ts:86,105")
        @Seen(aspect = WORDING, source = "node updateDepartment.spec.ts:86,105: it speaks of an organization, sic")
        void with_characters_of_other_kinds_is_refused() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            for (String code : List.of("额！ ", " ")) {
                in(CHINESE, OPERATION)
                        .post(change(organization, department, "name", "Research", "code", code))
                        .isRefusedWith(400)
                        .says("invalid organization code: " + code);
            }
        }

        @Test
        @Seen(source = "node updateDepartment.spec.ts, with 100; the older wording seen there is not the newest one")
        void of_100_characters_is_refused() {
            String organization = given.organization();
            post(OPERATION, change(organization, given.departmentIn(organization), "code", "1".repeat(100)))
                    .isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there")
        void that_is_taken_in_the_organization_is_refused() {
            String organization = given.organization();
            String code = unique("code");
            String holder = given.departmentIn(organization, "code", code);
            post(OPERATION, change(organization, given.departmentIn(organization), "code", code))
                    .isRefusedWith(409);
            post(OPERATION, change(organization, holder, "code", code)).succeeds();
            String elsewhere = given.organization();
            post(OPERATION, change(elsewhere, given.departmentIn(elsewhere), "code", code))
                    .succeeds();
        }
    }

    @Nested
    class a_department {
        @Test
        @Documented(source = "openapi UpdateDepartmentReqDto: organizationCode and departmentId are required")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void has_to_be_named() {
            post(OPERATION, object("organizationCode", given.organization(), "name", "x"))
                    .isRefusedWith(400)
                    .data("", nullValue());
            post(OPERATION, object("departmentId", given.department(), "name", "x"))
                    .isRefusedWith(400);
        }
    }

    @Test
    @Inferred(why = "class of error: a refused argument, as for a new department; answers have a name")
    void a_name_that_is_empty_is_refused() {
        String organization = given.organization();
        String department = given.departmentIn(organization, "name", "Research");
        post(OPERATION, change(organization, department, "name", "")).isRefusedWith(400);
        get("get-department", "organizationCode", organization, "departmentId", department)
                .data("name", equalTo("Research"));
    }

    @Test
    @Seen(source = "node updateDepartment.spec.ts leaves metadata out")
    @KnownDifference(why = "The OpenAPI document requires metadata; the provider's tests leave it out and succeed.")
    void a_change_needs_no_metadata() {
        String organization = given.organization();
        post(OPERATION, change(organization, "root", "name", "Everybody")).succeeds();
    }
}
