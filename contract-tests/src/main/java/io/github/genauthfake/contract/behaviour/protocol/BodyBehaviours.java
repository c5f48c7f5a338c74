package io.github.genauthfake.contract.behaviour.protocol;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a POST may carry. */
@Operation(Operation.EVERY)
class BodyBehaviours extends Behaviours {
    private static final String JSON = "application/json";
    private static final int MORE_THAN_TEN_MEGABYTES = 10 * 1024 * 1024 + 1;

    @Nested
    class a_body_that {
        @Test
        @Inferred(why = "class of error: a refused argument")
        void is_not_JSON_is_refused() {
            genauth.request("create-user")
                    .post(JSON, "{\"username\":\"" + unique("user"))
                    .isRefusedWith(400);
            genauth.request("create-user")
                    .post(JSON, "{'username':'" + unique("user") + "'}")
                    .isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void goes_on_behind_its_end_is_refused() {
            genauth.request("set-custom-fields").post(JSON, "{} {}").isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void is_not_an_object_is_refused() {
            genauth.request("create-user").post(list()).isRefusedWith(400);
            genauth.request("create-user").post("text").isRefusedWith(400);
            genauth.request("create-user").post((Object) null).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void is_a_form_is_refused() {
            genauth.request("create-user")
                    .post("application/x-www-form-urlencoded", "username=" + unique("user"))
                    .isRefusedWith(400);
        }

        @Test
        @FakeOnly(why = "what the real service says to a form is not known")
        void is_a_form_is_told_to_be_JSON() {
            in(ENGLISH, "create-user")
                    .post("application/x-www-form-urlencoded", "username=" + unique("user"))
                    .isRefusedWith(400)
                    .explains("application/json");
        }

        @Test
        @Inferred(why = "the class of status codes has one for over-size; that it comes as HTTP status is a guess")
        void is_larger_than_ten_megabytes_is_refused_with_413() {
            genauth.request("create-user")
                    .post(JSON, "{\"username\":\"" + unique("user") + "x".repeat(MORE_THAN_TEN_MEGABYTES) + "\"}")
                    .isRefusedOverHttpWith(413)
                    .isJson();
        }
    }

    @Nested
    class no_body {
        @Test
        @Inferred(why = "a server of this kind reads an absent body as an empty object")
        @Seen(aspect = WORDING, source = "node createUser.spec.ts:153, for an empty object")
        void counts_as_an_empty_object() {
            in(CHINESE, "create-user")
                    .postNothing()
                    .isRefusedWith(400)
                    .says("Must contain one of the following fields: username, phone, email");
        }
    }

    @Nested
    class a_property_that {
        @Test
        @Seen(source = "node listUsers.spec.ts and n8n: properties that the operation does not have do no harm")
        void the_API_does_not_know_is_ignored() {
            post("create-user", object("username", unique("user"), "favouriteColour", "green"))
                    .succeeds()
                    .dataHasNot("", "favouriteColour");
        }

        @Test
        @FakeOnly(why = "the real service has no test to tell")
        void the_API_does_not_know_is_reported_to_the_test() {
            post("create-user", object("username", unique("user"), "nickName", "Al"))
                    .succeeds();
            tellsTheTest(Finding.Kind.UNKNOWN_PROPERTY);
        }

        @Test
        @Inferred(why = "the Java SDK never sends null and others do; both mean that there is nothing")
        void is_optional_may_be_null_where_something_is_created() {
            String key = unique("field");
            post("set-custom-fields", object("list", list(object("targetType", "USER", "key", key, "label", null))))
                    .succeeds()
                    .data("[0].label", equalTo(key));
        }

        @Test
        @Inferred(why = "the samples declare a type for each property; the provider's validation looks at types")
        void has_another_type_than_declared_is_refused() {
            post("set-custom-fields", field("isUnique", "true")).isRefusedWith(400);
            post("set-custom-fields", field("isUnique", 1)).isRefusedWith(400);
            post("set-custom-fields", field("label", 7)).isRefusedWith(400);
            post("set-custom-fields", field("appIds", "app")).isRefusedWith(400);
            post("set-custom-fields", object("list", object("targetType", "USER", "key", unique("field"))))
                    .isRefusedWith(400);
        }

        @Test
        @Inferred(why = "follows from the enumerations of the OpenAPI document")
        void is_none_of_its_enumeration_is_refused() {
            post("set-custom-fields", field("dataType", "TEXT")).isRefusedWith(400);
            post("set-custom-fields", field("dataType", "string")).isRefusedWith(400);
        }

        private Object field(String name, Object value) {
            return object("list", list(object("targetType", "USER", "key", unique("field"), name, value)));
        }
    }

    @Test
    @FakeOnly(why = "which sentences the real service has for this operation is not known")
    void all_that_is_wrong_with_a_request_is_told_in_one_message() {
        in(ENGLISH, "set-custom-data")
                .post(object("list", list()))
                .isRefusedWith(400)
                .explains("targetIdentifier must be a string,list must contain at least 1 elements");
    }
}
