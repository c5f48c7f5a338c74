package io.github.genauthfake.contract.behaviour.applications;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.kind.TestedKinds.APPLICATION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
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

/** Access to applications is given, taken, switched, listed and explained. */
class AccessRecordBehaviours extends Behaviours {
    private static final String AUTHORIZE = "authorize-application-access";
    private static final String REVOKE = "revoke-application-access";
    private static final String LIST = "list-applications-auth";
    private static final String DETAIL = "get-subject-auth-detail";
    private static final String OF_SUBJECT = "list-subject-auth";
    private static final String RECORD = "the run cannot tell its own records from others by their ids";
    private static final String UNKNOWN = "000000000000000000000000";

    private Answer give(String app, String type, String subject, String effect, Object... more) {
        Map<String, Object> item =
                with(object("targetType", type, "targetIdentifier", list(subject), "effect", effect), more);
        return post(AUTHORIZE, object("appId", app, "list", list(item)));
    }

    private Answer records(String app, Object... more) {
        return post(LIST, with(object("appId", app), more)).succeeds();
    }

    private String recordIn(String app) {
        return records(app).read("list[0].id");
    }

    private String strictApplication() {
        String app = given.one(APPLICATION);
        post("update-application-permission-strategy", object("appId", app, "permissionStrategy", "DENY_ALL"))
                .succeeds();
        return app;
    }

    private void mayEnter(boolean expected, String user, String app) {
        get("get-user-accessible-apps", "userId", user)
                .succeeds()
                .data("findAll { it.appId == '" + app + "' }.appId", expected ? contains(app) : empty());
    }

    private void decides(String app, String type, String subject, String authType) {
        get(DETAIL, "appId", app, "targetType", type, "targetId", subject)
                .succeeds()
                .data("authType", equalTo(authType));
    }

    /** Access is given. */
    @Nested
    @Operation(AUTHORIZE)
    class AuthorizeApplicationAccess {
        @Test
        @Seen(source = "csharp, test of authorize-application-access")
        void answers_that_it_is_done() {
            give(given.one(APPLICATION), "USER", given.user(), "ALLOW")
                    .succeeds()
                    .data("success", equalTo(true));
        }

        @Test
        @Inferred(why = "the record of the user is what lets it in")
        void lets_a_user_in_whom_the_strategy_does_not() {
            String app = strictApplication();
            String user = given.user();
            mayEnter(false, user, app);
            give(app, "USER", user, "ALLOW").succeeds();
            mayEnter(true, user, app);
        }

        @Test
        @Inferred(why = "one denial outweighs everything")
        void denies_whom_a_group_denies() {
            String app = given.one(APPLICATION);
            String user = given.user();
            String group = given.one(TestedKinds.GROUP);
            given.member(user, group);
            give(app, "USER", user, "ALLOW").succeeds();
            give(app, "GROUP", group, "DENY").succeeds();
            mayEnter(false, user, app);
        }

        @Test
        @Documented(source = "openapi ApplicationPermissionRecordItem.inheritByChildren, true by default")
        void reaches_departments_below_unless_it_is_not_inherited() {
            String app = strictApplication();
            String organization = given.one(TestedKinds.ORGANIZATION);
            String above = given.one(TestedKinds.DEPARTMENT, object("organizationCode", organization));
            String below = given.one(
                    TestedKinds.DEPARTMENT, object("organizationCode", organization, "parentDepartmentId", above));
            String user = given.user();
            given.membership(user, below);
            give(app, "ORG", above, "ALLOW").succeeds();
            mayEnter(true, user, app);
            give(app, "ORG", above, "ALLOW", "inheritByChildren", false).succeeds();
            mayEnter(false, user, app);
            give(app, "ORG", below, "ALLOW", "inheritByChildren", false).succeeds();
            mayEnter(true, user, app);
        }

