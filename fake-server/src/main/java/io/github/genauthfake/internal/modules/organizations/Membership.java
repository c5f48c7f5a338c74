package io.github.genauthfake.internal.modules.organizations;

import java.time.Instant;

/**
 * A user's place in a department.
 *
 * @param sequence orders memberships that began at the same moment
 * @param joinedAt when it began; a change of the flags does not move it
 */
public record Membership(
        String userId, String departmentId, boolean isLeader, boolean isMain, Instant joinedAt, long sequence) {

    /** The same place with other flags. */
    public Membership with(boolean leader, boolean main) {
        return new Membership(userId, departmentId, leader, main, joinedAt, sequence);
    }
}
