package io.github.genauthfake.junit;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.StateChange;
import io.github.genauthfake.StateChange.Kind;
import io.github.genauthfake.UserPool;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What there is to tell of a test that failed.
 *
 * @param pool the test's pool; null when nobody asked for one
 * @param trail what was sent to it; null without a pool
 * @param strays the requests since the test began that belong to no pool
 * @param mayBeOfAnotherTest whether those may be another test's
 * @param underWay the requests to the pool that wait for their answers
 * @param faults those that are armed on the pool
 * @param hasState whether the pool is still in the state that the test left behind
 */
record Evidence(
        UserPool pool,
        Trail trail,
        List<RecordedRequest> strays,
        boolean mayBeOfAnotherTest,
        List<RecordedRequest> underWay,
        List<ArmedFault> faults,
        boolean hasState) {
    private static final int FIRST_CHANGES = 15;
    private static final int LAST_CHANGES = 5;
    private static final int LONGEST_CHANGE = 400;
    private static final int MOST_FAULTS = 10;

    /** Changes are made when they are read: to read very many only to count them would take a while. */
    private static final int MOST_COUNTED = 1_000;

    /** A report of it; empty when there is nothing to tell. */
    Optional<String> report() {
        if (pool == null && strays.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of("What GenAuth Fake saw of this test:"));
        if (pool != null) {
            addRequests(lines);
            addUnderWay(lines);
        }
        if (!strays.isEmpty()) {
            addStrays(lines);
        }
        if (pool != null && hasState) {
            addChanges(lines, pool.changes());
        }
        return Optional.of(String.join("\n", lines));
    }

    private void addRequests(List<String> lines) {
        int undone = trail.countOfUndone();
        if (undone > 0) {
            lines.add("  " + count(undone, "request") + " to its user pool before it, undone when it began:");
            trail.linesOfUndone().forEach(line -> lines.add("    " + line));
        }
        int count = trail.count();
        if (count == 0) {
            lines.add("  no request to its user pool " + pool.id() + " at " + pool.baseUrl());
        } else {
            lines.add("  " + count(count, "request") + " to its user pool:");
            trail.lines().forEach(line -> lines.add("    " + line));
        }
    }

    private void addUnderWay(List<String> lines) {
        if (!underWay.isEmpty()) {
            RequestExcerpt excerpt = new RequestExcerpt();
            underWay.forEach(excerpt::add);
            lines.add("  " + count(excerpt.count(), "request") + " under way:");
            excerpt.lines().forEach(line -> lines.add("    " + line));
        }
        if (!faults.isEmpty()) {
            lines.add("  " + count(faults.size(), "fault") + " armed on its user pool:");
            faults.stream().limit(MOST_FAULTS).forEach(fault -> lines.add("    " + fault));
            if (faults.size() > MOST_FAULTS) {
                lines.add("    ... " + (faults.size() - MOST_FAULTS) + " more ...");
            }
        }
    }

    private void addStrays(List<String> lines) {
        RequestExcerpt excerpt = new RequestExcerpt();
        strays.forEach(excerpt::add);
        lines.add("  " + count(excerpt.count(), "request") + " without a user pool"
                + (mayBeOfAnotherTest ? ", sent by this test or by another that ran at the same time:" : ":"));
        excerpt.lines().forEach(line -> lines.add("    " + line));
    }

    private static void addChanges(List<String> lines, List<StateChange> changes) {
        if (changes.isEmpty()) {
            lines.add("  nothing changed since the seed");
            return;
        }
        lines.add("  changed since the seed (" + summary(changes) + "):");
        int size = changes.size();
        int leftOut = Math.max(0, size - FIRST_CHANGES - LAST_CHANGES);
        int firsts = leftOut == 0 ? size : FIRST_CHANGES;
        changes.subList(0, firsts).forEach(change -> lines.add("    " + line(change)));
        if (leftOut > 0) {
            lines.add("    ... " + leftOut + " more ...");
            changes.subList(size - LAST_CHANGES, size).forEach(change -> lines.add("    " + line(change)));
        }
    }

    private static String summary(List<StateChange> changes) {
        if (changes.size() > MOST_COUNTED) {
            return changes.size() + " objects";
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String line(StateChange change) {
        return RequestLines.cut(change.toString(), LONGEST_CHANGE);
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
