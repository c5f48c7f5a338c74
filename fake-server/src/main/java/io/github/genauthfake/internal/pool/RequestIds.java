package io.github.genauthfake.internal.pool;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of requests: UUIDs, as documented, made from a counter, so that they are the same in every run. */
final class RequestIds {
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final long high;
    private final AtomicLong last = new AtomicLong();

    /** @param owner tells the counters of several pools apart */
    RequestIds(String owner) {
        this.high = ((long) owner.hashCode() << 32) | VERSION_4;
    }

    String next() {
        return new UUID(high, VARIANT | last.incrementAndGet()).toString();
    }
}
