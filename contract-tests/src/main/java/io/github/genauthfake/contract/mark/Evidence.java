package io.github.genauthfake.contract.mark;

import java.util.Objects;
import java.util.Set;

/**
 * One mark, read from its annotation.
 *
 * @param kind how sure it is
 * @param text the source or the reason
 * @param aspects what it names; empty for a mark that speaks for the rest
 */
public record Evidence(Kind kind, String text, Set<Aspect> aspects) {
    /** How a thing is known, the surest first. */
    public enum Kind {
        VERIFIED("verified"),
        SEEN("seen"),
        DOCUMENTED("documented"),
        INFERRED("inferred"),
        FAKE_ONLY("fake only");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The name that readers of the ledger see. */
        public String title() {
            return title;
        }

        /** Whether somebody outside this project said or showed it. */
        public boolean hasWitness() {
            return this == VERIFIED || this == SEEN || this == DOCUMENTED;
        }
    }

    public Evidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        aspects = Set.copyOf(aspects);
    }
}
