package io.github.genauthfake.internal.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-06-03",
                "2022-06-03T10:20",
                "2022-06-03T10:20:30",
                "2022-06-03T10:20:30.123Z",
                "2022-06-03T10:20:30+08:00",
                "2022-06-03T10:20:30+0800"
            })
    void requests_may_hold_dates_and_times(String text) {
        assertThat(DateTimeSyntax.accepts(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2022",
                "2022-13-01",
                "2022-02-30x",
                "03.06.2022",
                "2022-06-03 10:20",
                "+12022-06-03",
                "1654214400000",
                "2022-06-03T25:00"
            })
    void requests_hold_nothing_else(String text) {
        assertThat(DateTimeSyntax.accepts(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022-07-03T02:20:30Z", "2022-07-03T02:20:30.000+08:00", "2022-07-03", "2022-07-03t02:20:30.000Z"
            })
    void answers_hold_one_form_only(String text) {
        assertThat(DateTimeSyntax.isAnswerForm("2022-07-03T02:20:30.000Z")).isTrue();
        assertThat(DateTimeSyntax.isAnswerForm(text)).isFalse();
    }
}
