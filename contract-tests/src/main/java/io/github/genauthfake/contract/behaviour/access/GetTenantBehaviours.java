package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** A tenant is read. */
@Operation("get-tenant")
class GetTenantBehaviours extends Behaviours {
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

    @Test
    @Inferred(why = "class of error: not found")
    void does_not_find_a_tenant_that_does_not_exist() {
        get(OPERATION, "tenantId", "000000000000000000000000").isRefusedWith(404);
    }

    @Test
    @Documented(source = "openapi get-tenant.tenantId, required")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    void needs_an_id() {
        get(OPERATION).isRefusedWith(400).data("", nullValue());
        get(OPERATION, "tenantId", "").isRefusedWith(400);
    }
}
