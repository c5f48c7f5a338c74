package io.github.genauthfake.assertj;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How messages write requests, and what is to be said of many. */
final class Requests {
    private static final int MOST_SHOWN = 10;
    private static final int LONGEST_PARAMETERS = 300;

    private Requests() {}

    /** For example {@code set-custom-data {"list":[…]} was answered with 404, apiCode 2004: User not exists.} */
    static String show(RecordedRequest request) {
        String parameters = request.parameters();
        String answer = request.isUnderWay()
                ? "is under way"
                : request.statusCode() == 0 ? "was not answered" : "was answered with " + request.statusCode();
        return request.operation() + " "
                + (parameters.length() <= LONGEST_PARAMETERS
                        ? parameters
                        : parameters.substring(0, LONGEST_PARAMETERS) + "…")
                + " " + answer
                + (request.apiCode().isPresent()
                        ? ", apiCode " + request.apiCode().getAsInt()
                        : "")
                + (request.message().isEmpty() ? "" : ": " + request.message());
    }

    /** A line for each request, and below it what the function says of it. */
    static String lines(List<RecordedRequest> requests, Function<RecordedRequest, List<String>> remarks) {
        StringBuilder lines = new StringBuilder();
        for (RecordedRequest request : requests.subList(0, Math.min(requests.size(), MOST_SHOWN))) {
            lines.append("\n- ").append(show(request));
            remarks.apply(request).forEach(remark -> lines.append("\n    ").append(remark));
        }
        int more = requests.size() - MOST_SHOWN;
        return more > 0 ? lines + "\n… and " + more + " more" : lines.toString();
    }

    static String lines(List<RecordedRequest> requests) {
        return lines(requests, request -> List.of());
    }

    /** Which operations were called, and how often. */
    static String inShort(List<RecordedRequest> requests) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        requests.forEach(request -> counts.merge(request.operation(), 1, Integer::sum));
        return counts.isEmpty()
                ? "there were no requests"
                : "the requests were "
                        + counts.entrySet().stream()
                                .map(count -> count.getKey()
                                        + (count.getValue() == 1 ? "" : " (" + count.getValue() + " times)"))
                                .collect(Collectors.joining(", "));
    }

    /** What to add where the journal has forgotten something. */
    static String dropped(long count) {
        return count == 0
                ? ""
                : "; the journal has dropped " + count
                        + (count == 1 ? " older request" : " older requests")
                        + ": give the server a larger one, or clear it before what is tested";
    }

    /** Complains when there are any, and when there may have been. */
    static Optional<String> unexpected(String what, List<RecordedRequest> requests, long dropped) {
        if (requests.isEmpty()) {
            return unknowable("Expected no " + what + ", and there is none", dropped);
        }
        return Optional.of("Expected no " + what + ", but there "
                + (requests.size() == 1 ? "was one:" : "were " + requests.size() + ":") + lines(requests));
    }

    static Optional<String> findings(List<RecordedRequest> requests, long dropped) {
        List<RecordedRequest> found = requests.stream()
                .filter(request -> !request.findings().isEmpty())
                .toList();
        return found.isEmpty()
                ? unknowable("Expected no findings, and there are none", dropped)
                : Optional.of("Expected no findings, but there are some:"
                        + lines(
                                found,
                                request -> request.findings().stream()
                                        .map(Requests::show)
                                        .toList()));
    }

    static Optional<String> failures(List<RecordedRequest> requests, long dropped) {
        List<RecordedRequest> failed =
                requests.stream().filter(request -> !request.succeeded()).toList();
        return failed.isEmpty()
                ? unknowable("Expected no failed requests, and there are none", dropped)
                : Optional.of("Expected no failed requests, but there are some:" + lines(failed));
    }

    /** A journal that has forgotten requests cannot prove that something was not among them. */
    static Optional<String> unknowable(String start, long dropped) {
        return dropped == 0 ? Optional.empty() : Optional.of(start + " in the journal" + dropped(dropped));
    }

    static String show(Finding finding) {
        return finding.kind() + ": " + finding.message();
    }
}
