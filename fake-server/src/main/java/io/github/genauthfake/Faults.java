package io.github.genauthfake;

import java.util.List;
import java.util.function.Consumer;

/**
 * Arms faults on a pool. They strike authenticated requests before they are validated, including requests to operations
 * that the fake does not implement. If several are armed for a request, the one that was armed first strikes,
 * and the others are kept for later requests.
 *
 * <p>Faults stay when the pool's state changes ({@link UserPool#seed}, {@link UserPool#reset()}, {@link UserPool#wipe()},
 * {@link UserPool#restore}), belong to no snapshot, and a fork has none. Safe for use by several threads: a fault for the
 * next three calls strikes three, even of many concurrent calls.
 */
public interface Faults {
    /**
     * The calls to one operation, named as in the API: {@code set-custom-data}. Where GET and POST share a path, its name
     * means both, {@code list-users}, and the name with the method one of them, {@code list-users-post}.
     *
     * <p>{@code get-management-token} can be named too: then requests with the right access key are struck.
     *
     * @throws IllegalArgumentException when the API has no such operation; the message says which was probably meant
     */
    Target on(String operation);

    /**
     * The calls to any operation but {@code get-management-token}: clients fetch tokens at times of their own, so that a
     * test that counts calls could not know which of them it strikes.
     */
    Target onAnyOperation();

    /** What is armed now, in the order in which it was. */
    List<ArmedFault> armed();

    /** Calls {@code listener} with every fault that is armed from now on, in the thread that arms it. */
    void addListener(Consumer<ArmedFault> listener);

    /** Removes a listener. */
    void removeListener(Consumer<ArmedFault> listener);

    /**
     * Disarms all faults and releases the calls that are held.
     *
     * @throws IllegalStateException when the pool is closed or its server has stopped, after which nothing is armed
     */
    void clear();

    /**
     * The calls that a fault strikes.
     *
     * <p>To arm a fault when the pool is closed or its server has stopped throws an {@link IllegalStateException}.
     */
    interface Target {
        /**
         * Of these calls only those whose parameters contain {@code parameters}; others are neither struck nor counted.
         * Compared as by {@link RecordedRequest#missing}, with what was sent: secrets are not masked, and a request may be
         * one that the API refuses. A request whose parameters cannot be read is not among them.
         *
         * @param parameters a JSON object, for example {@code {"username": "bob"}}
         * @throws IllegalArgumentException when it is not a JSON object
         * @throws IllegalStateException when there is a condition already
         */
        Target with(String parameters);

        /** Strikes the next call. */
        default ArmedFault next(Fault fault) {
            return first(1, fault);
        }

        /**
         * Strikes the next {@code count} calls.
         *
         * @throws IllegalArgumentException when it is less than 1
         */
        ArmedFault first(int count, Fault fault);

        /**
         * Strikes the {@code number}-th call from now, counted from 1, and no other.
         *
         * @throws IllegalArgumentException when it is less than 1
         */
        ArmedFault nth(int number, Fault fault);

        /** Strikes every call until it is disarmed. */
        ArmedFault always(Fault fault);
    }
}
