package io.github.genauthfake.contract.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MaskingTest {
    private final Masking masking = new Masking("0011aabb");

    @Test
    void the_secret_of_the_access_key_is_masked_wherever_it_stands() {
        assertThat(masking.masked("/path?secret=0011aabb&x=1")).isEqualTo("/path?secret=***&x=1");
    }

    @Test
    void a_token_is_masked_whatever_it_is_called() {
        assertThat(masking.masked("Bearer eyJhbGciOi.eyJzdWIiOi.c2ln-_x rest")).isEqualTo("Bearer *** rest");
    }

    @Test
    void properties_that_hold_secrets_are_masked_and_their_neighbours_are_not() {
        assertThat(masking.masked("{\"password\":\"a\\\"b\",\"newPassword\" : \"c\",\"name\":\"d\"}"))
                .isEqualTo("{\"password\":\"***\",\"newPassword\" : \"***\",\"name\":\"d\"}");
        assertThat(masking.masked("{\"accessKeySecret\":\"zz\",\"access_token\":\"t\"}"))
                .isEqualTo("{\"accessKeySecret\":\"***\",\"access_token\":\"***\"}");
    }

    @Test
    void a_signature_is_masked_and_the_key_it_was_made_with_is_not() {
        assertThat(masking.masked("authing 65a0:ab+/c= rest")).isEqualTo("authing 65a0:*** rest");
    }

    @Test
    void any_other_text_stays() {
        String text = "{\"statusCode\":200,\"message\":\"\",\"data\":{\"key\":\"eyJ\"}}";
        assertThat(masking.masked(text)).isEqualTo(text);
        assertThat(new Masking("").masked(text)).isEqualTo(text);
    }
}
