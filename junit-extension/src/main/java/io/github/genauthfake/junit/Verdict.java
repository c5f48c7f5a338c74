package io.github.genauthfake.junit;

import io.github.genauthfake.Finding.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Which findings fail a test.
 *
 * @param said by kind, what somebody says of it; for the others, what is usual counts
 */
record Verdict(Map<Kind, Boolean> said) {
    static final Verdict USUAL = new Verdict(Map.of());

    private static final Set<Kind> USUALLY_FAILING =
            EnumSet.of(Kind.NOT_IMPLEMENTED, Kind.NOT_ACTED_ON, Kind.UNKNOWN_PROPERTY, Kind.INTERNAL_ERROR);

    Verdict {
        said = Map.copyOf(said);
    }

    /** @throws ExtensionConfigurationException when the annotation says two things of one kind */
    static Verdict of(GenAuthVerdict annotation) {
        Set<Kind> both = kinds(annotation.tolerates());
        both.retainAll(kinds(annotation.failsOn()));
        if (!both.isEmpty()) {
            throw new ExtensionConfigurationException(
                    "A @GenAuthVerdict both tolerates and fails on " + namesOf(both) + ". Say one of the two.");
        }
        return USUAL.with(false, annotation.tolerates()).with(true, annotation.failsOn());
    }

    /** This verdict, in which these kinds fail a test or do not. */
    Verdict with(boolean fails, Kind... kinds) {
        Map<Kind, Boolean> next = new EnumMap<>(Kind.class);
        next.putAll(said);
        Arrays.stream(kinds).forEach(kind -> next.put(kind, fails));
        return new Verdict(next);
    }

    /** This verdict, and where it says nothing the {@code outer} one. */
    Verdict within(Verdict outer) {
        Map<Kind, Boolean> next = new EnumMap<>(Kind.class);
        next.putAll(outer.said);
        next.putAll(said);
        return new Verdict(next);
    }

    boolean failsOn(Kind kind) {
        return said.getOrDefault(kind, USUALLY_FAILING.contains(kind));
    }

    /** Whether somebody says that findings of this kind fail the test. */
    boolean asksFor(Kind kind) {
        return said.getOrDefault(kind, false);
    }

    private static String namesOf(Set<Kind> kinds) {
        return kinds.stream().map(Kind::name).collect(Collectors.joining(", "));
    }

    private static Set<Kind> kinds(Kind... kinds) {
        Set<Kind> set = EnumSet.noneOf(Kind.class);
        set.addAll(Arrays.asList(kinds));
        return set;
    }
}
