package io.github.genauthfake.state;

import java.time.Instant;

/**
 * A user's place in a department, told alike of the user and of the department.
 *
 * @param user what the user is called, see {@link UserState#handle()}
 * @param department the department's path
 * @param leader whether the user is one of the department's leaders
 * @param main whether it is the user's main department: everybody who is in a department has exactly one
 * @param joinedAt when the user joined; a change of the flags does not move it
 */
public record MembershipState(
        String userId,
        String user,
        String departmentId,
        String department,
        boolean leader,
        boolean main,
        Instant joinedAt) {}
