package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** A tenant is deleted. */
@Operation("delete-tenant")
class DeleteTenantBehaviours extends Behaviours {
    private static final String OPERATION = "delete-tenant";

    private Answer delete(String tenant) {
        return post(OPERATION, object("tenantId", tenant));
    }

    @Test
    @Documented(source = "openapi IsSuccessRespDto")
    void answers_that_it_is_done() {
        String tenant = given.tenant();
        delete(tenant).succeeds().data("", equalTo(object("success", true)));
        get("get-tenant", "tenantId", tenant).isRefusedWith(404);
    }

    @Test
    @Inferred(why = "nothing may refer to what is gone")
    void takes_its_organizations_along() {
        String tenant = given.tenant();
        String its = unique("org");
        String others = given.organization();
        post("create-organization", object("organizationCode", its, "organizationName", its, "tenantId", tenant))
                .succeeds();
        delete(tenant).succeeds();
        get("get-organization", "organizationCode", its).isRefusedWith(404);
        get("get-organization", "organizationCode", others).succeeds();
    }

    @Test
    @Inferred(why = "nothing may refer to what is gone")
    void takes_its_custom_fields_along() {
        String tenant = given.tenant();
        post(
                        "set-custom-fields",
                        object("tenantId", tenant, "list", list(object("targetType", "USER", "key", unique("field")))))
                .succeeds();
        delete(tenant).succeeds();
        get("get-custom-fields", "targetType", "USER", "tenantId", tenant).isRefusedWith(404);
    }

    @Test
    @Inferred(why = "users belong to the pool and may be in several tenants")
    void leaves_its_users_in_the_pool() {
        String tenant = given.tenant();
        String user = given.user("username", unique("user"), "tenantIds", list(tenant));
        delete(tenant).succeeds();
        get("get-user", "userId", user).succeeds().data("userId", equalTo(user));
    }

    @Test
    @Inferred(why = "class of error: not found")
    void does_not_find_a_tenant_that_does_not_exist() {
        delete("000000000000000000000000").isRefusedWith(404);
    }

    @Test
    @Documented(source = "openapi DeleteTenantDto.tenantId, required")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    @FreshPoolOnly(why = "nobody has seen that the service does not take a request without an id for all tenants")
    void needs_an_id() {
        post(OPERATION, object()).isRefusedWith(400).data("", nullValue());
        delete("").isRefusedWith(400);
    }
}
