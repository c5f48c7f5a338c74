package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import io.github.genauthfake.it.Recorded;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recorded request can tell of its parameters. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedRequestTest {
    private static RecordedRequest with(String parameters) {
        return Recorded.success("create-user", parameters);
    }

    private static final RecordedRequest REQUEST = with("""
        {"userId":"alice","departments":[{"departmentId":"d1","isLeader":true},{"departmentId":"d2"}],
         "page":1,"rate":1.50,"password":"***","note":null}\
        """);

    @Test
    void its_parameters_are_values_of_the_JDK() {
        assertThat(with("{\"text\":\"a\",\"whole\":1,\"part\":1.50,\"yes\":true,\"nothing\":null,\"list\":[1]}")
                        .parameterValues())
                .containsExactly(
                        entry("text", "a"),
                        entry("whole", 1L),
                        entry("part", new BigDecimal("1.50")),
                        entry("yes", true),
                        entry("nothing", null),
                        entry("list", List.of(1L)));
        assertThat(with("").parameterValues()).isEmpty();
    }

    @Test
    void parameters_that_the_journal_has_cut_cannot_be_told() {
        RecordedRequest cut = with("{\"username\":\"al...");
        assertThatIllegalStateException()
                .isThrownBy(cut::parameterValues)
                .withMessage("The journal keeps the first 65536 characters of a request's parameters, and this"
                        + " create-user has more: what is in it cannot be told");
        assertThatIllegalStateException().isThrownBy(() -> cut.missing("{}"));
        assertThatIllegalStateException().isThrownBy(() -> cut.differences("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "1", "{", "{'a':1}", "{} {}", "{\"a\":1,\"a\":2}"})
    void what_is_not_a_json_object_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REQUEST.missing(text))
                .withMessageMatching("Not a JSON object(, by line 1, column \\d+)?: " + Pattern.quote(text));
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.differences(text));
    }

    @Nested
    class A_part {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"userId\":\"alice\"}",
                    "{\"page\":1.0,\"rate\":1.5}",
                    "{\"note\":null,\"password\":\"***\"}",
                    "{\"departments\":[{\"departmentId\":\"d2\"},{\"isLeader\":true}]}",
                    "{\"departments\":[{},{\"isLeader\":true}]}"
                })
        void is_not_missed_when_it_is_there(String part) {
            assertThat(REQUEST.missing(part)).isEmpty();
        }

        @Test
        void is_missed_property_by_property() {
            assertThat(REQUEST.missing("{\"userId\":\"bob\",\"options\":{\"userIdType\":\"username\"},\"page\":\"1\"}"))
                    .containsExactly(
                            "userId is \"alice\", not \"bob\"",
                            "options is missing; expected {\"userIdType\":\"username\"}",
                            "page is 1, not \"1\"");
        }

        @Test
        void is_missed_inside_of_objects() {
            assertThat(with("{\"options\":{\"userIdType\":\"email\"}}")
                            .missing("{\"options\":{\"userIdType\":\"username\",\"x\":null}}"))
                    .containsExactly(
                            "options.userIdType is \"email\", not \"username\"", "options.x is missing; expected null");
        }

        @Test
        void has_lists_of_the_same_length() {
            assertThat(REQUEST.missing("{\"departments\":[{\"departmentId\":\"d1\"}]}"))
                    .containsExactly("departments has 2 elements, not 1 element:"
                            + " [{\"departmentId\":\"d1\",\"isLeader\":true},{\"departmentId\":\"d2\"}]");
        }

        @Test
        void tells_the_nearest_element_of_a_list() {
            assertThat(REQUEST.missing("{\"departments\":[{\"departmentId\":\"d1\"},{\"departmentId\":\"d3\"}]}"))
                    .containsExactly("departments has no element with {\"departmentId\":\"d3\"}; the nearest differs:"
                            + " departments[0].departmentId is \"d1\", not \"d3\"");
            assertThat(with("{\"ids\":[\"a\",\"b\"]}").missing("{\"ids\":[\"a\",\"a\"]}"))
                    .containsExactly("ids has no element with \"a\"; the nearest differs: ids[1] is \"b\", not \"a\"");
            assertThat(with("{\"ids\":[{\"a\":1}]}").missing("{\"ids\":[{\"a\":1}]}"))
                    .isEmpty();
        }

        @Test
        void says_that_a_secret_is_masked() {
            assertThat(REQUEST.missing("{\"password\":\"geheim\"}"))
                    .containsExactly("password is \"***\", not \"geheim\" (the journal masks secrets)");
        }

        @Test
        void shows_long_values_in_short() {
            assertThat(with("{\"name\":\"" + "x".repeat(300) + "\"}").missing("{\"name\":\"y\"}"))
                    .containsExactly("name is \"" + "x".repeat(199) + "…, not \"y\"");
        }
    }

    @Nested
    class The_whole {
        @Test
        void is_the_same_in_any_order_of_properties() {
            assertThat(with("{\"a\":1,\"b\":[1,2]}").differences("{\"b\":[1,2.0],\"a\":1}"))
                    .isEmpty();
        }

        @Test
        void differs_by_what_was_not_expected() {
            assertThat(with("{\"a\":{\"b\":1,\"c\":2}}").differences("{\"a\":{\"b\":1}}"))
                    .containsExactly("a.c is 2, and was not expected");
        }

        @Test
        void differs_by_the_order_of_a_list() {
            assertThat(with("{\"a\":[1,2]}").differences("{\"a\":[2,1]}"))
                    .containsExactly("a[0] is 1, not 2", "a[1] is 2, not 1");
        }
    }
}
