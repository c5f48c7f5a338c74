package io.github.genauthfake.contract.behaviour.departments;

import static org.hamcrest.Matchers.contains;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** The members of a department in another order than that of joining. */
@Operation("list-department-members")
class SortedMembersBehaviours extends Behaviours {
    @Test
    @Inferred(why = "the newer models of the SDKs name the value; the name says what it sorts by")
    void sorts_by_when_the_users_were_created() {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        String first = given.user();
        String second = given.user();
        given.membership(second, department);
        given.membership(first, department);
        byCreation(organization, department, "Asc").data("list.userId", contains(first, second));
    }

    @Test
    @FakeOnly(why = "nobody can stop the clock of the real service")
    void sorts_by_the_order_of_creation_whom_one_moment_has_created() {
        genauth.fake().clock().freeze();
        String organization = given.organization();
        String department = given.departmentIn(organization);
        String first = given.user();
        String second = given.user();
        given.membership(second, department);
        given.membership(first, department);
        byCreation(organization, department, "Asc").data("list.userId", contains(first, second));
        byCreation(organization, department, "Desc").data("list.userId", contains(second, first));
    }

    private Answer byCreation(String organization, String department, String order) {
        return get(
                        "list-department-members",
                        "organizationCode",
                        organization,
                        "departmentId",
                        department,
                        "sortBy",
                        "createAt",
                        "orderBy",
                        order)
                .succeeds();
    }
}
