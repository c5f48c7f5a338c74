package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.literal;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** Values of fields that are unique. */
@Operation("set-custom-data")
class UniqueValueBehaviours extends Behaviours {
    private Answer set(String type, String target, String key, Object value) {
        return post(
                "set-custom-data",
                object(
                        "targetType", type,
                        "targetIdentifier", target,
                        "list", list(object("key", key, "value", value))));
    }

    private Answer set(String user, String key, Object value) {
        return set("USER", user, key, value);
    }

    @Test
    @Documented(source = "openapi SetCustomFieldDto.isUnique")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a conflict with what is there")
    void a_value_that_another_target_holds_is_refused() {
        String key = given.field("STRING", "isUnique", true);
        given.value(given.user(), key, "A1");
        String user = given.user();
        set(user, key, "A1").isRefusedWith(409);
        get("get-custom-data", "targetType", "USER", "targetIdentifier", user).dataHasNot("", key);
    }

    @Test
    @Documented(source = "openapi SetCustomFieldDto.isUnique")
    void a_target_may_be_given_its_own_value_again() {
        String key = given.field("STRING", "isUnique", true);
        String user = given.user();
        set(user, key, "A1").succeeds();
        set(user, key, "A1").succeeds();
    }

    @Test
    @Inferred(why = "a value that nobody holds is free")
    void a_value_that_was_given_up_is_free_again() {
        String key = given.field("STRING", "isUnique", true);
        String user = given.user();
        given.value(user, key, "A1");
        given.value(user, key, "B2");
        set(given.user(), key, "A1").succeeds();
        given.value(user, key, null);
        set(given.user(), key, "B2").succeeds();
    }

    @Test
    @Inferred(why = "a value that nobody holds is free")
    void a_value_whose_holder_was_deleted_is_free_again() {
        String key = given.field("STRING", "isUnique", true);
        String user = given.user();
        given.value(user, key, "A1");
        post("delete-users-batch", object("userIds", list(user))).succeeds();
        set(given.user(), key, "A1").succeeds();
    }

    @Test
    @Inferred(why = "texts that differ are not the same value")
    void texts_differ_by_case() {
        String key = given.field("STRING", "isUnique", true);
        given.value(given.user(), key, "a1");
        set(given.user(), key, "A1").succeeds();
    }

    @Test
    @Inferred(why = "a number is its value, however it is written")
    void numbers_are_the_same_by_value() {
        String key = given.field("NUMBER", "isUnique", true);
        given.value(given.user(), key, 10);
        set(given.user(), key, "1e1").isRefusedWith(409);
        set(given.user(), key, literal("10.0")).isRefusedWith(409);
        set(given.user(), key, 10.5).succeeds();
    }

    @Test
    @Documented(source = "openapi CustomFieldDto.isUnique: it matters for texts and numbers only")
    void it_is_without_effect_on_other_types() {
        String key = given.field("BOOLEAN", "isUnique", true);
        set(given.user(), key, true).succeeds();
        set(given.user(), key, true).succeeds();
    }

    @Test
    @Inferred(why = "a definition belongs to one kind of target")
    void targets_of_another_kind_do_not_count() {
        String key = given.field("STRING", "isUnique", true);
        post(
                        "set-custom-fields",
                        object(
                                "list",
                                list(object(
                                        "targetType",
                                        "DEPARTMENT",
                                        "key",
                                        key,
                                        "dataType",
                                        "STRING",
                                        "isUnique",
                                        true))))
                .succeeds();
        set(given.user(), key, "A1").succeeds();
        set("DEPARTMENT", given.department(), key, "A1").succeeds();
    }

    @Test
    @Inferred(why = "class of error: a conflict with what is there")
    @Documented(
            aspect = WORDING,
            source = "openapi SetCustomFieldDto.validateRules, example: a UNIQUE rule has its text")
    void the_fields_own_rule_says_what_is_wrong() {
        Object rule = object("type", "UNIQUE", "content", "", "error", "已存在当前");
        String key = given.field("STRING", "isUnique", true, "validateRules", list(rule));
        given.value(given.user(), key, "A1");
        in(CHINESE, "set-custom-data")
                .post(object(
                        "targetType", "USER",
                        "targetIdentifier", given.user(),
                        "list", list(object("key", key, "value", "A1"))))
                .isRefusedWith(409)
                .says("已存在当前");
    }
}
