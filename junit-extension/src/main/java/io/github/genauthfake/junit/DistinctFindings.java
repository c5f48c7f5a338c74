package io.github.genauthfake.junit;

import io.github.genauthfake.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings by what they say, in the order in which they came. What is said of the items of a list one by one counts as the
 * same, as a mistake in a program is made with every item.
 */
final class DistinctFindings {
    private static final int LONGEST_SENTENCE = 400;

    private final int most;
    private final Map<Object, Distinct> distinct = new LinkedHashMap<>();
    private boolean isMore;

    /** @param most how many different ones are kept */
    DistinctFindings(int most) {
        this.most = most;
    }

    /** The first finding of those that say the same, where it was made, and how many there are. */
    record Distinct(String operation, Finding finding, int times) {
        private Distinct again() {
            return new Distinct(operation, finding, times + 1);
        }

        String times(String before) {
            return times == 1 ? "" : before + times + " times";
        }

        String sentence() {
            return RequestLines.cut(finding.message(), LONGEST_SENTENCE);
        }
    }

    void add(String operation, Finding finding) {
        Object same = List.of(operation, finding.kind(), Subject.withoutIndices(finding.message()));
        if (distinct.containsKey(same) || distinct.size() < most) {
            distinct.merge(same, new Distinct(operation, finding, 1), (known, another) -> known.again());
        } else {
            isMore = true;
        }
    }

    void addAll(DistinctFindings others) {
        others.distinct.values().forEach(each -> {
            for (int time = 0; time < each.times(); time++) {
                add(each.operation(), each.finding());
            }
        });
        isMore |= others.isMore;
    }

    List<Distinct> all() {
        return List.copyOf(distinct.values());
    }

    /** Whether there are others that were not kept. */
    boolean isMore() {
        return isMore;
    }
}
