package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Cipher texts of encrypted fields are opened with the pool's private key, which the console shows and the API does not. */
@Operation("users-field-decrypt")
class DecryptFieldsBehaviours extends Behaviours {
    private static final String OPERATION = "users/field/decrypt";
    private static final String THE_KEY = "the private key is found in the console only";

    private Answer decrypt(Object... fields) {
        return post(OPERATION, object("privateKey", genauth.fake().fieldPrivateKey(), "data", list(fields)));
    }

    private static Map<String, Object> field(String user, String key, Object cipherText) {
        return object("userId", user, "fieldName", key, "encryptedContent", cipherText);
    }

    private Object cipherText(String user, String key) {
        return get("get-custom-data", "targetType", "USER", "targetIdentifier", user)
                .succeeds()
                .read(key);
    }

    @Nested
    class a_cipher_text {
        @Test
        @FakeOnly(why = THE_KEY)
        void of_a_text_opens_to_the_text() {
            String key = given.field("STRING", "encrypted", true);
            String user = given.user();
            given.value(user, key, "330106200001010000 身份证");
            decrypt(field(user, key, cipherText(user, key)))
                    .succeeds()
                    .data(
                            "",
                            contains(object(
                                    "userId", user, "fieldName", key, "decryptedContent", "330106200001010000 身份证")));
        }

        @Test
        @FakeOnly(why = THE_KEY)
        void of_a_number_opens_to_its_text() {
            String key = given.field("NUMBER", "encrypted", true);
            String user = given.user();
            given.value(user, key, 42);
            decrypt(field(user, key, cipherText(user, key))).succeeds().data("[0].decryptedContent", equalTo("42"));
        }

        @Test
        @FakeOnly(why = THE_KEY)
        void may_come_with_the_user_or_from_a_new_user() {
            String key = given.field("STRING", "encrypted", true);
            Answer created = post(
                            "create-user", object("username", unique("user"), "customData", object(key, "secret")))
                    .succeeds();
            String user = created.read("userId");
            Object withUser =
                    get("get-user", "userId", user, "withCustomData", true).read("customData." + key);
            decrypt(field(user, key, created.read("customData." + key)), field(user, key, withUser))
                    .succeeds()
                    .data("decryptedContent", contains("secret", "secret"));
        }

        @Test
        @FakeOnly(why = THE_KEY)
        void opens_to_the_value_of_its_time() {
            String key = given.field("STRING", "encrypted", true);
            String user = given.user();
            given.value(user, key, "before");
            Object before = cipherText(user, key);
            given.value(user, key, "after");
            decrypt(field(user, key, before), field(user, key, cipherText(user, key)))
                    .succeeds()
                    .data("decryptedContent", contains("before", "after"));
        }

        @Test
        @FakeOnly(why = THE_KEY)
        void needs_neither_user_nor_field() {
            String key = given.field("STRING", "encrypted", true);
            String user = given.user();
            given.value(user, key, "secret");
            decrypt(object("encryptedContent", cipherText(user, key)))
                    .succeeds()
                    .data("[0].decryptedContent", equalTo("secret"))
                    .data("[0].userId", nullValue());
        }

        @Test
        @FakeOnly(why = THE_KEY)
        void that_is_none_is_refused_and_nothing_is_opened() {
            String key = given.field("STRING", "encrypted", true);
            String user = given.user();
            given.value(user, key, "secret");
            Object right = cipherText(user, key);
            decrypt(field(user, key, right), field(user, key, "secret"))
                    .isRefusedWith(400)
                    .data("", nullValue());
            decrypt(field(user, key, String.valueOf(right).substring(4))).isRefusedWith(400);
        }
    }

    @Nested
    class a_request_is_refused {
        @Test
        @Inferred(why = "class of error: a refused argument")
        void when_the_private_key_is_another() {
            String key = given.field("STRING", "encrypted", true);
            String user = given.user();
            given.value(user, key, "secret");
            post(OPERATION, object("privateKey", "another", "data", list(field(user, key, cipherText(user, key)))))
                    .isRefusedWith(400)
                    .data("", nullValue());
        }

        @Test
        @Documented(source = "openapi UserFieldDecryptReqDto and UserFieldDecryptReqItemDto, required")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void when_the_key_or_the_data_are_left_out() {
            post(OPERATION, object("data", list())).isRefusedWith(400).data("", nullValue());
            post(OPERATION, object("privateKey", "another")).isRefusedWith(400);
            post(OPERATION, object("privateKey", "another", "data", list(object("fieldName", "x"))))
                    .isRefusedWith(400);
        }
    }
}
