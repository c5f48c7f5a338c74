package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The jar and the POM as users get them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedFilesIT {
    private static final Path JAR = Path.of(System.getProperty("genauthfake.packagedJar"));
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);

    @Test
    void the_jar_is_a_module_with_a_name_of_its_own() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.github.genauthfake.junit");
            assertThat(jar.stream().map(JarEntry::getName)).noneMatch(name -> name.contains("internal"));
        }
    }

    @Test
    void the_POM_needs_no_parent_and_brings_the_server_alone() throws IOException {
        String pom = Files.readString(JAR.resolveSibling(".flattened-pom.xml"));
        assertThat(pom)
                .contains("<artifactId>genauth-fake-junit</artifactId>", "<name>", "<description>", "<licenses>")
                .doesNotContain("<parent>", "${");
        assertThat(DEPENDENCY.matcher(pom).results().map(MatchResult::group))
                .filteredOn(dependency -> !dependency.contains("<scope>provided</scope>"))
                .singleElement()
                .asString()
                .contains("<artifactId>genauth-fake-server</artifactId>");
    }
}
