package io.github.genauthfake.contract.behaviour.datapermissions;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import java.util.List;
import java.util.Map;

/** What behaviours of data permissions begin with. */
abstract class DataPermissionSuite extends Behaviours {
    static final String NOBODY = "000000000000000000000000";
    static final String EMPTY = " should not be empty";

    /** A namespace with a text, and a tree with a node below another, that a new user may act on. */
    final class Catalogue {
        final String namespace = given.namespace();
        final String text = given.dataResourceIn(namespace);
        final String tree = given.dataResourceIn(
                namespace,
                "type",
                "TREE",
                "struct",
                list(node("rd", "children", list(node("kb", "value", "1"), node("lab"))), node("hr")));

        final String externalId = unique("ext");
        final String user = given.user("username", unique("user"), "externalId", externalId);
        final String policy = given.dataPolicy(name(text, "read"), name(tree, "rd/kb", "*"));

        Catalogue() {
            given.dataAuthorization(policy, "USER", user);
        }

        String name(String... parts) {
            return namespace + "/" + String.join("/", parts);
        }

        Map<String, Object> of(Object... others) {
            return with(object("namespaceCode", namespace, "userId", user), others);
        }

        List<Boolean> enabled(String action, Object... resources) {
            return post("check-permission", of("action", action, "resources", list(resources)))
                    .succeeds()
                    .read("checkResultList.enabled");
        }

        void deny(String... parts) {
            String denial = post(
                            "create-data-policy",
                            object(
                                    "policyName",
                                    unique("policy"),
                                    "statementList",
                                    list(object("effect", "DENY", "permissions", list(name(parts))))))
                    .read("policyId");
            given.dataAuthorization(denial, "USER", user);
        }
    }

    static Map<String, Object> node(String code, Object... others) {
        return with(object("code", code, "name", "The " + code), others);
    }

    void tellsWhatIsEmpty(String operation, Map<String, Object> complete, String... properties) {
        for (String property : properties) {
            in(CHINESE, operation)
                    .post(with(complete, property, ""))
                    .isRefusedWith(400)
                    .says(property + EMPTY);
        }
    }

    Map<String, Object> resource(String namespace, Object struct, Object... others) {
        String code = unique("data");
        return with(
                object(
                        "namespaceCode",
                        namespace,
                        "resourceCode",
                        code,
                        "resourceName",
                        code,
                        "struct",
                        struct,
                        "actions",
                        list("read")),
                others);
    }

    Answer refusal(String operation, Map<String, Object> body) {
        return in(CHINESE, operation).post(body).isRefusedWith(400);
    }
}
