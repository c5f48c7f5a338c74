package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What tenants do beside what all kinds do. */
class TenantBehaviours extends Behaviours {
    /** Tenants are created. */
    @Nested
    @Operation("create-tenant")
    class CreateTenant {
        private static final String OPERATION = "create-tenant";

        @Test
        @Documented(source = "openapi TenantDto, required")
        void answers_the_tenant() {
            String name = unique("tenant");
            post(OPERATION, object("name", name, "appIds", list("60b49eb83fa80adb96f26e68"), "description", "one"))
                    .succeeds()
                    .data("tenantId", matchesPattern("[0-9a-f]{24}"))
                    .data("userPoolId", equalTo(genauth.userPoolId()))
                    .data("name", equalTo(name))
                    .data("description", equalTo("one"))
                    .data("appIds", contains("60b49eb83fa80adb96f26e68"))
                    .data("code", notNullValue());
        }

        @Test
        @Inferred(why = "the Java SDK 3.1.9 reads a text and a list here")
        @KnownDifference(
                why = "The OpenAPI document declares the logo of an answer as a list, with a text as its example, and "
                        + "the domains as a text; the fake answers what the Java SDK can read.")
        void answers_one_logo_and_a_list_of_domains() {
            post(
                            OPERATION,
                            object(
                                    "name", unique("tenant"),
                                    "appIds", list("60b49eb83fa80adb96f26e68"),
                                    "logo", list("https://image.example.com/logo.png"),
                                    "enterpriseDomains", list("example.com", "example.org")))
                    .succeeds()
                    .data("logo", equalTo("https://image.example.com/logo.png"))
                    .data("enterpriseDomains", contains("example.com", "example.org"));
        }

        @Test
        @Documented(source = "openapi TenantDto.name, at most 64 characters")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void has_a_name_of_at_most_64_characters() {
            post(
                            OPERATION,
                            object(
                                    "name",
                                    unique("tenant") + "t".repeat(64),
                                    "appIds",
                                    list("60b49eb83fa80adb96f26e68")))
                    .isRefusedWith(400)
                    .data("", nullValue());
        }
    }

    /** What users of the API send beside what the document declares. */
    @Nested
    @Operation("create-tenant")
    class CreateTenantByLess {
        @Test
        @Seen(source = "node createTenant.spec.ts: a tenant is created by its name")
        void needs_no_applications() {
            post("create-tenant", object("name", unique("tenant"))).succeeds().data("appIds", empty());
            post("create-tenant", object("name", unique("tenant"), "appIds", null))
                    .succeeds()
                    .data("appIds", empty());
        }

        @Test
        @Documented(source = "openapi CreateTenantDto.logo, example")
        void takes_one_logo_as_a_text() {
            String tenant = post(
                            "create-tenant", object("name", unique("tenant"), "logo", "https://example.com/logo.png"))
                    .succeeds()
                    .data("logo", equalTo("https://example.com/logo.png"))
                    .read("tenantId");
            get("get-tenant", "tenantId", tenant).succeeds().data("logo", equalTo("https://example.com/logo.png"));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_what_is_neither() {
            post("create-tenant", object("name", unique("tenant"), "appIds", "app"))
                    .isRefusedWith(400);
            post("create-tenant", object("name", unique("tenant"), "logo", 1)).isRefusedWith(400);
        }
    }

    /** A tenant is read. */
    @Nested
    @Operation("get-tenant")
    class GetTenant {
        private static final String OPERATION = "get-tenant";

        @Test
        @Documented(source = "openapi TenantDto, required")
        void answers_the_tenant() {
            String name = unique("tenant");
            Answer created = post("create-tenant", object("name", name, "appIds", list("app"), "description", "one"))
                    .succeeds();
            String id = created.read("tenantId");
            get(OPERATION, "tenantId", id)
                    .succeeds()
                    .data("tenantId", equalTo(id))
                    .data("userPoolId", equalTo(genauth.userPoolId()))
                    .data("name", equalTo(name))
                    .data("description", equalTo("one"))
                    .data("appIds", contains("app"))
                    .data("code", equalTo(created.read("code")));
        }

        @Test
        @Inferred(why = "the Java SDK 3.1.9 reads a text and a list here")
        @KnownDifference(
                why = "The OpenAPI document declares the logo of an answer as a list, with a text as its example, and "
                        + "the domains as a text; the fake answers what the Java SDK can read.")
        void answers_one_logo_and_a_list_of_domains() {
            Answer created = post(
                            "create-tenant",
                            object(
                                    "name", unique("tenant"),
                                    "appIds", list("app"),
                                    "logo", list("https://image.example.com/logo.png"),
                                    "enterpriseDomains", list("example.com")))
                    .succeeds();
            get(OPERATION, "tenantId", created.read("tenantId"))
                    .succeeds()
                    .data("logo", equalTo("https://image.example.com/logo.png"))
                    .data("enterpriseDomains", contains("example.com"));
        }
    }

    /** A tenant is deleted. */
    @Nested
    @Operation("delete-tenant")
    class DeleteTenant {
        private static final String OPERATION = "delete-tenant";

        private Answer delete(String tenant) {
            return post(OPERATION, object("tenantId", tenant));
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void takes_its_organizations_along() {
            String tenant = given.tenant();
            String its = unique("org");
            String others = given.organization();
            post("create-organization", object("organizationCode", its, "organizationName", its, "tenantId", tenant))
                    .succeeds();
            delete(tenant).succeeds();
            get("get-organization", "organizationCode", its).isRefusedWith(404);
            get("get-organization", "organizationCode", others).succeeds();
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void takes_its_custom_fields_along() {
            String tenant = given.tenant();
            post(
                            "set-custom-fields",
                            object(
                                    "tenantId",
                                    tenant,
                                    "list",
                                    list(object("targetType", "USER", "key", unique("field")))))
                    .succeeds();
            delete(tenant).succeeds();
            get("get-custom-fields", "targetType", "USER", "tenantId", tenant).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "users belong to the pool and may be in several tenants")
        void leaves_its_users_in_the_pool() {
            String tenant = given.tenant();
            String user = given.user("username", unique("user"), "tenantIds", list(tenant));
            delete(tenant).succeeds();
            get("get-user", "userId", user).succeeds().data("userId", equalTo(user));
        }
    }
}
