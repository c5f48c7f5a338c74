package io.github.genauthfake.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErrorCodeTest {
    private static final List<String> NO_ARGUMENTS = List.of();
    private static final List<String> LETTERS = List.of("a", "b", "c", "d");

    @ParameterizedTest
    @EnumSource
    void has_wording_in_both_languages(ErrorCode code) {
        assertThat(code.wording(Language.ZH_CN, NO_ARGUMENTS)).isNotBlank();
        assertThat(code.wording(Language.EN_US, NO_ARGUMENTS)).isNotBlank().isPrintable();
    }

    @ParameterizedTest
    @EnumSource
    void has_the_same_places_for_arguments_in_both_languages(ErrorCode code) {
        TreeSet<String> chinese = places(code.wording(Language.ZH_CN, NO_ARGUMENTS));
        assertThat(chinese).isEqualTo(places(code.wording(Language.EN_US, NO_ARGUMENTS)));
        assertThat(chinese)
                .as("counted from zero without a gap")
                .containsExactlyElementsOf(IntStream.range(0, chinese.size())
                        .mapToObj(place -> "{" + place + "}")
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void leaves_no_place_open_when_it_is_given_its_arguments(ErrorCode code) {
        assertThat(code.wording(Language.ZH_CN, LETTERS)).doesNotContain("{", "}");
        assertThat(code.wording(Language.EN_US, LETTERS)).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @EnumSource
    void has_a_status_code_of_a_documented_class(ErrorCode code) {
        assertThat(code.statusCode()).isIn(400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 501);
    }

    @ParameterizedTest
    @EnumSource
    void says_how_it_is_known(ErrorCode code) {
        assertThat(code.statusCodeEvidence()).isNotNull();
        assertThat(code.wordingEvidence()).isNotNull();
    }

    @Test
    void travels_over_HTTP_200_save_for_unknown_paths_throttling_and_bodies_that_are_too_large_or_slow() {
        assertThat(Arrays.stream(ErrorCode.values()).filter(code -> code.httpStatus() != 200))
                .containsExactlyInAnyOrder(
                        ErrorCode.UNKNOWN_PATH,
                        ErrorCode.BODY_IS_TOO_SLOW,
                        ErrorCode.PAYLOAD_TOO_LARGE,
                        ErrorCode.BODY_INFLATES_TOO_MUCH,
                        ErrorCode.TOO_MANY_BODIES);
        assertThat(ErrorCode.UNKNOWN_PATH.httpStatus()).isEqualTo(404);
        assertThat(ErrorCode.BODY_IS_TOO_SLOW.httpStatus()).isEqualTo(408);
        assertThat(ErrorCode.PAYLOAD_TOO_LARGE.httpStatus()).isEqualTo(413);
        assertThat(ErrorCode.BODY_INFLATES_TOO_MUCH.httpStatus()).isEqualTo(413);
        assertThat(ErrorCode.TOO_MANY_BODIES.httpStatus()).isEqualTo(429);
    }

    @Test
    void has_an_API_code_only_where_the_provider_lists_one() {
        assertThat(Arrays.stream(ErrorCode.values())
                        .filter(code -> code.apiCode().isPresent())
                        .collect(Collectors.toMap(
                                Function.identity(), code -> code.apiCode().getAsInt())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ErrorCode.NOT_LOGGED_IN, 2020,
                        ErrorCode.SIGNATURE_IS_WRONG, 1300,
                        ErrorCode.SIGNATURE_METHOD_IS_WRONG, 1301,
                        ErrorCode.SIGNATURE_VERSION_IS_WRONG, 1302,
                        ErrorCode.SIGNATURE_DATE_IS_MALFORMED, 1303,
                        ErrorCode.SIGNATURE_HAS_NO_DATE, 1304,
                        ErrorCode.SIGNATURE_DATE_IS_FAR, 1305,
                        ErrorCode.SIGNATURE_IS_USED, 1306,
                        ErrorCode.USER_NOT_FOUND, 2004));
    }

    @Test
    void speaks_simplified_Chinese_where_the_language_has_no_wording_of_its_own() {
        assertThat(ErrorCode.USER_NOT_FOUND.wording(Language.ZH_TW, NO_ARGUMENTS))
                .isEqualTo("用户不存在");
        assertThat(ErrorCode.USER_NOT_FOUND.wording(Language.JA_JP, NO_ARGUMENTS))
                .isEqualTo("用户不存在");
    }

    @Test
    void calls_wording_seen_only_where_the_status_code_is_no_invention_of_the_fake() {
        assertThat(ErrorCode.values())
                .filteredOn(code -> code.statusCodeEvidence() == Evidence.FAKE_ONLY)
                .containsExactlyInAnyOrder(
                        ErrorCode.NOT_IMPLEMENTED,
                        ErrorCode.BODY_HAS_TOO_MANY_VALUES,
                        ErrorCode.BODY_IS_TOO_SLOW,
                        ErrorCode.BODY_INFLATES_TOO_MUCH,
                        ErrorCode.TOO_MANY_BODIES,
                        ErrorCode.DEPARTMENT_TOO_DEEP)
                .allMatch(code -> code.wordingEvidence() == Evidence.FAKE_ONLY);
    }

    private static TreeSet<String> places(String wording) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{[^}]*}")
                .matcher(wording)
                .results()
                .map(MatchResult::group)
                .forEach(places::add);
        return places;
    }
}
