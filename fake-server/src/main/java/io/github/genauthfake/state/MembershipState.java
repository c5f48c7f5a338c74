package io.github.genauthfake.state;

import java.time.Instant;

/**
 * The membership of a user in a department. Users and departments have the same record of it.
 *
 * @param user what the user is called, see {@link UserState#handle()}
 * @param department the department's path
 * @param leader whether the user is one of the department's leaders
 * @param main whether it is the user's main department: a user who is in any department has exactly one
 * @param joinedAt when the user joined; a change of the flags does not change it
 */
public record MembershipState(
        String userId,
        String user,
        String departmentId,
        String department,
        boolean leader,
        boolean main,
        Instant joinedAt) {}
