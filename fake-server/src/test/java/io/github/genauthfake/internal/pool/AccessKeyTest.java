package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessKeyTest {
    @Test
    void has_the_form_of_the_provider() {
        AccessKey key = AccessKey.random();
        assertThat(key.id()).matches("[0-9a-f]{24}");
        assertThat(key.secret()).matches("[0-9a-f]{32}");
    }

    @Test
    void is_another_one_every_time() {
        assertThat(AccessKey.random()).isNotEqualTo(AccessKey.random());
    }

    @Test
    void knows_its_secret() {
        AccessKey key = new AccessKey("id", "secret");
        assertThat(key.hasSecret("secret")).isTrue();
        assertThat(key.hasSecret("Secret")).isFalse();
        assertThat(key.hasSecret("secret ")).isFalse();
        assertThat(key.hasSecret("")).isFalse();
    }

    @Test
    void keeps_its_secret_out_of_texts() {
        assertThat(new AccessKey("id", "geheim")).hasToString("AccessKey[id=id]");
    }
}
