package io.github.genauthfake.contract.defect;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Defects that no mutation is. */
final class SpecialPassages {
    private SpecialPassages() {}

    static Passage named(String what) {
        return Stream.of(ProtocolPassages.ALL, FieldPassages.ALL, ObjectPassages.ALL)
                .map(passages -> passages.get(what))
                .filter(Objects::nonNull)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("Nothing says what this defect does: " + what));
    }

    /** How many there are. */
    static Stream<String> names() {
        return Stream.of(ProtocolPassages.ALL, FieldPassages.ALL, ObjectPassages.ALL)
                .map(Map::keySet)
                .flatMap(names -> names.stream());
    }
}
