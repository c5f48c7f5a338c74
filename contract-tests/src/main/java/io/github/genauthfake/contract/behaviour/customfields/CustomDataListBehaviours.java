package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Snapshot;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.List;
import java.util.stream.IntStream;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A request sets several values at once: whole or not at all. */
@Operation("set-custom-data")
class CustomDataListBehaviours extends Behaviours {
    private Answer set(String user, Object... items) {
        return post("set-custom-data", object("targetType", "USER", "targetIdentifier", user, "list", list(items)));
    }

    private static Object item(String key, Object value) {
        return object("key", key, "value", value);
    }

    private Answer values(String user) {
        return get("get-custom-data", "targetType", "USER", "targetIdentifier", user);
    }

    @Nested
    class the_list {
        @Test
        @Documented(source = "openapi SetCustomDataDto, required")
        void needs_key_and_value_in_every_item() {
            String user = given.user();
            set(user, object("key", given.field("STRING"))).isRefusedWith(400);
            set(user, object("value", "x")).isRefusedWith(400);
            values(user).data("", equalTo(object()));
        }

        @Test
        @Documented(source = "openapi SetCustomDataReqDto, required")
        void needs_target_type_and_target_beside_it() {
            Object items = list(item(given.field("STRING"), "x"));
            post("set-custom-data", object("targetIdentifier", given.user(), "list", items))
                    .isRefusedWith(400);
            post("set-custom-data", object("targetType", "USER", "list", items)).isRefusedWith(400);
            post("set-custom-data", object("targetType", "user", "targetIdentifier", given.user(), "list", items))
                    .isRefusedWith(400);
        }

        @Test
        @Inferred(why = "items apply in their order")
        void takes_the_last_value_of_a_key_that_it_holds_twice() {
            String user = given.user();
            String key = given.field("STRING");
            set(user, item(key, "first"), item(key, "last")).succeeds();
            values(user).data(key, equalTo("last"));
        }
    }

    @Nested
    class nothing_is_set {
        @Test
        @Inferred(why = "the provider does not say what becomes of half a list")
        void when_one_field_is_not_defined() {
            String user = given.user();
            String fine = given.field("STRING");
            set(user, item(fine, "x"), item(unique("undefined"), "x")).isRefusedWith(404);
            values(user).data("", equalTo(object()));
        }

        @Test
        @Inferred(why = "the provider does not say what becomes of half a list")
        void when_one_value_is_of_another_type() {
            String user = given.user();
            String fine = given.field("STRING");
            given.value(user, fine, "before");
            set(user, item(fine, "after"), item(given.field("NUMBER"), "many")).isRefusedWith(400);
            values(user).data("", equalTo(object(fine, "before")));
        }

        @Test
        @Inferred(why = "the provider does not say what becomes of half a list")
        void when_one_value_is_taken() {
            String code = given.field("STRING", "isUnique", true);
            String fine = given.field("STRING");
            given.value(given.user(), code, "A1");
            String user = given.user();
            set(user, item(fine, "x"), item(code, "A1")).isRefusedWith(409);
            values(user).data("", equalTo(object()));
        }

        @Test
        @FakeOnly(why = "the real service has no snapshots")
        void and_the_pool_is_as_it_was() {
            String user = given.user();
            String fine = given.field("STRING");
            Snapshot before = genauth.fake().snapshot();
            set(user, item(fine, "x"), item(unique("undefined"), "x")).isRefusedWith(404);
            MatcherAssert.assertThat(genauth.fake().snapshot(), equalTo(before));
        }
    }

    @Nested
    class a_field_that_is_not_defined {
        @Test
        @Documented(source = "openapi tag on custom fields: a value can be set only after its field is defined")
        @Inferred(aspect = STATUS_CODE, why = "class of error: not found")
        void is_not_found() {
            String user = given.user();
            String undefined = unique("undefined");
            set(user, item(undefined, "x")).isRefusedWith(404);
            values(user).dataHasNot("", undefined);
        }

        @Test
        @Inferred(why = "a definition belongs to one kind of target")
        void is_not_found_either_where_another_kind_of_target_has_it() {
            set(given.user(), item(given.fieldOf("ROLE", "STRING"), "x")).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "built-in fields have operations of their own")
        void is_not_found_either_where_it_is_built_in() {
            String user = given.user();
            set(user, item("nickname", "Al")).isRefusedWith(404);
            get("get-user", "userId", user).data("nickname", nullValue());
        }
    }

    private Object[] fields(int count) {
        Object[] definitions = IntStream.range(0, count)
                .mapToObj(index -> object("targetType", "USER", "key", unique("field"), "dataType", "STRING"))
                .toArray();
        List<String> keys = genauth.require("set-custom-fields", object("list", list(definitions)))
                .read("key");
        return keys.toArray();
    }
}
