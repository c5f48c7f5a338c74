package io.github.genauthfake.contract.behaviour.accounts;

import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;

/** What behaviours of public accounts need. */
abstract class Accounts extends Behaviours {
    static final String NOBODY = "000000000000000000000000";

    /** An account with these properties beside a name; its id. */
    String account(Object... properties) {
        return given.one(TestedKinds.PUBLIC_ACCOUNT, object(properties));
    }

    Answer read(String account) {
        return get("get-public-account", "userId", account, "withDepartmentIds", true, "withCustomData", true);
    }

    String post() {
        return genauth.require("create-post", TestedKinds.POST.example(this::unique))
                .read("id");
    }

    /** The id of a new role. */
    String roleId() {
        return get("get-role", "code", given.role()).read("id");
    }

    /** The id of a new group. */
    String groupId() {
        return get("get-group", "code", given.group()).read("id");
    }
}
