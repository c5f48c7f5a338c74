package io.github.genauthfake.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.report.Run;
import io.github.genauthfake.contract.report.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.w3c.dom.Element;

/** The reports of a run, each read as a machine reads it. */
record Reports(Path directory) {
    Run run() {
        return RunFile.read(directory.resolve("run.json"));
    }

    /** The suite in the JUnit XML. */
    Element suite() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("TEST-genauth-contract.xml").toFile())
                .getDocumentElement();
    }

    org.jsoup.nodes.Document page() throws IOException {
        return Jsoup.parse(directory.resolve("report.html").toFile());
    }

    /** Fails when one of the files holds one of these texts; there are four files and no others. */
    void holdNoneOf(String... secrets) throws IOException {
        try (var files = Files.list(directory)) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(secrets));
        }
    }
}
