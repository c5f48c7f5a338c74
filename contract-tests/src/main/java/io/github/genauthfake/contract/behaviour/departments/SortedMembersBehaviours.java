package io.github.genauthfake.contract.behaviour.departments;

import static org.hamcrest.Matchers.contains;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The members of a department in another order than that of joining. */
@Operation("list-department-members")
class SortedMembersBehaviours extends Behaviours {
    @ParameterizedTest
    @ValueSource(strings = {"createAt", "userId"})
    @Inferred(why = "the newer models of the SDKs name the values; the names say what they sort by")
    void sorts_by_what_the_newer_SDKs_name(String sortBy) {
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
                        sortBy,
                        "orderBy",
                        "Asc")
                .succeeds()
                .data(
                        "list.userId",
                        sortBy.equals("userId")
                                ? contains(Stream.of(first, second).sorted().toArray())
                                : contains(first, second));
    }
}
