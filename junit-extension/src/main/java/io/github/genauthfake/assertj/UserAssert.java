package io.github.genauthfake.assertj;

import io.github.genauthfake.state.MembershipState;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.UserState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Assertions on a user. Departments are named by path ({@code acme/Engineering}), roles by code, with the namespace before
 * it unless that is {@code default} ({@code shop/seller}), groups by code and tenants by name.
 *
 * <p>What is said not to be so must be about something that exists: a misspelt name would prove nothing.
 */
public class UserAssert extends AbstractTargetAssert<UserAssert, UserState> {
    private static final Map<String, Function<UserState, Object>> OWN_PROPERTIES = Map.of(
            "userId", UserState::id,
            "username", UserState::username,
            "email", UserState::email,
            "phone", UserState::phone,
            "externalId", UserState::externalId);

    /** Asserts on a user that was taken out of a state; {@link GenAuthAssertions} leads here with more to tell. */
    public UserAssert(UserState actual) {
        super(actual, UserAssert.class);
    }

    /** The user has this id. */
    public UserAssert hasId(String id) {
        return checkValue("id", id, UserState::id);
    }

    /** The user has this username; {@code null} for none. */
    public UserAssert hasUsername(String username) {
        return checkValue("username", username, UserState::username);
    }

    /** The user has this e-mail address, in lower case; {@code null} for none. */
    public UserAssert hasEmail(String email) {
        return checkValue("e-mail address", email, UserState::email);
    }

    /** The user has this phone number; {@code null} for none. */
    public UserAssert hasPhone(String phone) {
        return checkValue("phone number", phone, UserState::phone);
    }

    /** The user has this external id; {@code null} for none. */
    public UserAssert hasExternalId(String externalId) {
        return checkValue("external id", externalId, UserState::externalId);
    }

    /** The user has this name, the full name of the person; {@code null} for none. */
    public UserAssert hasName(String name) {
        return hasProperty("name", name);
    }

    /** The account has this status, such as {@code Activated} or {@code Suspended}. */
    public UserAssert hasStatus(String status) {
        return hasProperty("status", status);
    }

    /** The account is suspended. */
    public UserAssert isSuspended() {
        return hasStatus("Suspended");
    }

    /**
     * A property of the user has this value. Those with an assertion of their own are compared as there.
     *
     * @param name the API's name, for example {@code nickname} or {@code status}
     * @param value {@code null} for not set
     */
    public UserAssert hasProperty(String name, Object value) {
        Function<UserState, Object> own = OWN_PROPERTIES.get(name);
        if (own != null) {
            return checkValue(name, value, own);
        }
        return check(user -> unless(
                        user.properties().containsKey(name),
                        Names.sentence(Names.unknown(
                                "property",
                                "properties",
                                name,
                                user.properties().keySet()))))
                .checkValue(name, value, user -> user.properties().get(name));
    }

    /** The user is in these departments, perhaps in others too. To be in one below them does not count. */
    public UserAssert isIn(String... paths) {
        return check(user -> departments(user, place -> true).contain("to be in", paths));
    }

    /** The user is in none of these departments. */
    public UserAssert isNotIn(String... paths) {
        return check(user -> departments(user, place -> true).lack("to be in none of", paths));
    }

    /** The user is in these departments and in no other; in none at all where none is named. */
    public UserAssert isOnlyIn(String... paths) {
        return check(user -> departments(user, place -> true).equal("to be only in", "to be in no department", paths));
    }

    /** This is the user's main department. */
    public UserAssert hasMainDepartment(String path) {
        return check(user -> departments(user, MembershipState::main).contain("to have the main department", path));
    }

    /** The user is in this department and is one of its leaders. */
    public UserAssert leads(String path) {
        return check(user -> departments(user, MembershipState::leader).contain("to lead", path));
    }

    /** The user does not lead this department. */
    public UserAssert doesNotLead(String path) {
        return check(user -> departments(user, MembershipState::leader).lack("not to lead", path));
    }

