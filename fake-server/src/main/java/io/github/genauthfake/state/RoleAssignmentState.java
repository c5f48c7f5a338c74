package io.github.genauthfake.state;

import java.time.Instant;

/** A role that is assigned to a user or a department, as it was when the {@link PoolState} was taken. */
public interface RoleAssignmentState {
    /** The name of the role, {@code admin} or {@code shop/seller}. */
    String role();

    /** What the user is called, see {@link UserState#handle()}; {@code null} when a department has the role. */
    String user();

    /** The path of the department; {@code null} when a user has the role. */
    String department();

    /** When it begins; {@code null} for at once. */
    Instant enableTime();

    /** When it ends; {@code null} for never. */
    Instant endTime();

    /** Whether it had begun and was not over at the pool's time when the state was taken. */
    boolean inForce();
}
