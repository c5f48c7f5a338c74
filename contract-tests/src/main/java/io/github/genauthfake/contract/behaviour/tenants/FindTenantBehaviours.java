package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tenants are found by id, by code and by words. */
class FindTenantBehaviours extends Behaviours {
    private static final String UNKNOWN = "000000000000000000000000";

    /** What everybody may know of a tenant. */
    @Nested
    @Operation("get-tenant-little-info")
    class GetTenantLittleInfo {
        private static final String OPERATION = "get-tenant-little-info";

        @Test
        @Documented(source = "openapi TenantSingleRespDto")
        void answers_what_get_tenant_answers() {
            String tenant = given.tenant();
            Answer whole = get("get-tenant", "tenantId", tenant).succeeds();
            get(OPERATION, "tenantId", tenant).succeeds().data("", equalTo(whole.read("")));
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument as for get-tenant")
        void needs_a_tenant_of_the_pool() {
            get(OPERATION, "tenantId", UNKNOWN).isRefusedWith(404);
            get(OPERATION, "tenantId", "").isRefusedWith(400);
            get(OPERATION).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "details are omitted unless they are asked for; no user has created this tenant")
        void answers_details_where_they_are_asked_for() {
            String tenant = given.tenant();
            get(OPERATION, "tenantId", tenant, "withCreatorDetail", true, "withSourceAppDetail", true)
                    .succeeds()
                    .data("creatorDetail", nullValue())
                    .data("sourceAppDetail", nullValue())
                    .dataHas("", "creatorDetail")
                    .dataHas("", "sourceAppDetail");
            get(OPERATION, "tenantId", tenant).dataHasNot("", "creatorDetail").dataHasNot("", "sourceAppDetail");
        }
    }

    /** The applications of a tenant. */
    @Nested
    @Operation("get-tenant")
    class ApplicationsOfATenant {
        @Test
        @Inferred(why = "withAppDetail asks for them; their form is that of the applications of a user")
        void are_answered_where_they_are_asked_for() {
            String tenant = given.one(TestedKinds.TENANT, object("appIds", list("a", "b")));
            get("get-tenant", "tenantId", tenant, "withAppDetail", true)
                    .succeeds()
                    .data("appDetail.appId", contains("a", "b"));
            get("get-tenant", "tenantId", tenant).succeeds().dataHasNot("", "appDetail");
        }
    }

    /** A tenant is found by its code. */
    @Nested
    @Operation("get-tenant-by-code")
    class GetTenantByCode {
        private static final String OPERATION = "get-tenant-by-code";

        @Test
        @Documented(source = "openapi get-tenant-by-code.code: the identification code of the tenant")
        void answers_the_tenant_with_the_code() {
            given.tenant();
            Answer tenant = get("get-tenant", "tenantId", given.tenant()).succeeds();
            get(OPERATION, "code", tenant.read("code")).succeeds().data("", equalTo(tenant.read("")));
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument; codes are looked for as they are")
        void does_not_find_another_code() {
            String code = get("get-tenant", "tenantId", given.tenant()).read("code");
            get(OPERATION, "code", code + "x").isRefusedWith(404);
            get(OPERATION, "code", code.toUpperCase(Locale.ROOT)).isRefusedWith(404);
            get(OPERATION, "code", "").isRefusedWith(400);
            get(OPERATION).isRefusedWith(400);
        }
    }

    /** Tenants are listed. */
    @Nested
    @Operation("list-tenants")
    class ListTenants {
        private static final String OPERATION = "list-tenants";

        @Test
        @Seen(source = "node listTenants.spec.ts: a request without parameters is answered with a list")
        void needs_no_parameter() {
            String older = given.tenant();
            String newer = given.tenant();
            get(OPERATION).succeeds().data("list.tenantId", containsInRelativeOrder(newer, older));
        }

        @Test
        @Documented(source = "openapi list-tenants.keywords: fuzzy search")
        void finds_by_a_part_of_the_name() {
            String word = unique("word");
            given.tenant();
            String tenant = given.one(TestedKinds.TENANT, object("name", "The " + word + " House"));
            get(OPERATION, "keywords", word.toUpperCase(Locale.ROOT)).data("list.tenantId", contains(tenant));
            get(OPERATION, "keywords", unique("nothing")).data("totalCount", equalTo(0));
        }

        @Test
        @Inferred(why = "the document says no more than that a source can be named; tenants of the API have none")
        void answers_none_of_another_source() {
            String word = unique("tenant");
            given.one(TestedKinds.TENANT, object("name", word));
            get(OPERATION, "keywords", word, "source", "nowhere").succeeds().data("totalCount", equalTo(0));
            get(OPERATION, "keywords", word, "source", "").succeeds().data("totalCount", equalTo(1));
        }

        @Test
        @Inferred(why = "the texts of the parameters are numbers")
        void refuses_a_page_that_is_no_number() {
            get(OPERATION, "page", "first").isRefusedWith(400);
            get(OPERATION, "limit", "1.5").isRefusedWith(400);
        }
    }

    /** A header of the client names the tenant. */
    @Nested
    @Operation("get-tenant-little-info")
    class TenantOfAHeader {
        @Test
        @Inferred(why = "SDKs send the tenant that they are made for with every request")
        void takes_the_tenant_of_a_header_where_the_request_names_none() {
            String tenant = given.tenant();
            String other = given.tenant();
            for (String header : List.of("x-authing-tenant-id", "x-authing-app-id", "x-authing-app-tenant-id")) {
                genauth.request("get-tenant-little-info")
                        .header(header, tenant)
                        .get()
                        .succeeds()
                        .data("tenantId", equalTo(tenant));
                genauth.request("get-tenant-little-info")
                        .header(header, tenant)
                        .get("tenantId", other)
                        .succeeds()
                        .data("tenantId", equalTo(other));
            }
            genauth.request("get-tenant-little-info")
                    .header("x-authing-tenant-id", UNKNOWN)
                    .get()
                    .isRefusedWith(404);
        }
    }
}
