package io.github.genauthfake.assertj;

import io.github.genauthfake.state.PoolState;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What belongs to a subject, compared to what should.
 *
 * @param subject what messages call it
 * @param kind what sort of things belong to it
 * @param names those that do, by the names that messages use
 * @param actually says in a message what there is
 * @param surroundings the state that names are looked up in
 */
record Belongings(
        String subject, Kind kind, Collection<String> names, String actually, Optional<PoolState> surroundings) {
    /** Complains unless all that are expected are there. */
    Optional<String> contain(String verb, String... expected) {
        requireSome(expected);
        return complaint(verb + " " + Names.list(expected), expected, names.containsAll(known(expected)));
    }

    /** Complains unless none is there. Each must exist, as a misspelt name would prove nothing. */
    Optional<String> lack(String verb, String... unexpected) {
        requireSome(unexpected);
        return complaint(
                        verb + " " + Names.list(unexpected), unexpected, Collections.disjoint(names, known(unexpected)))
                .or(() -> unknown(unexpected).map(Names::sentence));
    }

    /**
     * Complains unless those that are expected are there and no other.
     *
     * @param nothing what is expected where none is mentioned
     */
    Optional<String> equal(String verb, String nothing, String... expected) {
        requireNames(expected);
        return complaint(
                expected.length == 0 ? nothing : verb + " " + Names.list(expected),
                expected,
                new HashSet<>(names).equals(known(expected)));
    }

    private Optional<String> complaint(String expectation, String[] mentioned, boolean isWell) {
        if (isWell) {
            return Optional.empty();
        }
        return Optional.of("Expected " + subject + " " + expectation + ", but " + actually
                + unknown(mentioned).map(sentence -> "; " + sentence).orElse(""));
    }

    private Set<String> known(String... mentioned) {
        return Arrays.stream(mentioned)
                .map(name ->
                        surroundings.flatMap(state -> kind.find(state, name)).orElse(name))
                .collect(Collectors.toSet());
    }

    private Optional<String> unknown(String... mentioned) {
        return surroundings.flatMap(state -> Arrays.stream(mentioned)
                .filter(name -> kind.find(state, name).isEmpty())
                .map(name -> kind.absence(state, name))
                .findFirst());
    }

    private void requireSome(String... mentioned) {
        if (mentioned.length == 0) {
            throw new IllegalArgumentException("Name at least one of the " + kind.plural());
        }
        requireNames(mentioned);
    }

    private void requireNames(String... mentioned) {
        Arrays.stream(mentioned).forEach(kind::named);
    }
}
