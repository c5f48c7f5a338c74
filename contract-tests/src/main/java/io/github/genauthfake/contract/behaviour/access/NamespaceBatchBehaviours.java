package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Namespaces several at a time, and their changes. */
class NamespaceBatchBehaviours extends Behaviours {
    private static final String HUNDRED = "1".repeat(100);

    /** Several are created. */
    @Nested
    @Operation("create-namespaces-batch")
    class CreateNamespacesBatch {
        private static final String OPERATION = "create-namespaces-batch";

        private Answer create(Object... codes) {
            Object[] items = new Object[codes.length];
            for (int index = 0; index < codes.length; index++) {
                items[index] = object("code", codes[index], "name", unique("name"));
            }
            return in(CHINESE, OPERATION).post(object("list", list(items)));
        }

        @Test
        @Seen(source = "node createNamespacesBatch.spec.ts")
        void creates_all_of_the_list() {
            String one = unique("space");
            String other = unique("space");
            create(one, other).succeeds().data("", equalTo(object("success", true)));
            get("get-namespaces-batch", "codeList", list(other, one)).data("code", contains(other, one));
        }

        @Test
        @Seen(source = "node createNamespacesBatch.spec.ts")
        @Seen(aspect = WORDING, source = "node createNamespacesBatch.spec.ts")
        void refuses_codes_that_are_none() {
            for (String code : new String[] {"额！", " ", HUNDRED}) {
                create(code).isRefusedWith(400).says("invalid namespace code: " + code);
            }
            create("").isRefusedWith(400).says("namespace name must not be empty");
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there; half a list is not done")
        void creates_none_when_a_code_is_taken() {
            String free = unique("space");
            create(free, given.namespace()).isRefusedWith(409);
            create(free, free).isRefusedWith(409);
            get("get-namespace", "code", free).isRefusedWith(404);
        }
    }

    /** Several are read. */
    @Nested
    @Operation("get-namespaces-batch")
    class GetNamespacesBatch {
        private static final String OPERATION = "get-namespaces-batch";

        @Test
        @Inferred(why = "seen is an answer to each that exists; the order is not documented")
        void answers_in_the_order_of_the_request() {
            String one = given.namespace();
            String other = given.namespace();
            get(OPERATION, "codeList", list(other, one)).succeeds().data("code", contains(other, one));
        }

        @Test
        @Seen(source = "node getNamespacesBatch.spec.ts")
        void passes_over_what_does_not_exist() {
            get(OPERATION, "codeList", list(unique("space"), "", " ", HUNDRED))
                    .succeeds()
                    .data("", empty());
        }

        @Test
        @Documented(source = "openapi get-namespaces-batch.codeList: from none on")
        void answers_nothing_to_no_code() {
            get(OPERATION).succeeds().data("", empty());
        }
    }

    /** A namespace is changed. */
    @Nested
    @Operation("update-namespace")
    class UpdateNamespace {
        private static final String OPERATION = "update-namespace";

        @Test
        @Seen(source = "node updateNamespace.spec.ts: the next code and the name, as they were sent")
        void answers_what_was_sent() {
            String next = unique("space");
            post(OPERATION, object("code", given.namespace(), "newCode", next, "name", "Room"))
                    .succeeds()
                    .data("", equalTo(object("code", next, "description", "roomy", "name", "Room", "newCode", next)));
            post("delete-namespace", object("code", next)).succeeds();
        }

        @Test
        @Seen(source = "node updateNamespace.spec.ts: without a next code")
        void keeps_the_code_without_a_next_one() {
            String namespace = given.namespace();
            post(OPERATION, object("code", namespace, "description", "tidy"))
                    .succeeds()
                    .data("code", equalTo(namespace))
                    .data("newCode", nullValue());
            post(OPERATION, object("code", namespace, "newCode", "")).succeeds().data("code", equalTo(namespace));
            get("get-namespace", "code", namespace).data("description", equalTo("tidy"));
        }

        @Test
        @Inferred(why = "null clears, as in other updates")
        void clears_what_is_null() {
            String namespace = given.namespace();
            post(OPERATION, object("code", namespace, "description", null)).succeeds();
            get("get-namespace", "code", namespace)
                    .data("description", nullValue())
                    .data("name", equalTo(namespace));
        }

        @Test
        @Inferred(why = "roles and resources are in the namespace and not in its code")
        void takes_along_what_is_in_it() {
            String namespace = given.namespace();
            String role = given.roleIn(namespace);
            String resource = given.resourceIn(namespace);
            String next = unique("space");
            post(OPERATION, object("code", namespace, "newCode", next)).succeeds();
            get("get-role", "code", role, "namespace", next).succeeds().data("namespace", equalTo(next));
            get("get-resource", "code", resource, "namespace", next).succeeds().data("namespace", equalTo(next));
            get("get-role", "code", role, "namespace", namespace).isRefusedWith(404);
            post("create-namespace", object("code", namespace)).succeeds();
            get("list-resources", "namespace", namespace).data("list", empty());
            post("delete-namespace", object("code", next)).succeeds();
        }

