package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Finding;
import io.github.genauthfake.Finding.Kind;
import io.github.genauthfake.RecordedRequest;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComplaintsTest {
    private final Complaints complaints = new Complaints();

    private void find(String operation, Kind kind, String message) {
        complaints.add(new RecordedRequest(
                Instant.EPOCH,
                "id",
                operation,
                "POST",
                "/",
                "",
                200,
                OptionalInt.empty(),
                "",
                List.of(new Finding(kind, message))));
    }

    private List<String> lines() {
        return complaints
                .judgedBy(Verdict.USUAL::failsOn, Verdict.USUAL::asksFor)
                .orElseThrow()
                .lines()
                .toList();
    }

    @Test
    void without_findings_that_fail_a_test_there_are_none() {
        assertThat(complaints.judgedBy(Verdict.USUAL::failsOn, Verdict.USUAL::asksFor))
                .isEmpty();
        find("get-user", Kind.NOTE, "a guess");
        assertThat(complaints.judgedBy(Verdict.USUAL::failsOn, Verdict.USUAL::asksFor))
                .isEmpty();
    }

    @Test
    void the_same_is_said_once_with_how_often_whatever_item_of_a_list_it_is_about() {
        find("create-users-batch", Kind.UNKNOWN_PROPERTY, "`list[0].nicname`");
        find("create-users-batch", Kind.UNKNOWN_PROPERTY, "`list[12].nicname`");
        find("create-user", Kind.UNKNOWN_PROPERTY, "`nicname`");
        assertThat(lines())
                .contains(
                        "  UNKNOWN_PROPERTY in create-users-batch, 2 times: `list[0].nicname`",
                        "  UNKNOWN_PROPERTY in create-user: `nicname`")
                .hasSize(4);
    }

    @Test
    void many_of_one_kind_hide_none_of_another() {
        for (int number = 0; number < 1_000; number++) {
            find("create-user", Kind.UNKNOWN_PROPERTY, "property" + number);
            find("create-user", Kind.NOTE, "note" + number);
        }
        find("create-post", Kind.NOT_IMPLEMENTED, "there is no create-post");
        assertThat(lines())
                .contains(
                        "  UNKNOWN_PROPERTY in create-user: property9",
                        "  UNKNOWN_PROPERTY and more",
                        "  NOT_IMPLEMENTED in create-post: there is no create-post")
                .last()
                .asString()
                .contains("tolerates = {NOT_IMPLEMENTED, UNKNOWN_PROPERTY}");
        assertThat(lines()).hasSize(14);
    }

    @Test
    void long_sentences_and_line_breaks_do_not_break_the_form() {
        find("a\nb", Kind.UNKNOWN_PROPERTY, "x".repeat(10_000) + "\n");
        assertThat(lines()).hasSize(3).allMatch(line -> line.length() < 500);
    }

    @Test
    void an_error_inside_the_fake_is_not_for_the_test_to_tolerate() {
        find("create-user", Kind.INTERNAL_ERROR, "the fake itself failed");
        assertThat(lines()).last().asString().contains("a bug of the fake").doesNotContain("tolerates");
    }
}
