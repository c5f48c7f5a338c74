package io.github.genauthfake.contract.report;

import io.github.genauthfake.contract.client.Masking;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The results as JUnit XML, as the listener of the JUnit Platform writes it, without what is nobody's business. */
public final class JUnitXml {
    private final Path draft;
    private final StringWriter complaints = new StringWriter();
    private final TestExecutionListener listener;

    /** Prepares a report; a draft is kept elsewhere until {@link #write}. */
    public JUnitXml() throws IOException {
        draft = Files.createTempDirectory("genauth-contract-draft");
        draft.toFile().deleteOnExit();
        listener = new LegacyXmlReportGeneratingListener(draft, new PrintWriter(complaints, true));
    }

    /** Has to be told of the run. */
    public TestExecutionListener listener() {
        return listener;
    }

    /** Writes the report of a run that is over. */
    public void write(Run run, Path file, Masking masking) throws IOException {
        Path written = draft.resolve("TEST-junit-jupiter.xml");
        if (!Files.exists(written)) {
            throw new IOException("JUnit wrote no report: " + complaints);
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(written.toFile());
            Element suite = document.getDocumentElement();
            suite.setAttribute("name", "GenAuth contract check");
            suite.removeAttribute("hostname");
            replaceProperties(document, run);
            forgiveKnownDifferences(document, run);
            mask(suite, masking);
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (ParserConfigurationException | SAXException | TransformerException unexpected) {
            throw new IOException("Cannot rewrite what JUnit wrote", unexpected);
        }
        Files.delete(written);
    }

    /** The system properties tell of the machine, and may hold the passwords of proxies. */
    private static void replaceProperties(Document document, Run run) {
        Element list = (Element) document.getElementsByTagName("properties").item(0);
        while (list.hasChildNodes()) {
            list.removeChild(list.getFirstChild());
        }
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("target", run.target().kind().title());
        properties.put("baseUrl", run.target().baseUrl());
        properties.put("userPoolId", run.target().userPoolId());
        properties.put("tool", run.tool());
        properties.values().removeIf(Objects::isNull);
        properties.forEach((name, value) -> {
            Element property = document.createElement("property");
            property.setAttribute("name", name);
            property.setAttribute("value", value);
            list.appendChild(property);
        });
    }

    /** What may differ must not turn anybody's build red: it becomes a case that was skipped, with the reason. */
    private static void forgiveKnownDifferences(Document document, Run run) {
        Map<String, Finding> forgiven = run.that(Outcome.DIFFERS_AS_KNOWN).stream()
                .collect(Collectors.toMap(finding -> finding.name() + "()", finding -> finding));
        NodeList cases = document.getElementsByTagName("testcase");
        for (int index = 0; index < cases.getLength(); index++) {
            Element testCase = (Element) cases.item(index);
            Finding finding = forgiven.get(testCase.getAttribute("classname") + "#" + testCase.getAttribute("name"));
            if (finding != null) {
                forgive(testCase, finding);
            }
        }
    }

    private static void forgive(Element testCase, Finding finding) {
        for (String kind : List.of("failure", "error")) {
            Node complaint = testCase.getElementsByTagName(kind).item(0);
            if (complaint != null) {
                Element skipped = testCase.getOwnerDocument().createElement("skipped");
                skipped.setTextContent("Known difference: " + finding.knownDifference() + "\n" + finding.problem());
                testCase.replaceChild(skipped, complaint);
                count(testCase, kind.equals("failure") ? "failures" : "errors", -1);
                count(testCase, "skipped", 1);
            }
        }
    }

    private static void count(Element testCase, String attribute, int change) {
        Element suite = testCase.getOwnerDocument().getDocumentElement();
        suite.setAttribute(attribute, String.valueOf(Integer.parseInt(suite.getAttribute(attribute)) + change));
    }

    /** Behaviours mask what they tell themselves; this is for what nobody has thought of. */
    private static void mask(Node node, Masking masking) {
        NodeList children = node.getChildNodes();
        for (int index = 0; index < children.getLength(); index++) {
            mask(children.item(index), masking);
        }
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            node.setNodeValue(masking.masked(node.getNodeValue()));
        }
        for (int index = 0;
                node.getAttributes() != null && index < node.getAttributes().getLength();
                index++) {
            Node attribute = node.getAttributes().item(index);
            attribute.setNodeValue(masking.masked(attribute.getNodeValue()));
        }
    }
}
