package io.github.genauthfake.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.evidence.EvidenceFiles;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the packaged check knows of the behaviours without loading them is what the classes and the evidence say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackagedIndexIT {
    private static final String PACKAGE = "io/github/genauthfake/contract/";

    @Test
    void it_is_the_behaviours_that_junit_finds() throws Exception {
        try (JarFile jar = jar();
                InputStream index = jar.getInputStream(jar.getEntry(PACKAGE + "ledger/" + BehaviourIndex.RESOURCE))) {
            assertThat(BehaviourIndex.read(index)).isEqualTo(BehaviourCatalogue.all());
        }
    }

    @Test
    void the_evidence_is_that_of_the_files() throws Exception {
        try (JarFile jar = jar();
                InputStream evidence =
                        jar.getInputStream(jar.getEntry(PACKAGE + "evidence/" + EvidenceFiles.COMPILED))) {
            assertThat(new String(evidence.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(EvidenceFiles.compile());
        }
    }

    private static JarFile jar() throws Exception {
        return new JarFile(System.getProperty("genauthfake.contract.jar"));
    }
}
