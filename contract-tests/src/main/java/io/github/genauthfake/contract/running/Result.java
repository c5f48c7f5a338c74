package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.mark.Aspect;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a behaviour ended.
 *
 * @param outcome {@link #PASSED}, {@link #FAILED} or {@link #SKIPPED}
 * @param asserted which aspects it asserted
 */
public record Result(String outcome, Set<Aspect> asserted) {
    public static final String PASSED = "passed";
    public static final String FAILED = "failed";
    public static final String SKIPPED = "skipped";

    public Result {
        EnumSet<Aspect> ordered = EnumSet.noneOf(Aspect.class);
        ordered.addAll(asserted);
        asserted = java.util.Collections.unmodifiableSet(ordered);
    }
}
