package io.github.genauthfake.assertj;

import io.github.genauthfake.state.RoleState;
import java.time.Instant;

/**
 * Assertions on a role. Users are named by username, or by whatever else finds them.
 *
 * <p>What is said not to be so must be about something that exists: a misspelt name would prove nothing.
 */
public class RoleAssert extends AbstractTargetAssert<RoleAssert, RoleState> {
    /** Asserts on a role that was taken out of a state; {@link GenAuthAssertions} leads here with more to tell. */
    public RoleAssert(RoleState actual) {
        super(actual, RoleAssert.class);
    }

    /** The role has this name. */
    public RoleAssert hasName(String name) {
        return checkValue("name", name, RoleState::name);
    }

    /** The role has this description; {@code null} for none. */
    public RoleAssert hasDescription(String description) {
        return checkValue("description", description, RoleState::description);
    }

    /** The role is in the namespace with this code. */
    public RoleAssert isInNamespace(String code) {
        return checkValue("namespace", code, RoleState::namespace);
    }

    /** The role stops to be in force at this moment; {@code null} for never. */
    public RoleAssert isDisabledFrom(Instant moment) {
        return checkValue("disableTime", moment, RoleState::disableTime);
    }

    /** These users have the role, perhaps others too. */
    public RoleAssert isAssignedTo(String... users) {
        return check(role -> users(role).contain("to be assigned to", users));
    }

    /** This user does not have the role. */
    public RoleAssert isNotAssignedTo(String user) {
        return check(role -> users(role).lack("not to be assigned to", user));
    }

    /** These users have the role and no other has; nobody where nobody is named. */
    public RoleAssert isAssignedOnlyTo(String... users) {
        return check(role -> users(role).equal("to be assigned only to", "to be assigned to nobody", users));
    }

    /** So many users have the role. */
    public RoleAssert hasUserCount(int count) {
        return check(role -> Counts.complaint("users of " + nameOf(role), count, role.users(), user -> user));
    }

    private Belongings users(RoleState role) {
        return belongings(role, Kind.USER, "user", role.users());
    }
}
