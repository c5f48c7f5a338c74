package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Finding.Kind;
import io.github.genauthfake.internal.pool.JournalledFinding;
import io.github.genauthfake.it.Recorded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComplaintsTest {
    private final Complaints complaints = new Complaints();

    private void find(String operation, Kind kind, String parameter) {
        complaints.add(
                Recorded.success(operation, "", new JournalledFinding(kind, "`" + parameter + "` is odd", parameter)));
    }

    private List<String> lines() {
        return complaints.judgedBy(Verdict.USUAL).orElseThrow().lines().toList();
    }

    @Test
    void without_findings_that_fail_a_test_there_are_none() {
        assertThat(complaints.judgedBy(Verdict.USUAL)).isEmpty();
        find("get-user", Kind.NOTE, "a guess");
        assertThat(complaints.judgedBy(Verdict.USUAL)).isEmpty();
    }

    @Test
    void the_same_is_said_once_with_how_often_whatever_item_of_a_list_it_is_about() {
        find("create-users-batch", Kind.UNKNOWN_PROPERTY, "list[0].nicname");
        find("create-users-batch", Kind.UNKNOWN_PROPERTY, "list[12].nicname");
        find("create-user", Kind.UNKNOWN_PROPERTY, "nicname");
        assertThat(lines())
                .contains(
                        "create-users-batch: `list[0].nicname` is odd (and 1 more)",
                        "  UNKNOWN_PROPERTY in create-users-batch, 2 times: `list[0].nicname` is odd",
                        "  UNKNOWN_PROPERTY in create-user: `nicname` is odd",
                        "  @GenAuthVerdict(tolerates = Finding.Kind.UNKNOWN_PROPERTY, on = \"create-users-batch\","
                                + " parameter = \"list[].nicname\")")
                .hasSize(9);
    }

    @Test
    void many_of_one_kind_hide_none_of_another() {
        for (int number = 0; number < 10_000; number++) {
            find("create-user", Kind.UNKNOWN_PROPERTY, "property" + number);
            find("create-user", Kind.NOTE, "note" + number);
        }
        assertThat(lines())
                .contains(
                        "  UNKNOWN_PROPERTY in create-user: `property9` is odd",
                        "  UNKNOWN_PROPERTY and more",
                        "  @GenAuthVerdict(tolerates = Finding.Kind.UNKNOWN_PROPERTY)")
                .hasSize(17);
    }

    @Test
    void many_that_are_tolerated_hide_none_that_is_not() {
        for (int number = 0; number < 100; number++) {
            find("create-user", Kind.UNKNOWN_PROPERTY, "property" + number);
        }
        find("get-user", Kind.UNKNOWN_PROPERTY, "nicname");
        Verdict tolerant = verdictOf(Tolerant.class);
        assertThat(complaints.judgedBy(tolerant).orElseThrow())
                .startsWith("get-user: `nicname` is odd\n")
                .doesNotContain("property");
        for (int number = 0; number < 10_000; number++) {
            find("create-user", Kind.UNKNOWN_PROPERTY, "another" + number);
        }
        assertThat(complaints.judgedBy(tolerant).orElseThrow()).contains("  UNKNOWN_PROPERTY and more");
    }

    @Test
    void long_sentences_and_line_breaks_do_not_break_the_form() {
        find("a\nb", Kind.UNKNOWN_PROPERTY, "x".repeat(10_000) + "\n");
        assertThat(lines()).hasSize(7).allMatch(line -> line.length() < 500);
    }

    @Test
    void an_error_inside_the_fake_is_not_for_the_test_to_tolerate() {
        find("create-user", Kind.INTERNAL_ERROR, "the fake itself failed");
        assertThat(lines()).last().asString().contains("a bug of the fake").doesNotContain("tolerates");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void the_advice_compiles_as_it_is_printed(int subjects, @TempDir Path directory) throws IOException {
        find("get-user", Kind.NOT_ACTED_ON, "withPost");
        for (int number = 1; number < subjects; number++) {
            find("create-user", Kind.UNKNOWN_PROPERTY, "list[7].odd\"\\" + number);
        }
        List<String> advice = lines().stream()
                .filter(line -> line.startsWith("  import ") || line.startsWith("  @"))
                .toList();
        assertThat(advice).hasSizeGreaterThan(2);
        Path source = directory.resolve("Pasted.java");
        Files.writeString(source, String.join("\n", advice) + "\nclass Pasted {}\n");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        printed,
                        printed,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        directory.toString(),
                        source.toString());
        assertThat(status).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static Verdict verdictOf(Class<?> type) {
        return Verdict.of(type.getAnnotationsByType(GenAuthVerdict.class));
    }

    @GenAuthVerdict(tolerates = Kind.UNKNOWN_PROPERTY, on = "create-user")
    private static final class Tolerant {}
}
