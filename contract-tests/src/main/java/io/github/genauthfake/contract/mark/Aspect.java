package io.github.genauthfake.contract.mark;

/** A side of an answer that can be known by itself. */
public enum Aspect {
    /** The statusCode in the envelope, together with the HTTP status that carries it. */
    STATUS_CODE("statusCode"),
    /** The apiCode in the envelope, or that there is none. */
    API_CODE("apiCode"),
    /** The text of the message. */
    WORDING("wording"),
    /** Everything else: data, headers, and what later answers show of what was done. */
    DATA("data");

    private final String title;

    Aspect(String title) {
        this.title = title;
    }

    /** The name that readers of the ledger see. */
    public String title() {
        return title;
    }

    /**
     * Whether a mark that names no aspects speaks for this one. What is easily claimed by accident is left out: a
     * behaviour that is seen is not a sentence that is seen.
     */
    boolean isCoveredByAMarkWithoutAspects() {
        return this == STATUS_CODE || this == DATA;
    }
}
