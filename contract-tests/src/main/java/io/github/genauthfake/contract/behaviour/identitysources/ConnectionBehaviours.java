package io.github.genauthfake.contract.behaviour.identitysources;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Connections of identity sources. */
class ConnectionBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String CREATE = "create-ext-idp-conn";
    private static final String UPDATE = "update-ext-idp-conn";
    private static final String LIST = "list-ext-idp-conns";
    private static final String DELETE = "delete-ext-idp-conn";

    private Map<String, Object> example(Object... others) {
        String source = given.one(TestedKinds.IDENTITY_SOURCE);
        return with(with(TestedKinds.CONNECTION.example(this::unique), "extIdpId", source), others);
    }

    private String sourceOf(String tenant) {
        return given.one(TestedKinds.IDENTITY_SOURCE, object("tenantId", tenant));
    }

    private Answer source(String id) {
        return get("get-ext-idp", "id", id);
    }

    @Nested
    @Operation(CREATE)
    class create_ext_idp_conn {
        @Test
        @Seen(source = "csharp, test of create-ext-idp-conn: github with client id, secret, logo and loginOnly")
        void answers_what_was_sent_but_the_fields() {
            Map<String, Object> request = example(
                    "type",
                    "github",
                    "loginOnly",
                    true,
                    "logo",
                    "https://example.com/logo.svg",
                    "fields",
                    object("clientId", "cli_1", "clientSecret", "between us"));
            Answer answer = post(CREATE, request).succeeds();
            without(request, "fields").forEach((property, value) -> answer.data(property, equalTo(value)));
            answer.data("associationMode", equalTo("none")).data("challengeBindingMethods", empty());
            answer.dataHasNot("", "fields");
        }

        @Test
        @Inferred(why = "what is shown to people need not be told twice")
        void has_the_logo_of_its_source_and_is_not_for_sign_in_only_by_default() {
            Map<String, Object> request = example();
            Object logo = source((String) request.get("extIdpId")).read("logo");
            post(CREATE, request).data("logo", equalTo(logo)).data("loginOnly", equalTo(false));
        }

        @Test
        @Documented(source = "openapi CreateExtIdpConnDto, required")
        void needs_what_is_required() {
            Map<String, Object> request = example();
            for (String each : new String[] {"extIdpId", "type", "identifier", "displayName", "fields"}) {
                post(CREATE, without(request, each)).isRefusedWith(400);
            }
            post(CREATE, with(request, "displayName", " ")).isRefusedWith(400);
            post(CREATE, with(request, "fields", "clientId")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "documented is a unique mark; class of error: a conflict with what is there")
        void refuses_an_identifier_that_is_taken_at_any_source() {
            Map<String, Object> request = example();
            post(CREATE, request).succeeds();
            post(CREATE, request).isRefusedWith(409);
            post(CREATE, example("identifier", request.get("identifier"))).isRefusedWith(409);
        }

        @Test
        @Inferred(why = "a readable mark; the sample of the provider is a word of letters and digits")
        void refuses_an_identifier_that_is_no_word() {
            for (String each : new String[] {"", "two words", "飞书", "a".repeat(65)}) {
                post(CREATE, example("identifier", each)).isRefusedWith(400);
            }
        }

        @Test
        @Documented(source = "openapi CreateExtIdpConnDto.type, enum")
        void refuses_a_type_that_there_is_not() {
            post(CREATE, example("type", "carrier-pigeon")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_source_that_does_not_exist_or_belongs_to_another_tenant() {
            post(CREATE, example("extIdpId", NOBODY)).isRefusedWith(404);
            Map<String, Object> request = example("extIdpId", sourceOf(given.tenant()));
            post(CREATE, with(request, "tenantId", given.tenant())).isRefusedWith(404);
            post(CREATE, request).succeeds();
        }
    }

    @Nested
    @Operation(UPDATE)
    class update_ext_idp_conn {
        @Test
        @Documented(source = "openapi UpdateExtIdpConnDto.fields: changed incrementally")
        void changes_the_fields_that_are_named_and_leaves_the_others() {
            changesFields(
                    object("clientId", "cli_1", "secret", "s"),
                    object("secret", "t", "issuer", "https://example.com"),
                    object("clientId", "cli_1", "secret", "t", "issuer", "https://example.com"));
        }

        @Test
        @Inferred(why = "there is no other way to say it")
        void removes_a_field_by_null() {
            changesFields(
                    object("clientId", "cli_1", "scope", "all"), object("scope", null), object("clientId", "cli_1"));
        }

        @Test
        @Documented(source = "openapi UpdateExtIdpConnDto.fields: the fields are what changes one by one")
        void replaces_an_object_in_a_field_as_a_whole() {
            changesFields(
                    object("claims", object("name", "n", "mail", "m")),
                    object("claims", object("name", "nick")),
                    object("claims", object("name", "nick")));
        }

        private void changesFields(Object before, Object change, Object after) {
            Map<String, Object> request = example("fields", before);
            String connection = post(CREATE, request).read("id");
            post(UPDATE, object("id", connection, "displayName", request.get("displayName"), "fields", change))
                    .succeeds();
            source((String) request.get("extIdpId")).data("connections[0].fields", equalTo(after));
        }

        @Test
        @Inferred(why = "seen is the new name in the answer; what is absent stays, as in other operations that change")
        void changes_what_is_named_and_leaves_the_rest() {
            Map<String, Object> request = example("loginOnly", true);
            String connection = post(CREATE, request).read("id");
            String name = unique("connection");
            Answer answer =
                    post(UPDATE, object("id", connection, "displayName", name)).succeeds();
            with(without(request, "fields"), "displayName", name)
                    .forEach((property, value) -> answer.data(property, equalTo(value)));
            source((String) request.get("extIdpId")).data("connections[0].fields", equalTo(request.get("fields")));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist_or_belongs_to_another_tenant() {
            Map<String, Object> change = object("displayName", unique("connection"), "fields", object());
            post(UPDATE, with(change, "id", NOBODY)).isRefusedWith(404);
            String tenant = given.tenant();
            String connection = given.one(TestedKinds.CONNECTION, object("extIdpId", sourceOf(tenant)));
            post(UPDATE, with(change, "id", connection, "tenantId", given.tenant()))
                    .isRefusedWith(404);
            post(UPDATE, with(change, "id", connection, "tenantId", tenant)).succeeds();
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_a_blank_name() {
            String connection = given.one(TestedKinds.CONNECTION);
            post(UPDATE, object("id", connection, "displayName", " ")).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(LIST)
    class list_ext_idp_conns {
        @Test
        @Inferred(why = "the code of the Terraform provider reads an array of connections with their settings")
        void answers_the_connections_of_the_source_with_their_settings() {
            String source = given.one(TestedKinds.IDENTITY_SOURCE);
            get(LIST, "id", source).succeeds().data("", empty());
            Map<String, Object> first = with(example(), "extIdpId", source, "fields", object("clientId", "a"));
            String id = post(CREATE, first).succeeds().read("id");
            String second = given.one(TestedKinds.CONNECTION, object("extIdpId", source));
            given.one(TestedKinds.CONNECTION);
            get(LIST, "id", source)
                    .succeeds()
                    .data("id", contains(id, second))
                    .data("[0].extIdpId", equalTo(source))
                    .data("[0].identifier", equalTo(first.get("identifier")))
                    .data("[0].fields", equalTo(object("clientId", "a")));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            get(LIST, "id", NOBODY).isRefusedWith(404);
            get(LIST).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(DELETE)
    class delete_ext_idp_conn {
        @Test
        @Documented(source = "openapi IsSuccessRespDto")
        void takes_it_from_its_source_and_leaves_the_others() {
            String source = given.one(TestedKinds.IDENTITY_SOURCE);
            String gone = given.one(TestedKinds.CONNECTION, object("extIdpId", source));
            String kept = given.one(TestedKinds.CONNECTION, object("extIdpId", source));
            post(DELETE, object("id", gone)).succeeds().data("", equalTo(object("success", true)));
            source(source).data("connections.id", contains(kept));
        }

        @Test
        @Inferred(why = "a name that nobody has is free")
        void frees_its_identifier() {
            Map<String, Object> request = example();
            post(DELETE, object("id", post(CREATE, request).read("id"))).succeeds();
            post(CREATE, request).succeeds();
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone; a code is what a new application offers first")
        void is_no_default_way_to_sign_in_any_more() {
            String connection = given.one(TestedKinds.CONNECTION);
            Map<String, Object> method = object("connectionType", "LDAP", "ldapExtIdpConnId", connection);
            String application =
                    given.one(TestedKinds.APPLICATION, object("loginConfig", object("defaultLoginMethod", method)));
            get("get-application", "appId", application)
                    .data("loginConfig.defaultLoginMethod.ldapExtIdpConnId", equalTo(connection));
            post(DELETE, object("id", connection)).succeeds();
            get("get-application", "appId", application)
                    .data("loginConfig.defaultLoginMethod.connectionType", equalTo("PASSCODE"))
                    .data("loginConfig.defaultLoginMethod.ldapExtIdpConnId", nullValue());
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void is_no_origin_of_identities_any_more() {
            String source = given.one(TestedKinds.IDENTITY_SOURCE);
            String gone = given.one(TestedKinds.CONNECTION, object("extIdpId", source));
            String kept = given.one(TestedKinds.CONNECTION, object("extIdpId", source));
            String user = given.user(
                    "username",
                    unique("user"),
                    "identities",
                    list(with(Given.identity(unique("ou")), "extIdpId", source, "originConnIds", list(gone, kept))));
            post(DELETE, object("id", gone)).succeeds();
            get("get-user-identities", "userId", user).data("[0].originConnIds", contains(kept));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist_or_belongs_to_another_tenant() {
            post(DELETE, object("id", NOBODY)).isRefusedWith(404);
            String connection = given.one(TestedKinds.CONNECTION, object("extIdpId", sourceOf(given.tenant())));
            post(DELETE, object("id", connection, "tenantId", given.tenant())).isRefusedWith(404);
            post(DELETE, object("id", connection)).succeeds();
        }
    }
}
