package io.github.genauthfake.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadFilesTest {
    private static Directory grow(String text) {
        return Seeder.grow(SeedSchema.check(Documents.parse(text, "bad.yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "# nothing\n", "---\n", "null", "{}", "\uFEFF{}", "users:\n"})
    void what_is_empty_is_an_empty_pool(String text) {
        assertThat(grow(text)).isEqualTo(Directory.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b", "[{}]", "hello", "\n5"})
    void what_has_no_sections_is_refused(String text) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> grow(text))
                .withMessageStartingWith("bad.yaml:")
                .withMessageContaining("write sections such as \"users:\" instead");
    }

    @Test
    void a_tab_is_refused_with_its_line() {
        assertThat(SeedErrorsTest.refusal("users:\n\talice: {}"))
                .hasMessage("company.yaml:2: a line is indented with a tab; write spaces instead");
    }

    @Test
    void broken_syntax_is_refused_with_its_line() {
        assertThat(SeedErrorsTest.refusal("users:\n  a: [1, 2\nroles: {}").line())
                .isEqualTo(3);
        assertThat(SeedErrorsTest.refusal("{\"users\": {},\n \"roles\": oops}"))
                .hasMessageStartingWith("company.yaml:2: is not JSON");
        assertThat(SeedErrorsTest.refusal("{\"users\": {}}\n{}")).hasMessageContaining("more behind the end");
        assertThat(SeedErrorsTest.refusal("users: {}\n---\nusers: {}")).hasMessageContaining("a file of its own");
    }

    @Test
    void what_never_ends_is_refused_with_the_line_that_it_begins_in() {
        assertThat(SeedErrorsTest.refusal("users:\n  alice: {}\n  bob: {name: \"Bob}\n  carol: {}\n"))
                .hasMessageStartingWith("company.yaml:3: is not YAML");
    }

    @Test
    void what_would_make_objects_is_refused() {
        assertThat(SeedErrorsTest.refusal("users: {a: !!javax.script.ScriptEngineManager {}}"))
                .hasMessageContaining("means nothing here; remove it");
        assertThat(SeedErrorsTest.refusal("users: {a: {name: !secret b}}")).hasMessageContaining("remove it");
    }

    @Test
    void a_text_may_say_that_it_is_one() {
        assertThat(Users.of(grow("users: {a: {name: !!str 5}}"))
                        .findByUsername("a")
                        .orElseThrow()
                        .attributes())
                .containsEntry("name", "5");
    }

    @Test
    void anchors_and_aliases_work_and_own_names_go_before_merged_ones() {
        Directory directory = grow("""
                users:
                  a: &person {name: Person, company: Acme}
                  b: {<<: *person, name: B}
                """);
        assertThat(Users.of(directory).findByUsername("b").orElseThrow().attributes())
                .containsEntry("name", "B")
                .containsEntry("company", "Acme");
    }

    @Test
    void aliases_of_aliases_end() {
        StringBuilder bomb = new StringBuilder("createdAt: &a0 x\nusers:\n");
        for (int level = 1; level < 40; level++) {
            bomb.append("  u")
                    .append(level)
                    .append(": &a")
                    .append(level)
                    .append(" [*a")
                    .append(level - 1);
            bomb.append(", *a").append(level - 1).append("]\n");
        }
        assertThat(SeedErrorsTest.refusal(bomb.toString())).hasMessageContaining("its aliases make more than");
        assertThat(SeedErrorsTest.refusal("users: &a {b: *a}")).hasMessageContaining("contains itself");
        assertThat(SeedErrorsTest.refusal("users: *a")).hasMessageContaining("no anchor &a above");
    }

    @Test
    void deep_nesting_is_refused_without_a_stack_overflow() {
        assertThat(SeedErrorsTest.refusal("[".repeat(100_000))).hasMessageContaining("nest");
        assertThat(SeedErrorsTest.refusal("users: " + "[".repeat(100_000)))
                .hasMessageContaining("nested more than 500 deep");
        assertThat(SeedErrorsTest.refusal("users: " + "- ".repeat(600) + "a")).isNotNull();
    }

    @Test
    void files_are_read_by_their_names(@TempDir Path directory) throws IOException {
        byte[] noise = new byte[10 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        Path binary = Files.write(directory.resolve("binary.yaml"), noise);
        Path large = Files.writeString(directory.resolve("large.YML"), "x".repeat(10 * 1024 * 1024));
        Path other = Files.writeString(directory.resolve("company.txt"), "users: {}");
        assertRefused(binary, "is not a text in UTF-8");
        assertRefused(large, "break it, or write a .json file instead");
        assertRefused(other, "call it .yaml, .yml or .json instead");
        assertRefused(directory.resolve("missing.json"), "does not exist");
        assertRefused(Files.createDirectory(directory.resolve("folder.json")), "cannot be read");
        assertThat(Documents.read(Files.writeString(directory.resolve("utf16.json"), "{}"))
                        .members())
                .isEmpty();
    }

    private static void assertRefused(Path file, String problem) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Documents.read(file))
                .withMessageStartingWith(file.toString())
                .withMessageContaining(problem);
    }
}
