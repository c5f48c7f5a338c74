package io.github.genauthfake.contract.behaviour.shape;

import io.github.genauthfake.contract.client.Answer;
import java.util.List;

/** A request is about a department. */
@OfShape(Shape.OF_A_DEPARTMENT)
class DepartmentRequestBehaviours extends SharedBehaviours<DepartmentRequest> {
    private Answer about(String organization, String department) {
        return subject.send(request(), given, organization, department);
    }

    @Shared
    void does_not_find_an_organization_that_does_not_exist() {
        String department = given.department();
        for (String code : List.of(unique("org"), "额！ ", "", " ")) {
            asTheEvidenceSays(about(code, department).isRefusedWith(404), code);
        }
    }

    @Shared
    void refuses_an_organization_code_of_100_characters() {
        about("1".repeat(100), given.department()).isRefusedWith(400);
    }

    @Shared
    void does_not_find_a_department_that_does_not_exist() {
        about(given.organization(), NOBODY).isRefusedWith(404);
    }

    @Shared
    void does_not_find_a_department_of_another_organization() {
        about(given.organization(), given.department()).isRefusedWith(404);
    }
}
