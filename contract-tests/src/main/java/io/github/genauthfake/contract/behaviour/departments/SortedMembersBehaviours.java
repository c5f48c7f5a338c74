package io.github.genauthfake.contract.behaviour.departments;

import static org.hamcrest.Matchers.contains;

import io.github.genauthfake.contract.behaviour.Behaviours;
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
        get(
                        "list-department-members",
                        "organizationCode",
                        organization,
                        "departmentId",
                        department,
                        "sortBy",
                        "createAt",
                        "orderBy",
                        "Asc")
                .succeeds()
                .data("list.userId", contains(first, second));
    }
}
