package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What names the tenant of values: the item, the request, a header of the SDKs. */
@Operation("set-custom-data")
class TenantOfARequestBehaviours extends Behaviours {
    private String north;
    private String south;
    private String key;
    private String user;

    @BeforeEach
    void createTenantsWithTheSameField() {
        north = given.tenant();
        south = given.tenant();
        key = unique("field");
        user = given.user();
        for (String tenant : new String[] {north, south}) {
            genauth.require(
                    "set-custom-fields",
                    object("tenantId", tenant, "list", list(object("targetType", "USER", "key", key))));
        }
    }

    private Map<String, Object> value(String tenant, Object itemTenant) {
        return object(
                "targetType",
                "USER",
                "targetIdentifier",
                user,
                "tenantId",
                tenant,
                "list",
                list(object("key", key, "value", "x", "tenantId", itemTenant)));
    }

    private void isSetFor(String tenant) {
        for (String each : new String[] {north, south}) {
            get("get-custom-data", "targetType", "USER", "targetIdentifier", user, "tenantId", each)
                    .succeeds()
                    .data("", equalTo(each.equals(tenant) ? object(key, "x") : object()));
        }
    }

    @Test
    @Inferred(why = "the older Java SDK sends x-authing-app-id")
    void the_older_header_names_it_as_well() {
        genauth.request("set-custom-data")
                .header("x-authing-app-id", north)
                .post(value(null, null))
                .succeeds();
        isSetFor(north);
    }

    @Test
    @Inferred(why = "the Go SDK sends x-authing-app-tenant-id")
    void the_header_of_Go_names_it_as_well() {
        genauth.request("set-custom-data")
                .header("x-authing-app-tenant-id", north)
                .post(value(null, null))
                .succeeds();
        isSetFor(north);
    }

    @Test
    @Inferred(why = "what a request says of itself is closer than a header that a client sends always")
    void the_request_goes_before_the_header() {
        genauth.request("set-custom-data")
                .header("x-authing-tenant-id", north)
                .post(value(south, null))
                .succeeds();
        isSetFor(south);
    }

    @Test
    @Inferred(why = "SDKs send the empty text for what was not set")
    void an_empty_one_in_an_item_is_that_of_the_request() {
        post("set-custom-data", value(north, "")).succeeds();
        isSetFor(north);
    }

    @Test
    @Inferred(why = "class of error: not found")
    void an_item_cannot_name_one_that_does_not_exist() {
        post("set-custom-data", value(north, "000000000000000000000000")).isRefusedWith(404);
    }
}
