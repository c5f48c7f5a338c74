package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Departments are found by their places in the tree, by their ids, and by words. */
class FindDepartmentsBehaviours extends Behaviours {
    /** Everything below a department is listed. */
    @Nested
    @Operation("get-all-departments")
    class GetAllDepartments {
        private Answer below(String organization, Object... more) {
            return genauth.request("get-all-departments").get(with(object("organizationCode", organization), more));
        }

        @Test
        @Documented(source = "openapi get-all-departments: departmentId is root by default")
        @Inferred(
                aspect = DATA,
                why = "whether the root is among them is not documented; each department comes before those below it")
        void answers_everything_below_the_root_by_default() {
            String organization = given.organization();
            String first = given.departmentIn(organization);
            String second = given.departmentIn(organization);
            String below = given.departmentIn(organization, "parentDepartmentId", first);
            below(organization)
                    .succeeds()
                    .data("totalCount", equalTo(3))
                    .data("list.departmentId", contains(first, below, second));
        }

        @Test
        @Documented(source = "openapi get-all-departments.departmentId and departmentIdType")
        void answers_what_is_below_another_department() {
            String organization = given.organization();
            String own = unique("open");
            String department = given.departmentIn(organization, "openDepartmentId", own);
            given.departmentIn(organization);
            String below = given.departmentIn(organization, "parentDepartmentId", department);
            below(organization, "departmentId", own, "departmentIdType", "open_department_id")
                    .succeeds()
                    .data("list.departmentId", contains(below));
            below(organization, "departmentId", below)
                    .succeeds()
                    .data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @Documented(source = "openapi get-all-departments.departmentIdType: one of two")
        void refuses_other_kinds_of_identifiers() {
            below(given.organization(), "departmentId", "x", "departmentIdType", "code")
                    .isRefusedWith(400);
        }

        @Test
        @Inferred(why = "the operation has no parameters for pages")
        void answers_all_at_once() {
            String organization = given.organization();
            for (int count = 0; count < 11; count++) {
                given.departmentIn(organization);
            }
            below(organization).data("list", hasSize(11));
        }

        @Test
        @Documented(source = "openapi get-all-departments.withCustomData, false by default")
        void answers_custom_data_when_asked_for() {
            String motto = given.fieldOf("DEPARTMENT", "STRING");
            String organization = given.organization();
            given.departmentIn(organization, "customData", object(motto, "ship it"));
            below(organization).dataHasNot("list[0]", "customData");
            below(organization, "withCustomData", true).data("list[0].customData", equalTo(object(motto, "ship it")));
        }
    }

    /** A department is found in any organization. */
    @Nested
    @Operation("get-department-by-id")
    class GetDepartmentById {
        @Test
        @Documented(source = "openapi get-department-by-id")
        void answers_the_department_as_get_department_does() {
            String organization = given.organization();
            String department = given.departmentIn(organization, "code", unique("code"));
            Object same = get("get-department", "organizationCode", organization, "departmentId", department)
                    .read("");
            get("get-department-by-id", "departmentId", department).succeeds().data("", equalTo(same));
        }

        @Test
        @Documented(source = "openapi get-department-by-id.withCustomData")
        void answers_custom_data_when_asked_for() {
            String motto = given.fieldOf("DEPARTMENT", "STRING");
            String department = given.departmentIn(given.organization(), "customData", object(motto, "ship it"));
            get("get-department-by-id", "departmentId", department).dataHasNot("", "customData");
            get("get-department-by-id", "departmentId", department, "withCustomData", true)
                    .data("customData", equalTo(object(motto, "ship it")));
        }

        @Test
        @Inferred(why = "class of error: not found; without an organization there is no root, and no type of name")
        void does_not_find_what_is_no_id() {
            given.departmentIn(given.organization(), "code", "eng");
            for (String none : new String[] {"000000000000000000000000", "root", "eng"}) {
                get("get-department-by-id", "departmentId", none).isRefusedWith(404);
            }
        }

        @Test
        @Documented(source = "openapi get-department-by-id.departmentId, required")
        void needs_an_id() {
            get("get-department-by-id").isRefusedWith(400);
        }

        @Test
        @Inferred(why = "the tenant that a request names is the one whose organizations count")
        void does_not_find_a_department_of_the_pool_for_a_tenant() {
            get("get-department-by-id", "departmentId", given.department(), "tenantId", given.tenant())
                    .isRefusedWith(404);
        }
    }

