package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.util.List;
import java.util.Optional;

/**
 * What a user pool holds at one moment, read-only. Later changes of the pool are not visible in it.
 *
 * <p>Taking it takes constant time. Its lists know their size and make each element on access, so that a pool of
 * 100,000 users is never copied; {@code contains} and {@code stream} iterate over them. Lists cannot be changed.
 *
 * <p>Objects are named as in seeds: users by username, departments by path ({@code acme/Engineering/Platform}), roles by
 * code, with the namespace before it unless that is {@code default} ({@code shop/seller}). A department's path
 * consists of current names; of two departments with the same name and parent, the younger one is
 * {@code Sales (2)}, and a slash in a name is a dash there. Exports have the same paths.
 */
public interface PoolState {
    /** All users, the oldest first. */
    List<UserState> users();

    /**
     * The user with this username; else with this e-mail address, ignoring case; else with this phone number, external
     * id, or id.
     */
    Optional<UserState> user(String name);

    /**
     * The applications that a user is signed in to at the pool's time when the state was taken, by their names, or by
     * their ids where the pool does not have them; the oldest session first. None for an account that is not activated.
     *
     * @param user as in {@link #user}
     * @throws IllegalArgumentException when the pool has no such user
     */
    List<String> signedInTo(String user);

    /** All organizations, the oldest first. */
    List<OrganizationState> organizations();

    /** The organization with this code. */
    Optional<OrganizationState> organization(String code);

    /**
     * All departments, the root departments of organizations included: organization by organization, parents before
     * children. The call collects their ids, and takes time by the number of departments.
     */
    List<DepartmentState> departments();

    /**
     * The department with this path, for example {@code acme/Engineering}; {@code acme} alone is the root department of the
     * organization. Else the one with this id, or this custom id ({@code openDepartmentId}).
     */
    Optional<DepartmentState> department(String path);

    /** The roles of all namespaces, namespace by namespace, the oldest first. */
    List<RoleState> roles();

    /** The role with this name, {@code admin} or {@code shop/seller}; else with this id. */
    Optional<RoleState> role(String name);

    /**
     * The names of the roles that a user has at the pool's time when the state was taken: those that are assigned to the user, to its
     * departments and to all departments above them; the latest assigned first. Disabled roles are among them.
     *
     * @param user as in {@link #user}
     * @throws IllegalArgumentException when the pool has no such user
     */
    List<String> effectiveRoles(String user);

    /**
     * What reaches a user in a namespace at the pool's time when the state was taken, each in words such as
     * {@code role docs/editor: ALLOW Read, Write on docs/repository:*}: what is granted to the user, to its groups, its roles
     * and its departments; the oldest first. Nothing for an account that is not activated.
     *
     * @param user as in {@link #user}
     * @param namespace the code of the namespace, such as {@code default}
     * @throws IllegalArgumentException when the pool has no such user or namespace
     */
    List<String> grants(String user, String namespace);

    /**
     * Whether a user may do something with a resource, as is-action-allowed answers it at the pool's time when the state was
     * taken.
     *
     * @param user as in {@link #user}
     * @param namespace the code of the namespace, such as {@code default}
     * @throws IllegalArgumentException when the pool has no such user or namespace
     */
    boolean mayDo(String user, String namespace, String action, String resource);

    /**
     * Whether the data policies allow a user something, as check-permission answers it at the pool's time when the state was
     * taken.
     *
     * @param user as in {@link #user}
     * @param resource the codes of namespace and data resource, and of the nodes of a tree, such as {@code shop/prices} or
     *     {@code shop/files/rd/kb}
     * @throws IllegalArgumentException when the pool has no such user or data resource
     */
    boolean isAllowed(String user, String action, String resource);

    /**
     * The data policies that reach a user at the pool's time when the state was taken, each in words such as
     * {@code Sellers: ALLOW shop/prices/read; DENY shop/prices/write}; the oldest first.
     *
     * @param user as in {@link #user}
     * @throws IllegalArgumentException when the pool has no such user
     */
    List<String> dataGrants(String user);

    /**
     * Whether a user may enter an application, as get-user-accessible-apps answers it at the pool's time when the state was
     * taken.
     *
     * @param user as in {@link #user}
     * @param application its identifier or its id
     * @throws IllegalArgumentException when the pool has no such user or application
     */
    boolean mayAccess(String user, String application);

    /**
     * What decides whether a user may enter an application, in words: the access records that reach the user, such as
     * {@code group developers: DENY in shop}, the oldest first; then the strategy of the application, such as
     * {@code strategy: ALLOW_ALL}.
     *
     * @param user as in {@link #user}
     * @param application its identifier or its id
     * @throws IllegalArgumentException when the pool has no such user or application
     */
    List<String> accessOf(String user, String application);

    /** Which users and departments have which roles by themselves, the oldest first; also those that are not in force. */
    List<RoleAssignmentState> roleAssignments();

    /** All groups, the oldest first. */
    List<GroupState> groups();

    /** The group with this code; else with this id. */
    Optional<GroupState> group(String code);

    /** All namespaces, {@code default} included and {@code system} not, as the API lists them, the oldest first. */
    List<NamespaceState> namespaces();

    /** The namespace with this code. */
    Optional<NamespaceState> namespace(String code);

    /** All tenants, the oldest first. */
    List<TenantState> tenants();

    /** The tenant with this name; else with this id. Where two have the same name, the younger one is {@code Shop (2)}. */
    Optional<TenantState> tenant(String name);

    /** The custom fields that the pool itself defines for one kind of target, the oldest first. */
    List<CustomFieldState> customFields(TargetType targetType);

    /**
     * The custom fields that a tenant defines for one kind of target, the oldest first.
     *
     * @param tenant its name or id
     * @throws IllegalArgumentException when the pool has no such tenant
     */
    List<CustomFieldState> customFields(TargetType targetType, String tenant);

    /** The custom field that the pool itself defines under this key. */
    Optional<CustomFieldState> customField(TargetType targetType, String key);

    /**
     * The custom field that a tenant defines under this key.
     *
     * @param tenant its name or id
     * @throws IllegalArgumentException when the pool has no such tenant
     */
    Optional<CustomFieldState> customField(TargetType targetType, String key, String tenant);

    /** The built-in fields of users, in their fixed order. */
    List<BaseFieldState> baseFields();

    /** The built-in field of users with this key. */
    Optional<BaseFieldState> baseField(String key);

    /**
     * All objects of a kind, the oldest first.
     *
     * @param kind what messages call one object, such as {@code webhook}, {@code group} or {@code post}
     * @throws IllegalArgumentException when there is no such kind; the message has the names of all
     */
    List<ObjectState> all(String kind);

    /**
     * The object of a kind with this name, as in seeds; else with this id.
     *
     * @param kind what messages call one object, such as {@code webhook}
     * @throws IllegalArgumentException when there is no such kind; the message has the names of all
     */
    Optional<ObjectState> object(String kind, String name);
}