        @Test
        @Inferred(why = "a subject has one record in an application")
        @FreshPoolOnly(why = RECORD)
        void replaces_the_record_of_the_same_subject_and_enables_it() {
            String app = given.one(APPLICATION);
            String user = given.user();
            give(app, "USER", user, "ALLOW").succeeds();
            String id = recordIn(app);
            post("update-auth-enabled", object("id", id, "enabled", false)).succeeds();
            give(app, "USER", user, "DENY").succeeds();
            records(app)
                    .data("totalCount", equalTo(1))
                    .data("list[0].id", equalTo(id))
                    .data("list[0].effect", equalTo("DENY"))
                    .data("list[0].enabled", equalTo(true));
        }

        @Test
        @Documented(source = "openapi authorize-application-access: what does not exist is passed over")
        void passes_over_who_does_not_exist() {
            String app = given.one(APPLICATION);
            give(app, "USER", UNKNOWN, "ALLOW").succeeds();
            records(app).data("totalCount", equalTo(0));
        }

        @Test
        @FakeOnly(why = "the real service tells no test")
        void tells_the_test_whom_it_passed_over() {
            give(given.one(APPLICATION), "GROUP", unique("group"), "ALLOW").succeeds();
            tellsTheTest(Finding.Kind.NOTE);
        }

        @Test
        @Inferred(why = "class of error: a refused argument, or not found")
        void needs_the_namespace_of_a_role_and_an_application() {
            String app = given.one(APPLICATION);
            String role = given.one(TestedKinds.ROLE);
            give(app, "ROLE", role, "ALLOW").isRefusedWith(400);
            give(app, "ROLE", role, "ALLOW", "namespaceCode", "default").succeeds();
            give(app, "ROLE", role, "MAYBE", "namespaceCode", "default").isRefusedWith(400);
            post(AUTHORIZE, object("appId", app, "list", list())).isRefusedWith(400);
        }
    }

    /** Access is taken. */
    @Nested
    @Operation(REVOKE)
    class RevokeApplicationAccess {
        @Test
        @Seen(source = "csharp, test of revoke-application-access")
        void answers_that_it_is_done_whether_there_is_a_record_or_not() {
            String app = given.one(APPLICATION);
            String user = given.user();
            give(app, "USER", user, "DENY").succeeds();
            for (int time = 0; time < 2; time++) {
                post(
                                REVOKE,
                                object(
                                        "appId",
                                        app,
                                        "list",
                                        list(object("targetType", "USER", "targetIdentifier", list(user)))))
                        .succeeds()
                        .data("success", equalTo(true));
                records(app).data("totalCount", equalTo(0));
            }
        }
    }

    /** A record is switched. */
    @Nested
    @Operation("update-auth-enabled")
    class UpdateAuthEnabled {
        @Test
        @Inferred(why = "a record that is off reaches nobody")
        @FreshPoolOnly(why = RECORD)
        void takes_a_record_out_of_force_and_back() {
            String app = strictApplication();
            String user = given.user();
            give(app, "USER", user, "ALLOW").succeeds();
            String id = recordIn(app);
            for (boolean enabled : new boolean[] {false, false, true}) {
                post("update-auth-enabled", object("id", id, "enabled", enabled))
                        .succeeds()
                        .data("success", equalTo(true));
                mayEnter(enabled, user, app);
                records(app, "enabled", enabled).data("totalCount", equalTo(1));
            }
        }

        @Test
        @Inferred(why = "class of error: not found, or a refused argument")
        void needs_a_record_and_a_switch() {
            post("update-auth-enabled", object("id", UNKNOWN, "enabled", true)).isRefusedWith(404);
            post("update-auth-enabled", object("id", UNKNOWN)).isRefusedWith(400);
        }
    }

    /** Records are deleted. */
    @Nested
    @Operation("batch-applications-auth")
    class BatchApplicationsAuth {
        @Test
        @Documented(source = "openapi DELETE batch-applications-auth")
        void deletes_those_that_exist() {
            String app = given.one(APPLICATION);
            give(app, "USER", given.user(), "ALLOW").succeeds();
            give(app, "USER", given.user(), "ALLOW").succeeds();
            genauth.request("batch-applications-auth")
                    .delete("authIds", list(recordIn(app), UNKNOWN))
                    .succeeds()
                    .data("success", equalTo(true));
            records(app).data("totalCount", equalTo(1));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_ids() {
            genauth.request("batch-applications-auth").delete().isRefusedWith(400);
        }
    }

