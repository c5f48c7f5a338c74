package io.github.genauthfake.internal.pool;

/**
 * Which of a pool's tokens a test has expired. Tokens are numbered by generations, of which a new one begins whenever a test
 * expires those there are.
 */
public final class TokenLives {
    private int generation;
    private int oldestInForce;

    /** The generation that a new token belongs to. */
    synchronized int generation() {
        return generation;
    }

    synchronized boolean isInForce(int generationOfToken) {
        return generationOfToken >= oldestInForce;
    }

    /** Puts an end to the tokens there are. */
    public synchronized void expire() {
        generation++;
        oldestInForce = generation;
    }

    /** Takes back all of the above. */
    public synchronized void restore() {
        oldestInForce = 0;
    }
}
