package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

/** The threads of servers in this JVM, by their names. */
final class ServerThreads {
    private static final long LONGEST_END_IN_MILLISECONDS = 30_000;

    private ServerThreads() {}

    static Set<Thread> alive() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("genauth-fake"));
        return threads;
    }

    /** A thread that was told to end may need a moment. */
    static void assertThatNoneAreLeftBut(Set<Thread> before) {
        Set<Thread> left = alive();
        left.removeAll(before);
        for (Thread thread : left) {
            try {
                thread.join(LONGEST_END_IN_MILLISECONDS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(left).noneMatch(Thread::isAlive);
    }
}
