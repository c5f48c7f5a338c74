package io.github.genauthfake.junit;

import io.github.genauthfake.RecordedRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Of any number of requests the first ones, the latest ones and some of those that went wrong. */
final class RequestExcerpt {
    private static final int FIRST = 5;
    private static final int LATEST = 10;
    private static final int TROUBLED = 5;

    private final SortedMap<Integer, RecordedRequest> first = new TreeMap<>();
    private final Deque<RecordedRequest> latest = new ArrayDeque<>();
    private int count;

    void add(RecordedRequest request) {
        count++;
        boolean isTrouble = !request.succeeded() || !request.findings().isEmpty();
        if (count <= FIRST || isTrouble && first.size() < FIRST + TROUBLED) {
            first.put(count, request);
        }
        latest.addLast(request);
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
    }

    int count() {
        return count;
    }

    /** A line for each request that is kept, and for each gap. */
    List<String> lines() {
        SortedMap<Integer, RecordedRequest> kept = new TreeMap<>(first);
        int number = count - latest.size();
        for (RecordedRequest request : latest) {
            kept.put(++number, request);
        }
        List<String> lines = new ArrayList<>();
        int expected = 1;
        for (Map.Entry<Integer, RecordedRequest> entry : kept.entrySet()) {
            if (entry.getKey() > expected) {
                lines.add("... " + (entry.getKey() - expected) + " more ...");
            }
            lines.addAll(RequestLines.of(entry.getKey(), entry.getValue()));
            expected = entry.getKey() + 1;
        }
        return lines;
    }
}
