package io.github.genauthfake.internal.seed.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts seed files on top of each other. */
public final class Layers {
    private Layers() {}

    /** The layers as one: see {@link #over}. */
    public static Mapping merge(List<Mapping> layers) {
        return layers.stream()
                .reduce((lower, upper) -> (Mapping) over(lower, upper))
                .orElseGet(() -> new Mapping(Map.of(), Location.BUILDER));
    }

    /**
     * {@code upper} on top of {@code lower}: mappings are joined name by name, and of everything else the upper one
     * counts. Nothing on top of a mapping leaves it as it is, so that {@code alice:} with nothing behind it mentions alice
     * and changes nothing.
     */
    private static Node over(Node lower, Node upper) {
        if (!(lower instanceof Mapping below)) {
            return upper;
        }
        if (upper instanceof Scalar scalar && scalar.value() == null) {
            return lower;
        }
        if (!(upper instanceof Mapping above)) {
            return upper;
        }
        Map<String, Mapping.Member> members = new LinkedHashMap<>(below.members());
        above.members()
                .forEach((name, member) -> members.merge(
                        name, member, (was, is) -> new Mapping.Member(is.location(), over(was.value(), is.value()))));
        return new Mapping(members, above.location());
    }
}
