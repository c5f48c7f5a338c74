package io.github.genauthfake.contract.behaviour.applications;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.kind.TestedKinds.APPLICATION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** Applications are changed. */
@Operation("update-application")
class ApplicationUpdateBehaviours extends Behaviours {
    private static final String UPDATE = "update-application";

    @Test
    @Inferred(why = "the published models of the Node SDK: all but the id is optional")
    @KnownDifference(
            why = "In one live run of 2026 appId and appName were answered with success false, and nothing changed.")
    void changes_what_it_names_and_leaves_the_others() {
        String id = given.one(APPLICATION, object("appDescription", "before"));
        String identifier = get("get-application", "appId", id).read("appIdentifier");
        post(UPDATE, object("appId", id, "appName", "Desk", "redirectUris", list("https://a.example.com")))
                .succeeds()
                .data("", equalTo(object("success", true)));
        get("get-application", "appId", id)
                .data("appName", equalTo("Desk"))
                .data("redirectUris", contains("https://a.example.com"))
                .data("appDescription", equalTo("before"))
                .data("appIdentifier", equalTo(identifier));
    }

    @Test
    @Inferred(why = "the permission group has the name of its application when it is created")
    void renames_the_permission_group() {
        String id = given.one(APPLICATION);
        post(UPDATE, object("appId", id, "appName", "Desk")).succeeds();
        get("get-namespace", "code", id).data("name", equalTo("Desk"));
    }

    @Test
    @Inferred(why = "the time is that of switching on")
    void notes_when_single_sign_on_is_switched_on() {
        String id = given.one(APPLICATION);
        post(UPDATE, object("appId", id, "ssoEnabled", true)).succeeds();
        get("get-application", "appId", id).data("ssoEnabledAt", notNullValue());
        post(UPDATE, object("appId", id, "ssoEnabled", false)).succeeds();
        get("get-application", "appId", id).data("ssoEnabledAt", nullValue());
    }

    @Test
    @Inferred(why = "the published models have no connections in the configuration of signing in")
    void replaces_a_configuration_and_leaves_the_connections() {
        String id = given.one(APPLICATION);
        post(UPDATE, object("appId", id, "loginConfig", object("mergeLoginAndRegisterPage", true)))
                .succeeds();
        post(UPDATE, object("appId", id, "loginConfig", object("enabledBasicLoginMethods", list("PHONE_CODE"))))
                .succeeds();
        get("get-application", "appId", id)
                .data("loginConfig.enabledBasicLoginMethods", contains("PHONE_CODE"))
                .data("loginConfig.mergeLoginAndRegisterPage", equalTo(false))
                .data("loginConfig.enabledExtIdpConns", empty());
    }

    @Test
    @Inferred(why = "as where applications are created")
    void refuses_an_identifier_that_is_taken_and_a_way_to_sign_in_without_its_connection() {
        String id = given.one(APPLICATION);
        String name = get("get-application", "appId", id).read("appName");
        String taken = get("get-application", "appId", given.one(APPLICATION)).read("appIdentifier");
        post(UPDATE, object("appId", id, "appName", "Desk", "appIdentifier", taken))
                .isRefusedWith(409);
        post(
                        UPDATE,
                        object(
                                "appId",
                                id,
                                "appName",
                                "Desk",
                                "loginConfig",
                                object("defaultLoginMethod", object("connectionType", "LDAP"))))
                .isRefusedWith(400);
        post(UPDATE, object("appId", id, "appName", "")).isRefusedWith(400);
        get("get-application", "appId", id).data("appName", equalTo(name));
    }

    @Test
    @Inferred(why = "class of error: not found")
    void does_not_find_what_does_not_exist() {
        post(UPDATE, object("appId", "000000000000000000000000", "appName", "Desk"))
                .isRefusedWith(404);
        post(UPDATE, object("appName", "Desk")).isRefusedWith(400);
    }
}
