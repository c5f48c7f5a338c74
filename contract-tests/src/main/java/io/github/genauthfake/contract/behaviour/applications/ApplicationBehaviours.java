package io.github.genauthfake.contract.behaviour.applications;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What applications do beside what all kinds do. */
class ApplicationBehaviours extends Behaviours {
    private static final String CREATE = "create-application";

    /** An identifier that nobody else uses. */
    private String identifier() {
        return unique("shop").replace('_', '-');
    }

    private Answer created(Object... more) {
        Map<String, Object> body = object(more);
        body.putIfAbsent("appName", unique("application"));
        return post(CREATE, body).succeeds();
    }

    /** Applications are created. */
    @Nested
    @Operation(CREATE)
    class CreateApplication {
        @Test
        @Seen(source = "node, tests of application permissions; terraform")
        void answers_what_was_sent_and_the_defaults_of_the_rest() {
            String identifier = identifier();
            created("appIdentifier", identifier)
                    .data("appId", matchesPattern("[0-9a-f]{24}"))
                    .data("appIdentifier", equalTo(identifier))
                    .data("userPoolId", equalTo(genauth.userPoolId()))
                    .data("appType", equalTo("web"))
                    .data("redirectUris", empty())
                    .data("logoutRedirectUris", empty())
                    .data("ssoEnabled", equalTo(false))
                    .data("isIntegrateApp", equalTo(false));
        }

        @Test
        @Inferred(why = "a script of the provider creates one by its name alone")
        void makes_an_identifier_where_none_is_named() {
            created().data("appIdentifier", matchesPattern("app-[0-9a-f]{12}"));
        }

        @Test
        @Inferred(why = "class of error: a refused argument; the guides say what an identifier consists of")
        void refuses_an_identifier_that_is_no_name_in_addresses() {
            for (String identifier : List.of("", "my shop", "shop.cn", "商店", "s".repeat(64))) {
                post(CREATE, object("appName", unique("application"), "appIdentifier", identifier))
                        .isRefusedWith(400);
            }
        }

