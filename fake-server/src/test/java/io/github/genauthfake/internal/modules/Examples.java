package io.github.genauthfake.internal.modules;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups.Group;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldRules;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.StoredValue;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.DepartmentIdType;
import io.github.genauthfake.internal.modules.organizations.DepartmentRules;
import io.github.genauthfake.internal.modules.organizations.NewDepartment;
import io.github.genauthfake.internal.modules.organizations.OrganizationRules;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.tenants.Tenants.Tenant;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Objects for tests of rules, each made by its rule, with what the rule needs and no more. */
public final class Examples {
    public static final Instant NOW = Instant.parse("2025-03-01T10:00:00.000Z");
    public static final FieldScope OF_USERS = new FieldScope(null, TargetType.USER);
    public static final FieldScope OF_DEPARTMENTS = new FieldScope(null, TargetType.DEPARTMENT);

    private Examples() {}

    public static Draft draft() {
        return new Draft(Directory.empty(), NOW);
    }

    /** The next write, a minute later. */
    public static Draft afterAMinute(Draft draft) {
        return new Draft(draft.publish(), draft.now().plusSeconds(60));
    }

    public static User user(Draft draft, String username) {
        return UserRules.create(draft, Person.named(username).build(), note -> {});
    }

    public static Stored<Tenant> tenant(Draft draft, String name) {
        return draft.create(Tenants.TENANT, Tenants.TENANT.make(Map.of("name", name, "appIds", List.of())));
    }

    public static Stored<Role> role(Draft draft, String code) {
        return role(draft, null, code);
    }

    public static Stored<Role> role(Draft draft, String namespace, String code) {
        return draft.create(Roles.ROLE, new Role(code, namespace, null, null, null, null));
    }

    public static Stored<Group> group(Draft draft, String code) {
        return draft.create(Groups.GROUP, new Group(code, code, code, null));
    }

    /** Gives a user a role, at once and forever. */
    public static void assign(Draft draft, User user, Stored<Role> role) {
        draft.create(RoleAssignments.ASSIGNMENT, RoleAssignment.ofUser(role.id(), user.id()));
    }

    /** Puts a user into a group. */
    public static void assign(Draft draft, User user, Relation relation, String rightId) {
        relation.add(draft, user.ref(), relation.right().require(draft, rightId));
    }

    public static Stored<Organization> organization(Draft draft, String code) {
        return OrganizationRules.create(draft, new Organization(code, code, null, null, null), null);
    }

    /** A department right below the root of an organization. */
    public static Department department(Draft draft, Stored<Organization> organization, String name) {
        return DepartmentRules.create(draft, newDepartment(organization.it().organizationCode(), "root", name), null);
    }

    public static NewDepartment newDepartment(String organizationCode, String parentId, String name) {
        return newDepartment(organizationCode, parentId, name, null, null, Map.of());
    }

    public static NewDepartment newDepartment(
            String organizationCode,
            String parentId,
            String name,
            String code,
            String openDepartmentId,
            Map<String, Object> customData) {
        return new NewDepartment(
                organizationCode,
                parentId,
                DepartmentIdType.DEPARTMENT_ID,
                name,
                null,
                code,
                openDepartmentId,
                false,
                null,
                customData);
    }

    public static FieldDefinition field(Draft draft, FieldScope scope, String key, DataType type) {
        return FieldRules.set(
                draft, scope, Change.of(key).type(type).options("S", "M").build());
    }

    public static FieldDefinition uniqueField(Draft draft, FieldScope scope, String key, DataType type) {
        return FieldRules.set(
                draft,
                scope,
                Change.of(key).type(type).options("S", "M").unique(true).build());
    }

    /** The plain value that a target has, {@code null} when it has none. */
    public static Object value(DirectoryView directory, FieldScope scope, String targetId, String key) {
        StoredValue value = CustomData.of(directory).of(scope, targetId).get(key);
        return value == null ? null : value.plain();
    }
}
