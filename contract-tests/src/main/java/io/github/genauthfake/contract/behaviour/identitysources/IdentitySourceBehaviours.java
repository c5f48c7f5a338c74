package io.github.genauthfake.contract.behaviour.identitysources;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What identity sources do beside what all kinds do. */
class IdentitySourceBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String CREATE = "create-ext-idp";
    private static final String GET = "get-ext-idp";
    private static final String LIST = "list-ext-idp";
    private static final String UPDATE = "update-ext-idp";
    private static final String DELETE = "delete-ext-idp";

    private Map<String, Object> example(Object... others) {
        return with(TestedKinds.IDENTITY_SOURCE.example(this::unique), others);
    }

    private String source(Object... others) {
        return given.one(TestedKinds.IDENTITY_SOURCE, object(others));
    }

    private Answer read(String source, Object... others) {
        return genauth.request(GET).get(with(object("id", source), others));
    }

    @Nested
    @Operation(CREATE)
    class create_ext_idp {
        @Test
        @Seen(source = "terraform: id, name and type, and no tenant")
        void belongs_to_the_pool_by_default() {
            post(CREATE, example("type", "github"))
                    .succeeds()
                    .data("tenantId", nullValue())
                    .data("type", equalTo("github"));
        }

        @Test
        @Inferred(why = "the form of the address is that of a sample of the provider")
        void has_the_logo_of_its_type() {
            post(CREATE, example("type", "github"))
                    .data("logo", endsWith("/social-connections/githubIdentitySource.svg"));
        }

        @Test
        @Documented(source = "openapi CreateExtIdpDto.tenantId")
        void belongs_to_the_tenant_that_the_request_or_a_header_names() {
            String tenant = given.tenant();
            post(CREATE, example("tenantId", tenant)).succeeds().data("tenantId", equalTo(tenant));
            genauth.request(CREATE)
                    .header("x-authing-tenant-id", tenant)
                    .post(example())
                    .succeeds()
                    .data("tenantId", equalTo(tenant));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_tenant_that_does_not_exist() {
            post(CREATE, example("tenantId", NOBODY)).isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi CreateExtIdpDto.type, enum")
        void refuses_a_type_that_there_is_not() {
            post(CREATE, example("type", "carrier-pigeon")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        @FreshPoolOnly(why = "what is created without a name could not be found again")
        void refuses_a_blank_name() {
            post(CREATE, example("name", " \n")).isRefusedWith(400);
            post(CREATE, example("name", "")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "a name is what people read, and the id tells sources apart")
        void takes_a_name_that_another_source_has() {
            Map<String, Object> request = example();
            post(CREATE, request).succeeds();
            post(CREATE, request).succeeds();
        }
    }

    @Nested
    @Operation(GET)
    class get_ext_idp {
        @Test
        @Seen(source = "terraform: connections is an array, which is empty for a new source")
        void answers_an_array_of_connections() {
            String source = source();
            read(source).succeeds().data("connections", empty()).data("autoJoin", equalTo(false));
            String connection = given.one(TestedKinds.CONNECTION, object("extIdpId", source));
            read(source).data("connections.id", contains(connection)).data("connections[0].extIdpId", equalTo(source));
        }

        @Test
        @Inferred(why = "an operation of newer APIs that lists connections answers their fields")
        void answers_the_fields_of_connections() {
            String source = source();
            Map<String, Object> fields = object("clientId", "cli_1", "scopes", list("openid", "email"));
            given.one(TestedKinds.CONNECTION, object("extIdpId", source, "fields", fields));
            read(source).data("connections[0].fields", equalTo(fields));
        }

        @Test
        @Inferred(why = "deletion was seen to take the source of a tenant without naming the tenant")
        void finds_the_source_of_a_tenant_without_its_tenant_and_with_it() {
            String tenant = given.tenant();
            String source = source("tenantId", tenant);
            read(source).succeeds().data("tenantId", equalTo(tenant));
            read(source, "tenantId", tenant).succeeds();
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_the_source_of_another_tenant() {
            String source = source("tenantId", given.tenant());
            read(source, "tenantId", given.tenant()).isRefusedWith(404);
            read(source(), "tenantId", given.tenant()).isRefusedWith(404);
            read(source, "tenantId", NOBODY).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "documented is social or enterprise, not which types are; a test of the provider sends a type")
        void finds_a_source_of_the_class_or_type_alone() {
            String source = source("type", "github");
            for (String type : new String[] {"social", "github", "Github"}) {
                read(source, "type", type).succeeds();
            }
            for (String type : new String[] {"enterprise", "google"}) {
                read(source, "type", type).isRefusedWith(404);
            }
            read(source("type", "saml"), "type", "enterprise").succeeds();
        }

        @Test
        @FakeOnly(why = "the service tells its clients nothing of the kind")
        void reports_an_application_which_it_does_not_act_on() {
            read(source(), "appId", NOBODY).succeeds();
            tellsTheTest(Finding.Kind.NOT_ACTED_ON);
        }
    }

    @Nested
    @Operation(LIST)
    class list_ext_idp {
        @Test
        @Seen(source = "csharp, test of list-ext-idp")
        void answers_the_sources_of_the_pool_the_newest_first_and_all_of_them() {
            String[] sources = new String[12];
            for (int count = 0; count < sources.length; count++) {
                sources[count] = source();
            }
            Answer answer = get(LIST).succeeds().data("list.id", hasItems(sources));
            answer.data("list[0].id", equalTo(sources[11])).data("list[1].id", equalTo(sources[10]));
        }

        @Test
        @Inferred(why = "the parameter may also be a filter of all sources; a tenant's own are listed apart")
        void answers_those_of_a_tenant_when_the_request_or_a_header_names_it() {
            String tenant = given.tenant();
            String its = source("tenantId", tenant);
            String other = source();
            for (Answer answer : new Answer[] {
                get(LIST, "tenantId", tenant),
                genauth.request(LIST).header("x-authing-tenant-id", tenant).get()
            }) {
                answer.succeeds().data("totalCount", equalTo(1)).data("list.id", contains(its));
            }
            get(LIST).data("list.id", hasItem(other)).data("list.id", not(hasItem(its)));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_tenant_that_does_not_exist() {
            get(LIST, "tenantId", NOBODY).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(UPDATE)
    class update_ext_idp {
        @Test
        @Seen(source = "csharp, test of update-ext-idp: the new name and the same id")
        void changes_the_name_and_nothing_else() {
            String tenant = given.tenant();
            String source = source("tenantId", tenant, "type", "github");
            Map<String, Object> before = read(source).read("");
            String name = unique("source");
            post(UPDATE, object("id", source, "name", name))
                    .succeeds()
                    .data("id", equalTo(source))
                    .data("name", equalTo(name));
            read(source).data("", equalTo(with(before, "name", name)));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist_or_belongs_to_another_tenant() {
            post(UPDATE, object("id", NOBODY, "name", unique("source"))).isRefusedWith(404);
            String source = source("tenantId", given.tenant());
            post(UPDATE, object("id", source, "name", unique("source"), "tenantId", given.tenant()))
                    .isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_a_name() {
            String source = source();
            Map<String, Object> request = object("id", source, "name", " ");
            post(UPDATE, request).isRefusedWith(400);
            post(UPDATE, without(request, "name")).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(DELETE)
    class delete_ext_idp {
        @Test
        @Seen(source = "csharp, test of delete-ext-idp: the source of a tenant, without naming the tenant")
        void deletes_the_source_of_a_tenant_without_its_tenant() {
            String source = source("tenantId", given.tenant());
            post(DELETE, object("id", source)).succeeds();
            read(source).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_the_source_of_another_tenant() {
            String source = source("tenantId", given.tenant());
            post(DELETE, object("id", source, "tenantId", given.tenant())).isRefusedWith(404);
            read(source).succeeds();
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void takes_its_connections_along() {
            String source = source();
            Map<String, Object> connection = with(TestedKinds.CONNECTION.example(this::name), "extIdpId", source);
            post("create-ext-idp-conn", connection).succeeds();
            post(DELETE, object("id", source)).succeeds();
            post("create-ext-idp-conn", connection).isRefusedWith(404);
            post("create-ext-idp-conn", with(connection, "extIdpId", source())).succeeds();
        }

        private String name(String stem) {
            return unique(stem);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void takes_the_identities_of_users_along() {
            String source = source();
            String there = unique("ou");
            String user = given.user("username", unique("user"), "identities", list(Given.identity(unique("ou"))));
            post("link-identity", object("extIdpId", source, "userId", user, "userIdInIdp", there))
                    .succeeds();
            post(DELETE, object("id", source)).succeeds();
            get("get-user-identities", "userId", user).data("extIdpId", not(hasItem(source)));
            get("get-user", "userId", source + ":" + there, "userIdType", "identity")
                    .isRefusedWith(404);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void goes_with_its_tenant() {
            String tenant = given.tenant();
            String source = source("tenantId", tenant);
            post("delete-tenant", object("tenantId", tenant)).succeeds();
            read(source).isRefusedWith(404);
        }
    }
}
