package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Definitions of custom fields are created and updated. */
@Operation("set-custom-fields")
class SetCustomFieldsBehaviours extends Behaviours {
    private static final String OPERATION = "set-custom-fields";

    private Answer set(Object... fields) {
        return post(OPERATION, object("list", list(fields)));
    }

    private static Map<String, Object> userField(String key, Object... properties) {
        return with(object("targetType", "USER", "key", key), properties);
    }

    @Nested
    class a_key_that_is_new {
        @Test
        @Documented(source = "openapi set-custom-fields, description and the examples of SetCustomFieldDto")
        @KnownDifference(
                why = "The sample answer of the method page has an object as data and the options as JSON text; "
                        + "the declared type is a list of fields, which the provider's C# test confirms for the list.")
        void is_created_as_in_the_sample() {
            String school = unique("school");
            set(userField(
                            school,
                            "dataType",
                            "ENUM",
                            "label",
                            "学校",
                            "description",
                            "学校",
                            "encrypted",
                            false,
                            "isUnique",
                            false,
                            "userEditable",
                            false,
                            "visibleInAdminConsole",
                            true,
                            "visibleInUserCenter",
                            true,
                            "validateRules",
                            list(object("type", "UNIQUE", "content", "", "error", "已存在当前")),
                            "appIds",
                            list("appid1"),
                            "desensitization",
                            true,
                            "options",
                            list(object("value", "pku", "label", "北京大学")),
                            "i18n",
                            object(
                                    "label",
                                    object(
                                            "zh-CN", object("enabled", false, "value", "中文"),
                                            "en-US", object("enabled", false, "value", "English"),
                                            "zh-TW", object("enabled", false, "value", "繁體中文")))))
                    .succeeds()
                    .data("[0].targetType", equalTo("USER"))
                    .data("[0].key", equalTo(school))
                    .data("[0].dataType", equalTo("ENUM"))
                    .data("[0].label", equalTo("学校"))
                    .data("[0].description", equalTo("学校"))
                    .data("[0].options", equalTo(list(object("value", "pku", "label", "北京大学"))))
                    .data("[0].i18n.label", hasEntry("en-US", object("enabled", false, "value", "English")));
        }

        @Test
        @Documented(source = "openapi CustomFieldDto, defaults")
        void takes_the_defaults_for_what_is_left_out() {
            set(userField(unique("field"), "dataType", "STRING"))
                    .succeeds()
                    .data("[0].encrypted", equalTo(false))
                    .data("[0].isUnique", equalTo(false))
                    .data("[0].userEditable", equalTo(false))
                    .data("[0].visibleInAdminConsole", equalTo(true))
                    .data("[0].visibleInUserCenter", equalTo(true));
        }

        @Test
        @Inferred(why = "both are required in answers and may be left out of requests")
        void is_a_text_with_its_key_as_label_unless_said_otherwise() {
            String key = unique("field");
            set(userField(key))
                    .succeeds()
                    .data("[0].dataType", equalTo("STRING"))
                    .data("[0].label", equalTo(key));
        }

