package io.github.genauthfake.internal.http;

import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.logging.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The findings of a request in lines that are short and safe to show. */
final class FindingText {
    private static final int MOST = 5;
    private static final int LONGEST = 300;
    private static final String CUT = "...";

    /** What a header may not carry, and the backslash that escapes begin with. */
    private static final Pattern NOT_FOR_HEADERS = Pattern.compile("[^ -~]|\\\\");

    private FindingText() {}

    /** The kind and the sentence. */
    static String of(Finding finding) {
        return cut(LogLine.of(cut(sentence(finding))));
    }

    /** Values of headers: printable ASCII, and escapes for anything else. The last one counts what is left out. */
    static List<String> headers(List<Finding> findings) {
        return lines(findings, finding -> cut(LogLine.escape(cut(sentence(finding)), NOT_FOR_HEADERS)));
    }

    /** All in one line, each in brackets. */
    static String inBrackets(List<Finding> findings) {
        return findings.isEmpty() ? "" : " [" + String.join("] [", lines(findings, FindingText::of)) + "]";
    }

    private static List<String> lines(List<Finding> findings, Function<Finding, String> form) {
        if (findings.isEmpty()) {
            return List.of(); // as of most requests
        }
        List<String> lines = new ArrayList<>();
        findings.stream().limit(MOST).map(form).forEach(lines::add);
        if (findings.size() > MOST) {
            lines.add("and " + (findings.size() - MOST) + " more");
        }
        return lines;
    }

    private static String sentence(Finding finding) {
        return finding.kind() + ": " + finding.message();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }
}
