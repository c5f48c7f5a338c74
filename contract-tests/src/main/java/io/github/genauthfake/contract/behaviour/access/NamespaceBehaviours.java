package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What namespaces, which the console calls permission groups, do beside what all kinds do. */
class NamespaceBehaviours extends Behaviours {
    /** Namespaces, which the console calls permission groups, are created. */
    @Nested
    @Operation("create-namespace")
    class CreateNamespace {
        private static final String OPERATION = "create-namespace";

        @Test
        @Documented(source = "openapi CreateNamespaceDto: only the code is required")
        void needs_no_more_than_a_code() {
            String code = unique("space");
            post(OPERATION, object("code", code))
                    .succeeds()
                    .data("code", equalTo(code))
                    .dataHas("", "name")
                    .dataHas("", "description");
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there; the namespace default is there in each pool")
        @FreshPoolOnly(why = "a service that took it might change a namespace that everybody has")
        void refuses_the_code_of_the_one_that_is_always_there() {
            post(OPERATION, object("code", "default")).isRefusedWith(409);
        }

        @Test
        @Documented(source = "openapi CreateRoleDto.namespace")
        void makes_room_for_roles() {
            String namespace = given.namespace();
            post("create-role", object("code", unique("role"), "namespace", namespace))
                    .succeeds()
                    .data("namespace", equalTo(namespace))
                    .data("namespaceName", equalTo(namespace));
        }
    }

    /** A namespace is read. */
    @Nested
    @Operation("get-namespace")
    class GetNamespace {
        private static final String OPERATION = "get-namespace";

        @Test
        @Documented(source = "openapi CreateRoleDto.namespace: the namespace default is there in each pool")
        void finds_the_one_that_is_always_there() {
            get(OPERATION, "code", "default").succeeds().data("code", equalTo("default"));
        }

        @Test
        @Seen(source = "node getNamespace.spec.ts; the older wording seen there is not the newest one")
        void refuses_a_code_of_100_characters() {
            get(OPERATION, "code", "1".repeat(100)).isRefusedWith(400);
        }
    }

    /** Namespaces are listed. */
    @Nested
    @Operation("list-namespaces")
    class ListNamespaces {
        private static final String OPERATION = "list-namespaces";

        @Test
        @Documented(source = "openapi NamespacesListRespDto, required")
        void answers_what_every_namespace_has() {
            String code = unique("space");
            post("create-namespace", object("code", code, "name", "Space", "description", "roomy"))
                    .succeeds();
            get(OPERATION, "keywords", code)
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data(
                            "list[0]",
                            equalTo(object("code", code, "name", "Space", "description", "roomy", "status", 1)));
        }

        @Test
        @Inferred(why = "the namespace default is there in each pool and is one like others")
        void answers_the_one_that_is_always_there() {
            get(OPERATION, "keywords", "default").succeeds().data("list.code", hasItem("default"));
        }

        @Test
        @Documented(source = "openapi list-namespaces.keywords: the code")
        void finds_namespaces_by_their_codes_only() {
            String name = unique("name");
            post("create-namespace", object("code", unique("space"), "name", name))
                    .succeeds();
            get(OPERATION, "keywords", name).succeeds().data("", equalTo(object("totalCount", 0, "list", list())));
        }
    }

    /** A namespace is deleted. */
    @Nested
    @Operation("delete-namespace")
    class DeleteNamespace {
        private static final String OPERATION = "delete-namespace";

        private Answer delete(String code) {
            return post(OPERATION, object("code", code));
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void takes_its_roles_along() {
            String namespace = given.namespace();
            String role = given.roleIn(namespace);
            delete(namespace).succeeds();
            get("get-role", "code", role, "namespace", namespace).isRefusedWith(404);
            post("create-namespace", object("code", namespace)).succeeds();
            get("list-roles", "namespace", namespace).data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @Seen(source = "node deleteNamespace.spec.ts; the older wording seen there is not the newest one")
        void refuses_a_code_of_100_characters() {
            String code = unique("space");
            delete(code + "1".repeat(100 - code.length())).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: against a business limit; roles that name no namespace are in it")
        @FreshPoolOnly(why = "a service that took it would delete a namespace that everybody has")
        void refuses_to_delete_the_one_that_is_always_there() {
            delete("default").isRefusedWith(422);
            get("get-namespace", "code", "default").succeeds();
        }
    }
}
