package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** A user is created as a member of a tenant. */
@Operation("create-tenant-user")
class CreateTenantUserBehaviours extends Behaviours {
    private static final String OPERATION = "create-tenant-user";

    private Answer members(String tenant) {
        return post("list-tenant-users", object("tenantId", tenant)).succeeds();
    }

    @Test
    @Seen(source = "node createTenantUser.spec.ts, which reads these properties")
    @KnownDifference(
            why =
                    "The OpenAPI document has the member without an envelope; the fake answers in one, with the properties of "
                            + "the new user beside those of the member.")
    void answers_the_member_with_what_the_new_user_has() {
        String tenant = given.tenant();
        String name = unique("user");
        Answer created = post(
                        OPERATION,
                        object(
                                "tenantId",
                                tenant,
                                "username",
                                name,
                                "gender",
                                "M",
                                "nickname",
                                "Al",
                                "externalId",
                                name,
                                "options",
                                object("resetPasswordOnFirstLogin", true)))
                .succeeds()
                .data("status", equalTo("Activated"))
                .data("username", equalTo(name))
                .data("gender", equalTo("M"))
                .data("nickname", equalTo("Al"))
                .data("externalId", equalTo(name))
                .data("loginsCount", equalTo(0))
                .data("lastLogin", nullValue())
                .data("resetPasswordOnNextLogin", equalTo(true))
                .data("tenantId", equalTo(tenant))
                .data("isTenantAdmin", equalTo(false))
                .data("memberId", matchesPattern("[0-9a-f]{24}"));
        String user = created.read("userId");
        created.data("linkUserId", equalTo(user));
        members(tenant).data("list.linkUserId", contains(user));
        get("get-user", "userId", user).succeeds().data("username", equalTo(name));
    }

    @Test
    @Seen(source = "node createTenantUser.spec.ts: each is refused although no tenant is named")
    void refuses_what_create_user_refuses_and_a_user_without_a_tenant() {
        post(OPERATION, object()).isRefusedWith(400);
        post(OPERATION, object("email", "test1@qqq")).isRefusedWith(400);
        post(OPERATION, object("email", unique("mail") + "@example.com", "phoneCountryCode", "+86"))
                .isRefusedWith(400);
        post(OPERATION, object("username", unique("user"))).isRefusedWith(400);
    }

    @Test
    @Inferred(why = "uniqueness is that of the pool, as the provider documents; all or nothing")
    void creates_nothing_where_a_name_is_taken_or_the_tenant_does_not_exist() {
        String name = unique("user");
        String tenant = given.tenant();
        given.user("username", name);
        post(OPERATION, object("tenantId", tenant, "username", name)).isRefusedWith(409);
        members(tenant).data("list", equalTo(list()));
        String other = unique("user");
        post(OPERATION, object("tenantId", "000000000000000000000000", "username", other))
                .isRefusedWith(404);
        post("is-user-exists", object("username", other)).data("exists", equalTo(false));
    }
}
