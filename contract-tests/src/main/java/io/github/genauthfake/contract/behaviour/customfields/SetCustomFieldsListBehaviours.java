package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A request defines several fields at once. */
@Operation("set-custom-fields")
class SetCustomFieldsListBehaviours extends Behaviours {
    private Answer set(Object... fields) {
        return post("set-custom-fields", object("list", list(fields)));
    }

    private static Map<String, Object> userField(String key, Object... properties) {
        return with(object("targetType", "USER", "key", key), properties);
    }

    private Object[] fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> userField(unique("field")))
                .toArray();
    }

    @Test
    @Seen(source = "csharp CustomFieldsManagementTest.cs, SetCustomFieldsTest: data is a list and holds something")
    void answers_a_list() {
        set(userField(unique("field")))
                .succeeds()
                .data("", instanceOf(List.class))
                .data("", not(empty()));
    }

    @Test
    @Inferred(why = "whether the real list holds these or all fields is not known")
    void answers_the_fields_of_the_request_in_its_order() {
        String older = given.field("STRING");
        String first = unique("first");
        set(userField(first), object("targetType", "ROLE", "key", unique("role")), userField(older))
                .succeeds()
                .data("targetType", contains("USER", "ROLE", "USER"))
                .data("[0].key", equalTo(first))
                .data("[2].key", equalTo(older));
    }

    @Test
    @FakeOnly(why = "the real service has no test to tell")
    void reports_nothing_of_properties_that_have_no_effect_by_nature() {
        set(userField(
                        unique("field"),
                        "appIds",
                        list("app"),
                        "desensitization",
                        true,
                        "userEditable",
                        true,
                        "visibleInAdminConsole",
                        false,
                        "visibleInUserCenter",
                        false))
                .succeeds();
        tellsTheTest();
    }

    @Nested
    class the_list {
        @Test
        @Documented(source = "openapi SetCustomFieldDto, required")
        void needs_target_type_and_key_in_every_item() {
            set(object("key", unique("field"))).isRefusedWith(400);
            set(object("targetType", "USER")).isRefusedWith(400);
            set(object("targetType", "ORGANIZATION", "key", unique("field"))).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "the provider does not say what becomes of half a list")
        void applies_whole_or_not_at_all() {
            String fine = unique("fine");
            set(userField(fine), userField(given.field("STRING"), "dataType", "NUMBER"))
                    .isRefusedWith(422);
            get("get-custom-fields", "targetType", "USER").data("key", not(hasItem(fine)));
        }

        @Test
        @Inferred(why = "items apply in their order")
        void creates_and_updates_a_key_that_it_holds_twice() {
            String key = unique("field");
            set(userField(key, "label", "one", "dataType", "NUMBER"), userField(key, "label", "two"))
                    .succeeds()
                    .data("[1].label", equalTo("two"))
                    .data("[1].dataType", equalTo("NUMBER"));
            get("get-custom-fields", "targetType", "USER")
                    .data("findAll { it.key == '" + key + "' }.label", contains("two"));
        }
    }
}
