package io.github.genauthfake.contract.behaviour.departments;

import static org.hamcrest.Matchers.contains;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** The departments of a user in other orders than that of joining. */
@Operation("get-user-departments")
class SortedDepartmentsBehaviours extends Behaviours {
    @Test
    @Documented(source = "openapi get-user-departments.sortBy: DepartmentName, DepartmentCreatedAt, DepartmemtCode")
    void answers_departments_by_name_by_creation_and_by_code() {
        String organization = given.organization();
        String first = given.departmentIn(organization, "name", "b", "code", "3");
        String second = given.departmentIn(organization, "name", "c", "code", "1");
        String third = given.departmentIn(organization, "name", "a", "code", "2");
        String user = given.user();
        given.membership(user, second, first, third);
        isSorted(user, "DepartmentName", third, first, second);
        isSorted(user, "DepartmentCreatedAt", first, second, third);
        isSorted(user, "DepartmemtCode", second, third, first);
    }

    private void isSorted(String user, String sortBy, String first, String second, String third) {
        get("get-user-departments", "userId", user, "sortBy", sortBy, "orderBy", "Asc")
                .succeeds()
                .data("list.departmentId", contains(first, second, third));
        get("get-user-departments", "userId", user, "sortBy", sortBy, "orderBy", "Desc")
                .succeeds()
                .data("list.departmentId", contains(third, second, first));
    }
}
