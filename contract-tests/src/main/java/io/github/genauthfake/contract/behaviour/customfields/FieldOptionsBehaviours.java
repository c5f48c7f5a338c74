package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Options, rules and uniqueness of definitions. */
@Operation("set-custom-fields")
class FieldOptionsBehaviours extends Behaviours {
    private static final Object PKU = object("value", "pku", "label", "北京大学");
    private static final Object THU = object("value", "thu", "label", "清华大学");

    private Answer set(String key, Object... properties) {
        return post(
                "set-custom-fields", object("list", list(with(object("targetType", "USER", "key", key), properties))));
    }

    private Answer values(String user) {
        return get("get-custom-data", "targetType", "USER", "targetIdentifier", user);
    }

    @Nested
    class options {
        @Test
        @Inferred(
                why =
                        "older SDKs and the provider's own tests name the type SELECT; that the answer says ENUM is a guess")
        void may_be_asked_for_under_the_older_name_of_the_type() {
            set(unique("field"), "dataType", "SELECT", "options", list(PKU))
                    .succeeds()
                    .data("[0].dataType", equalTo("ENUM"));
        }

        @Test
        @Inferred(why = "nothing could ever be chosen")
        void are_needed_where_an_ENUM_is_created() {
            set(unique("field"), "dataType", "ENUM").isRefusedWith(400);
            set(unique("field"), "dataType", "ENUM", "options", list()).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "a choice between equals is none")
        void cannot_hold_a_value_twice() {
            set(unique("field"), "dataType", "ENUM", "options", list(PKU, PKU)).isRefusedWith(400);
        }

        @Test
        @Seen(source = "csharp CustomFieldsManagementTest.cs, SetCustomFieldsTest")
        void may_come_with_a_text() {
            set(unique("field"), "dataType", "STRING", "options", list(PKU)).succeeds();
        }

        @Test
        @Inferred(why = "a definition judges what is set from then on")
        void may_go_without_taking_stored_values_along() {
            String user = given.user();
            String school = given.choice();
            given.value(user, school, "pku");
            set(school, "options", list(THU)).succeeds().data("[0].options", equalTo(list(THU)));
            values(user).data(school, equalTo("pku"));
        }
    }

    @Nested
    class rules {
        private final Object unique = object("type", "UNIQUE", "content", "", "error", "taken");

        @Test
        @Documented(source = "openapi SetCustomFieldDto.validateRules: the schema says object, its example is a list")
        @KnownDifference(why = "The schema declares an object and its own example is a list; the fake takes both.")
        void may_be_a_list_or_an_object() {
            set(unique("field"), "validateRules", list(unique)).succeeds();
            set(unique("field"), "validateRules", unique).succeeds();
        }

        @Test
        @Inferred(why = "there is a property that makes a field unique, and it is another one")
        void of_the_type_UNIQUE_do_not_make_a_field_unique_by_themselves() {
            String key = given.field("STRING", "validateRules", list(unique));
            given.value(given.user(), key, "same");
            given.value(given.user(), key, "same");
            set(key).succeeds().data("[0].isUnique", equalTo(false));
        }

        @Test
        @FakeOnly(why = "the real service has no test to tell")
        void of_other_types_are_stored_and_reported_as_not_enforced() {
            set(unique("field"), "validateRules", list(object("type", "REGEXP", "content", "^a", "error", "no")))
                    .succeeds();
            tellsTheTest(Finding.Kind.NOTE);
        }
    }

    @Nested
    class uniqueness {
        @Test
        @Inferred(why = "class of error: well-formed and against what is there")
        void cannot_be_switched_on_while_two_targets_hold_the_same_value() {
            String key = given.field("STRING");
            given.value(given.user(), key, "same");
            given.value(given.user(), key, "same");
            set(key, "isUnique", true).isRefusedWith(422);
            set(key).data("[0].isUnique", equalTo(false));
        }

        @Test
        @Documented(source = "openapi SetCustomFieldDto.isUnique: values are checked once it is on")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a conflict with what is there")
        void counts_from_when_it_is_switched_on() {
            String key = given.field("STRING");
            given.value(given.user(), key, "same");
            set(key, "isUnique", true).succeeds().data("[0].isUnique", equalTo(true));
            post(
                            "set-custom-data",
                            object(
                                    "targetType", "USER",
                                    "targetIdentifier", given.user(),
                                    "list", list(object("key", key, "value", "same"))))
                    .isRefusedWith(409);
        }

        @Test
        @Inferred(why = "what is not unique may be held twice")
        void ends_when_it_is_switched_off() {
            String key = given.field("STRING", "isUnique", true);
            given.value(given.user(), key, "same");
            set(key, "isUnique", false).succeeds();
            String other = given.user();
            given.value(other, key, "same");
            values(other).data(key, equalTo("same"));
        }
    }
}
