package io.github.genauthfake;

import java.time.Duration;

/**
 * Whether the webhooks of one user pool are called. By default none is: their logs, see {@code get-webhook-logs}, have what would
 * have been sent, with the reason that it was not delivered.
 *
 * <p>A call is made after the write that caused it is published, from a thread of its own, once and with a limit of five
 * seconds; those of a pool come one after the other. Its entry in the log then has what became of it. Redirects are not
 * followed. What to call, headers and body are documented; that a failed call is not repeated is the fake's decision.
 */
public interface PoolWebhooks {
    /**
     * From now on, calls webhooks.
     *
     * @param hosts names of hosts that may be called beside this machine, as they stand in the URL of the webhook; this
     *     machine is {@code localhost}, an address that begins with 127, or {@code [::1]}
     * @throws IllegalArgumentException when one has more than a name: a scheme, a port or a path
     * @throws IllegalStateException when the pool is closed
     */
    void deliver(String... hosts);

    /** From now on, calls no webhooks. Those under way come to their end. */
    void stopDelivering();

    /**
     * Waits until the calls are made that earlier writes have caused.
     *
     * @param longest how long to wait, by the machine's clock
     * @return whether they are; {@code false} when they were not in time
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    boolean awaitDeliveries(Duration longest) throws InterruptedException;
}
