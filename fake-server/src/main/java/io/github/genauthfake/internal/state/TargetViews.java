package io.github.genauthfake.internal.state;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.Groups.Group;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.users.Identity;
import io.github.genauthfake.internal.modules.users.LoginFigures;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserProperties;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.state.StateRecords.DepartmentRecord;
import io.github.genauthfake.internal.state.StateRecords.GroupRecord;
import io.github.genauthfake.internal.state.StateRecords.IdentityRecord;
import io.github.genauthfake.internal.state.StateRecords.MembershipRecord;
import io.github.genauthfake.internal.state.StateRecords.ObjectRecord;
import io.github.genauthfake.internal.state.StateRecords.RoleAssignmentRecord;
import io.github.genauthfake.internal.state.StateRecords.RoleRecord;
import io.github.genauthfake.internal.state.StateRecords.UserRecord;
import io.github.genauthfake.state.DepartmentState;
import io.github.genauthfake.state.GroupState;
import io.github.genauthfake.state.IdentityState;
import io.github.genauthfake.state.MembershipState;
import io.github.genauthfake.state.ObjectState;
import io.github.genauthfake.state.RoleAssignmentState;
import io.github.genauthfake.state.RoleState;
import io.github.genauthfake.state.UserState;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Users, departments, roles and groups of one state in the types of the public API. */
final class TargetViews {
    private static final List<String> KEPT_BESIDE_THE_PROFILE = List.of(
            "phoneCountryCode",
            "passwordLastSetAt",
            "passwordSecurityLevel",
            "resetPasswordOnNextLogin",
            "statusChangedAt");

    private final Directory directory;
    private final ReadableNames names;

    TargetViews(Directory directory, ReadableNames names) {
        this.directory = directory;
        this.names = names;
    }

    UserState user(User user) {
        return new UserRecord(
                user.id(),
                user.handle(),
                user.username(),
                user.email(),
                user.phone(),
                user.externalId(),
                properties(user),
                user.identities().stream().map(TargetViews::identity).toList(),
                Memberships.of(directory).of(user.id()).stream()
                        .map(membership -> membership(membership, user, names.path(membership.departmentId())))
                        .toList(),
                roles(user),
                Groups.MEMBERS.namesOf(directory, user.id()),
                tenants(user),
                customData(TargetType.USER, user.id()),
                tenantCustomData(TargetType.USER, user.id()),
                user.createdAt(),
                user.updatedAt());
    }

    DepartmentState department(Department department) {
        String id = department.id();
        String path = names.path(department);
        Ordered<Long, String> children = Departments.of(directory).children(id);
        List<String> leaders = Memberships.of(directory).leadersOf(id);
        return new DepartmentRecord(
                id,
                path,
                department.organizationCode(),
                department.isRoot() ? null : names.path(department.parentId()),
                department.name(),
                department.code(),
                department.description(),
                department.openDepartmentId(),
                department.isVirtualNode(),
                department.status(),
                Frozen.map(department.i18n()),
                new LazyList<>(children.size(), index -> names.path(children.get(index))),
                new LazyList<>(
                        Memberships.of(directory).countIn(id),
                        index -> member(
                                Memberships.of(directory).in(id, index, 1).get(0), path)),
                new LazyList<>(leaders.size(), index -> handle(leaders.get(index))),
                customData(TargetType.DEPARTMENT, id),
                tenantCustomData(TargetType.DEPARTMENT, id),
                department.createdAt(),
                department.updatedAt());
    }

    RoleState role(Stored<Role> stored) {
        Role role = stored.it();
        return new RoleRecord(
                stored.id(),
                Roles.ROLE.nameOf(role),
                role.code(),
                role.namespace(),
                role.name(),
                role.description(),
                moment(role.disableTime()),
                roleHolders(stored.id()),
                customData(TargetType.ROLE, stored.id()),
                tenantCustomData(TargetType.ROLE, stored.id()),
                stored.createdAt(),
                stored.updatedAt());
    }

    RoleAssignmentState roleAssignment(RoleAssignment assignment, Instant now) {
        return new RoleAssignmentRecord(
                Roles.ROLE.nameOrId(directory, assignment.roleId()),
                assignment.userId() == null ? null : handle(assignment.userId()),
                assignment.departmentId() == null ? null : names.path(assignment.departmentId()),
                moment(assignment.enableTime()),
                moment(assignment.endTime()),
                assignment.isLiveAt(now));
    }

    private static Instant moment(Long epochMilli) {
        return epochMilli == null ? null : Instant.ofEpochMilli(epochMilli);
    }

