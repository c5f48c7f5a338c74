package io.github.genauthfake.internal.state;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.Group;
import io.github.genauthfake.internal.modules.Role;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.users.Identity;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserProperties;
import io.github.genauthfake.state.DepartmentState;
import io.github.genauthfake.state.GroupState;
import io.github.genauthfake.state.IdentityState;
import io.github.genauthfake.state.MembershipState;
import io.github.genauthfake.state.RoleState;
import io.github.genauthfake.state.UserState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Users, departments, roles and groups of one state in the records of the public API. */
final class TargetViews {
    private static final List<String> KEPT_BESIDE_THE_PROFILE = List.of(
            "phoneCountryCode",
            "passwordLastSetAt",
            "passwordSecurityLevel",
            "resetPasswordOnNextLogin",
            "statusChangedAt",
            "tenantId");

    private final Directory directory;
    private final ReadableNames names;

    TargetViews(Directory directory, ReadableNames names) {
        this.directory = directory;
        this.names = names;
    }

    UserState user(User user) {
        return new UserState(
                user.id(),
                user.handle(),
                user.username(),
                user.email(),
                user.phone(),
                user.externalId(),
                properties(user),
                user.identities().stream().map(TargetViews::identity).toList(),
                directory.memberships().of(user.id()).stream()
                        .map(membership -> membership(membership, user, names.path(membership.departmentId())))
                        .toList(),
                directory.roleAssignments().of(user.id()).all().stream()
                        .map(id -> directory.roles().findById(id).orElseThrow().handle())
                        .toList(),
                directory.groupMembers().of(user.id()).all().stream()
                        .map(id -> directory.groups().findById(id).orElseThrow().code())
                        .toList(),
                tenants(user),
                customData(TargetType.USER, user.id()),
                tenantCustomData(TargetType.USER, user.id()),
                user.createdAt(),
                user.updatedAt());
    }

    DepartmentState department(Department department) {
        String id = department.id();
        String path = names.path(department);
        Ordered<Long, String> children = directory.departments().children(id);
        List<String> leaders = directory.memberships().leadersOf(id);
        return new DepartmentState(
                id,
                path,
                department.organizationCode(),
                department.isRoot() ? null : names.path(department.parentId()),
                department.name(),
                department.code(),
                department.description(),
                department.openDepartmentId(),
                department.isVirtualNode(),
                Frozen.map(department.i18n()),
                new LazyList<>(children.size(), index -> names.path(children.get(index))),
                new LazyList<>(
                        directory.memberships().countIn(id),
                        index -> member(directory.memberships().in(id, index, 1).get(0), path)),
                new LazyList<>(leaders.size(), index -> handle(leaders.get(index))),
                customData(TargetType.DEPARTMENT, id),
                tenantCustomData(TargetType.DEPARTMENT, id),
                department.createdAt(),
                department.updatedAt());
    }

    RoleState role(Role role) {
        return new RoleState(
                role.id(),
                role.handle(),
                role.code(),
                role.namespace(),
                role.name(),
                role.description(),
                role.disableTime() == null ? null : Instant.ofEpochMilli(role.disableTime()),
                users(directory.roleAssignments().users(role.id())),
                customData(TargetType.ROLE, role.id()),
                tenantCustomData(TargetType.ROLE, role.id()),
                role.createdAt(),
                role.updatedAt());
    }

    GroupState group(Group group) {
        return new GroupState(
                group.id(),
                group.code(),
                group.name(),
                group.description(),
                group.type(),
                users(directory.groupMembers().users(group.id())),
                customData(TargetType.GROUP, group.id()),
                tenantCustomData(TargetType.GROUP, group.id()),
                group.createdAt(),
                group.updatedAt());
    }

    private List<String> users(Ordered<Long, String> ids) {
        return new LazyList<>(ids.size(), index -> handle(ids.get(index)));
    }

    private String handle(String userId) {
        return directory.users().find(userId).orElseThrow().handle();
    }

    private MembershipState member(Membership membership, String path) {
        return membership(
                membership, directory.users().find(membership.userId()).orElseThrow(), path);
    }

    private static MembershipState membership(Membership membership, User user, String path) {
        return new MembershipState(
                user.id(),
                user.handle(),
                membership.departmentId(),
                path,
                membership.isLeader(),
                membership.isMain(),
                membership.joinedAt());
    }

    private static Map<String, Object> properties(User user) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("status", user.attributes().get("status"));
        UserProperties.PROFILE.forEach(
                name -> properties.put(name, Frozen.value(user.attributes().get(name))));
        KEPT_BESIDE_THE_PROFILE.forEach(
                name -> properties.put(name, Frozen.value(user.attributes().get(name))));
        return Collections.unmodifiableMap(properties);
    }

    private List<String> tenants(User user) {
        List<String> tenants = new ArrayList<>();
        if (user.attributes().get("tenantIds") instanceof List<?> ids) {
            ids.forEach(id -> tenants.add(names.tenants().get(id)));
        }
        return List.copyOf(tenants);
    }

    private static IdentityState identity(Identity identity) {
        return new IdentityState(
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

    private Map<String, Object> customData(TargetType type, String id) {
        return values(new FieldScope(null, type), id);
    }

    private Map<String, Object> values(FieldScope scope, String id) {
        Map<String, Object> values = new LinkedHashMap<>();
        directory.customData().of(scope, id).forEach((key, value) -> values.put(key, value.shown()));
        return Collections.unmodifiableMap(values);
    }
}
