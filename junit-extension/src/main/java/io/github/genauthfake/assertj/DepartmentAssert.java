package io.github.genauthfake.assertj;

import io.github.genauthfake.state.DepartmentState;
import io.github.genauthfake.state.MembershipState;

/**
 * Assertions on a department. Users are named by username, or by whatever else finds them; other departments by path.
 *
 * <p>What is said not to be so must be about something that exists: a misspelt name would prove nothing.
 */
public class DepartmentAssert extends AbstractTargetAssert<DepartmentAssert, DepartmentState> {
    /** Asserts on a department that was taken out of a state; {@link GenAuthAssertions} leads here with more to tell. */
    public DepartmentAssert(DepartmentState actual) {
        super(actual, DepartmentAssert.class);
    }

    /** The department has this name, which is the last step of its path where no other has it. */
    public DepartmentAssert hasName(String name) {
        return checkValue("name", name, DepartmentState::name);
    }

    /** The department has this code; {@code null} for none. */
    public DepartmentAssert hasCode(String code) {
        return checkValue("code", code, DepartmentState::code);
    }

    /** The department has this description; {@code null} for none. */
    public DepartmentAssert hasDescription(String description) {
        return checkValue("description", description, DepartmentState::description);
    }

    /** The department has this custom id; {@code null} for none. */
    public DepartmentAssert hasOpenDepartmentId(String openDepartmentId) {
        return checkValue("openDepartmentId", openDepartmentId, DepartmentState::openDepartmentId);
    }

    /** The department stands directly below the one with this path; {@code null} for the root of an organization. */
    public DepartmentAssert hasParent(String path) {
        return checkValue("parent", path, DepartmentState::parent);
    }

    /** Exactly these departments stand directly below it; none at all where none is named. */
    public DepartmentAssert hasOnlyChildren(String... paths) {
        return check(department -> belongings(department, Kind.DEPARTMENT, "child", department.children())
                .equal("to have only the children", "to have no children", paths));
    }

    /** These users are direct members, perhaps others too. */
    public DepartmentAssert hasMembers(String... users) {
        return check(department -> members(department).contain("to have the members", users));
    }

    /** This user is not a direct member. */
    public DepartmentAssert doesNotHaveMember(String user) {
        return check(department -> members(department).lack("not to have the member", user));
    }

    /** These users are direct members and no other is; nobody where nobody is named. */
    public DepartmentAssert hasOnlyMembers(String... users) {
        return check(department -> members(department).equal("to have only the members", "to have no members", users));
    }

    /** It has so many direct members. */
    public DepartmentAssert hasMemberCount(int count) {
        return check(department -> Counts.complaint(
                "members of " + nameOf(department), count, department.members(), MembershipState::user));
    }

    /** These users lead it and no other does; nobody where nobody is named. */
    public DepartmentAssert isLedOnlyBy(String... users) {
        return check(department -> leaders(department).equal("to be led only by", "to be led by nobody", users));
    }

    /** This user leads it. */
    public DepartmentAssert isLedBy(String user) {
        return check(department -> leaders(department).contain("to be led by", user));
    }

    private Belongings members(DepartmentState department) {
        return belongings(
                department,
                Kind.USER,
                "member",
                department.members().stream().map(MembershipState::user).toList());
    }

    private Belongings leaders(DepartmentState department) {
        return belongings(department, Kind.USER, "leader", department.leaders());
    }
}
