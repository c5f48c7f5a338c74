package io.github.genauthfake.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.modules.organizations.Organizations;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiErrorTest {
    @Test
    void puts_its_arguments_into_the_wording_of_the_language() {
        ApiError error = ApiError.of(ErrorCode.DUPLICATE_OPTION, "size", "L");
        assertThat(error.message(Language.EN_US)).isEqualTo("The options of the field size hold the value L twice");
        assertThat(error.message(Language.ZH_CN)).isEqualTo("字段 size 的选项值 L 重复");
    }

    @Test
    void takes_places_in_an_argument_for_plain_text() {
        ApiError error = ApiError.of(ErrorCode.DUPLICATE_OPTION, "{1}", "{0}");
        assertThat(error.message(Language.EN_US)).contains("field {1} hold", "value {0} twice");
    }

    @Test
    void writes_an_argument_that_is_null_as_null() {
        assertThat(ApiError.of(Organizations.NOT_FOUND, (Object) null).message(Language.EN_US))
                .endsWith("null");
    }

    @Test
    void says_a_refused_argument_in_the_same_words_in_every_language() {
        ApiError error = ApiError.invalidArgument("limit must less than 50");
        assertThat(error.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        for (Language language : Language.values()) {
            assertThat(error.message(language)).isEqualTo("limit must less than 50");
        }
    }

    @Test
    void names_statusCode_and_English_wording_to_developers() {
        assertThat(ApiError.of(ErrorCode.USER_NOT_FOUND)).hasMessage("404: User not exists.");
    }

    @Test
    void carries_no_stack_trace_because_it_is_an_answer() {
        assertThat(ApiError.of(ErrorCode.USER_NOT_FOUND).getStackTrace()).isEmpty();
    }
}
