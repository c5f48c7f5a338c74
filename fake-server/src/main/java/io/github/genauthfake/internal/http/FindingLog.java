package io.github.genauthfake.internal.http;

import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.logging.LogLine;
import io.github.genauthfake.internal.pool.Pool;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Warns of each finding in one line, where somebody asked for that. One that comes again is counted, and shown again when its
 * number has doubled.
 */
final class FindingLog {
    private static final Logger LOGGER = System.getLogger("io.github.genauthfake.findings");
    private static final int MOST_REMEMBERED = 1_000;
    private static final int LONGEST_NAME = 80;

    /** What is said of the items of a list one by one is the same. */
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private final boolean isOn;
    private final Map<List<String>, Integer> times = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Integer> longestAgo) {
            return size() > MOST_REMEMBERED;
        }
    };

    FindingLog(boolean isOn) {
        this.isOn = isOn;
    }

    /** The findings of a request, once it is answered. */
    void tell(Exchange exchange, String requestId) {
        if (isOn) {
            exchange.findings().forEach(finding -> tell(finding, exchange, requestId));
        }
    }

    private void tell(Finding finding, Exchange exchange, String requestId) {
        String text = FindingText.of(finding);
        String pool = exchange.pool().map(Pool::id).orElse("-");
        String operation = exchange.operation();
        int count = count(List.of(pool, operation, INDEX.matcher(text).replaceAll("[]")));
        if (Integer.bitCount(count) == 1) {
            String name = operation.length() <= LONGEST_NAME ? operation : operation.substring(0, LONGEST_NAME) + "...";
            LOGGER.log(
                    Level.WARNING,
                    LogLine.of(text + " operation=" + name + " pool=" + pool + " requestId=" + requestId
                            + (count == 1 ? "" : " times=" + count)));
        }
    }

    private synchronized int count(List<String> like) {
        return times.merge(like, 1, Integer::sum);
    }
}
