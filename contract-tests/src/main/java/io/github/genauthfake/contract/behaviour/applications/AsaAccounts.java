package io.github.genauthfake.contract.behaviour.applications;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.kind.TestedKinds.ASA_ACCOUNT;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import java.util.Map;

/** What behaviours of ASA accounts need. */
abstract class AsaAccounts extends Behaviours {
    static final String GET = "get-asa-account";
    static final String LIST = "list-asa-accounts";
    static final String ASSIGN = "assign-asa-account";
    static final String UNASSIGN = "unassign-asa-account";
    static final String TARGETS = "get-asa-account-assigned-targets";
    static final String ASSIGNED = "get-assigned-account";
    static final String UNKNOWN = "000000000000000000000000";

    static final String PAIR = "an account is looked for in the application that is named with it";
    static final String CLASS = "class of error: not found";

    String account(String app) {
        return given.one(ASA_ACCOUNT, object("appId", app));
    }

    Answer account(String app, String account) {
        return get(GET, "appId", app, "accountId", account);
    }

    static Map<String, Object> of(String app, String account, Object... more) {
        Map<String, Object> request = object("appId", app, "accountId", account);
        request.putAll(object(more));
        return request;
    }

    Answer assign(String app, String account, String type, String subject) {
        return post(ASSIGN, targets(app, account, type, subject));
    }

    static Map<String, Object> targets(String app, String account, String type, String subject) {
        return of(app, account, "targets", list(object("targetType", type, "targetIdentifiers", list(subject))));
    }

    Answer assigned(String app, String type, String subject) {
        return get(ASSIGNED, "appId", app, "targetType", type, "targetIdentifier", subject);
    }

    void isNotAssigned(String app, String type, String subject) {
        assigned(app, type, subject).succeeds().data("", nullValue());
    }
}
