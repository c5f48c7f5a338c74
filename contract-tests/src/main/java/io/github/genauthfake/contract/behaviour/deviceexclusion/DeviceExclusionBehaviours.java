package io.github.genauthfake.contract.behaviour.deviceexclusion;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Limits on the devices that a user is signed in on. */
class DeviceExclusionBehaviours extends Behaviours {
    private static final String NONE = "000000000000000000000000";
    private static final String SETTING = "it changes a setting of the pool";
    private static final String SDK = "what the Node SDK of 2024 declares";
    private static final String NO_SOURCE = "no source has an error of this module; like siblings";

    private String app() {
        String name = unique("app");
        return post("create-application", object("appName", name, "appIdentifier", name.replace('_', '-')))
                .succeeds()
                .read("appId");
    }

    private Answer rule(Object... settings) {
        return post("update-device-exclusive-rule-settings", object(settings));
    }

    @Nested
    @Operation("get-device-exclusive-rule-settings")
    class get_rule {
        @Test
        @Inferred(why = "nothing is limited in a new pool")
        @FreshPoolOnly(why = SETTING)
        void is_no_limit_in_a_new_pool() {
            get("get-device-exclusive-rule-settings")
                    .succeeds()
                    .data("rule", equalTo("disable"))
                    .data("deviceRule", nullValue());
        }
    }

    @Nested
    @Operation("update-device-exclusive-rule-settings")
    class update_rule {
        @Test
        @Inferred(why = SDK)
        @FreshPoolOnly(why = SETTING)
        void keeps_the_limit_and_what_is_not_said() {
            rule("rule", "condition:device", "deviceRule", object("maxOnlineDevices", 2))
                    .succeeds()
                    .data("deviceRule.maxOnlineDevices", equalTo(2));
            rule("rule", "condition:ip", "ipRule", object("maxOnlineIPs", 3)).succeeds();
            get("get-device-exclusive-rule-settings")
                    .data("rule", equalTo("condition:ip"))
                    .data("deviceRule.maxOnlineDevices", equalTo(2))
                    .data("ipRule.maxOnlineIPs", equalTo(3));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = SETTING)
        void refuses_a_rule_that_is_none_or_lacks_its_limit() {
            rule("rule", "condition:moon").isRefusedWith(400);
            rule("rule", "condition:device").isRefusedWith(400);
            rule("rule", "condition:device", "deviceRule", object("maxOnlineDevices", 0))
                    .isRefusedWith(400);
            get("get-device-exclusive-rule-settings").data("rule", equalTo("disable"));
        }
    }

    private Answer save(Object... apps) {
        return post("save-device-exclusive-valid-scope-settings", object("appIds", list(apps)));
    }

    private Answer scope() {
        return get("get-device-exclusive-valid-scope-settings").succeeds();
    }

    @Nested
    @Operation("save-device-exclusive-valid-scope-settings")
    class save_scope {
        @Test
        @Inferred(why = SDK)
        @FreshPoolOnly(why = SETTING)
        void adds_applications_once() {
            String app = app();
            save(app, app).succeeds().data("success", equalTo(true));
            save(app).succeeds();
            scope().data("appId", equalTo(list(app)));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = SETTING)
        void adds_all_or_none() {
            save(app(), NONE).isRefusedWith(404);
            save().isRefusedWith(400);
            scope().data("", equalTo(list()));
        }
    }

    @Nested
    @Operation("get-device-exclusive-valid-scope-settings")
    class get_scope {
        @Test
        @Inferred(why = "definitions come in the order of their creation")
        @FreshPoolOnly(why = SETTING)
        void answers_the_applications_the_oldest_first() {
            String first = app();
            String second = app();
            save(first).succeeds();
            save(second).succeeds();
            scope().data("appId", equalTo(list(first, second))).data("isDefault", equalTo(list(false, false)));
            post("delete-application", object("appId", first)).succeeds();
            scope().data("appId", equalTo(list(second)));
        }
    }

