package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** Values are read. */
@Operation("get-custom-data")
class GetCustomDataBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";

    private Answer values(String type, String target) {
        return get("get-custom-data", "targetType", type, "targetIdentifier", target);
    }

    @Test
    @Documented(source = "openapi GetCustomDataRespDto.data, example")
    void answers_a_flat_object_of_the_values_that_are_set() {
        String user = given.user();
        String age = given.field("NUMBER");
        String school = given.choice();
        given.field("STRING");
        given.value(user, age, 18);
        given.value(user, school, "pku");
        values("USER", user).succeeds().data("", equalTo(object(age, 18, school, "pku")));
    }

    @Test
    @Documented(source = "openapi GetCustomDataRespDto.data, an object")
    void answers_an_empty_object_where_no_value_is_set() {
        values("USER", given.user()).succeeds().data("", equalTo(object()));
    }

    @Test
    @Seen(source = "node ManagementClient.spec.ts, for a department")
    @KnownDifference(why = "The OpenAPI document requires tenantId; the provider's tests leave it out and succeed.")
    void needs_no_tenant() {
        values("DEPARTMENT", given.department()).succeeds().data("", equalTo(object()));
    }

    @Test
    @Documented(source = "openapi get-custom-data.namespace: needed for roles")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    void needs_a_namespace_for_a_role() {
        String role = given.role();
        values("ROLE", role).isRefusedWith(400).data("", nullValue());
        get("get-custom-data", "targetType", "ROLE", "targetIdentifier", role, "namespace", "default")
                .succeeds();
    }

    @Test
    @Inferred(why = "class of error: not found")
    void does_not_find_a_target_that_does_not_exist() {
        values("USER", NOBODY).isRefusedWith(404);
        values("DEPARTMENT", NOBODY).isRefusedWith(404);
        values("GROUP", unique("group")).isRefusedWith(404);
        get("get-custom-data", "targetType", "ROLE", "targetIdentifier", unique("role"), "namespace", "default")
                .isRefusedWith(404);
    }

    @Test
    @Inferred(why = "class of error: not found")
    @Inferred(aspect = API_CODE, why = "2004 is documented as the code for a user that does not exist")
    void has_the_apiCode_of_a_user_that_does_not_exist() {
        values("USER", NOBODY).isRefusedWith(404).hasApiCode(2004);
    }

    @Test
    @Documented(source = "openapi get-custom-data.targetType, required and an enumeration")
    void refuses_what_is_no_kind_of_target() {
        values("PERSON", NOBODY).isRefusedWith(400);
        get("get-custom-data", "targetIdentifier", NOBODY).isRefusedWith(400);
    }
}
