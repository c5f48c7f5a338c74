package io.github.genauthfake.contract.mark;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The marks of one behaviour; whether they make sense is said by {@link MarkValidator}.
 *
 * @param evidence all marks but these
 * @param knownDifference what the fake does otherwise on purpose
 * @param freshPool why the behaviour is skipped in a pool that stays
 */
public record Marks(List<Evidence> evidence, Optional<String> knownDifference, Optional<String> freshPool) {
    public Marks {
        evidence = List.copyOf(evidence);
    }

    /** Reads the marks of a behaviour; whether they make sense is said by {@link MarkValidator}. */
    public static Marks of(Method behaviour) {
        List<Evidence> evidence = new ArrayList<>();
        for (Verified mark : behaviour.getAnnotationsByType(Verified.class)) {
            evidence.add(evidence(Evidence.Kind.VERIFIED, mark.on() + ", " + mark.host(), mark.aspect()));
        }
        for (Seen mark : behaviour.getAnnotationsByType(Seen.class)) {
            evidence.add(evidence(Evidence.Kind.SEEN, mark.source(), mark.aspect()));
        }
        for (Documented mark : behaviour.getAnnotationsByType(Documented.class)) {
            evidence.add(evidence(Evidence.Kind.DOCUMENTED, mark.source(), mark.aspect()));
        }
        for (Inferred mark : behaviour.getAnnotationsByType(Inferred.class)) {
            evidence.add(evidence(Evidence.Kind.INFERRED, mark.why(), mark.aspect()));
        }
        Optional.ofNullable(behaviour.getAnnotation(FakeOnly.class))
                .ifPresent(mark -> evidence.add(new Evidence(Evidence.Kind.FAKE_ONLY, mark.why(), Set.of())));
        return new Marks(
                evidence,
                Optional.ofNullable(behaviour.getAnnotation(KnownDifference.class))
                        .map(KnownDifference::why),
                Optional.ofNullable(behaviour.getAnnotation(FreshPoolOnly.class))
                        .map(FreshPoolOnly::why));
    }

    private static Evidence evidence(Evidence.Kind kind, String text, Aspect[] aspects) {
        return new Evidence(kind, text, Set.copyOf(Arrays.asList(aspects)));
    }

    /** Whether the behaviour is skipped on the real service. */
    public boolean isFakeOnly() {
        return evidence.stream().anyMatch(mark -> mark.kind() == Evidence.Kind.FAKE_ONLY);
    }

    /** How an aspect is known: by the mark that names it, else by the one that names none and speaks for the rest. */
    public Optional<Evidence> evidenceFor(Aspect aspect) {
        Optional<Evidence> named = evidence.stream()
                .filter(mark -> mark.aspects().contains(aspect))
                .findFirst();
        if (named.isPresent() || !aspect.isCoveredByAMarkWithoutAspects()) {
            return named;
        }
        return evidence.stream().filter(mark -> mark.aspects().isEmpty()).findFirst();
    }

    /** How each of these aspects is known. */
    public Map<Aspect, Evidence> evidenceFor(Set<Aspect> aspects) {
        Map<Aspect, Evidence> found = new EnumMap<>(Aspect.class);
        aspects.forEach(aspect -> evidenceFor(aspect).ifPresent(mark -> found.put(aspect, mark)));
        return found;
    }
}
