package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What departments do beside what all kinds do. */
class DepartmentBehaviours extends Behaviours {
    /** Departments are created. */
    @Nested
    @Operation("create-department")
    class CreateDepartment {
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
        @Seen(source = "node createDepartment.spec.ts")
        @Seen(aspect = WORDING, source = "node createDepartment.spec.ts")
        void does_not_find_an_organization_with_an_empty_code() {
            in(CHINESE, OPERATION).post(department("")).isRefusedWith(404).says("organization not found for code: ");
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

    /** A department is read. */
    @Nested
    @Operation("get-department")
    class GetDepartment {
        private static final String OPERATION = "get-department";

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
            get(
                            OPERATION,
                            "organizationCode",
                            organization,
                            "departmentId",
                            own,
                            "departmentIdType",
                            "open_department_id")
                    .data("departmentId", equalTo(department));
        }
    }

    /** The departments right below a department are listed. */
    @Nested
    @Operation("list-children-departments")
    class ListChildrenDepartments {
        private static final String OPERATION = "list-children-departments";

        private Answer below(String organization, String department, Object... parameters) {
            Object[] all = new Object[parameters.length + 4];
            System.arraycopy(new Object[] {"organizationCode", organization, "departmentId", department}, 0, all, 0, 4);
            System.arraycopy(parameters, 0, all, 4, parameters.length);
            return get(OPERATION, all);
        }

        @Nested
        class departments_are_answered {
            @Test
            @Seen(source = "node listChildrenDepartments.spec.ts: a department without any")
            @Documented(aspect = DATA, source = "openapi DepartmentPaginatedRespDto")
            void with_their_count() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                String child = given.departmentIn(organization, "parentDepartmentId", department);
                below(organization, department)
                        .succeeds()
                        .data("totalCount", equalTo(1))
                        .data("list.departmentId", contains(child))
                        .data("list[0].parentDepartmentId", equalTo(department));
                below(organization, child).succeeds().data("", equalTo(object("totalCount", 0, "list", list())));
            }

            @Test
            @Documented(source = "openapi list-children-departments: the list of children, not of all below")
            void without_those_further_below() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                given.departmentIn(organization, "parentDepartmentId", department);
                below(organization, "root").succeeds().data("list.departmentId", contains(department));
                below(organization, given.rootOf(organization)).data("list.departmentId", contains(department));
            }

            @Test
            @Inferred(why = "the operation has no parameters for pages")
            void all_at_once() {
                String organization = given.organization();
                for (int count = 0; count < 11; count++) {
                    given.departmentIn(organization);
                }
                below(organization, "root")
                        .succeeds()
                        .data("totalCount", equalTo(11))
                        .data("list", hasSize(11));
            }

            @Test
            @Inferred(why = "the order is not documented; trees are shown in the order in which they grew")
            void in_the_order_of_their_creation() {
                String organization = given.organization();
                String first = given.departmentIn(organization);
                String second = given.departmentIn(organization);
                String third = given.departmentIn(organization);
                below(organization, "root").succeeds().data("list.departmentId", contains(first, second, third));
            }

            @Test
            @Documented(source = "openapi list-children-departments.excludeVirtualNode and onlyVirtualNode")
            void with_or_without_virtual_ones() {
                String organization = given.organization();
                String real = given.departmentIn(organization);
                String virtual = given.departmentIn(organization, "isVirtualNode", true);
                below(organization, "root").data("list.departmentId", containsInAnyOrder(real, virtual));
                below(organization, "root", "excludeVirtualNode", true)
                        .succeeds()
                        .data("list.departmentId", contains(real));
                below(organization, "root", "onlyVirtualNode", true)
                        .succeeds()
                        .data("totalCount", equalTo(1))
                        .data("list.departmentId", contains(virtual));
            }

            @Test
            @Documented(source = "openapi list-children-departments.withCustomData, false by default")
            void with_custom_data_when_asked_for() {
                String motto = given.fieldOf("DEPARTMENT", "STRING");
                String organization = given.organization();
                given.departmentIn(organization, "customData", object(motto, "ship it"));
                below(organization, "root").succeeds().dataHasNot("list[0]", "customData");
                below(organization, "root", "withCustomData", true)
                        .succeeds()
                        .data("list[0].customData", equalTo(object(motto, "ship it")));
            }

            @Test
            @Documented(source = "openapi list-children-departments.departmentIdType")
            void of_a_department_with_another_name() {
                String organization = given.organization();
                String code = unique("code");
                String department = given.departmentIn(organization, "code", code);
                String child = given.departmentIn(organization, "parentDepartmentId", department);
                below(organization, code, "departmentIdType", "code")
                        .succeeds()
                        .data("list.departmentId", contains(child));
            }
        }
    }

    /** A department is deleted. */
    @Nested
    @Operation("delete-department")
    class DeleteDepartment {
        private static final String OPERATION = "delete-department";

        private Answer delete(String organization, String department) {
            return post(OPERATION, object("organizationCode", organization, "departmentId", department));
        }

        @Nested
        class a_department {
            @Test
            @Inferred(why = "what is deleted is not there")
            void is_in_no_answer_afterwards() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                delete(organization, department).succeeds();
                get("get-department", "organizationCode", organization, "departmentId", department)
                        .isRefusedWith(404);
                get("list-children-departments", "organizationCode", organization, "departmentId", "root")
                        .data("totalCount", equalTo(0));
                get("get-organization", "organizationCode", organization).data("hasChildren", equalTo(false));
            }

            @Test
            @Documented(source = "openapi DeleteDepartmentReqDto.departmentIdType")
            void may_be_named_by_an_id_of_ones_own() {
                String organization = given.organization();
                String own = unique("open");
                given.departmentIn(organization, "openDepartmentId", own);
                post(
                                OPERATION,
                                object(
                                        "organizationCode",
                                        organization,
                                        "departmentId",
                                        own,
                                        "departmentIdType",
                                        "open_department_id"))
                        .succeeds();
                get("get-organization", "organizationCode", organization).data("hasChildren", equalTo(false));
            }

            @Test
            @Inferred(why = "a name that nobody has is free")
            void frees_its_code() {
                String organization = given.organization();
                String code = unique("code");
                String department = given.departmentIn(organization, "code", code, "openDepartmentId", code);
                delete(organization, department).succeeds();
                given.departmentIn(organization, "code", code, "openDepartmentId", code);
                get("get-department", "organizationCode", organization, "departmentCode", code)
                        .succeeds()
                        .data("departmentId", not(equalTo(department)));
            }
        }

        @Nested
        class a_request_is_refused {
            @Test
            @Inferred(why = "class of error: well-formed and against the rules")
            void while_there_are_departments_below() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                String below = given.departmentIn(organization, "parentDepartmentId", department);
                delete(organization, department).isRefusedWith(422);
                delete(organization, below).succeeds();
                delete(organization, department).succeeds();
            }

            @Test
            @Inferred(why = "class of error: well-formed and against the rules")
            void while_there_are_members() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                String user = given.user();
                given.membership(user, department);
                delete(organization, department).isRefusedWith(422);
                get("get-user-departments", "userId", user).data("list.departmentId", contains(department));
                post("delete-users-batch", object("userIds", list(user))).succeeds();
                delete(organization, department).succeeds();
            }

            @Test
            @Inferred(why = "class of error: well-formed and against the rules; an organization has a root")
            void for_a_root() {
                String organization = given.organization();
                delete(organization, "root").isRefusedWith(422);
                delete(organization, given.rootOf(organization)).isRefusedWith(422);
            }
        }
    }
}