        @Test
        @Documented(source = "openapi CustomFieldDto.createdAt, example")
        void says_when_it_was_created() {
            set(userField(unique("field")))
                    .succeeds()
                    .data("[0].createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        }

        @Test
        @Documented(source = "openapi SetCustomFieldDto.targetType")
        void may_belong_to_each_of_the_four_kinds_of_targets() {
            for (String type : List.of("USER", "ROLE", "GROUP", "DEPARTMENT")) {
                set(object("targetType", type, "key", unique("field")))
                        .succeeds()
                        .data("[0].targetType", equalTo(type));
            }
        }

        @Test
        @Documented(source = "openapi SetCustomFieldDto.key: it must not be the key of a built-in field")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a conflict with what is there")
        @FreshPoolOnly(why = "a service that took it might change a field that everybody has")
        void cannot_be_the_key_of_a_built_in_field_of_users() {
            // The keys cannot carry the run's name, so the labels do.
            for (String key : List.of("nickname", "email", "loginsCount")) {
                set(userField(key, "label", unique(key))).isRefusedWith(409);
            }
            get("get-custom-fields", "targetType", "USER")
                    .data("key", not(hasItem("nickname")))
                    .data("key", not(hasItem("loginsCount")));
        }

        @Test
        @Inferred(why = "the built-in fields are those of users")
        @FreshPoolOnly(why = "the pool may have such a field already, with values")
        void may_be_the_key_of_a_built_in_field_of_users_where_it_belongs_to_another_target() {
            String department = given.department();
            // The key cannot carry the run's name, so the label does.
            set(object("targetType", "DEPARTMENT", "key", "nickname", "label", unique("nickname")))
                    .succeeds();
            post(
                            "set-custom-data",
                            object(
                                    "targetType",
                                    "DEPARTMENT",
                                    "targetIdentifier",
                                    department,
                                    "list",
                                    list(object("key", "nickname", "value", "R&D"))))
                    .succeeds();
        }

        @Test
        @Inferred(why = "no column would hold such a key")
        void cannot_be_blank_or_longer_than_64_characters() {
            set(userField("")).isRefusedWith(400);
            set(userField("  ")).isRefusedWith(400);
            set(userField(unique("k") + "k".repeat(64))).isRefusedWith(400);
        }
    }

    @Nested
    class a_key_that_exists {
        @Test
        @Documented(source = "openapi set-custom-fields: creates if the key does not exist, updates if it does")
        void is_updated() {
            String key = given.field("STRING", "label", "before");
            set(userField(key, "label", "after")).succeeds().data("[0].label", equalTo("after"));
            get("get-custom-fields", "targetType", "USER")
                    .succeeds()
                    .data("findAll { it.key == '" + key + "' }.label", contains("after"));
        }

        @Test
        @Inferred(why = "an update names what changes")
        void keeps_what_an_update_leaves_out() {
            String key = given.field("STRING", "label", "before", "userEditable", true, "visibleInUserCenter", false);
            set(userField(key, "description", "new"))
                    .succeeds()
                    .data("[0].label", equalTo("before"))
                    .data("[0].userEditable", equalTo(true))
                    .data("[0].visibleInUserCenter", equalTo(false));
        }

        @Test
        @Inferred(why = "null says that there is nothing to set, here as where a field is created")
        void keeps_what_an_update_has_null_for() {
            String key = given.field("STRING", "label", "before", "userEditable", true);
            set(userField(key, "label", null, "userEditable", null, "dataType", null))
                    .succeeds()
                    .data("[0].label", equalTo("before"))
                    .data("[0].userEditable", equalTo(true))
                    .data("[0].dataType", equalTo("STRING"));
        }

        @Test
        @Inferred(why = "an update does not create")
        void keeps_its_moment_of_creation() {
            Answer before = set(userField(unique("field")));
            Map<String, Object> created = before.read("[0]");
            set(userField((String) created.get("key"), "label", "later"))
                    .succeeds()
                    .data("[0].createdAt", equalTo(created.get("createdAt")));
        }

        @Test
        @Seen(source = "node ManagementClient.spec.ts:11: every run defines the same fields again")
        void may_be_sent_again_with_the_same_data_type() {
            String key = given.field("NUMBER");
            set(userField(key, "dataType", "NUMBER")).succeeds().data("[0].dataType", equalTo("NUMBER"));
        }

        @Test
        @Documented(source = "openapi SetCustomFieldDto.dataType: it cannot change once it is set")
        @Inferred(aspect = STATUS_CODE, why = "class of error: well-formed and against the rules")
        void cannot_change_its_data_type() {
            String key = given.field("STRING");
            set(userField(key, "dataType", "NUMBER")).isRefusedWith(422);
            set(userField(key)).data("[0].dataType", equalTo("STRING"));
        }

        @Test
        @Documented(source = "openapi SetCustomFieldDto.encrypted: it cannot change once it is set")
        @Inferred(aspect = STATUS_CODE, why = "class of error: well-formed and against the rules")
        void cannot_change_its_encryption() {
            String key = given.field("STRING", "encrypted", true);
            set(userField(key, "encrypted", false)).isRefusedWith(422);
            set(userField(key)).data("[0].encrypted", equalTo(true));
        }

        @Test
        @Inferred(why = "a key is unique within its kind of target")
        void is_another_field_for_another_kind_of_target() {
            String key = given.field("STRING");
            set(object("targetType", "ROLE", "key", key, "dataType", "NUMBER")).succeeds();
            set(userField(key)).data("[0].dataType", equalTo("STRING"));
        }
    }
}