        @Test
        @Seen(source = "node updateNamespace.spec.ts")
        @Seen(aspect = WORDING, source = "node updateNamespace.spec.ts")
        void refuses_codes_that_are_none() {
            String namespace = given.namespace();
            for (String code : new String[] {"额！", " "}) {
                in(CHINESE, OPERATION)
                        .post(object("code", namespace, "newCode", code))
                        .isRefusedWith(400)
                        .says("invalid namespace code: " + code);
            }
            post(OPERATION, object("code", namespace, "newCode", HUNDRED)).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "classes of errors: not found, and a conflict with what is there")
        @Seen(aspect = WORDING, source = "node updateNamespace.spec.ts: an unknown code")
        void refuses_a_namespace_that_does_not_exist_and_a_code_that_is_taken() {
            in(CHINESE, OPERATION)
                    .post(object("code", unique("space"), "name", "Room"))
                    .isRefusedWith(404)
                    .saysSomethingWith("权限组不存在");
            String namespace = given.namespace();
            post(OPERATION, object("code", namespace, "newCode", given.namespace()))
                    .isRefusedWith(409);
            get("get-namespace", "code", namespace).succeeds();
        }

        @Test
        @Inferred(why = "class of error: against a business limit; requests that name no namespace mean this one")
        @FreshPoolOnly(why = "a service that took it would rename a namespace that everybody has")
        void keeps_the_code_of_the_one_that_is_always_there() {
            post(OPERATION, object("code", "default", "newCode", unique("space")))
                    .isRefusedWith(422);
            get("get-namespace", "code", "default").succeeds();
        }
    }

    /** Several are deleted. */
    @Nested
    @Operation("delete-namespaces-batch")
    class DeleteNamespacesBatch {
        private static final String OPERATION = "delete-namespaces-batch";

        private Answer delete(Object... codes) {
            return post(OPERATION, object("codeList", list(codes)));
        }

        @Test
        @Seen(source = "node deleteNamespacesBatch.spec.ts")
        void deletes_all_of_the_list_with_what_is_in_them() {
            String one = given.namespace();
            String other = given.namespace();
            String resource = given.resourceIn(other);
            delete(one, other).succeeds().data("", equalTo(object("success", true)));
            get("get-namespace", "code", one).isRefusedWith(404);
            post("create-namespace", object("code", other)).succeeds();
            get("get-resource", "code", resource, "namespace", other).isRefusedWith(404);
        }

        @Test
        @Seen(source = "node deleteNamespacesBatch.spec.ts")
        void passes_over_what_does_not_exist() {
            delete(unique("space"), "", " ", HUNDRED).succeeds();
        }

        @Test
        @Inferred(why = "class of error: a refused argument; the bounds are documented")
        void takes_one_to_ten() {
            delete().isRefusedWith(400);
            delete(Stream.generate(() -> unique("space")).limit(11).toArray()).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: against a business limit; half a list is not done")
        @FreshPoolOnly(why = "a service that took it would delete a namespace that everybody has")
        void deletes_none_when_one_is_always_there() {
            String namespace = given.namespace();
            delete(namespace, "default").isRefusedWith(422);
            get("get-namespace", "code", namespace).succeeds();
        }
    }

    /** The roles of a namespace are listed. */
    @Nested
    @Operation("list-namespace-roles")
    class ListNamespaceRoles {
        private static final String OPERATION = "list-namespace-roles";

        @Test
        @Documented(source = "openapi NamespaceRolesListRespDto")
        @KnownDifference(why = "declared as one role, while the request has a page")
        void answers_the_roles_page_by_page() {
            String namespace = given.namespace();
            given.roleIn(namespace);
            String role = given.roleIn(namespace, "name", "Manager");
            get(OPERATION, "code", namespace, "limit", 1)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.code", contains(role))
                    .data("list.namespace", contains(namespace))
                    .data("list[0].id", notNullValue())
                    .data("list[0].updatedAt", notNullValue());
            get(OPERATION, "code", namespace, "keywords", "manag").data("list.code", contains(role));
        }

        @Test
        @Inferred(why = "class of error: not found")
        @Seen(aspect = WORDING, source = "node listRoles.spec.ts: error namespace")
        void does_not_find_a_namespace_that_does_not_exist() {
            in(CHINESE, OPERATION)
                    .get("code", unique("space"))
                    .isRefusedWith(404)
                    .saysSomethingWith("权限组不存在");
        }

        @Test
        @Inferred(why = "the namespace default is there in each pool and is one like others")
        void answers_the_roles_of_the_one_that_is_always_there() {
            String role = given.role();
            get(OPERATION, "code", "default").data("list.code", hasItem(role));
        }
    }
}
