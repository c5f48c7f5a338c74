package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** A new user's departments by names whose form is not documented. */
@Operation("create-user")
class GuessedDepartmentBehaviours extends Behaviours {
    @Test
    @FakeOnly(
            why = "how a department is named by a sync relation or a custom field is not documented; the fake says so")
    void the_form_of_a_name_is_reported_as_a_guess() {
        for (Object type : list("sync_relation", "custom_field")) {
            post(
                            "create-user",
                            object(
                                    "username",
                                    unique("user"),
                                    "departmentIds",
                                    list("x:y"),
                                    "options",
                                    object("departmentIdType", type)))
                    .isRefusedWith(404);
            tellsTheTest(Finding.Kind.NOTE);
        }
    }
}
