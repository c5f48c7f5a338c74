package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Finding, listing and deleting roles, groups, namespaces, tenants and custom fields. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessNeighboursTest {
    private final Api api = new Api();

    private void role(String code, String namespace) {
        api.post("create-role", "{'code':'%s','name':'Name of %s','namespace':'%s'}", code, code, namespace);
    }

    private void group(String code) {
        api.post("create-group", "{'code':'%s','name':'Name of %s','description':''}", code, code);
    }

    private void namespace(String code) {
        api.post("create-namespace", "{'code':'%s','name':'N'}", code);
    }

    @Nested
    class Roles {
        @Test
        void are_listed_by_namespace_newest_first() {
            namespace("shop");
            role("a", "default");
            role("b", "default");
            role("c", "shop");
            assertThat(Api.texts(api.get("list-roles"), "code")).containsExactly("b", "a");
            assertThat(Api.texts(api.get("list-roles", "namespace", "shop"), "code"))
                    .containsExactly("c");
            assertThat(Api.texts(api.get("list-roles", "keywords", "NAME OF A"), "code"))
                    .containsExactly("a");
            api.refusedGet(404, "list-roles", "namespace", "nosuch");
            assertThat(api.get("get-role", "code", "c", "namespace", "shop")
                            .path("namespaceName")
                            .asText())
                    .isEqualTo("N");
            api.refusedGet(404, "get-role", "code", "c");
        }

        @Test
        void are_deleted_all_or_none_with_their_custom_data() {
            api.field("ROLE", "rank", ",'isUnique':true");
            role("a", "default");
            role("b", "default");
            String data = "{'targetType':'ROLE','targetIdentifier':'%s','namespace':'default',"
                    + "'list':[{'key':'rank','value':'1'}]}";
            api.post("set-custom-data", data, "a");
            assertThat(api.refused(404, "delete-roles-batch", "{'codeList':['a','nosuch']}"))
                    .isEqualTo("Role not exists.");
            api.post("delete-roles-batch", "{'codeList':['a','a']}");
            api.refusedGet(404, "get-role", "code", "a");
            api.post("set-custom-data", data, "b");
            role("a", "default");
            assertThat(api.get(
                            "get-custom-data", "targetType", "ROLE", "targetIdentifier", "a", "namespace", "default"))
                    .isEmpty();
        }
    }

    @Nested
    class Groups {
        @Test
        void are_listed_newest_first() {
            group("a");
            group("b");
            JsonNode page = api.get("list-groups", "limit", "1", "page", "2");
            assertThat(page.path("totalCount").asInt()).isEqualTo(2);
            assertThat(Api.texts(page, "code")).containsExactly("a");
            assertThat(Api.texts(api.get("list-groups", "keywords", "of B"), "code"))
                    .containsExactly("b");
            assertThat(api.get("get-group", "code", "a", "withCustomData", "true")
                            .has("customData"))
                    .isTrue();
            api.refusedGet(404, "get-group", "code", "nosuch");
        }

        @Test
        void are_deleted_with_their_custom_data_and_unknown_ones_are_passed_over() {
            api.field("GROUP", "rank", ",'isUnique':true");
            group("a");
            group("b");
            String data = "{'targetType':'GROUP','targetIdentifier':'%s','list':[{'key':'rank','value':'1'}]}";
            api.post("set-custom-data", data, "a");
            api.post("delete-groups-batch", "{'codeList':['nosuch','a','a']}");
            api.refusedGet(404, "get-group", "code", "a");
            api.post("set-custom-data", data, "b");
        }
    }

    @Nested
    class Namespaces_and_tenants {
        @Test
        void have_a_default_and_are_listed_newest_first() {
            namespace("shop");
            assertThat(Api.texts(api.get("list-namespaces"), "code")).containsExactly("shop", "default");
            assertThat(Api.texts(api.get("list-namespaces", "keywords", "SHO"), "code"))
                    .containsExactly("shop");
            assertThat(api.get("get-namespace", "code", "shop").path("name").asText())
                    .isEqualTo("N");
            assertThat(api.refusedGet(404, "get-namespace", "code", "nosuch")).isEqualTo("namespace not exists");
            api.refused(409, "create-namespace", "{'code':'default','name':'N'}");
            api.refused(400, "create-namespace", "{'code':'no code','name':'N'}");
        }

        @Test
        void go_with_their_roles() {
            namespace("shop");
            api.post("create-role", "{'code':'seller','namespace':'shop'}");
            api.post("create-role", "{'code':'seller'}");
            api.post("delete-namespace", "{'code':'shop'}");
            assertThat(Api.texts(api.get("list-namespaces"), "code")).containsExactly("default");
            api.refusedGet(404, "get-role", "code", "seller", "namespace", "shop");
            assertThat(api.get("get-role", "code", "seller").path("code").asText())
                    .isEqualTo("seller");
            namespace("shop");
            assertThat(api.get("list-roles", "namespace", "shop")
                            .path("totalCount")
                            .asInt())
                    .isZero();
        }

        @Test
        void stay_where_they_cannot_go() {
            api.refused(422, "delete-namespace", "{'code':'default'}");
            api.refused(404, "delete-namespace", "{'code':'nosuch'}");
            api.refused(400, "delete-namespace", "{}");
            api.refused(404, "delete-tenant", "{'tenantId':'nosuch'}");
            api.refused(400, "delete-tenant", "{}");
        }

        @Test
        void go_with_all_that_is_theirs_and_leave_their_users() {
            String gone = tenant("gone");
            String kept = tenant("kept");
            for (String tenant : new String[] {gone, kept}) {
                api.post(
                        "set-custom-fields",
                        "{'tenantId':'" + tenant + "','list':[{'targetType':'USER','key':'level'}]}");
                api.post(
                        "create-organization",
                        "{'organizationCode':'of-" + tenant + "','organizationName':'N','tenantId':'" + tenant + "'}");
            }
            String both = user("both", "['" + gone + "','" + kept + "']");
            String one = user("one", "['" + gone + "']");
            api.post(
                    "set-custom-data",
                    "{'targetType':'USER','targetIdentifier':'" + both + "','tenantId':'" + gone
                            + "','list':[{'key':'level','value':'x'}]}");
            api.post("delete-tenant", "{'tenantId':'" + gone + "'}");
            api.refusedGet(404, "get-tenant", "tenantId", gone);
            api.refusedGet(404, "get-custom-fields", "targetType", "USER", "tenantId", gone);
            api.refusedGet(404, "get-organization", "organizationCode", "of-" + gone);
            api.get("get-organization", "organizationCode", "of-" + kept);
            assertThat(Api.texts(api.get("get-custom-fields", "targetType", "USER", "tenantId", kept), "key"))
                    .containsExactly("level");
            assertThat(api.get("get-user", "userId", both).path("tenantId").asText())
                    .isEqualTo(kept);
            assertThat(api.get("get-user", "userId", one).path("tenantId").isNull())
                    .isTrue();
        }

        private String tenant(String name) {
            return api.post("create-tenant", "{'name':'" + name + "','appIds':['a']}")
                    .path("tenantId")
                    .asText();
        }

        private String user(String username, String tenants) {
            return api.post("create-user", "{'username':'" + username + "','tenantIds':" + tenants + "}")
                    .path("userId")
                    .asText();
        }

        @Test
        void are_found_by_id() {
            JsonNode tenant = api.post("create-tenant", "{'name':'T','appIds':['a']}");
            assertThat(api.get("get-tenant", "tenantId", tenant.path("tenantId").asText()))
                    .isEqualTo(tenant);
            api.refusedGet(404, "get-tenant", "tenantId", "nosuch");
        }
    }

    @Nested
    class Custom_fields {
        @Test
        void are_listed_with_counts_of_what_the_filters_leave() {
            api.field("USER", "a", ",'dataType':'NUMBER','visibleInUserCenter':false");
            api.field("USER", "b", ",'dataType':'ENUM','options':[{'value':'1','label':'1'}],'label':'Size'");
            api.field("USER", "c", ",'visibleInAdminConsole':false");
            JsonNode all = api.get("list-custom-fields", "targetType", "USER", "limit", "1");
            assertThat(all.path("count")).hasToString("{\"all\":3,\"userVisible\":2,\"adminVisible\":2}");
            assertThat(Api.texts(all.path("list"), "key")).containsExactly("a");
            assertThat(keys("dataType", "SELECT")).isEqualTo("[b]");
            assertThat(keys("dataType", "OBJECT")).isEqualTo("[]");
            assertThat(keys("userVisible", "false")).isEqualTo("[a]");
            assertThat(keys("adminVisible", "True")).isEqualTo("[a, b]");
            assertThat(keys("keyword", "siz")).isEqualTo("[b]");
            api.refusedGet(422, "list-custom-fields", "targetType", "GROUP");
        }

        private String keys(String filter, String value) {
            return Api.texts(
                            api.get("list-custom-fields", "targetType", "USER", filter, value)
                                    .path("list"),
                            "key")
                    .toString();
        }

        @Test
        void of_the_built_in_kind_belong_to_users_alone() {
            JsonNode fields = api.get("list-user-base-fields", "targetType", "USER", "keyword", "phone");
            assertThat(Api.texts(fields.path("list"), "key")).containsExactly("phone");
            assertThat(api.get("list-user-base-fields", "targetType", "ROLE")
                            .path("count")
                            .path("all")
                            .asInt())
                    .isZero();
        }

        @Test
        void are_deleted_all_or_none_with_every_value() {
            api.field("USER", "badge", ",'isUnique':true");
            api.field("USER", "size", "");
            api.post("create-user", "{'username':'alice','customData':{'badge':'1','size':'L'}}");
            String both = "{'list':[{'targetType':'USER','key':'badge'},{'targetType':'USER','key':'%s'}]}";
            api.refused(404, "delete-custom-fields", both, "nosuch");
            api.refused(404, "delete-custom-fields", both, "email");
            api.post("delete-custom-fields", "{'list':[{'targetType':'USER','key':'badge'}]}");
            JsonNode alice = api.get("get-user", "userId", "alice", "userIdType", "username", "withCustomData", "true");
            assertThat(alice.path("customData")).hasToString("{\"size\":\"L\"}");
            api.field("USER", "badge", ",'isUnique':true,'dataType':'NUMBER'");
            api.post("create-user", "{'username':'bob','customData':{'badge':1}}");
        }

        @Test
        void of_a_tenant_are_deleted_apart_from_those_of_the_pool() {
            String tenant = api.post("create-tenant", "{'name':'T','appIds':[]}")
                    .path("tenantId")
                    .asText();
            api.field("USER", "badge", "");
            String named = "{'tenantId':'%s','list':[{'targetType':'USER','key':'badge'}]}";
            api.refused(404, "delete-custom-fields", named, tenant);
            api.post("set-custom-fields", named, tenant);
            api.post("delete-custom-fields", named, tenant);
            assertThat(api.get("get-custom-fields", "targetType", "USER")).hasSize(1);
        }
    }
}
