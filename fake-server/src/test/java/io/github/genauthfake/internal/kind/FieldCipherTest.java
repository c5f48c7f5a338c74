package io.github.genauthfake.internal.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldCipherTest {
    private final FieldCipher cipher = new FieldCipher("secret");

    @Test
    void gives_the_same_text_for_the_same_value_and_number_alone() {
        String text = cipher.encrypt("4711", 1);
        assertThat(text).isBase64().doesNotContain("4711");
        assertThat(new FieldCipher("secret").encrypt("4711", 1)).isEqualTo(text);
        assertThat(cipher.encrypt("4711", 2)).isNotEqualTo(text);
        assertThat(cipher.encrypt("4712", 1)).isNotEqualTo(text);
        assertThat(new FieldCipher("another").encrypt("4711", 1)).isNotEqualTo(text);
    }

    @Test
    void takes_any_text() {
        assertThat(cipher.encrypt("", 1)).isBase64();
        assertThat(cipher.encrypt("🎈", Long.MAX_VALUE)).isBase64();
    }
}
