package io.github.genauthfake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResponseCheckTest {
    @Test
    void the_fake_checks_its_own_answers_in_these_tests() {
        assertThat(System.getProperty("genauthfake.checkResponses")).isEqualTo("true");
    }
}
