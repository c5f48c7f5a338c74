package io.github.genauthfake.internal.seed.shape;

import io.github.genauthfake.internal.contract.validation.Spelling;
import java.util.Collection;

/** Says that a name is none of those that are known. */
public final class Names {
    private static final int MOST_SHOWN = 40;

    private Names() {}

    /**
     * What to say of a name.
     *
     * @param what the kind of name, for example {@code department}
     */
    public static String unknown(String what, String name, Collection<String> known) {
        String start = "unknown " + what + " \"" + name + "\"; ";
        String similar = Spelling.closest(name, known);
        if (similar != null) {
            return start + "did you mean \"" + similar + "\"? Write that instead";
        }
        if (known.isEmpty()) {
            return start + "there is none: remove it, or add it to the seed";
        }
        String more = known.size() > MOST_SHOWN ? " and " + (known.size() - MOST_SHOWN) + " more" : "";
        return start + "write one of these instead: "
                + String.join(", ", known.stream().limit(MOST_SHOWN).toList()) + more;
    }
}
