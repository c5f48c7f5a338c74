package io.github.genauthfake.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanguageTest {
    @ParameterizedTest
    @CsvSource({"zh-CN, ZH_CN", "en-US, EN_US", "zh-TW, ZH_TW", "ja-JP, JA_JP", "EN-us, EN_US", "' en-US ', EN_US"})
    void is_named_by_the_header_whatever_the_case(String header, Language expected) {
        assertThat(Language.fromHeader(header, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "en", "de-DE", "en_US", "zh-CN,en-US"})
    void is_the_default_when_the_header_is_absent_or_names_another(String header) {
        assertThat(Language.fromHeader(header, Language.JA_JP)).isEqualTo(Language.JA_JP);
        assertThat(Language.fromHeader(header, null)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_own_tag(Language language) {
        assertThat(Language.fromHeader(language.tag(), null)).isEqualTo(language);
    }
}