    /** The records of an application. */
    @Nested
    @Operation(LIST)
    class ListApplicationsAuth {
        @Test
        @Documented(source = "openapi ListApplicationAuthDataDto")
        void answers_whom_they_are_about_the_newest_first() {
            String app = given.one(APPLICATION);
            String name = unique("user");
            String user = given.user("username", name, "name", name);
            String group = given.one(TestedKinds.GROUP);
            give(app, "USER", user, "ALLOW").succeeds();
            give(app, "GROUP", group, "DENY").succeeds();
            records(app).data("list.targetType", contains("GROUP", "USER"));
            records(app, "targetName", name, "effect", list("ALLOW"), "targetTypeList", list("USER"))
                    .data("totalCount", equalTo(1))
                    .data("list[0].targetId", equalTo(user))
                    .data("list[0].targetName", equalTo(name))
                    .data("list[0].effect", equalTo("ALLOW"))
                    .data("list[0].enabled", equalTo(true))
                    .data("list[0].permissionType", equalTo("SUBJECT"));
            records(app, "effect", "DENY").data("list.targetType", contains("GROUP"));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_an_application_that_does_not_exist() {
            post(LIST, object("appId", UNKNOWN)).isRefusedWith(404);
        }
    }

    /** The records of a subject. */
    @Nested
    @Operation(OF_SUBJECT)
    class ListSubjectAuth {
        @Test
        @Documented(source = "openapi ListApplicationSubjectDataDto")
        void answers_the_records_that_name_it_itself() {
            String name = unique("application");
            String app = given.one(APPLICATION, object("appName", name));
            String user = given.user();
            String group = given.one(TestedKinds.GROUP);
            given.member(user, group);
            give(app, "GROUP", group, "DENY").succeeds();
            give(app, "USER", user, "ALLOW").succeeds();
            post(OF_SUBJECT, object("targetId", user, "targetType", "USER", "appName", name))
                    .succeeds()
                    .data("list.appId", contains(app))
                    .data("list[0].effect", equalTo("ALLOW"))
                    .data("list[0].appType", equalTo("SELFBUILT"))
                    .data("list[0].template", equalTo(""));
            post(OF_SUBJECT, object("targetId", user, "targetType", "USER", "appTypeList", list("INTEGRATED")))
                    .data("list", empty());
            post(OF_SUBJECT, object("targetId", user, "targetType", "USER", "enabled", false))
                    .data("list", empty());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_who_does_not_exist() {
            post(OF_SUBJECT, object("targetId", UNKNOWN, "targetType", "USER")).isRefusedWith(404);
            post(OF_SUBJECT, object("targetId", UNKNOWN, "targetType", "AK_SK")).isRefusedWith(404);
        }
    }

    /** What decides. */
    @Nested
    @Operation(DETAIL)
    class GetSubjectAuthDetail {
        @Test
        @Inferred(why = "a client reads these properties; when each value comes is not documented")
        void tells_a_record_of_its_own_from_that_of_a_group_and_from_the_strategy() {
            String app = given.one(APPLICATION);
            String name = unique("user");
            String user = given.user("username", name, "name", name);
            String group = given.one(TestedKinds.GROUP);
            given.member(user, group);
            decides(app, "USER", user, "DEFAULT");
            give(app, "GROUP", group, "DENY").succeeds();
            get(DETAIL, "appId", app, "targetType", "USER", "targetId", user)
                    .succeeds()
                    .data("appId", equalTo(app))
                    .data("reqTargetId", equalTo(user))
                    .data("reqTargetName", equalTo(name))
                    .data("reqTargetType", equalTo("USER"))
                    .data("targetType", equalTo("GROUP"))
                    .data("authType", equalTo("SUBJECT"));
            give(app, "USER", user, "ALLOW").succeeds();
            decides(app, "USER", user, "SELF");
            get(DETAIL, "appId", app, "targetType", "USER", "targetId", UNKNOWN).isRefusedWith(404);
        }
    }
}
