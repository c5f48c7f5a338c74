package io.github.genauthfake.internal.pool;

/** Counts the calls that concern a fault, and tells which of them it strikes: those from one number to another. */
final class StrikeCount {
    private final int from;
    private final int to;
    private int calls;

    /**
     * @param from the first call to strike, counted from 1
     * @param to the last one
     */
    StrikeCount(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Counts a call, and tells whether it is one of those to strike.
     *
     * @param mayStrike whether no earlier fault has struck it; if one has, this one keeps its turn for a later call
     */
    boolean strikesNext(boolean mayStrike) {
        boolean isItsTurn = calls + 1 >= from;
        if (isItsTurn && !mayStrike) {
            return false;
        }
        calls++;
        return isItsTurn;
    }

    /** Whether no further call is to be struck. */
    boolean isSpent() {
        return calls == to;
    }

    /** How many calls it strikes at most. */
    int most() {
        return to - from + 1;
    }
}
