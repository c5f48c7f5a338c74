package io.github.genauthfake.junit;

import io.github.genauthfake.RecordedRequest;
import java.util.ArrayList;
import java.util.List;

/** How a request reads in a report. */
final class RequestLines {
    private static final int MOST_FINDINGS = 3;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PARAMETERS = 200;
    private static final int LONGEST_SENTENCE = 400;

    private RequestLines() {}

    /** One line for the request with its answer, and one for each finding. */
    static List<String> of(int number, RecordedRequest request) {
        List<String> lines = new ArrayList<>();
        String start = number + ". ";
        lines.add(start + nameOf(request.operation()) + " "
                + cut(request.parameters(), LONGEST_PARAMETERS).strip() + " -> " + answer(request));
        String indent = " ".repeat(start.length());
        DistinctFindings findings = new DistinctFindings(MOST_FINDINGS);
        request.findings().forEach(finding -> findings.add(request.operation(), finding));
        for (DistinctFindings.Distinct each : findings.all()) {
            boolean isAnswer = each.finding().message().equals(request.message());
            lines.add(indent
                    + each.finding().kind()
                    + each.times(", ")
                    + (isAnswer ? ", as answered" : ": " + each.sentence()));
        }
        if (findings.isMore()) {
            lines.add(indent + "... more findings ...");
        }
        return lines;
    }

    static String nameOf(String operation) {
        return cut(operation, LONGEST_NAME);
    }

    private static String answer(RecordedRequest request) {
        if (request.isUnderWay()) {
            return "waiting for " + request.duration().toMillis() + " ms";
        }
        String code = request.statusCode() == 0 ? "" : String.valueOf(request.statusCode());
        String apiCode =
                request.apiCode().isPresent() ? " (apiCode " + request.apiCode().getAsInt() + ")" : "";
        String message = cut(request.message(), LONGEST_SENTENCE);
        return (code + apiCode + (message.isEmpty() ? "" : " " + message)).strip();
    }

    /** At most so many characters, all in one line. */
    static String cut(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= longest ? line : line.substring(0, longest) + "...";
    }
}
