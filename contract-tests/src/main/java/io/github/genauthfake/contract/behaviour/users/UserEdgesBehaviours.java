package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** What is seldom changed of a user. */
@Operation("update-user")
class UserEdgesBehaviours extends Behaviours {
    @Test
    @Inferred(why = "a country code without a phone is refused where a user is created")
    void refuses_a_country_code_without_a_phone() {
        String user = given.user();
        post("update-user", object("userId", user, "phoneCountryCode", "+1")).isRefusedWith(400);
        String withPhone = given.user("phone", genauth.uniquePhone(), "username", unique("user"));
        post("update-user", object("userId", withPhone, "phone", null, "phoneCountryCode", "+1"))
                .isRefusedWith(400);
    }

    @Test
    @Inferred(why = "an empty name is none where a user is created")
    void takes_an_empty_external_id_for_none_and_frees_the_former() {
        String externalId = unique("external");
        String user = given.user("username", unique("user"), "externalId", externalId);
        post("update-user", object("userId", user, "externalId", "")).succeeds().data("externalId", nullValue());
        post("update-user", object("userId", given.user(), "externalId", externalId))
                .succeeds();
    }

    @Test
    @Inferred(why = "the request has no departments")
    void leaves_its_departments() {
        String user = given.user();
        String department = given.department();
        given.membership(user, department);
        post("update-user", object("userId", user, "username", unique("user")))
                .succeeds()
                .data("mainDepartmentId", equalTo(department));
    }

    @Test
    @Inferred(why = "the moment of a change comes with a change")
    void has_no_moment_of_a_change_of_its_status_before_one() {
        String user = given.user();
        post("update-user", object("userId", user, "status", "Activated"))
                .succeeds()
                .data("statusChangedAt", nullValue());
    }
}
