package io.github.genauthfake.internal.cli;

/**
 * Keeps the heap near twice of what is alive on it. The collector by itself lets what has grown old lie until the heap has its
 * full size, however little of it is in use.
 */
final class SmallHeap {
    /** Below this, collecting is not worth it. */
    private static final long FIRST_LIMIT_BYTES = 56L * 1024 * 1024;

    private static final long INTERVAL_MILLISECONDS = 250;
    private static final String WANTED = "io.github.genauthfake.smallHeap";

    private SmallHeap() {}

    /** Begins with it, in a process whose launcher wants that. */
    static void keep() {
        if (!Boolean.getBoolean(WANTED)) {
            return;
        }
        Thread keeper = new Thread(SmallHeap::watch, "genauth-fake-small-heap");
        keeper.setDaemon(true);
        keeper.start();
    }

    private static void watch() {
        long limit = FIRST_LIMIT_BYTES;
        try {
            while (true) {
                Thread.sleep(INTERVAL_MILLISECONDS);
                if (used() > limit) {
                    System.gc();
                    limit = Math.max(FIRST_LIMIT_BYTES, 2 * used());
                }
            }
        } catch (InterruptedException toldToEnd) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
