package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The departments right below a department are listed. */
@Operation("list-children-departments")
class ListChildrenDepartmentsBehaviours extends Behaviours {
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
            below(organization, code, "departmentIdType", "code").succeeds().data("list.departmentId", contains(child));
        }
    }

    @Nested
    class a_request_is_refused {
        @Test
        @Seen(source = "node listChildrenDepartments.spec.ts: 额！, an empty code and a blank one")
        @Seen(aspect = WORDING, source = "node listChildrenDepartments.spec.ts")
        void for_an_organization_that_does_not_exist() {
            String department = given.department();
            for (String code : List.of("额！ ", "", " ")) {
                in(CHINESE, OPERATION)
                        .get("organizationCode", code, "departmentId", department)
                        .isRefusedWith(404)
                        .says("organization not found for code: " + code);
            }
        }

        @Test
        @Seen(source = "node listChildrenDepartments.spec.ts; the older wording seen there is not the newest one")
        void for_an_organization_code_of_100_characters() {
            below("1".repeat(100), given.department()).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void for_a_department_that_is_not_there() {
            String organization = given.organization();
            below(organization, "000000000000000000000000").isRefusedWith(404);
            below(organization, given.department()).isRefusedWith(404);
        }
    }
}
