package io.github.genauthfake.contract.behaviour.identitysources;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where connections can be used. */
class ConnectionStateBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String CHANGE = "change-ext-idp-conn-state";
    private static final String ASSOCIATE = "change-ext-idp-conn-association-state";
    private static final String LIST = "list-tenant-ext-idp";
    private static final String APPLICATIONS = "ext-idp-conn-apps";
    private static final String ENABLED = "loginConfig.enabledExtIdpConns";

    private String source;
    private String connection;
    private String shop;

    @BeforeEach
    void a_connection_and_an_application() {
        source = given.one(TestedKinds.IDENTITY_SOURCE, object("type", "github"));
        connection = given.one(TestedKinds.CONNECTION, object("extIdpId", source, "type", "github"));
        shop = given.one(TestedKinds.APPLICATION);
    }

    private Answer change(boolean enabled, Object... others) {
        Map<String, Object> request = object(others);
        request.put("id", connection);
        request.put("enabled", enabled);
        return post(CHANGE, request);
    }

    private Answer application(String id) {
        return get("get-application", "appId", id);
    }

    private Answer associate(boolean association, String tenant) {
        return post(ASSOCIATE, object("id", connection, "association", association, "tenantId", tenant));
    }

    @Nested
    @Operation(CHANGE)
    class change_ext_idp_conn_state {
        @Test
        @Documented(source = "openapi change-ext-idp-conn-state")
        void enables_and_disables_a_connection_in_an_application() {
            change(true, "appId", shop).succeeds().data("", equalTo(object("success", true)));
            application(shop)
                    .data(ENABLED + ".extIdpConnId", contains(connection))
                    .data(ENABLED + "[0].extIdpId", equalTo(source))
                    .data(ENABLED + "[0].isSocial", equalTo(true))
                    .data(ENABLED + "[0].extIdpType", equalTo("github"))
                    .data(ENABLED + "[0].enabled", equalTo(true));
            change(true, "appId", shop).succeeds();
            application(shop).data(ENABLED + ".extIdpConnId", contains(connection));
            change(false, "appId", shop).succeeds();
            application(shop).data(ENABLED, empty());
            change(false, "appId", shop).succeeds();
        }

        @Test
        @Inferred(why = "a test of the provider omits appId, and the document has appIds beside it")
        void takes_several_applications() {
            String desk = given.one(TestedKinds.APPLICATION);
            String office = given.one(TestedKinds.APPLICATION);
            change(true, "appIds", list(shop, desk)).succeeds();
            change(true, "appIds", list(shop), "appId", office).succeeds();
            for (String each : new String[] {shop, desk, office}) {
                application(each).data(ENABLED + ".extIdpConnId", contains(connection));
            }
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_an_application() {
            change(true).isRefusedWith(400);
            change(true, "appId", "", "appIds", list()).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void changes_nothing_where_something_does_not_exist() {
            change(true, "appIds", list(shop, NOBODY)).isRefusedWith(404);
            application(shop).data(ENABLED, empty());
            post(CHANGE, object("id", NOBODY, "enabled", true, "appId", shop)).isRefusedWith(404);
            change(true, "appId", shop, "tenantId", given.tenant()).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void ends_when_the_connection_is_deleted() {
            change(true, "appId", shop).succeeds();
            post("delete-ext-idp-conn", object("id", connection)).succeeds();
            application(shop).data(ENABLED, empty());
        }
    }

    @Nested
    @Operation(ASSOCIATE)
    class change_ext_idp_conn_association_state {
        @Test
        @Documented(source = "openapi change-ext-idp-conn-association-state")
        void lets_a_tenant_use_a_connection_and_no_more() {
            String tenant = given.tenant();
            associate(true, tenant).succeeds().data("", equalTo(object("success", true)));
            get(LIST, "tenantId", tenant).data("list.id", contains(source));
            associate(false, tenant).succeeds();
            get(LIST, "tenantId", tenant).data("list", empty());
            associate(false, tenant).succeeds();
        }

        @Test
        @Inferred(why = "a client of a tenant says in a header which")
        void takes_the_tenant_of_a_header() {
            String tenant = given.tenant();
            genauth.request(ASSOCIATE)
                    .header("x-authing-tenant-id", tenant)
                    .post(object("id", connection, "association", true))
                    .succeeds();
            get(LIST, "tenantId", tenant).data("list.id", contains(source));
        }

        @Test
        @Inferred(why = "class of error: a refused argument, and not found")
        void needs_a_tenant_and_a_connection_that_exist() {
            post(ASSOCIATE, object("id", connection, "association", true)).isRefusedWith(400);
            associate(true, NOBODY).isRefusedWith(404);
            post(ASSOCIATE, object("id", NOBODY, "association", true, "tenantId", given.tenant()))
                    .isRefusedWith(404);
        }

        @Test
        @Inferred(why = "what is the tenant's own needs no association, and what is another's cannot have one")
        void leaves_the_sources_of_tenants_as_they_are() {
            String tenant = given.tenant();
            String own = given.one(TestedKinds.IDENTITY_SOURCE, object("tenantId", tenant));
            String its = given.one(TestedKinds.CONNECTION, object("extIdpId", own));
            post(ASSOCIATE, object("id", its, "association", false, "tenantId", tenant))
                    .succeeds();
            get(LIST, "tenantId", tenant).data("list.id", contains(own));
            post(ASSOCIATE, object("id", its, "association", true, "tenantId", given.tenant()))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation(LIST)
    class list_tenant_ext_idp {
        @Test
        @Inferred(why = "documented are the sources of a tenant; what it may use is among them")
        void answers_the_sources_of_the_tenant_and_those_associated_with_it_page_by_page() {
            String tenant = given.tenant();
            String own = given.one(TestedKinds.IDENTITY_SOURCE, object("tenantId", tenant));
            associate(true, tenant).succeeds();
            get(LIST, "tenantId", tenant, "page", 1, "limit", 1)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.id", contains(own));
            get(LIST, "tenantId", tenant, "page", 2, "limit", 1).data("list.id", contains(source));
            get(LIST, "limit", 50).data("list.id", hasItem(source)).data("list.id", not(hasItem(own)));
        }

        @Test
        @Inferred(why = "documented is social or enterprise; a test of the provider sends a type")
        void keeps_those_of_a_class_or_type() {
            String tenant = given.tenant();
            String own = given.one(TestedKinds.IDENTITY_SOURCE, object("tenantId", tenant));
            associate(true, tenant).succeeds();
            get(LIST, "tenantId", tenant, "type", "enterprise").data("list.id", contains(own));
            get(LIST, "tenantId", tenant, "type", "social").data("list.id", contains(source));
            get(LIST, "tenantId", tenant, "type", "Github").data("list.id", contains(source));
        }

        @Test
        @Documented(source = "openapi list-tenant-ext-idp.appId")
        void keeps_those_with_a_connection_that_is_enabled_in_an_application() {
            given.one(TestedKinds.IDENTITY_SOURCE);
            change(true, "appId", shop).succeeds();
            get(LIST, "appId", shop).data("list.id", contains(source)).data("totalCount", equalTo(1));
            get(LIST, "appId", NOBODY).data("list", empty());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_tenant_that_does_not_exist() {
            get(LIST, "tenantId", NOBODY).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(APPLICATIONS)
    class ext_idp_conn_apps {
        @Test
        @Inferred(why = "the title asks for applications")
        @KnownDifference(
                why = "Declared are identity sources. The fake answers one item for each connection that is enabled in"
                        + " an application: the source, and beside it the application and the connection.")
        void answers_the_applications_that_use_the_source() {
            String desk = given.one(TestedKinds.APPLICATION);
            change(true, "appIds", list(shop, desk)).succeeds();
            get(APPLICATIONS, "id", source)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.appId", containsInAnyOrder(shop, desk))
                    .data("list[0].id", equalTo(source))
                    .data("list[0].connId", equalTo(connection))
                    .data("list[0].enabled", equalTo(true));
            get(APPLICATIONS, "id", connection).data("list.appId", containsInAnyOrder(shop, desk));
            get(APPLICATIONS, "id", source, "appId", desk).data("list.appId", contains(desk));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            get(APPLICATIONS, "id", NOBODY).isRefusedWith(404);
            get(APPLICATIONS, "id", source, "type", "enterprise").isRefusedWith(404);
            get(APPLICATIONS, "id", source, "tenantId", given.tenant()).isRefusedWith(404);
            get(APPLICATIONS).isRefusedWith(400);
        }
    }
}
