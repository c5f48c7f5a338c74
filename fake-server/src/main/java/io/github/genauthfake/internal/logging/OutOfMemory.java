package io.github.genauthfake.internal.logging;

import java.util.function.Consumer;

/**
 * What is done when the heap is full, wherever that shows. Nothing, where the fake is embedded: the JVM is somebody else's, and the
 * request that met it fails. A process of our own ends, because threads that died of it would leave it deaf.
 */
public final class OutOfMemory {
    private static volatile Consumer<OutOfMemoryError> atOnce = error -> {};

    private OutOfMemory() {}

    /** Has {@code handler} called by whatever thread meets the error first. It must not need memory. */
    public static void handle(Consumer<OutOfMemoryError> handler) {
        atOnce = handler;
    }

    /** To be called with whatever was caught. */
    public static void check(Throwable caught) {
        if (caught instanceof OutOfMemoryError error) {
            atOnce.accept(error);
        }
    }

    /**
     * Takes a step that a library calls, which keeps to itself what it catches.
     *
     * @throws OutOfMemoryError as the step does, when the handler has returned
     */
    public static void telling(Runnable step) {
        try {
            step.run();
        } catch (OutOfMemoryError error) {
            check(error);
            throw error;
        }
    }
}
