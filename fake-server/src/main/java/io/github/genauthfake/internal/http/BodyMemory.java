package io.github.genauthfake.internal.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of all the bodies that a server keeps until their requests are answered. However many clients send large bodies at
 * once, they take no more than their part of the memory.
 */
final class BodyMemory {
    private static final int PART_OF_THE_HEAP = 8;

    private final long most;
    private final AtomicLong used = new AtomicLong();

    private BodyMemory(long most) {
        this.most = most;
    }

    /** An eighth of the heap, and always enough for two of the largest bodies. */
    static BodyMemory forBodiesOf(int maximumBodyBytes) {
        return new BodyMemory(
                Math.max(2L * maximumBodyBytes, Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
    }

    Share share() {
        return new Share();
    }

    /** There is no room for a body. */
    static final class ExhaustedException extends IOException {
        private static final long serialVersionUID = 1L;

        ExhaustedException() {
            super("the bodies of the requests under way have as much memory as they may");
        }
    }

    /** What one request uses of it. Used by one thread at a time. */
    final class Share {
        private long own;

        /** Takes more; {@code false} when there is not so much left, and then it takes nothing. */
        boolean grow(int bytes) {
            long before = used.getAndAdd(bytes);
            if (before + bytes > most) {
                used.addAndGet(-bytes);
                return false;
            }
            own += bytes;
            return true;
        }

        /** Gives all of it back. */
        void release() {
            used.addAndGet(-own);
            own = 0;
        }
    }
}
