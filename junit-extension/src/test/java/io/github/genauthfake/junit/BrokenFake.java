package io.github.genauthfake.junit;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.pool.JournalledFinding;
import io.github.genauthfake.it.Recorded;
import java.lang.reflect.Field;

/** Does as if the fake had failed, for which no request is known. */
final class BrokenFake {
    private BrokenFake() {}

    /** Puts into the pool's journal what an exception in an operation would put there. */
    static void failsInternally(UserPool pool) {
        RecordedRequest request = Recorded.answered(
                "create-user",
                "{}",
                500,
                "Unknown error",
                new JournalledFinding(Finding.Kind.INTERNAL_ERROR, "the fake itself failed: NullPointerException"));
        try {
            Field inner = UserPool.class.getDeclaredField("pool");
            inner.setAccessible(true);
            Object journal = inner.getType().getMethod("journal").invoke(inner.get(pool));
            journal.getClass().getMethod("add", RecordedRequest.class).invoke(journal, request);
        } catch (ReflectiveOperationException moved) {
            throw new IllegalStateException(moved);
        }
    }
}
