package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values are kept by tenant. */
@Operation("set-custom-data")
class TenantDataBehaviours extends Behaviours {
    private static final String OPERATION = "set-custom-data";

    private String fieldOf(String tenant) {
        String key = unique("field");
        genauth.require(
                "set-custom-fields",
                object("tenantId", tenant, "list", list(object("targetType", "USER", "key", key))));
        return key;
    }

    private static Map<String, Object> data(String user, Object... items) {
        return object("targetType", "USER", "targetIdentifier", user, "list", list(items));
    }

    private Answer values(String user, String tenant) {
        return get("get-custom-data", "targetType", "USER", "targetIdentifier", user, "tenantId", tenant);
    }

    private Answer values(String user) {
        return get("get-custom-data", "targetType", "USER", "targetIdentifier", user);
    }

    @Test
    @Inferred(why = "the request names a tenant, so values are kept by tenant")
    void a_value_of_a_tenant_is_not_the_pools() {
        String tenant = given.tenant();
        String key = fieldOf(tenant);
        String user = given.user();
        post(OPERATION, with(data(user, object("key", key, "value", "x")), "tenantId", tenant))
                .succeeds();
        values(user, tenant).data("", equalTo(object(key, "x")));
        values(user).data("", equalTo(object()));
    }

    @Test
    @Inferred(why = "tenants are apart from the pool; whether they fall back to its definitions is not known")
    void a_field_of_the_pool_is_not_the_tenants() {
        String tenant = given.tenant();
        String key = given.field("STRING");
        post(OPERATION, with(data(given.user(), object("key", key, "value", "x")), "tenantId", tenant))
                .isRefusedWith(404);
    }

    @Test
    @Inferred(why = "tenants are apart from each other")
    void a_unique_value_may_be_held_once_in_every_tenant() {
        String one = given.tenant();
        String other = given.tenant();
        String key = unique("field");
        for (String tenant : List.of(one, other)) {
            genauth.require(
                    "set-custom-fields",
                    object(
                            "tenantId",
                            tenant,
                            "list",
                            list(object("targetType", "USER", "key", key, "isUnique", true))));
        }
        Object same = object("key", key, "value", "A1");
        post(OPERATION, with(data(given.user(), same), "tenantId", one)).succeeds();
        post(OPERATION, with(data(given.user(), same), "tenantId", other)).succeeds();
        post(OPERATION, with(data(given.user(), same), "tenantId", other)).isRefusedWith(409);
    }

    @Test
    @Inferred(why = "an item can name a tenant, which has a meaning only if it goes before the request's")
    void the_tenant_of_an_item_goes_before_the_requests() {
        String one = given.tenant();
        String other = given.tenant();
        String ofOne = fieldOf(one);
        String ofOther = fieldOf(other);
        String user = given.user();
        Map<String, Object> request =
                data(user, object("key", ofOne, "value", "1"), object("key", ofOther, "value", "2", "tenantId", other));
        post(OPERATION, with(request, "tenantId", one)).succeeds();
        values(user, one).data("", equalTo(object(ofOne, "1")));
        values(user, other).data("", equalTo(object(ofOther, "2")));
    }

    @Test
    @Inferred(why = "class of error: not found")
    void a_tenant_that_the_pool_does_not_have_is_not_found() {
        String unknown = "000000000000000000000000";
        String user = given.user();
        Object item = object("key", given.field("STRING"), "value", "x");
        post(OPERATION, with(data(user, item), "tenantId", unknown)).isRefusedWith(404);
        values(user, unknown).isRefusedWith(404);
        values(user).data("", equalTo(object()));
    }

    @Test
    @Inferred(why = "the Java SDK sends x-authing-tenant-id")
    void a_header_names_the_tenant_when_the_request_does_not() {
        String tenant = given.tenant();
        String key = fieldOf(tenant);
        String user = given.user();
        genauth.request(OPERATION)
                .header("x-authing-tenant-id", tenant)
                .post(data(user, object("key", key, "value", "x")))
                .succeeds();
        values(user, tenant).data("", equalTo(object(key, "x")));
    }
}