    GroupState group(Stored<Group> stored) {
        Group group = stored.it();
        return new GroupRecord(
                stored.id(),
                group.code(),
                group.name(),
                group.description(),
                group.type(),
                users(directory.get(Groups.MEMBERS).ofRight(stored.id())),
                customData(TargetType.GROUP, stored.id()),
                tenantCustomData(TargetType.GROUP, stored.id()),
                stored.createdAt(),
                stored.updatedAt());
    }

    /** An object of any kind. */
    <E extends Record> ObjectState object(Kind<E> kind, Stored<E> stored) {
        Map<String, Object> properties = new LinkedHashMap<>();
        kind.properties().forEach(property -> properties.put(property.name(), Frozen.value(property.of(stored.it()))));
        return new ObjectRecord(
                kind.name(),
                stored.id(),
                kind.nameOf(directory, stored.it()),
                Collections.unmodifiableMap(properties),
                kind.attachment()
                        .map(values -> customData(((CustomValues) values).targetType(), stored.id()))
                        .orElse(Map.of()),
                stored.createdAt(),
                stored.updatedAt());
    }

    private List<String> roles(User user) {
        return RoleAssignments.ofUser(directory, user.id()).all().stream()
                .map(assignment -> Roles.ROLE.nameOf(directory, assignment.it().roleId()))
                .toList();
    }

    private List<String> roleHolders(String roleId) {
        Ordered<Long, Stored<RoleAssignment>> assignments = RoleAssignments.usersOfRole(directory, roleId);
        return new LazyList<>(
                assignments.size(), index -> handle(assignments.get(index).it().userId()));
    }

    private List<String> users(Ordered<Long, String> ids) {
        return new LazyList<>(ids.size(), index -> handle(ids.get(index)));
    }

    String handle(String userId) {
        return Users.of(directory).find(userId).orElseThrow().handle();
    }

    private MembershipState member(Membership membership, String path) {
        return membership(
                membership, Users.of(directory).find(membership.userId()).orElseThrow(), path);
    }

    private static MembershipState membership(Membership membership, User user, String path) {
        return new MembershipRecord(
                user.id(),
                user.handle(),
                membership.departmentId(),
                path,
                membership.isLeader(),
                membership.isMain(),
                membership.joinedAt());
    }

    private Map<String, Object> properties(User user) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("status", user.attributes().get("status"));
        UserProperties.PROFILE.forEach(
                name -> properties.put(name, Frozen.value(user.attributes().get(name))));
        KEPT_BESIDE_THE_PROFILE.forEach(
                name -> properties.put(name, Frozen.value(user.attributes().get(name))));
        properties.put("tenantId", TenantMembers.firstTenantOf(directory, user.id()));
        UserProperties.KEPT_BY_THE_SERVER.forEach((name, usual) ->
                properties.put(name, Frozen.value(user.attributes().getOrDefault(name, usual))));
        LoginFigures logins = LoginFigures.of(directory, user);
        properties.put("browser", logins.browser());
        properties.put("device", logins.device());
        properties.put("loginsCount", logins.count());
        properties.put("lastLogin", logins.last());
        properties.put("lastIp", logins.ip());
        properties.put("lastLoginApp", logins.app());
        return Collections.unmodifiableMap(properties);
    }

    private List<String> tenants(User user) {
        return TenantMembers.ofUser(directory, user.id()).all().stream()
                .map(member -> names.tenants().get(member.it().tenantId()))
                .toList();
    }

    private static IdentityState identity(Identity identity) {
        return new IdentityRecord(
                identity.identityId(),
                identity.extIdpId(),
                identity.provider(),
                identity.type(),
                identity.userIdInIdp(),
                Frozen.map(identity.userInfoInIdp()),
                Frozen.texts(identity.originConnIds()));
    }

    private Map<String, Map<String, Object>> tenantCustomData(TargetType type, String id) {
        Map<String, Map<String, Object>> data = new LinkedHashMap<>();
        names.tenants().forEach((tenantId, tenant) -> {
            Map<String, Object> values = values(new FieldScope(tenantId, type), id);
            if (!values.isEmpty()) {
                data.put(tenant, values);
            }
        });
        return Collections.unmodifiableMap(data);
    }

    Map<String, Object> customData(TargetType type, String id) {
        return values(new FieldScope(null, type), id);
    }

    private Map<String, Object> values(FieldScope scope, String id) {
        Map<String, Object> values = new LinkedHashMap<>();
        CustomData.of(directory).of(scope, id).forEach((key, value) -> values.put(key, value.shown()));
        return Collections.unmodifiableMap(values);
    }
}
