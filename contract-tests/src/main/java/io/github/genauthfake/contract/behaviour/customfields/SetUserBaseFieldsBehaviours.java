package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The settings of built-in user fields are changed. */
@Operation("set-user-base-fields")
class SetUserBaseFieldsBehaviours extends Behaviours {
    private static final String OPERATION = "set-user-base-fields";

    private Answer set(Object... fields) {
        return post(OPERATION, object("list", list(fields)));
    }

    private Answer field(String key, String property, Object expected) {
        return get("get-user-base-fields").data("find { it.key == '" + key + "' }." + property, equalTo(expected));
    }

    @Nested
    class a_setting_is_changed {
        @Test
        @Seen(source = "csharp CustomFieldsManagementTest.cs: the label of nickname, read again")
        @KnownDifference(
                why = "The sample answer of the method page has an object as data and the message \"Success\"; the "
                        + "declared type is a list of fields.")
        void and_shows_when_the_fields_are_read_as_in_the_sample() {
            set(object("key", "nickname", "label", "昵称修改"))
                    .succeeds()
                    .data("", instanceOf(List.class))
                    .data("[0].label", equalTo("昵称修改"));
            field("nickname", "label", "昵称修改");
        }

        @Test
        @Documented(source = "openapi SetUserBaseFieldDto")
        void for_every_property_that_the_request_has() {
            Object i18n = object("label", object("en-US", object("enabled", true, "value", "Firm")));
            set(object(
                            "key",
                            "company",
                            "label",
                            "公司名",
                            "description",
                            "where",
                            "userEditable",
                            false,
                            "visibleInAdminConsole",
                            false,
                            "visibleInUserCenter",
                            false,
                            "i18n",
                            i18n))
                    .succeeds()
                    .data("[0].description", equalTo("where"))
                    .data("[0].userEditable", equalTo(false))
                    .data("[0].visibleInAdminConsole", equalTo(false))
                    .data("[0].visibleInUserCenter", equalTo(false))
                    .data("[0].i18n", equalTo(i18n));
        }

        @Test
        @Documented(source = "openapi SetUserBaseFieldDto.i18n, example: it leaves out one of the four languages")
        @KnownDifference(
                why = "The OpenAPI document requires all four languages of a label; its own examples name three.")
        void in_three_of_the_four_languages_as_in_the_sample() {
            Object i18n = object(
                    "label",
                    object(
                            "zh-CN", object("enabled", false, "value", "中文"),
                            "en-US", object("enabled", false, "value", "English"),
                            "zh-TW", object("enabled", false, "value", "繁體中文")));
            set(object("key", "company", "label", "学校", "description", "学校", "i18n", i18n))
                    .succeeds()
                    .data("[0].i18n.label", hasEntry("zh-TW", object("enabled", false, "value", "繁體中文")));
        }

        @Test
        @Inferred(why = "null says that there is nothing to set")
        void and_those_with_null_stay() {
            set(object("key", "city", "label", "before")).succeeds();
            set(object("key", "city", "label", null, "description", "new"))
                    .succeeds()
                    .data("[0].label", equalTo("before"))
                    .data("[0].description", equalTo("new"));
        }

        @Test
        @Inferred(why = "an update names what changes")
        void and_the_others_stay() {
            set(object("key", "city", "label", "before", "visibleInUserCenter", false))
                    .succeeds();
            set(object("key", "city", "description", "new"))
                    .succeeds()
                    .data("[0].label", equalTo("before"))
                    .data("[0].visibleInUserCenter", equalTo(false));
        }

        @Test
        @Documented(source = "openapi set-user-base-fields: data type and uniqueness of built-in fields cannot change")
        @Inferred(aspect = STATUS_CODE, why = "the request has no such property, and unknown ones are ignored")
        void but_never_data_type_or_uniqueness() {
            set(object("key", "nickname", "dataType", "NUMBER", "isUnique", true))
                    .succeeds()
                    .data("[0].dataType", equalTo("STRING"))
                    .data("[0].isUnique", equalTo(false));
        }
    }

    @Nested
    class the_answer {
        @Test
        @Inferred(why = "whether the real list holds these or all fields is not known")
        void holds_the_fields_of_the_request_in_its_order() {
            set(object("key", "website", "label", "w"), object("key", "city", "label", "c"))
                    .succeeds()
                    .data("key", contains("website", "city"));
        }

        @Test
        @Documented(source = "openapi CustomFieldDto.createdAt: built-in fields have none")
        void has_no_moment_of_creation() {
            set(object("key", "city", "label", "c")).succeeds().data("[0].createdAt", nullValue());
        }
    }

    @Nested
    class a_request_is_refused {
        @Test
        @Inferred(why = "class of error: not found")
        void when_a_field_is_not_built_in_and_nothing_changes() {
            String label = unique("label");
            set(object("key", "city", "label", label), object("key", unique("field"), "label", "x"))
                    .isRefusedWith(404);
            get("get-user-base-fields").data("label", not(hasItem(label)));
        }

        @Test
        @Inferred(why = "custom fields have an operation of their own")
        void when_a_field_is_a_custom_one() {
            set(object("key", given.field("STRING"), "label", "x")).isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi SetUserBaseFieldDto, required")
        void when_a_key_is_missing() {
            set(object("label", "x")).isRefusedWith(400);
        }
    }
}
