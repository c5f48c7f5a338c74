package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** A tenant is changed. */
@Operation("update-tenant")
class UpdateTenantBehaviours extends Behaviours {
    private static final String OPERATION = "update-tenant";

    private Answer read(String tenant) {
        return get("get-tenant", "tenantId", tenant).succeeds();
    }

    @Test
    @Documented(source = "openapi UpdateTenantDto and IsSuccessRespDto")
    void changes_what_is_named_and_keeps_the_rest() {
        String tenant = given.one(
                TestedKinds.TENANT,
                object("name", unique("tenant"), "description", "one", "rejectHint", "no", "appIds", list("a")));
        String name = unique("tenant");
        post(OPERATION, object("tenantId", tenant, "name", name, "appIds", list("b", "c"), "sourceAppId", "b"))
                .succeeds()
                .data("", equalTo(object("success", true)));
        read(tenant)
                .data("name", equalTo(name))
                .data("appIds", contains("b", "c"))
                .data("sourceAppId", equalTo("b"))
                .data("description", equalTo("one"))
                .data("rejectHint", equalTo("no"));
    }

    @Test
    @Inferred(why = "null clears, as with update-user; a tenant needs its name")
    void clears_by_null_what_need_not_be_there() {
        String tenant = given.one(TestedKinds.TENANT, object("description", "one", "rejectHint", "no"));
        post(OPERATION, object("tenantId", tenant, "description", null, "rejectHint", null))
                .succeeds();
        read(tenant).data("description", nullValue()).data("rejectHint", nullValue());
        post(OPERATION, object("tenantId", tenant, "description", "two", "name", null))
                .isRefusedWith(400);
        post(OPERATION, object("tenantId", tenant, "appIds", list())).succeeds();
        read(tenant).data("description", nullValue()).data("appIds", empty());
    }

    @Test
    @Inferred(why = "class of error: a refused argument")
    void refuses_a_name_that_no_tenant_may_have() {
        String tenant = given.tenant();
        Object before = read(tenant).read("");
        post(OPERATION, object("tenantId", tenant, "name", "")).isRefusedWith(400);
        post(OPERATION, object("tenantId", tenant, "name", "t".repeat(65))).isRefusedWith(400);
        post(OPERATION, object("tenantId", tenant, "appIds", "a")).isRefusedWith(400);
        read(tenant).data("", equalTo(before));
    }

    @Test
    @Inferred(why = "class of error: not found, and a refused argument")
    void needs_a_tenant_of_the_pool() {
        post(OPERATION, object("tenantId", "000000000000000000000000", "name", "x"))
                .isRefusedWith(404);
        post(OPERATION, object("name", "x")).isRefusedWith(400);
    }

    @Test
    @Inferred(why = "the rules of create-tenant hold: two tenants may have one name")
    void may_give_a_name_that_another_tenant_has() {
        String name = unique("tenant");
        given.one(TestedKinds.TENANT, object("name", name));
        String tenant = given.tenant();
        post(OPERATION, object("tenantId", tenant, "name", name)).succeeds();
        read(tenant).data("name", equalTo(name));
    }
}
