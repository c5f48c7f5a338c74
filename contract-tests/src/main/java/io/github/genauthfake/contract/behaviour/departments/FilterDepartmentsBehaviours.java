package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** Departments are found by conditions. */
@Operation("search-departments-list")
class FilterDepartmentsBehaviours extends Behaviours {
    private static final String OPERATION = "search-departments-list";
    private static final String NOBODY = "1999-01-01T00:00:00.000Z";

    private Answer search(String organization, Object... more) {
        return post(OPERATION, with(object("organizationCode", organization), more));
    }

    private Answer filter(String organization, String field, String operator, Object value) {
        return search(
                organization, "advancedFilter", list(object("field", field, "operator", operator, "value", value)));
    }

    @Test
    @Documented(source = "openapi SearchDepartmentsListReqDto: a page, the latest changed first")
    @Inferred(aspect = DATA, why = "the root is a department, too; a list without a count is declared")
    void answers_a_page_of_all_departments() {
        String organization = given.organization();
        for (int count = 0; count < 11; count++) {
            given.departmentIn(organization);
        }
        search(organization).succeeds().data("", hasSize(10));
        search(organization, "page", 2).data("", hasSize(2));
        search(organization, "limit", 51).isRefusedWith(400);
    }

    @Test
    @Documented(source = "openapi SearchDepartmentsFilterItemDto: name and CONTAINS")
    @Inferred(aspect = DATA, why = "parts of texts match whatever the case, as keywords do")
    void finds_by_a_part_of_the_name() {
        String organization = given.organization();
        String department = given.departmentIn(organization, "name", "Old Mill House");
        given.departmentIn(organization);
        filter(organization, "name", "CONTAINS", "MILL").succeeds().data("departmentId", contains(department));
        filter(organization, "name", "EQUAL", "Old Mill House").data("departmentId", contains(department));
        filter(organization, "name", "EQUAL", "old mill house").data("", equalTo(list()));
        filter(organization, "name", "IN", list("Old Mill House", "x")).data("departmentId", contains(department));
    }

    @Test
    @Documented(source = "openapi SearchDepartmentsFilterItemDto: moments with GREATER, LESSER and BETWEEN")
    void finds_by_moments() {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        String root = given.rootOf(organization);
        filter(organization, "createdAt", "GREATER", NOBODY)
                .succeeds()
                .data("departmentId", containsInAnyOrder(department, root));
        filter(organization, "createdAt", "LESSER", NOBODY).data("", equalTo(list()));
        filter(organization, "updatedAt", "BETWEEN", list(0, 4102444800000L))
                .data("departmentId", containsInAnyOrder(department, root));
    }

    @Test
    @Documented(source = "openapi DepartmentSortingDto, sortBy and orderBy")
    void sorts_as_it_is_asked_to() {
        String organization = given.organization();
        String b = given.departmentIn(organization, "name", "!b");
        String a = given.departmentIn(organization, "name", "!a");
        String root = given.rootOf(organization);
        search(organization, "sort", list(object("field", "name", "order", "asc")))
                .succeeds()
                .data("departmentId", contains(a, b, root));
        search(organization, "sortBy", "createdAt", "orderBy", "ASC").data("departmentId", contains(root, b, a));
        search(organization, "sortBy", "createdAt").data("departmentId", contains(a, b, root));
    }

    @Test
    @Inferred(why = "the provider's example has direction where its schema has order")
    void takes_direction_for_order() {
        String organization = given.organization();
        String a = given.departmentIn(organization, "name", "!a");
        search(organization, "sort", list(object("field", "name", "direction", "asc")), "limit", 1)
                .succeeds()
                .data("departmentId", contains(a));
        search(organization, "sort", list(object("field", "name"))).isRefusedWith(400);
    }

    @Test
    @Inferred(why = "class of error: a refused argument")
    void refuses_what_does_not_fit() {
        String organization = given.organization();
        filter(organization, "createdAt", "CONTAINS", "2024").isRefusedWith(400);
        filter(organization, "createdAt", "GREATER", "yesterday").isRefusedWith(400);
        filter(organization, "createdAt", "BETWEEN", list(1)).isRefusedWith(400);
        filter(organization, "name", "IS_NULL", "x").isRefusedWith(400);
    }

    @Test
    @FakeOnly(why = "what the real service does with other fields is not known; the fake says that it has none")
    void is_reported_where_there_is_no_such_field() {
        filter(given.organization(), "code", "EQUAL", "x").succeeds().data("", equalTo(list()));
        tellsTheTest(Finding.Kind.NOTE);
    }

    @Test
    @Inferred(why = "class of error: not found; seen of other operations on departments")
    void does_not_find_an_organization_that_does_not_exist() {
        search(unique("org")).isRefusedWith(404);
    }
}