    /** The role is assigned to the user itself. See {@link #hasEffectiveRole} for those of its departments. */
    public UserAssert hasRole(String role) {
        return check(user -> roles(user).contain("to have the role", role));
    }

    /** The role is not assigned to the user itself. */
    public UserAssert doesNotHaveRole(String role) {
        return check(user -> roles(user).lack("not to have the role", role));
    }

    /**
     * The user has this role at the pool's present time: it is assigned to the user, to one of its departments or to one above
     * them, and the assignment is in force.
     *
     * @throws IllegalStateException for a user that was not reached by an assertion on a pool
     */
    public UserAssert hasEffectiveRole(String role) {
        return check(user -> effectiveRoles(user).contain("to have the effective role", role));
    }

    /** The user does not have this role, neither directly nor by a department, see {@link #hasEffectiveRole}. */
    public UserAssert doesNotHaveEffectiveRole(String role) {
        return check(user -> effectiveRoles(user).lack("not to have the effective role", role));
    }

    /**
     * The user may do something with a resource of the namespace {@code default} at the pool's present time, as
     * is-action-allowed answers it. A failure tells what is granted.
     *
     * @param resource the code of the resource
     * @throws IllegalStateException for a user that was not reached by an assertion on a pool
     */
    public UserAssert mayDo(String action, String resource) {
        return mayDo(action, resource, "default");
    }

    /** The user may do something with a resource of a namespace, see {@link #mayDo(String, String)}. */
    public UserAssert mayDo(String action, String resource, String namespace) {
        return check(user -> permission(user, true, action, resource, namespace));
    }

    /** The user may not do something with a resource of {@code default}, see {@link #mayDo(String, String)}. */
    public UserAssert mayNotDo(String action, String resource) {
        return mayNotDo(action, resource, "default");
    }

    /** The user may not do something with a resource of a namespace, see {@link #mayDo(String, String)}. */
    public UserAssert mayNotDo(String action, String resource, String namespace) {
        return check(user -> permission(user, false, action, resource, namespace));
    }

    /**
     * The data policies allow the user something at the pool's present time, as check-permission answers it. A failure tells
     * which policies reach the user.
     *
     * @param resource as permissions name it: {@code shop/prices}, or {@code shop/files/rd/kb} for a node of a tree
     * @throws IllegalStateException for a user that was not reached by an assertion on a pool
     */
    public UserAssert isAllowed(String action, String resource) {
        return check(user -> dataPermission(user, true, action, resource));
    }

    /** The data policies do not allow the user something, see {@link #isAllowed}. The resource must exist. */
    public UserAssert isNotAllowed(String action, String resource) {
        return check(user -> dataPermission(user, false, action, resource));
    }

    private Optional<String> dataPermission(UserState user, boolean expected, String action, String resource) {
        PoolState state = rightsOf();
        List<String> policies = state.dataGrants(user.id());
        return unless(
                state.isAllowed(user.id(), action, resource) == expected,
                "Expected " + nameOf(user) + (expected ? " to be allowed " : " not to be allowed ") + action + " on "
                        + resource + ", but there "
                        + (policies.isEmpty() ? "is no data policy" : "are the data policies:\n  ")
                        + String.join("\n  ", policies));
    }

    /**
     * The user may enter an application at the pool's present time, as get-user-accessible-apps answers it. A failure tells
     * which access records reach the user, and the application's strategy.
     *
     * @param application its identifier or its id
     * @throws IllegalStateException for a user that was not reached by an assertion on a pool
     */
    public UserAssert mayAccess(String application) {
        return check(user -> access(user, true, application));
    }

    /** The user may not enter an application, see {@link #mayAccess}. The application must exist. */
    public UserAssert mayNotAccess(String application) {
        return check(user -> access(user, false, application));
    }

    private Optional<String> access(UserState user, boolean expected, String application) {
        PoolState state = rightsOf();
        return unless(
                state.mayAccess(user.id(), application) == expected,
                "Expected " + nameOf(user) + (expected ? " to have access to " : " not to have access to ")
                        + application + ", but the status of the user is "
                        + user.properties().get("status") + ", and there is:\n  "
                        + String.join("\n  ", state.accessOf(user.id(), application)));
    }

