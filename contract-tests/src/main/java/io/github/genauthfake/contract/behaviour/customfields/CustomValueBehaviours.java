package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.literal;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a field accepts as its value, and what it answers. */
@Operation("set-custom-data")
class CustomValueBehaviours extends Behaviours {
    private Answer set(String user, String key, Object value) {
        return post(
                "set-custom-data",
                object(
                        "targetType",
                        "USER",
                        "targetIdentifier",
                        user,
                        "list",
                        list(object("key", key, "value", value))));
    }

    private void keeps(String key, Object value, Object kept) {
        String user = given.user();
        set(user, key, value).succeeds();
        get("get-custom-data", "targetType", "USER", "targetIdentifier", user).data(key, equalTo(kept));
    }

    private void refuses(String key, Object... values) {
        String user = given.user();
        for (Object value : values) {
            set(user, key, value).isRefusedWith(400);
        }
        get("get-custom-data", "targetType", "USER", "targetIdentifier", user).data("", equalTo(object()));
    }

    @Nested
    class a_STRING {
        @Test
        @Documented(source = "openapi SetCustomDataDto.value: it must match the type of the definition")
        void is_a_text() {
            keeps(given.field("STRING"), "北京大学 😀 \"quoted\"", "北京大学 😀 \"quoted\"");
        }

        @Test
        @Documented(source = "openapi SetCustomDataDto.value: it must match the type of the definition")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void is_nothing_else() {
            refuses(given.field("STRING"), 5, true, object("a", 1), list("a"));
        }

        @Test
        @Inferred(why = "1025 characters were refused by create-user")
        void has_at_most_1024_characters() {
            String key = given.field("STRING");
            keeps(key, "字".repeat(1024), "字".repeat(1024));
            refuses(key, "字".repeat(1025), "😀".repeat(513));
        }

        @Test
        @Inferred(why = "the provider keeps its data in Postgres, which cannot hold NUL")
        void holds_no_NUL() {
            refuses(given.field("STRING"), literal("\"a\\u0000b\""));
        }
    }

    @Nested
    class a_NUMBER {
        @Test
        @Documented(source = "openapi SetCustomDataDto.value: it must match the type of the definition")
        void is_a_number() {
            String key = given.field("NUMBER");
            keeps(key, 18, 18);
            keeps(key, -2.5, -2.5);
        }

        @Test
        @Inferred(why = "the value in the Java SDK's type is a text")
        void may_come_as_a_text_and_is_a_number_all_the_same() {
            String key = given.field("NUMBER");
            keeps(key, "18", 18);
            keeps(key, "-1.5e3", -1500);
        }

        @Test
        @Documented(source = "openapi SetCustomDataDto.value: it must match the type of the definition")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void is_nothing_else() {
            refuses(given.field("NUMBER"), "eighteen", "", " 18", "0x12", "+18", "NaN", true, list(18));
        }

        @Test
        @Inferred(why = "the provider's JavaScript has no larger numbers")
        void cannot_be_larger_than_a_double() {
            refuses(given.field("NUMBER"), literal("1e400"), "1e400", literal("-1e999999999"));
        }
    }

    @Nested
    class a_BOOLEAN {
        @Test
        @Documented(source = "openapi SetCustomDataDto.value: it must match the type of the definition")
        void is_true_or_false() {
            String key = given.field("BOOLEAN");
            keeps(key, true, true);
            keeps(key, false, false);
        }

        @Test
        @Inferred(why = "the value in the Java SDK's type is a text")
        void may_come_as_a_text_and_is_a_truth_all_the_same() {
            String key = given.field("BOOLEAN");
            keeps(key, "true", true);
            keeps(key, "false", false);
        }

        @Test
        @Documented(source = "openapi SetCustomDataDto.value: it must match the type of the definition")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void is_nothing_else() {
            refuses(given.field("BOOLEAN"), 1, "yes", "True", "");
        }
    }

    @Nested
    class a_DATETIME {
        @Test
        @Documented(source = "openapi SetCustomDataDto.value: it must match the type of the definition")
        void is_a_moment_in_ISO_8601() {
            keeps(given.field("DATETIME"), "2022-07-03T02:20:30.000Z", "2022-07-03T02:20:30.000Z");
        }

        @Test
        @Inferred(why = "all other moments in answers are in UTC with milliseconds")
        void is_answered_in_UTC_with_milliseconds() {
            String key = given.field("DATETIME");
            keeps(key, "2022-07-03T10:20:30+08:00", "2022-07-03T02:20:30.000Z");
            keeps(key, "2022-07-03", "2022-07-03T00:00:00.000Z");
        }

        @Test
        @Inferred(why = "a Date of JavaScript has milliseconds, and the value in the Java SDK's type is a text")
        void may_be_a_number_of_milliseconds() {
            String key = given.field("DATETIME");
            keeps(key, 1656814830000L, "2022-07-03T02:20:30.000Z");
            keeps(key, "1656814830000", "2022-07-03T02:20:30.000Z");
        }

        @Test
        @Documented(source = "openapi SetCustomDataDto.value: it must match the type of the definition")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void is_nothing_else() {
            refuses(given.field("DATETIME"), "yesterday", "2022-13-01", "2022-02-30T00:00:00Z", "", true, 1e300);
        }
    }

    @Nested
    class an_ENUM {
        @Test
        @Documented(source = "openapi SetCustomFieldDto.options and SetCustomDataDto.value, examples")
        void is_the_value_of_one_of_its_options() {
            keeps(given.choice(), "thu", "thu");
        }

        @Test
        @Inferred(
                why = "a value must match its definition; what the real operation does with other values is not known")
        void is_nothing_else() {
            refuses(given.choice(), "mit", "清华大学", "PKU", "", 1, true);
        }
    }

    @Test
    @Inferred(why = "null is the one way to say that there is nothing")
    void null_clears_a_value() {
        String user = given.user();
        String key = given.field("STRING");
        given.value(user, key, "x");
        set(user, key, null).succeeds();
        get("get-custom-data", "targetType", "USER", "targetIdentifier", user).dataHasNot("", key);
    }

    @Test
    @Inferred(why = "there is nothing to clear, and nothing is what was asked for")
    void null_does_no_harm_where_there_is_no_value() {
        set(given.user(), given.field("STRING"), null).succeeds();
    }
}
