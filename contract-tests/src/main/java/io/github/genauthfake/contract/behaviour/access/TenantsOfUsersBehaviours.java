package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** The users of a tenant that is deleted. */
@Operation("delete-tenant")
class TenantsOfUsersBehaviours extends Behaviours {
    @Test
    @Inferred(why = "nothing may refer to what is gone")
    void leaves_its_users_in_their_other_tenants_only() {
        String gone = given.tenant();
        String kept = given.tenant();
        String ofBoth = given.user("username", unique("user"), "tenantIds", list(gone, kept));
        String ofOne = given.user("username", unique("user"), "tenantIds", list(gone));
        post("delete-tenant", object("tenantId", gone)).succeeds();
        get("get-user", "userId", ofBoth).succeeds().data("tenantId", equalTo(kept));
        get("get-user", "userId", ofOne).succeeds().data("tenantId", nullValue());
    }
}
