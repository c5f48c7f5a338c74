package io.github.genauthfake.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.genauthfake.contract.client.Masking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.w3c.dom.Element;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JUnitXmlTest {
    private static final String SECRET = "0011aabb";

    @TempDir
    private static Path directory;

    private static String text;
    private static Element suite;

    /** Stands for behaviours; run by this test alone. */
    static class Behaviours {
        @Test
        void holds() {}

        @Test
        void differs() {
            throw new AssertionError("answered " + SECRET);
        }

        @Test
        void differs_as_known() {
            throw new AssertionError("answered otherwise");
        }

        @Test
        void breaks_as_known() {
            throw new IllegalStateException("answered nothing");
        }
    }

    @BeforeAll
    static void runThem() throws Exception {
        JUnitXml xml = new JUnitXml();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Behaviours.class))
                                .build(),
                        xml.listener());
        Path file = directory.resolve("TEST.xml");
        xml.write(
                Runs.of(Runs.SERVICE, known("differs_as_known"), known("breaks_as_known")), file, new Masking(SECRET));
        text = Files.readString(file);
        suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static Finding known(String method) {
        return new Finding(
                Behaviours.class.getName() + "#" + method,
                "set-custom-data",
                method,
                Outcome.DIFFERS_AS_KNOWN,
                List.of(),
                "one of two sources",
                null,
                "answered otherwise",
                List.of());
    }

    @Test
    void a_difference_is_a_failure_and_a_known_one_is_skipped_with_the_reason() {
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(suite.getElementsByTagName("error").getLength()).isZero();
        assertThat(suite.getElementsByTagName("skipped").item(0).getTextContent())
                .contains("Known difference: one of two sources", "answered otherwise");
    }

    @Test
    void the_target_takes_the_place_of_the_machine() {
        assertThat(text)
                .contains("<property name=\"baseUrl\" value=\"https://api.example.com\"/>")
                .doesNotContain("java.home", "hostname=", "user.dir");
    }

    @Test
    void secrets_are_masked() {
        assertThat(text).contains("answered ***").doesNotContain(SECRET);
    }
}
