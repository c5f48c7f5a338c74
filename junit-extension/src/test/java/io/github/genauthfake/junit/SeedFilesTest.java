package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seed files by the packaged server, whose YAML parser stands under another name there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedFilesTest {
    @Test
    void a_pool_starts_with_files_and_exports_its_state(@TempDir Path directory) throws IOException {
        Path yaml = Files.writeString(
                directory.resolve("company.yaml"),
                "organizations: {acme: {}}\nusers: {alice: &person {departments: [acme]}, bob: *person}\n");
        Path json = Files.writeString(directory.resolve("local.json"), "{\"users\": {\"carol\": {}}}");
        try (FakeGenAuth genauth = FakeGenAuth.start();
                UserPool pool = genauth.createPool(Seed.fromFiles(yaml, json));
                UserPool again = genauth.createPool(Seed.parse(pool.export(), "export"))) {
            assertThat(again.snapshot()).isEqualTo(pool.snapshot());
            assertThat(pool.export()).contains("alice", "bob", "carol");
        }
    }

    @Test
    void a_mistake_is_told_by_file_and_line() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.parse("users:\n  alice: {emial: a@example.com}", "company.yaml"))
                .withMessageStartingWith("company.yaml:2: users.alice: unknown name \"emial\"");
    }
}
