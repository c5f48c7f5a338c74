package io.github.genauthfake.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerPagesTest {
    private static final Map<String, String> PAGES =
            Map.of("FIDELITY.md", "one\ntwo\n", "docs/fidelity/users.md", "three\n");

    @TempDir
    private Path root;

    private LedgerPages committed;

    @BeforeEach
    void write() {
        committed = new LedgerPages(root);
        committed.update(PAGES);
    }

    @Test
    void are_fine_when_they_hold_these_texts() {
        assertThat(committed.staleness(PAGES)).isEmpty();
    }

    @Test
    void may_have_the_line_ends_of_another_system() throws Exception {
        Files.writeString(root.resolve("FIDELITY.md"), "one\r\ntwo\r\n");
        assertThat(committed.staleness(PAGES)).isEmpty();
    }

    @Test
    void are_stale_together_in_one_message_with_one_command() throws Exception {
        Files.delete(root.resolve("docs/fidelity/users.md"));
        Files.writeString(root.resolve("FIDELITY.md"), "one\n2\n");
        Files.writeString(root.resolve("docs/fidelity/groups.md"), "");
        assertThat(committed.staleness(PAGES))
                .get()
                .asString()
                .contains("FIDELITY.md is stale from line 2, which has to be: two")
                .contains("docs/fidelity/users.md is missing")
                .contains("docs/fidelity/groups.md belongs to no module")
                .containsOnlyOnce(Ledger.REGENERATE);
    }

    @Test
    void lose_what_belongs_to_no_module_when_they_are_written() throws Exception {
        Files.writeString(root.resolve("docs/fidelity/groups.md"), "");
        committed.update(PAGES);
        assertThat(root.resolve("docs/fidelity")).isDirectoryContaining("glob:**/users.md");
        assertThat(root.resolve("docs/fidelity/groups.md")).doesNotExist();
    }
}
