package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What organizations do beside what all kinds do. */
class OrganizationBehaviours extends Behaviours {
    /** Organizations are created. */
    @Nested
    @Operation("create-organization")
    class CreateOrganization {
        private static final String OPERATION = "create-organization";

        private Map<String, Object> organization(String code) {
            return object("organizationCode", code, "organizationName", unique("name"));
        }

        @Test
        @Documented(source = "openapi OrganizationDto, required")
        void answers_the_organization_with_its_root() {
            String code = unique("org");
            post(OPERATION, with(organization(code), "metadata", object()))
                    .succeeds()
                    .data("organizationCode", equalTo(code))
                    .data("departmentId", matchesPattern("[0-9a-f]{24}"))
                    .data("hasChildren", equalTo(false))
                    .data("membersCount", equalTo(0))
                    .data("isVirtualNode", equalTo(false));
        }

        @Test
        @Seen(source = "node and csharp leave metadata out")
        @KnownDifference(why = "The OpenAPI document requires metadata; the provider's tests leave it out and succeed.")
        void needs_no_metadata() {
            post(OPERATION, organization(unique("org"))).succeeds();
        }

        @Test
        @Seen(source = "node createOrganization.spec.ts, surprising as it is")
        @FreshPoolOnly(why = "nobody knows how an organization without a code is deleted")
        void accepts_an_empty_code() {
            post(OPERATION, organization("")).succeeds();
        }
    }

    /** An organization is read. */
    @Nested
    @Operation("get-organization")
    class GetOrganization {
        @Test
        @Documented(source = "openapi OrganizationDto.hasChildren")
        void tells_whether_there_are_departments_below_the_root() {
            String code = given.organization();
            given.departmentIn(code);
            get("get-organization", "organizationCode", code).succeeds().data("hasChildren", equalTo(true));
        }
    }

    /** Organizations are listed. */
    @Nested
    @Operation("list-organizations")
    class ListOrganizations {
        private static final String OPERATION = "list-organizations";

        @Test
        @Documented(source = "openapi list-organizations.fetchAll")
        void answers_all_when_asked_for() {
            given.organization();
            given.organization();
            int all = get(OPERATION, "fetchAll", true).succeeds().read("totalCount");
            get(OPERATION, "fetchAll", true, "limit", 1).succeeds().data("list", hasSize(greaterThanOrEqualTo(all)));
        }

        @Test
        @Documented(source = "openapi list-organizations.withCustomData, false by default")
        void answers_custom_data_when_asked_for() {
            String motto = given.fieldOf("DEPARTMENT", "STRING");
            String code = given.organization();
            given.valueOf("DEPARTMENT", given.rootOf(code), motto, "ship it");
            String its = "list.find { it.organizationCode == '" + code + "' }";
            get(OPERATION).succeeds().dataHasNot(its, "customData");
            get(OPERATION, "withCustomData", true)
                    .succeeds()
                    .data(its + ".customData", equalTo(object(motto, "ship it")));
        }

        @Test
        @Documented(source = "openapi list-organizations.tenantId")
        void answers_those_of_a_tenant() {
            String tenant = given.tenant();
            String others = given.organization();
            String its = unique("org");
            post("create-organization", object("organizationCode", its, "organizationName", "Acme", "tenantId", tenant))
                    .succeeds();
            get(OPERATION, "tenantId", tenant)
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list.organizationCode", contains(its))
                    .data("list.organizationCode", not(hasItem(others)));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_tenant_that_does_not_exist() {
            get(OPERATION, "tenantId", "000000000000000000000000").isRefusedWith(404);
        }
    }

    /** Organizations are searched. */
    @Nested
    @Operation("search-organizations")
    class SearchOrganizations {
        private static final String OPERATION = "search-organizations";

        private String named(String name) {
            String code = unique("org");
            post("create-organization", object("organizationCode", code, "organizationName", name))
                    .succeeds();
            return code;
        }

        @Test
        @Seen(source = "node searchOrganizations.spec.ts: by the whole name")
        @Documented(aspect = DATA, source = "openapi search-organizations.keywords: the name for instance")
        void finds_an_organization_by_its_name() {
            String name = unique("name");
            String code = named(name);
            get(OPERATION, "keywords", name)
                    .succeeds()
                    .data("totalCount", greaterThanOrEqualTo(1))
                    .data("list.organizationCode", contains(code));
        }

        @Test
        @Inferred(why = "a search by keywords looks for parts of texts")
        void finds_an_organization_by_a_part_of_its_name_or_code() {
            String name = unique("name");
            String code = named("The " + name + " Company");
            get(OPERATION, "keywords", name.toUpperCase(Locale.ROOT))
                    .succeeds()
                    .data("list.organizationCode", contains(code));
            get(OPERATION, "keywords", code).succeeds().data("list.organizationCode", contains(code));
        }

        @Test
        @Inferred(why = "class of error: a refused argument; seen is that it does not succeed")
        void refuses_empty_keywords() {
            get(OPERATION, "keywords", "").isRefusedWith(400);
        }

        @Test
        @Documented(source = "openapi search-organizations.keywords, required")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void refuses_to_search_for_nothing() {
            get(OPERATION).isRefusedWith(400).data("", nullValue());
        }

        @Test
        @Inferred(why = "seen of other lists: an empty page has a count and an empty list")
        void answers_an_empty_page_where_nothing_matches() {
            get(OPERATION, "keywords", unique("nothing"))
                    .succeeds()
                    .data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @Documented(source = "openapi search-organizations.tenantId and withCustomData")
        void answers_those_of_a_tenant_with_their_custom_data() {
            String tenant = given.tenant();
            String name = unique("name");
            String its = unique("org");
            named(name);
            post("create-organization", object("organizationCode", its, "organizationName", name, "tenantId", tenant))
                    .succeeds();
            get(OPERATION, "keywords", name, "tenantId", tenant, "withCustomData", true)
                    .succeeds()
                    .data("list.organizationCode", contains(its))
                    .data("list[0].customData", equalTo(object()));
        }
    }

    /** An organization is deleted with its whole tree. */
    @Nested
    @Operation("delete-organization")
    class DeleteOrganization {
        private static final String OPERATION = "delete-organization";

        private Answer delete(String code) {
            return post(OPERATION, object("organizationCode", code));
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
            void the_organization_is_not_found_by_keywords() {
                String code = given.organization();
                delete(code).succeeds();
                get("search-organizations", "keywords", code).data("totalCount", equalTo(0));
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
                    get("get-department", "departmentId", gone)
                            .isRefusedWith(404)
                            .data("", nullValue());
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
}
