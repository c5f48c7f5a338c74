package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.pool.Strike;

/** Whoever has sent a request: gets the answer, and may have to wait for it. */
interface Caller {
    /** Sends the answer. Called once, by the thread that has made it, which is not held up by a client that does not read. */
    void answer(Answer answer);

    /**
     * Waits without a thread until the strike lets the call go.
     *
     * @param operation what the request asks for
     * @param then goes on with the request; runs once, in another thread
     */
    void await(Strike strike, String operation, Runnable then);
}
