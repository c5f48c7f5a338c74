package io.github.genauthfake.internal.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nonces of signatures that a pool has accepted, for as long as a replay could pass by its date. Holds no more than its
 * capacity, so that a long run does not fill the memory; the oldest goes first.
 */
public final class Nonces {
    /** How long a nonce is remembered (inferred): twice the time that a signature's date may be off. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private static final int CAPACITY = 100_000;

    private final Map<String, Instant> usedAt = new LinkedHashMap<>();

    /** Notes a nonce as used; {@code false} when it was used before. */
    public synchronized boolean use(String nonce, Instant now) {
        Iterator<Instant> oldest = usedAt.values().iterator();
        while (oldest.hasNext()) {
            boolean isForgotten = oldest.next().plus(REMEMBERED).isBefore(now);
            if (!isForgotten && usedAt.size() < CAPACITY) {
                break;
            }
            oldest.remove();
        }
        return usedAt.putIfAbsent(nonce, now) == null;
    }
}
