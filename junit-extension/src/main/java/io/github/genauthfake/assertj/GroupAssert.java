package io.github.genauthfake.assertj;

import io.github.genauthfake.state.GroupState;

/**
 * Assertions on a group. Users are named by username, or by whatever else finds them.
 *
 * <p>What is said not to be so must be about something that exists: a misspelt name would prove nothing.
 */
public class GroupAssert extends AbstractTargetAssert<GroupAssert, GroupState> {
    /** Asserts on a group that was taken out of a state; {@link GenAuthAssertions} leads here with more to tell. */
    public GroupAssert(GroupState actual) {
        super(actual, GroupAssert.class);
    }

    /** The group has this name. */
    public GroupAssert hasName(String name) {
        return checkValue("name", name, GroupState::name);
    }

    /** The group has this description; {@code null} for none. */
    public GroupAssert hasDescription(String description) {
        return checkValue("description", description, GroupState::description);
    }

    /** The group is of this type, for example {@code static}. */
    public GroupAssert hasType(String type) {
        return checkValue("type", type, GroupState::type);
    }

    /** These users are members, perhaps others too. */
    public GroupAssert hasMembers(String... users) {
        return check(group -> members(group).contain("to have the members", users));
    }

    /** This user is not a member. */
    public GroupAssert doesNotHaveMember(String user) {
        return check(group -> members(group).lack("not to have the member", user));
    }

    /** These users are members and no other is; nobody where nobody is named. */
    public GroupAssert hasOnlyMembers(String... users) {
        return check(group -> members(group).equal("to have only the members", "to have no members", users));
    }

    /** It has so many members. */
    public GroupAssert hasMemberCount(int count) {
        return check(group -> Counts.complaint("members of " + nameOf(group), count, group.members(), user -> user));
    }

    private Belongings members(GroupState group) {
        return belongings(group, Kind.USER, "member", group.members());
    }
}
