package io.github.genauthfake.state;

import java.time.Instant;

/** The membership of a user in a department. A user and a department have equal ones. */
public interface MembershipState {
    String userId();

    /** What the user is called, see {@link UserState#handle()}. */
    String user();

    String departmentId();

    /** The department's path. */
    String department();

    /** Whether the user is one of the department's leaders. */
    boolean leader();

    /** Whether it is the user's main department: a user who is in any department has exactly one. */
    boolean main();

    /** When the user joined; a change of the flags does not change it. */
    Instant joinedAt();
}
