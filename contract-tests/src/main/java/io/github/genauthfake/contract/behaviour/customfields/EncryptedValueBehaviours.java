package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** Values of fields that are encrypted. */
@Operation("set-custom-data")
class EncryptedValueBehaviours extends Behaviours {
    private Answer values(String user) {
        return get("get-custom-data", "targetType", "USER", "targetIdentifier", user)
                .succeeds();
    }

    @Test
    @Documented(source = "openapi SetCustomFieldDto.encrypted")
    @KnownDifference(why = "The provider's cipher is not known; the fake's is AES-GCM under a key of the pool.")
    void an_encrypted_value_is_answered_as_cipher_text() {
        String key = given.field("STRING", "encrypted", true);
        String user = given.user();
        given.value(user, key, "330106200001010000");
        values(user).data(key, allOf(instanceOf(String.class), not(equalTo("330106200001010000"))));
        get("get-user", "userId", user, "withCustomData", true)
                .data("customData." + key, not(equalTo("330106200001010000")));
    }

    @Test
    @Inferred(why = "a cipher text is a text, whatever it hides")
    @KnownDifference(why = "The provider's cipher is not known; the fake's is AES-GCM under a key of the pool.")
    void an_encrypted_number_is_answered_as_a_text() {
        String key = given.field("NUMBER", "encrypted", true);
        String user = given.user();
        given.value(user, key, 42);
        values(user).data(key, instanceOf(String.class));
    }

    @Test
    @Inferred(why = "equal values shall not be recognized by their cipher text")
    void equal_values_have_different_cipher_texts() {
        String key = given.field("STRING", "encrypted", true);
        String one = given.user();
        String other = given.user();
        given.value(one, key, "same");
        given.value(other, key, "same");
        values(one).data(key, not(equalTo(values(other).read(key))));
    }

    @Test
    @Inferred(why = "uniqueness is about values, not about what hides them")
    void unique_values_are_compared_by_what_they_hide() {
        String key = given.field("STRING", "encrypted", true, "isUnique", true);
        given.value(given.user(), key, "same");
        post(
                        "set-custom-data",
                        object(
                                "targetType", "USER",
                                "targetIdentifier", given.user(),
                                "list", list(object("key", key, "value", "same"))))
                .isRefusedWith(409);
    }

    @Test
    @Inferred(why = "a value is judged before it is encrypted")
    void a_value_of_another_type_is_refused_as_ever() {
        String key = given.field("NUMBER", "encrypted", true);
        post(
                        "set-custom-data",
                        object(
                                "targetType", "USER",
                                "targetIdentifier", given.user(),
                                "list", list(object("key", key, "value", "many"))))
                .isRefusedWith(400);
    }
}