    /** The department above another is read. */
    @Nested
    @Operation("get-parent-department")
    class GetParentDepartment {
        private Answer above(String organization, String department, Object... more) {
            return genauth.request("get-parent-department")
                    .get(with(object("organizationCode", organization, "departmentId", department), more));
        }

        @Test
        @Seen(source = "node getParentDepartment.spec.ts, csharp OrganizationsManagementTest.cs")
        @Seen(aspect = WORDING, source = "node getParentDepartment.spec.ts: the empty text")
        void answers_the_root_above_a_department_of_the_first_level() {
            String organization = given.organization();
            in(CHINESE, "get-parent-department")
                    .get("organizationCode", organization, "departmentId", given.departmentIn(organization))
                    .succeeds()
                    .says("")
                    .data("departmentId", equalTo(given.rootOf(organization)));
        }

        @Test
        @Documented(source = "openapi get-parent-department.departmentIdType and withCustomData")
        void answers_the_department_above_with_its_custom_data() {
            String motto = given.fieldOf("DEPARTMENT", "STRING");
            String organization = given.organization();
            String parent = given.departmentIn(organization, "customData", object(motto, "ship it"));
            String code = unique("code");
            given.departmentIn(organization, "parentDepartmentId", parent, "code", code);
            above(organization, code, "departmentIdType", "code", "withCustomData", true)
                    .succeeds()
                    .data("departmentId", equalTo(parent))
                    .data("customData", equalTo(object(motto, "ship it")));
        }

        @Test
        @Inferred(why = "class of error: not found; a root has nothing above it")
        void does_not_find_anything_above_a_root() {
            String organization = given.organization();
            above(organization, "root").isRefusedWith(404);
        }
    }

    /** Departments are found by words. */
    @Nested
    @Operation("search-departments")
    class SearchDepartments {
        private Answer search(String organization, String keywords, Object... more) {
            return post(
                    "search-departments", with(object("organizationCode", organization, "keywords", keywords), more));
        }

        @Test
        @Seen(source = "csharp OrganizationsManagementTest.cs: by the name")
        @Inferred(aspect = DATA, why = "parts of names and codes count whatever the case; the oldest comes first")
        void finds_by_a_part_of_name_or_code() {
            String organization = given.organization();
            String word = unique("word");
            String byName = given.departmentIn(organization, "name", "The " + word + " House");
            String byCode = given.departmentIn(organization, "parentDepartmentId", byName, "code", word);
            given.departmentIn(organization);
            search(organization, word.toUpperCase(Locale.ROOT))
                    .succeeds()
                    .data("departmentId", contains(byName, byCode));
        }

        @Test
        @Seen(source = "node searchDepartments.spec.ts: random words succeed")
        @Inferred(aspect = DATA, why = "nothing found is an empty list")
        void finds_nothing_in_other_organizations() {
            String word = unique("word");
            given.departmentIn(given.organization(), "name", word);
            search(given.organization(), word).succeeds().data("", equalTo(list()));
        }

        @Test
        @Inferred(why = "the root is a department of the organization, too")
        void finds_the_root() {
            String organization = given.organization();
            search(organization, organization).succeeds().data("departmentId", contains(given.rootOf(organization)));
        }

        @Test
        @Documented(source = "openapi SearchDepartmentsReqDto.withCustomData")
        void answers_custom_data_when_asked_for() {
            String motto = given.fieldOf("DEPARTMENT", "STRING");
            String organization = given.organization();
            String word = unique("word");
            given.departmentIn(organization, "name", word, "customData", object(motto, "ship it"));
            search(organization, word).dataHasNot("[0]", "customData");
            search(organization, word, "withCustomData", true)
                    .data("[0].customData", equalTo(object(motto, "ship it")));
        }

        @Test
        @Documented(source = "openapi SearchDepartmentsReqDto.keywords, required")
        void needs_keywords() {
            search(given.organization(), "").isRefusedWith(400);
            post("search-departments", object("organizationCode", given.organization()))
                    .isRefusedWith(400);
        }

        @Test
        @Seen(source = "node searchDepartments.spec.ts: 额！, an empty code and a blank one")
        @Seen(aspect = WORDING, source = "node searchDepartments.spec.ts")
        void does_not_find_an_organization_that_does_not_exist() {
            for (String code : new String[] {unique("org"), "额！ ", "", " "}) {
                in(CHINESE, "search-departments")
                        .post(object("organizationCode", code, "keywords", "x"))
                        .isRefusedWith(404)
                        .says("organization not found for code: " + code);
            }
        }
    }
}