        @Test
        @Documented(aspect = API_CODE, source = "error codes, 2039")
        @Documented(aspect = WORDING, source = "error codes, 2039")
        @Inferred(aspect = STATUS_CODE, why = "class of error: taken")
        void refuses_an_identifier_that_is_taken_whatever_the_case() {
            String identifier = identifier();
            created("appIdentifier", identifier);
            in(CHINESE, CREATE)
                    .post(object(
                            "appName", unique("application"), "appIdentifier", identifier.toUpperCase(Locale.ROOT)))
                    .isRefusedWith(409)
                    .hasApiCode(2039)
                    .says("应用域名已被占用");
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        @FreshPoolOnly(why = "an application without a name of the run could not be found again")
        void refuses_a_name_that_is_blank_or_too_long() {
            post(CREATE, object("appName", " ", "appIdentifier", identifier())).isRefusedWith(400);
            post(CREATE, object("appName", unique("n") + "n".repeat(256))).isRefusedWith(400);
        }

        @Test
        @Documented(source = "openapi CreateApplicationDto, defaults of its settings")
        void lays_settings_over_the_defaults() {
            created(
                            "oidcConfig", object("id_token_expire", 60, "custom", true),
                            "loginConfig", object("enabledBasicLoginMethods", list("USERNAME_PASSWORD")),
                            "brandingConfig", object("showSocialConnections", false))
                    .data("oidcConfig.id_token_expire", equalTo(60))
                    .data("oidcConfig.custom", equalTo(true))
                    .data("oidcConfig.access_token_expire", equalTo(1209600))
                    .data("samlConfig.lifetimeInSeconds", equalTo(3600))
                    .data("loginConfig.enabledBasicLoginMethods", contains("USERNAME_PASSWORD"))
                    .data("loginConfig.mergeLoginAndRegisterPage", equalTo(false))
                    .data("loginConfig.defaultLoginMethod.connectionType", equalTo("PASSCODE"))
                    .data("loginConfig.enabledExtIdpConns", empty())
                    .data("registerConfig.defaultRegisterMethod", equalTo("PASSCODE"))
                    .data("brandingConfig.showSocialConnections", equalTo(false))
                    .data("brandingConfig.showForgetPasswordButton", equalTo(true))
                    .data("brandingConfig.guardVersion", equalTo("Advanced"));
        }

        @Test
        @Inferred(why = "the moment is declared beside the switch")
        void remembers_when_single_sign_on_was_switched_on() {
            created("ssoEnabled", true).data("ssoEnabledAt", notNullValue());
            created().data("ssoEnabledAt", nullValue());
        }

        @Test
        @Documented(source = "openapi CreateApplicationDto.template: the other properties are ignored")
        void takes_the_name_alone_beside_a_template() {
            created("template", "slack", "templateData", object("domain", "acme"), "appType", "spa")
                    .data("template", equalTo("slack"))
                    .data("isIntegrateApp", equalTo(true))
                    .data("appType", equalTo("web"));
        }

        @Test
        @FakeOnly(why = "the real service tells no test")
        void tells_the_test_what_it_ignores_beside_a_template() {
            created("template", "slack", "templateData", "{}", "appType", "spa");
            tellsTheTest(Finding.Kind.NOTE);
            created("template", "slack", "templateData", "{}", "appType", "web");
            tellsTheTest();
        }

        @Test
        @Inferred(why = "class of error: a refused argument; documented is that templates need data")
        void needs_data_for_a_template() {
            post(CREATE, object("appName", unique("application"), "template", "slack"))
                    .isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a refused argument; documented is which ways to sign in need a connection")
        void needs_the_connection_of_a_way_to_sign_in() {
            for (String way : List.of("QRCODE", "AD", "LDAP")) {
                post(CREATE, withLogin("defaultLoginMethod", object("connectionType", way)))
                        .isRefusedWith(400);
            }
            post(
                            CREATE,
                            withLogin(
                                    "defaultLoginMethod",
                                    object("connectionType", "QRCODE", "qrcodeType", "SELF_BUILT_APP")))
                    .succeeds();
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_connection_that_does_not_exist() {
            String unknown = "000000000000000000000000";
            post(CREATE, withLogin("enabledExtIdpConnIds", list(object("extIdpConnId", unknown))))
                    .isRefusedWith(404);
            post(CREATE, withLogin("defaultLoginMethod", object("connectionType", "AD", "adExtIdpConnId", unknown)))
                    .isRefusedWith(404);
        }

        private Map<String, Object> withLogin(String property, Object value) {
            return object("appName", unique("application"), "loginConfig", object(property, value));
        }

        @Test
        @Documented(source = "guides: each application has a permission group with its id and name")
        void has_a_permission_group_with_its_id_as_the_code() {
            String name = unique("application");
            String id = created("appName", name).read("appId");
            get("get-namespace", "code", id).succeeds().data("name", equalTo(name));
            post("create-role", object("code", unique("role"), "namespace", id)).succeeds();
        }
    }

    /** An application is read. */
    @Nested
    @Operation("get-application")
    class GetApplication {
        @Test
        @Seen(source = "terraform: reading an application answers what its creation answered")
        void answers_what_the_creation_answered_and_no_secret() {
            Answer created = created("ssoEnabled", true, "appDescription", "sells");
            get("get-application", "appId", created.<String>read("appId"))
                    .succeeds()
                    .data("", equalTo(created.read("")))
                    .data("secret", nullValue());
        }

        @Test
        @Seen(aspect = STATUS_CODE, source = "terraform: reading an application that was deleted is a 404")
        @Documented(aspect = API_CODE, source = "error codes, 2011")
        @Documented(aspect = WORDING, source = "error codes, 2011")
        void says_that_it_does_not_exist() {
            in(CHINESE, "get-application")
                    .get("appId", "000000000000000000000000")
                    .isRefusedWith(404)
                    .hasApiCode(2011)
                    .says("应用不存在");
        }
    }

    /** What names and pictures an application is read. */
    @Nested
    @Operation("get-application-simple-info")
    class GetApplicationSimpleInfo {
        @Test
        @Seen(source = "csharp, test of get-application-simple-info")
        void answers_seven_properties() {
            String name = unique("application");
            String identifier = identifier();
            String id = created("appName", name, "appIdentifier", identifier, "appLogo", "l", "appDescription", "d")
                    .read("appId");
            get("get-application-simple-info", "appId", id)
                    .succeeds()
                    .data(
                            "",
                            equalTo(object(
                                    "appId",
                                    id,
                                    "appIdentifier",
                                    identifier,
                                    "appName",
                                    name,
                                    "appLogo",
                                    "l",
                                    "appDescription",
                                    "d",
                                    "appType",
                                    "web",
                                    "isIntegrateApp",
                                    false)));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            get("get-application-simple-info", "appId", "000000000000000000000000")
                    .isRefusedWith(404);
        }
    }

    /** Applications go. */
    @Nested
    @Operation("delete-application")
    class DeleteApplication {
        @Test
        @Inferred(why = "documented is that the permission group is the application's; what becomes of it is not")
        void takes_its_permission_group_with_roles_along() {
            String id = created().read("appId");
            String role = unique("role");
            post("create-role", object("code", role, "namespace", id)).succeeds();
            post("delete-application", object("appId", id)).succeeds();
            get("get-role", "code", role, "namespace", id).isRefusedWith(404);
            get("get-namespace", "code", id).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "a tenant cannot use what does not exist")
        void takes_it_out_of_tenants() {
            String id = created().read("appId");
            String tenant = post("create-tenant", object("name", unique("tenant"), "appIds", list(id, "other")))
                    .read("tenantId");
            post("delete-application", object("appId", id)).succeeds();
            get("get-tenant", "tenantId", tenant).succeeds().data("appIds", contains("other"));
        }
    }

    /** The permission group of an application stays as it is. */
    @Nested
    @Operation("delete-application")
    class PermissionGroupOfAnApplication {
        @Test
        @Documented(source = "guides: the permission group of an application cannot be changed")
        @Inferred(aspect = STATUS_CODE, why = "class of error: what cannot be done in this state")
        void cannot_be_deleted_or_renamed() {
            String name = unique("application");
            String id = created("appName", name).read("appId");
            post("delete-namespace", object("code", id)).isRefusedWith(422);
            post("delete-namespaces-batch", object("codeList", list(id))).isRefusedWith(422);
            post("update-namespace", object("code", id, "newCode", unique("space")))
                    .isRefusedWith(422);
            post("update-namespace", object("code", id, "name", unique("space")))
                    .isRefusedWith(422);
            get("get-namespace", "code", id).succeeds().data("name", equalTo(name));
        }
    }

    /** Applications are listed. */
    @Nested
    @Operation("list-applications")
    class ListApplications {
        @Test
        @Seen(source = "csharp, test of list-applications by keywords; terraform")
        void finds_them_by_a_part_of_name_or_identifier() {
            String word = identifier();
            String byName = created("appName", unique("the") + word + " one").read("appId");
            String byIdentifier = created("appIdentifier", word + "-two").read("appId");
            get("list-applications", "keywords", word.toUpperCase(Locale.ROOT), "isSelfBuiltApp", true)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.appId", contains(byIdentifier, byName));
        }

        @Test
        @Inferred(why = "false is the default of the three switches, and everything is listed by default")
        void keeps_a_sort_where_only_one_is_asked_for() {
            String word = unique("word");
            String own = created("appName", word, "ssoEnabled", true).read("appId");
            String integrated = created("appName", word, "template", "slack", "templateData", "{}")
                    .read("appId");
            lists(word, "isIntegrateApp", true, "isSelfBuiltApp", false).data("list.appId", contains(integrated));
            lists(word, "isIntegrateApp", false, "isSelfBuiltApp", true).data("list.appId", contains(own));
            lists(word, "isIntegrateApp", true, "isSelfBuiltApp", true).data("list.appId", contains(integrated, own));
            lists(word, "ssoEnabled", false).data("list.appId", contains(integrated, own));
            lists(word, "ssoEnabled", true).data("list.appId", contains(own));
        }

        private Answer lists(String word, Object... more) {
            Map<String, Object> parameters = object(more);
            parameters.put("keywords", word);
            return get(
                            "list-applications",
                            parameters.entrySet().stream()
                                    .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                                    .toArray())
                    .succeeds();
        }

        @Test
        @Inferred(why = "class of error: a refused argument; seen of terraform is that pages of a hundred are answered")
        void answers_a_hundred_at_most() {
            get("list-applications", "limit", 100).succeeds();
            get("list-applications", "limit", 101).isRefusedWith(400);
        }
    }

    /** What names and pictures applications is listed. */
    @Nested
    @Operation("list-application-simple-info")
    class ListApplicationSimpleInfo {
        @Test
        @Documented(source = "openapi ApplicationSimpleInfoPaginatedDataDto")
        void answers_what_names_and_pictures_them() {
            String word = unique("word");
            String id = created("appName", word, "appIdentifier", identifier()).read("appId");
            get("list-application-simple-info", "keywords", word)
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list", hasItem(hasEntry("appId", id)))
                    .data("list[0].appLogo", matchesPattern("https://.*"))
                    .data("list[0].ssoEnabled", nullValue());
        }
    }
}
