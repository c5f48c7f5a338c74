package io.github.genauthfake.junit;

import io.github.genauthfake.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Which findings fail a test.
 *
 * @param rules what is said of them, of which the last that concerns a finding decides; without one, what is usual counts
 */
record Verdict(List<Rule> rules) {
    static final Verdict USUAL = new Verdict(List.of());

    Verdict {
        rules = List.copyOf(rules);
    }

    /** @param subject what the finding must be about; empty texts for anything */
    private record Rule(Subject subject, boolean fails) {
        boolean concerns(Subject other) {
            return subject.kind() == other.kind()
                    && (subject.operation().isEmpty() || isNameOf(subject.operation(), other.operation()))
                    && (subject.parameter().isEmpty() || subject.parameter().equals(other.parameter()));
        }

        /** A name without the method means all methods of the path, as everywhere. */
        private static boolean isNameOf(String name, String operation) {
            return operation.equals(name)
                    || operation.startsWith(name)
                            && operation.substring(name.length()).matches("-(get|post|put|delete)");
        }

        int precision() {
            return (subject.operation().isEmpty() ? 0 : 1)
                    + (subject.parameter().isEmpty() ? 0 : 1);
        }
    }

    /** @throws ExtensionConfigurationException when the annotations say two things of one kind */
    static Verdict of(GenAuthVerdict... annotations) {
        List<Rule> rules = new ArrayList<>();
        for (GenAuthVerdict annotation : annotations) {
            Set<Kind> both = kinds(annotation.tolerates());
            both.retainAll(kinds(annotation.failsOn()));
            if (!both.isEmpty()) {
                throw new ExtensionConfigurationException(
                        "A @GenAuthVerdict both tolerates and fails on " + namesOf(both) + ". Say one of the two.");
            }
            addRules(rules, false, annotation.on(), annotation.parameter(), annotation.tolerates());
            addRules(rules, true, annotation.on(), annotation.parameter(), annotation.failsOn());
        }
        // Where one of them speaks of an operation and another of all, the order in which they stand does not matter.
        rules.sort(Comparator.comparingInt(Rule::precision));
        return new Verdict(rules);
    }

    /** This verdict, in which these kinds fail a test or do not. */
    Verdict with(boolean fails, Kind... kinds) {
        List<Rule> next = new ArrayList<>(rules);
        addRules(next, fails, "", "", kinds);
        return new Verdict(next);
    }

    /** This verdict, and where it says nothing the {@code outer} one. */
    Verdict within(Verdict outer) {
        return new Verdict(Stream.concat(outer.rules.stream(), rules.stream()).toList());
    }

    boolean failsOn(Subject subject) {
        return said(subject).orElse(subject.kind().failsTests());
    }

    /** Whether it is said that findings of this kind fail the test. */
    boolean asksFor(Subject subject) {
        return said(subject).orElse(false);
    }

    /** The operations that it names. */
    Set<String> operations() {
        return rules.stream()
                .map(rule -> rule.subject().operation())
                .filter(operation -> !operation.isEmpty())
                .collect(Collectors.toSet());
    }

    private Optional<Boolean> said(Subject subject) {
        return rules.stream()
                .filter(rule -> rule.concerns(subject))
                .reduce((earlier, later) -> later)
                .map(Rule::fails);
    }

    private static void addRules(List<Rule> rules, boolean fails, String operation, String parameter, Kind... kinds) {
        Arrays.stream(kinds).forEach(kind -> rules.add(new Rule(Subject.of(kind, operation, parameter), fails)));
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
