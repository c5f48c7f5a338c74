package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Resources are deleted, and linked to tenants. */
class ResourceEndsBehaviours extends Behaviours {
    private static final String HUNDRED = "1".repeat(100);

    private Answer read(String namespace, String code) {
        return get("get-resource", "code", code, "namespace", namespace);
    }

    /** A resource is deleted. */
    @Nested
    @Operation("delete-resource")
    class DeleteResource {
        private static final String OPERATION = "delete-resource";

        @Test
        @Seen(source = "node deleteResource.spec.ts")
        void passes_over_what_does_not_exist() {
            for (String code : new String[] {unique("resource"), "", " "}) {
                post(OPERATION, object("namespace", given.namespace(), "code", code))
                        .succeeds()
                        .data("", equalTo(object("success", true)));
            }
        }

        @Test
        @Seen(source = "node deleteResource.spec.ts")
        void refuses_a_code_of_100_characters() {
            post(OPERATION, object("namespace", given.namespace(), "code", HUNDRED))
                    .isRefusedWith(400);
        }
    }

    /** Several are deleted. */
    @Nested
    @Operation("delete-resources-batch")
    class DeleteResourcesBatch {
        private static final String OPERATION = "delete-resources-batch";

        @Test
        @Seen(source = "node deleteResourcesBatch.spec.ts")
        void deletes_those_of_the_list_and_passes_over_what_does_not_exist() {
            String namespace = given.namespace();
            String resource = given.resourceIn(namespace);
            post(
                            OPERATION,
                            object(
                                    "namespace",
                                    namespace,
                                    "codeList",
                                    list(resource, unique("resource"), "", " ", HUNDRED)))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
            read(namespace, resource).isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi DeleteResourcesBatchDto.ids")
        @FreshPoolOnly(why = "no answer to a creation tells the id")
        void deletes_by_id_too() {
            String namespace = given.namespace();
            String byCode = given.resourceIn(namespace);
            String byId = given.resourceIn(namespace);
            String kept = given.resourceIn(namespace);
            String id = get("list-common-resource", "namespaceCodeList", namespace, "keyword", byId)
                    .read("list[0].id");
            post(OPERATION, object("namespace", namespace, "codeList", list(byCode), "ids", list(id)))
                    .succeeds();
            get("list-resources", "namespace", namespace).data("list.code", contains(kept));
        }
    }

    /** Resources are deleted by id. */
    @Nested
    @Operation("delete-common-resources-batch")
    class DeleteCommonResourcesBatch {
        @Test
        @Documented(source = "openapi DeleteCommonResourcesBatchDto")
        @FreshPoolOnly(why = "no answer to a creation tells the id")
        void deletes_resources_of_any_namespace() {
            String namespace = given.namespace();
            String resource = given.resourceIn(namespace);
            String id =
                    get("list-common-resource", "namespaceCodeList", namespace).read("list[0].id");
            post("delete-common-resources-batch", object("ids", list(id, "000000000000000000000000")))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
            read(namespace, resource).isRefusedWith(404);
        }
    }

    /** A resource is linked to a tenant. */
    @Nested
    @Operation("associate-tenant-resource")
    class AssociateTenantResource {
        private static final String OPERATION = "associate-tenant-resource";

        private Answer associate(boolean association, String app, String code, Object... tenant) {
            return post(OPERATION, with(object("association", association, "appId", app, "code", code), tenant));
        }

        @Test
        @Seen(source = "csharp, test of associate-tenant-resource: it succeeds where nothing is linked")
        @Inferred(aspect = DATA, why = "that is what the property says")
        void links_and_unlinks() {
            String app = given.namespace();
            String resource = given.resourceIn(app);
            String tenant = given.tenant();
            associate(false, app, resource).succeeds().data("", equalTo(object("success", true)));
            associate(true, app, resource, "tenantId", tenant).succeeds();
            associate(true, app, resource, "tenantId", tenant).succeeds();
            read(app, resource).data("linkedToTenant", equalTo(true));
            associate(false, app, resource, "tenantId", tenant).succeeds();
            read(app, resource).data("linkedToTenant", equalTo(false));
            associate(true, app, resource).succeeds();
            read(app, resource).data("linkedToTenant", equalTo(true));
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void ends_with_the_tenant() {
            String app = given.namespace();
            String resource = given.resourceIn(app);
            String tenant = given.tenant();
            associate(true, app, resource, "tenantId", tenant).succeeds();
            post("delete-tenant", object("tenantId", tenant)).succeeds();
            read(app, resource).data("linkedToTenant", equalTo(false));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            String app = given.namespace();
            associate(true, app, unique("resource")).isRefusedWith(404);
            associate(true, unique("app"), given.resourceIn(app)).isRefusedWith(404);
            associate(true, app, given.resourceIn(app), "tenantId", "000000000000000000000000")
                    .isRefusedWith(404);
        }
    }
}
