package io.github.genauthfake.contract.behaviour.departments;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** Members of a department in the order {@code Default}. */
@Operation("list-department-members")
class DefaultOrderBehaviours extends Behaviours {
    @Test
    @FakeOnly(why = "which order the real service takes is not known; the fake says that it takes that of joining")
    void is_reported_as_a_guess() {
        String organization = given.organization();
        get(
                        "list-department-members",
                        "organizationCode",
                        organization,
                        "departmentId",
                        given.departmentIn(organization),
                        "sortBy",
                        "Default")
                .succeeds();
        tellsTheTest(Finding.Kind.NOTE);
    }
}
