package io.github.genauthfake.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.w3c.dom.Element;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JUnitXmlTest {
    private static final String SECRET = "0011aabb";

    @TempDir
    private static Path directory;

    private static String text;
    private static Element suite;

    @BeforeAll
    static void write() throws Exception {
        Path file = directory.resolve("TEST.xml");
        JUnitXml.write(
                Runs.of(
                        Runs.SERVICE,
                        Runs.holding("A#one"),
                        Runs.differing("A#two"),
                        Runs.differingAsKnown("A#three"),
                        Runs.differing("A#four").accepted("It is in the baseline."),
                        Runs.untried("A#five"),
                        telling("A#six", "answered " + SECRET + " and \u0000")),
                file,
                new Masking(SECRET));
        text = Files.readString(file);
        suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static Finding telling(String name, String problem) {
        return new Finding(name, "get-user", "tells", Outcome.DIFFERS, List.of(), null, null, null, problem, List.of());
    }

    private static String message(String element, int index) {
        return ((Element) suite.getElementsByTagName(element).item(index)).getAttribute("message");
    }

    @Test
    void a_difference_is_a_failure_and_what_could_not_be_tried_is_an_error() {
        assertThat(suite.getAttribute("tests")).isEqualTo("6");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(6);
        assertThat(message("failure", 0)).startsWith("the sentence of the failure");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("POST /api/v3/set-custom-data?a=1", "{\"statusCode\":500}");
        assertThat(message("error", 0)).startsWith("the sentence of the failure");
    }

    @Test
    void a_difference_that_is_known_or_accepted_is_skipped_with_the_reason() {
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(message("skipped", 0)).startsWith("Known difference: one of two sources");
        assertThat(message("skipped", 1)).startsWith("Accepted difference: It is in the baseline.");
    }

    @Test
    void a_case_is_named_by_operation_and_sentence() {
        Element first = (Element) suite.getElementsByTagName("testcase").item(0);
        assertThat(first.getAttribute("classname")).isEqualTo("set-custom-data");
        assertThat(first.getAttribute("name")).isEqualTo("one");
    }

    @Test
    void the_target_is_named_and_the_machine_is_not() {
        assertThat(text)
                .contains("<property name=\"baseUrl\" value=\"https://api.example.com\"/>")
                .contains("time=\"60.500\"")
                .doesNotContain("java.home", "hostname=", "user.dir");
    }

    @Test
    void secrets_are_masked_and_what_XML_cannot_hold_is_replaced() {
        assertThat(message("failure", 1)).isEqualTo("answered *** and \uFFFD");
        assertThat(text).doesNotContain(SECRET);
    }
}
