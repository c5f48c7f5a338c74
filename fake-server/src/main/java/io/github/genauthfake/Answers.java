package io.github.genauthfake;

import java.util.List;

/**
 * Canned answers of a pool: what a test has the fake answer instead of what it does, above all for operations that it does not
 * implement. They are given to authenticated calls, and change nothing else. The journal has each such call, with a finding of the
 * kind {@link Finding.Kind#CANNED_ANSWER}. If several are armed for a call, the one that was armed first is given, and the
 * others are kept for later calls; a {@linkplain Faults fault} strikes before.
 *
 * <pre>{@code
 * pool.answers().on("metadata-get-import-template").always("{\"statusCode\":200,\"data\":{\"rowId\":\"7\",\"cellList\":[]}}");
 * }</pre>
 *
 * <p>Answers stay when the pool's state changes ({@link UserPool#seed}, {@link UserPool#reset()}, {@link UserPool#wipe()},
 * {@link UserPool#restore}), save for those that a seed has: they are part of the state, come with it and begin from the first
 * call again. Safe for use by several threads.
 */
public interface Answers {
    /**
     * The calls to one operation, named as in the API: {@code metadata-get-import-template}. Where GET and POST share a path, its name means
     * both, {@code list-users}, and the name with the method one of them, {@code list-users-post}.
     *
     * @throws IllegalArgumentException when the API has no such operation; the message says which was probably meant
     */
    Target on(String operation);

    /** What is armed now: first what tests have armed, in the order in which they did, then what the seed has. */
    List<CannedAnswer> armed();

    /**
     * Disarms all answers. Those of the seed come back with the next {@link UserPool#seed} or {@link UserPool#reset()}.
     *
     * @throws IllegalStateException when the pool is closed or its server has stopped
     */
    void clear();

    /**
     * The calls that get a canned answer. What is given to them is the whole body of the answer, sent as it is with HTTP 200.
     *
     * <p>To arm an answer throws an {@link IllegalArgumentException} when it is not a JSON object with a {@code statusCode}
     * between 100 and 999, or when the fake implements the operation and {@link #override()} was not called; and an
     * {@link IllegalStateException} when the pool is closed or its server has stopped.
     */
    interface Target {
        /**
         * Of these calls only those whose parameters contain {@code parameters}, as with {@link Faults.Target#with}.
         *
         * @param parameters a JSON object, for example {@code {"page": 2}}
         * @throws IllegalArgumentException when it is not a JSON object
         * @throws IllegalStateException when there is a condition already
         */
        Target with(String parameters);

        /** Also where the fake implements the operation. What it would do is not done, and requests are not validated. */
        Target override();

        /** Answers the next call. */
        default CannedAnswer once(String json) {
            return first(1, json);
        }

        /**
         * Answers the next {@code count} calls.
         *
         * @throws IllegalArgumentException when it is less than 1
         */
        CannedAnswer first(int count, String json);

        /**
         * Answers the {@code number}-th call from now, counted from 1, and no other.
         *
         * @throws IllegalArgumentException when it is less than 1
         */
        CannedAnswer nth(int number, String json);

        /** Answers every call until it is disarmed. */
        CannedAnswer always(String json);
    }
}