    @Nested
    @Operation("remove-device-exclusive-valid-scope-settings")
    class remove_scope {
        @Test
        @Inferred(why = SDK)
        @FreshPoolOnly(why = SETTING)
        void removes_an_application_that_is_in_it() {
            String app = app();
            save(app).succeeds();
            post("remove-device-exclusive-valid-scope-settings", object("appId", app))
                    .succeeds()
                    .data("success", equalTo(true));
            scope().data("", equalTo(list()));
            post("remove-device-exclusive-valid-scope-settings", object("appId", app))
                    .succeeds();
        }
    }

    @Nested
    @Operation("get-supported-device-exclusive-apps")
    class supported {
        @Test
        @Inferred(why = SDK)
        void answers_applications_by_a_part_of_their_name() {
            String app = app();
            get("get-supported-device-exclusive-apps").succeeds().data("appId", hasItem(app));
            get("get-supported-device-exclusive-apps", "keyword", "no such name")
                    .data("appId", not(hasItem(app)));
        }
    }

    private Object target(String type, String id) {
        return object("targetType", type, "targetId", id);
    }

    private Answer exempt(Object... targets) {
        return post("save-device-exclusive-white-list-settings", object("targetList", list(targets)));
    }

    private Answer whiteList() {
        return get("get-device-exclusive-white-list-settings").succeeds();
    }

    @Nested
    @Operation("save-device-exclusive-white-list-settings")
    class save_white_list {
        @Test
        @Inferred(why = SDK)
        @FreshPoolOnly(why = SETTING)
        void adds_users_groups_and_roles_once() {
            String name = unique("exempt");
            String user = given.user("username", name);
            String group = given.group();
            String groupId = get("get-group", "code", group).succeeds().read("id");
            String role = given.role();
            String roleId = get("get-role", "code", role).succeeds().read("id");
            exempt(target("USER", user), target("GROUP", groupId), target("ROLE", roleId))
                    .succeeds()
                    .data("success", equalTo(true));
            exempt(target("USER", user)).succeeds();
            whiteList()
                    .data("targetId", equalTo(list(user, groupId, roleId)))
                    .data("targetType", equalTo(list("USER", "GROUP", "ROLE")))
                    .data("[0].name", equalTo(name));
            exempt(target("ROLE", groupId)).isRefusedWith(404);
            exempt(target("GROUP", roleId)).isRefusedWith(404);
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = SETTING)
        void adds_all_or_none() {
            exempt(target("USER", given.user()), target("GROUP", NONE)).isRefusedWith(404);
            exempt(target("MOON", NONE)).isRefusedWith(400);
            whiteList().data("", equalTo(list()));
        }
    }

    @Nested
    @Operation("get-device-exclusive-white-list-settings")
    class get_white_list {
        @Test
        @Inferred(why = "definitions come in the order of their creation, and nothing may refer to what is gone")
        @FreshPoolOnly(why = SETTING)
        void answers_those_that_are_there_the_oldest_first() {
            String first = given.user();
            String second = given.user();
            exempt(target("USER", first)).succeeds();
            exempt(target("USER", second)).succeeds();
            whiteList().data("targetId", equalTo(list(first, second)));
            post("delete-users-batch", object("userIds", list(first))).succeeds();
            whiteList().data("targetId", equalTo(list(second)));
        }
    }

    @Nested
    @Operation("remove-device-exclusive-white-list-settings")
    class remove_white_list {
        @Test
        @Inferred(why = SDK)
        @FreshPoolOnly(why = SETTING)
        void removes_one_that_is_in_it() {
            String user = given.user();
            exempt(target("USER", user)).succeeds();
            post("remove-device-exclusive-white-list-settings", target("GROUP", user))
                    .succeeds();
            whiteList().data("targetId", equalTo(list(user)));
            post("remove-device-exclusive-white-list-settings", target("USER", user))
                    .succeeds()
                    .data("success", equalTo(true));
            whiteList().data("", equalTo(list()));
        }
    }
}
