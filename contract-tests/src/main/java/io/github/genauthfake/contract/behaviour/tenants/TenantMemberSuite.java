package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;

/** What behaviours of members of tenants begin with. */
abstract class TenantMemberSuite extends Behaviours {
    static final String UNKNOWN = "000000000000000000000000";
    static final String ADD = "add-tenant-users";
    static final String LIST = "list-tenant-users";
    static final String GET = "get-tenant-user";

    String memberOf(String tenant, Object... properties) {
        String user = properties.length == 0 ? given.user() : given.user(properties);
        given.tenantMember(user, tenant);
        return user;
    }

    Answer members(String tenant) {
        return post(LIST, object("tenantId", tenant)).succeeds();
    }

    Answer member(String tenant, String user) {
        return get(GET, "tenantId", tenant, "linkUserId", user);
    }
}
