package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An organization is deleted with its whole tree. */
@Operation("delete-organization")
class DeleteOrganizationBehaviours extends Behaviours {
    private static final String OPERATION = "delete-organization";

    private Answer delete(String code) {
        return post(OPERATION, object("organizationCode", code));
    }

    @Test
    @Seen(source = "node deleteOrganization.spec.ts")
    @Documented(aspect = DATA, source = "openapi IsSuccessRespDto")
    void answers_that_it_is_done() {
        delete(given.organization()).succeeds().data("", equalTo(object("success", true)));
    }

    @Test
    @Seen(source = "node deleteOrganization.spec.ts: it does not succeed")
    @Inferred(aspect = STATUS_CODE, why = "class of error: not found; seen of other operations on departments")
    @Seen(aspect = WORDING, source = "node deleteOrganization.spec.ts: this part of the message")
    void does_not_find_a_code_that_nobody_has() {
        in(CHINESE, OPERATION)
                .post(object("organizationCode", unique("org")))
                .isRefusedWith(404)
                .saysSomethingWith("organization not found for code")
                .data("", nullValue());
    }

    @Test
    @Inferred(why = "class of error: a refused argument; seen is that it does not succeed")
    void refuses_an_empty_code() {
        delete("").isRefusedWith(400);
    }

    @Test
    @Inferred(why = "the organization of another tenant is not there for this one")
    void does_not_find_the_organization_of_another_tenant() {
        String code = given.organization();
        post(OPERATION, object("organizationCode", code, "tenantId", given.tenant()))
                .isRefusedWith(404);
        get("get-organization", "organizationCode", code).succeeds();
    }

    @Nested
    class afterwards {
        @Test
        @Inferred(why = "what is deleted is not there")
        void the_organization_is_in_no_answer() {
            String code = given.organization();
            delete(code).succeeds();
            get("get-organization", "organizationCode", code).isRefusedWith(404);
            get("search-organizations", "keywords", code).data("totalCount", equalTo(0));
            get("list-organizations", "limit", 50).data("list.organizationCode", not(hasItem(code)));
        }

        @Test
        @Documented(source = "openapi delete-organization: deletes the tree of the organization")
        @Inferred(aspect = STATUS_CODE, why = "class of error: not found")
        void its_departments_are_gone() {
            String code = given.organization();
            String root = given.rootOf(code);
            String department = given.departmentIn(code);
            String below = given.departmentIn(code, "parentDepartmentId", department);
            delete(code);
            for (String gone : List.of(root, department, below)) {
                get("get-department", "departmentId", gone).isRefusedWith(404).data("", nullValue());
                post(
                                "set-user-departments",
                                object("userId", given.user(), "departments", list(object("departmentId", gone))))
                        .isRefusedWith(404);
            }
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void nobody_is_in_its_departments() {
            String code = given.organization();
            String elsewhere = given.department();
            String user = given.user();
            given.membership(user, given.departmentIn(code), elsewhere, given.rootOf(code));
            String onlyThere = given.user();
            given.membership(onlyThere, given.departmentIn(code));
            delete(code).succeeds();
            get("get-user-departments", "userId", user)
                    .data("totalCount", equalTo(1))
                    .data("list.departmentId", contains(elsewhere))
                    .data("list[0].isMainDepartment", equalTo(true));
            get("get-user", "userId", user, "withDepartmentIds", true)
                    .data("departmentIds", contains(elsewhere))
                    .data("mainDepartmentId", equalTo(elsewhere));
            get("get-user", "userId", onlyThere, "withDepartmentIds", true)
                    .data("departmentIds", empty())
                    .data("mainDepartmentId", nullValue());
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void the_values_of_its_departments_are_gone() {
            String key = given.fieldOf("DEPARTMENT", "STRING", "isUnique", true);
            String code = given.organization();
            String department = given.departmentIn(code);
            given.valueOf("DEPARTMENT", department, key, "A1");
            delete(code).succeeds();
            get("get-custom-data", "targetType", "DEPARTMENT", "targetIdentifier", department)
                    .isRefusedWith(404);
            given.valueOf("DEPARTMENT", given.department(), key, "A1");
        }

        @Test
        @Inferred(why = "a name that nobody has is free")
        void its_codes_are_free() {
            String code = given.organization();
            String own = unique("open");
            given.departmentIn(code, "openDepartmentId", own, "code", "sales");
            delete(code).succeeds();
            post("create-organization", object("organizationCode", code, "organizationName", "Acme"))
                    .succeeds()
                    .data("hasChildren", equalTo(false));
            given.departmentIn(code, "openDepartmentId", own, "code", "sales");
        }

        @Test
        @Inferred(why = "only this organization was meant")
        void other_organizations_are_as_they_were() {
            String code = given.organization();
            String other = given.organization();
            String department = given.departmentIn(other);
            String user = given.user();
            given.membership(user, department);
            delete(code).succeeds();
            get("get-organization", "organizationCode", other).succeeds();
            get("list-department-members", "organizationCode", other, "departmentId", department)
                    .data("list.userId", contains(user));
        }
    }
}
