package io.github.genauthfake.contract.report;

import io.github.genauthfake.contract.client.Masking;
import io.github.genauthfake.contract.running.Exchange;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A run as JUnit XML: a difference is a failure, and what could not be tried is an error. */
public final class JUnitXml {
    private static final Pattern NO_CHARACTER_OF_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final Masking masking;

    private JUnitXml(XMLStreamWriter xml, Masking masking) {
        this.xml = xml;
        this.masking = masking;
    }

    /**
     * Writes a run.
     *
     * @param masking takes out secrets that the behaviours themselves have overlooked
     */
    public static void write(Run run, Path file, Masking masking) throws IOException {
        try (Writer text = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new JUnitXml(xml, masking).suite(run);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException unexpected) {
            throw new IOException("Cannot write JUnit XML", unexpected);
        }
    }

    private void suite(Run run) throws XMLStreamException {
        Duration took = Duration.between(Instant.parse(run.startedAt()), Instant.parse(run.finishedAt()));
        xml.writeStartElement("testsuite");
        attribute("name", "GenAuth contract check");
        attribute("tests", String.valueOf(run.findings().size()));
        attribute("failures", String.valueOf(run.that(Outcome.DIFFERS).size()));
        attribute("errors", String.valueOf(run.that(Outcome.UNTRIED).size()));
        attribute(
                "skipped",
                String.valueOf(run.findings().stream()
                        .filter(finding -> element(finding.outcome()).equals("skipped"))
                        .count()));
        attribute("timestamp", run.startedAt());
        attribute("time", String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0));
        properties(run);
        for (Finding finding : run.findings()) {
            testCase(finding);
        }
        xml.writeEndElement();
    }

    private void properties(Run run) throws XMLStreamException {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("target", run.target().kind().title());
        properties.put("baseUrl", run.target().baseUrl());
        properties.put("userPoolId", run.target().userPoolId());
        properties.put("tool", run.tool());
        xml.writeStartElement("properties");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            if (property.getValue() != null) {
                xml.writeEmptyElement("property");
                attribute("name", property.getKey());
                attribute("value", property.getValue());
            }
        }
        xml.writeEndElement();
    }

    private void testCase(Finding finding) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", finding.operation());
        attribute("name", finding.behaviour());
        String element = element(finding.outcome());
        if (!element.isEmpty()) {
            xml.writeStartElement(element);
            attribute("message", reason(finding));
            if (!element.equals("skipped")) {
                attribute("type", finding.outcome().title());
                xml.writeCharacters(text(details(finding)));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String element(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "";
            case DIFFERS -> "failure";
            case UNTRIED -> "error";
            // What may differ must turn no build red.
            case DIFFERS_AS_KNOWN, ACCEPTED, LEFT_OUT -> "skipped";
        };
    }

    private static String reason(Finding finding) {
        return switch (finding.outcome()) {
            case DIFFERS_AS_KNOWN -> "Known difference: " + finding.knownDifference() + "\n" + finding.problem();
            case ACCEPTED -> "Accepted difference: " + finding.accepted() + "\n" + finding.problem();
            default -> String.valueOf(finding.problem());
        };
    }

    private static String details(Finding finding) {
        StringBuilder details = new StringBuilder(String.valueOf(finding.problem()));
        for (Exchange exchange : finding.exchanges()) {
            details.append("\n\n")
                    .append(exchange.method())
                    .append(' ')
                    .append(exchange.path())
                    .append('\n')
                    .append(exchange.body())
                    .append("\nHTTP ")
                    .append(exchange.httpStatus())
                    .append('\n')
                    .append(exchange.answer());
        }
        return details.toString();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, text(value));
    }

    private String text(String value) {
        return NO_CHARACTER_OF_XML.matcher(masking.masked(value)).replaceAll("\uFFFD");
    }
}
