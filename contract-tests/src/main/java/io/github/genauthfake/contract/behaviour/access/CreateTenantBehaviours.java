package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** Tenants are created. */
@Operation("create-tenant")
class CreateTenantBehaviours extends Behaviours {
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
    @Documented(source = "openapi CreateTenantDto, required")
    void needs_a_name_and_applications() {
        post(OPERATION, object("appIds", list("60b49eb83fa80adb96f26e68"))).isRefusedWith(400);
        post(OPERATION, object("name", unique("tenant"))).isRefusedWith(400);
    }

    @Test
    @Documented(source = "openapi TenantDto.name, at most 64 characters")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    void has_a_name_of_at_most_64_characters() {
        post(OPERATION, object("name", unique("tenant") + "t".repeat(64), "appIds", list("60b49eb83fa80adb96f26e68")))
                .isRefusedWith(400)
                .data("", nullValue());
    }
}
