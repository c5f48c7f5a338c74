package io.github.genauthfake.internal.pool;

import io.github.genauthfake.Finding;

/** A finding as the server records it. */
public record JournalledFinding(Kind kind, String message, String parameter) implements Finding {
    /** A finding that is about no parameter. */
    public JournalledFinding(Kind kind, String message) {
        this(kind, message, "");
    }

    @Override
    public String toString() {
        return kind + ": " + message;
    }
}
