package io.github.genauthfake.internal.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.genauthfake.internal.sbom.compile.SbomCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar's own document is tested with the jar. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SbomCompilerTest {
    @TempDir
    private Path directory;

    private String compile(String lines) throws IOException {
        Path list = Files.writeString(directory.resolve("libraries.txt"), lines);
        Path target = directory.resolve("sbom/own.cdx.json");
        SbomCompiler.main("org.example", "own", "1.0", list.toString(), target.toString());
        return Files.readString(target);
    }

    @Test
    void names_each_library_with_version_and_hash() throws IOException {
        Path jar = Files.writeString(directory.resolve("a-2.0.jar"), "abc");
        String text = compile("\nThe following files have been resolved:\n" + "   org.example:a:jar:2.0:compile:" + jar
                + " (optional) -- module a (auto)\n\n");
        JsonNode sbom = new JsonMapper().readTree(text);
        assertThat(sbom.at("/metadata/component/purl").textValue()).isEqualTo("pkg:maven/org.example/own@1.0?type=jar");
        assertThat(sbom.get("components")).hasSize(1);
        assertThat(sbom.at("/components/0/purl").textValue()).isEqualTo("pkg:maven/org.example/a@2.0?type=jar");
        assertThat(sbom.at("/components/0/hashes/0/content").textValue())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void names_scripts_by_their_first_lines() throws IOException {
        Path list = Files.writeString(directory.resolve("libraries.txt"), "");
        Path target = directory.resolve("own.cdx.json");
        Path script = Files.writeString(directory.resolve("a.js"), "/*! Some 1.2.3 | MIT License */\nlet a;\n");
        SbomCompiler.main("org.example", "own", "1.0", list.toString(), target.toString(), script.toString());
        JsonNode sbom = new JsonMapper().readTree(target.toFile());
        assertThat(sbom.at("/components/0/purl").textValue()).isEqualTo("pkg:npm/some@1.2.3");
        Path nameless = Files.writeString(directory.resolve("b.js"), "let b;\n");
        assertThatIOException()
                .isThrownBy(() -> SbomCompiler.main(
                        "org.example", "own", "1.0", list.toString(), target.toString(), nameless.toString()))
                .withMessageContaining("b.js");
    }

    @Test
    void fails_on_a_line_that_it_does_not_understand() {
        assertThatIOException()
                .isThrownBy(() -> compile("   org.example:a:zip:2.0:compile:/a-2.0.zip"))
                .withMessageContaining("org.example:a:zip");
    }
}