    private PoolState rightsOf() {
        return surroundings()
                .orElseThrow(() -> new IllegalStateException(
                        "Rights are known of a user in a pool: write assertThat(pool).user(…) instead"));
    }

    private Optional<String> permission(
            UserState user, boolean expected, String action, String resource, String namespace) {
        PoolState state = rightsOf();
        List<String> grants = state.grants(user.id(), namespace);
        return unless(
                state.mayDo(user.id(), namespace, action, resource) == expected,
                "Expected " + nameOf(user) + (expected ? " to be allowed to do " : " not to be allowed to do ") + action
                        + " on " + resource + " in the namespace " + namespace + ", but there is granted"
                        + (grants.isEmpty() ? " nothing" : ":\n  " + String.join("\n  ", grants)));
    }

    /** These roles and no other are assigned to the user itself; none at all where none is named. */
    public UserAssert hasOnlyRoles(String... roles) {
        return check(user -> roles(user).equal("to have only the roles", "to have no role", roles));
    }

    /** The user is in this group. */
    public UserAssert isInGroup(String code) {
        return check(user -> groups(user).contain("to be in the group", code));
    }

    /** The user is not in this group. */
    public UserAssert isNotInGroup(String code) {
        return check(user -> groups(user).lack("not to be in the group", code));
    }

    /** The user is in these groups and in no other; in none at all where none is named. */
    public UserAssert isOnlyInGroups(String... codes) {
        return check(user -> groups(user).equal("to be only in the groups", "to be in no group", codes));
    }

    /** The user belongs to this tenant. */
    public UserAssert belongsToTenant(String name) {
        return check(user ->
                belongings(user, Kind.TENANT, "tenant", user.tenants()).contain("to belong to the tenant", name));
    }

    /**
     * The user is signed in to this application at the pool's present time: there is a session that has not ended.
     *
     * @throws IllegalStateException for a user that was not reached by an assertion on a pool
     */
    public UserAssert isSignedInTo(String application) {
        return check(user -> applications(user).contain("to be signed in to", application));
    }

    /** The user is not signed in to this application, see {@link #isSignedInTo}. */
    public UserAssert isNotSignedInTo(String application) {
        return check(user -> applications(user).lack("not to be signed in to", application));
    }

    private Belongings applications(UserState user) {
        List<String> applications = surroundings()
                .map(state -> state.signedInTo(user.id()))
                .orElseThrow(() -> new IllegalStateException(
                        "Sessions are known of a user in a pool: write assertThat(pool).user(…) instead"));
        return belongings(user, Kind.APPLICATION, "session", applications);
    }

    private Belongings roles(UserState user) {
        return belongings(user, Kind.ROLE, "role", user.roles());
    }

    private Belongings effectiveRoles(UserState user) {
        PoolState state = surroundings()
                .orElseThrow(() -> new IllegalStateException(
                        "Effective roles are known of a user in a pool: write" + " assertThat(pool).user(…) instead"));
        return belongings(user, Kind.ROLE, "effective role", state.effectiveRoles(user.id()));
    }

    private Belongings groups(UserState user) {
        return belongings(user, Kind.GROUP, Kind.GROUP.singular(), user.groups());
    }

    private Belongings departments(UserState user, Predicate<MembershipState> which) {
        Collection<String> paths = user.departments().stream()
                .filter(which)
                .map(MembershipState::department)
                .toList();
        List<String> places = user.departments().stream()
                .map(place -> place.department() + flags(place))
                .toList();
        return new Belongings(
                nameOf(user), Kind.DEPARTMENT, paths, Names.actually("department", places), surroundings());
    }

    private static String flags(MembershipState place) {
        if (place.main()) {
            return place.leader() ? " (main, leader)" : " (main)";
        }
        return place.leader() ? " (leader)" : "";
    }
}
