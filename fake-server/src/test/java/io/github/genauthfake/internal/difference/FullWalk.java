package io.github.genauthfake.internal.difference;

import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.StateChange;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.Group;
import io.github.genauthfake.internal.modules.Role;
import io.github.genauthfake.internal.modules.Tenant;
import io.github.genauthfake.internal.modules.customfields.BaseField;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Organization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The slow way to a difference: takes both states to pieces, all of them, and compares what each object has, save when it was
 * changed. Knows nothing of indexes, shared structure and readable names.
 */
final class FullWalk {
    private final Directory directory;
    private final Map<String, Object> objects = new LinkedHashMap<>();

    private FullWalk(Directory directory) {
        this.directory = directory;
        walk();
    }

    /** Kind, type and id of what differs. */
    static List<String> between(Directory before, Directory after) {
        Map<String, Object> earlier = new FullWalk(before).objects;
        Map<String, Object> later = new FullWalk(after).objects;
        Set<String> names = new TreeSet<>(earlier.keySet());
        names.addAll(later.keySet());
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            if (!later.containsKey(name)) {
                differing.add("DELETED " + name);
            } else if (!earlier.containsKey(name)) {
                differing.add("CREATED " + name);
            } else if (!Objects.equals(earlier.get(name), later.get(name))) {
                differing.add("CHANGED " + name);
            }
        }
        return differing;
    }

    /** The same of a change. */
    static String nameOf(StateChange change) {
        return change.kind() + " " + change.type() + " " + change.id();
    }

    private void walk() {
        for (Tenant tenant : directory.tenants().all()) {
            objects.put("tenant " + tenant.id(), List.of(tenant.code(), tenant.profile()));
        }
        FieldDefinitions.of(directory).scopes().forEach(this::walkFields);
        for (BaseField field : BaseFields.of(directory).all()) {
            objects.put("base field " + field.key(), field);
        }
        for (String code : directory.roles().namespaceOrder().all()) {
            objects.put(
                    "namespace " + code,
                    directory.roles().findNamespace(code).map(found -> found.name() + found.description()));
        }
        for (Role role : directory.roles().all()) {
            objects.put("role " + role.id(), List.of(role.touched(Instant.EPOCH), data(TargetType.ROLE, role.id())));
        }
        for (Group group : directory.groups().all()) {
            objects.put(
                    "group " + group.id(), List.of(group.touched(Instant.EPOCH), data(TargetType.GROUP, group.id())));
        }
        directory.organizations().codes().forEach(this::walkOrganization);
        Users.of(directory).newestFirst(0, Integer.MAX_VALUE).forEach(this::walkUser);
    }

    private void walkFields(FieldScope scope) {
        String tenant = scope.tenantId() == null ? "" : scope.tenantId() + ".";
        FieldDefinitions.of(directory)
                .in(scope)
                .forEach(field -> objects.put(
                        "custom field " + tenant + scope.targetType() + "." + field.key(),
                        List.of(
                                field.dataType(),
                                field.label(),
                                field.options(),
                                field.encrypted(),
                                field.isUnique(),
                                field.userEditable(),
                                field.visibleInAdminConsole(),
                                field.visibleInUserCenter(),
                                String.valueOf(field.description()),
                                String.valueOf(field.validateRules()),
                                String.valueOf(field.appIds()),
                                String.valueOf(field.desensitization()),
                                String.valueOf(field.i18n()))));
    }

    private void walkOrganization(String code) {
        Organization organization = directory.organizations().find(code).orElseThrow();
        List<Object> facts = new ArrayList<>();
        facts.add(organization.name());
        facts.add(organization.description());
        facts.add(organization.rootDepartmentId());
        facts.add(organization.i18n());
        facts.add(organization.tenantId());
        objects.put("organization " + code, facts);
        for (String id : Departments.of(directory).subtree(organization.rootDepartmentId())) {
            Department department = Departments.of(directory).get(id);
            objects.put(
                    "department " + id,
                    List.of(withoutMoments(department), data(TargetType.DEPARTMENT, department.id())));
        }
    }

    private static List<Object> withoutMoments(Department department) {
        List<Object> facts = new ArrayList<>();
        facts.add(department.organizationCode());
        facts.add(department.parentId());
        facts.add(department.name());
        facts.add(department.description());
        facts.add(department.code());
        facts.add(department.openDepartmentId());
        facts.add(department.isVirtualNode());
        facts.add(department.i18n());
        return facts;
    }

    private void walkUser(String id) {
        List<Object> facts = new ArrayList<>();
        Users.of(directory).find(id).ifPresent(user -> {
            facts.add(user.email());
            facts.add(user.phone());
            facts.add(user.username());
            facts.add(user.externalId());
            facts.add(user.attributes());
            facts.add(user.identities());
        });
        facts.add(Memberships.of(directory).of(id).stream()
                .map(place -> place.departmentId() + place.isLeader() + place.isMain())
                .toList());
        facts.add(directory.roleAssignments().of(id).all());
        facts.add(directory.groupMembers().of(id).all());
        facts.add(data(TargetType.USER, id));
        objects.put("user " + id, facts);
    }

    private Map<FieldScope, Object> data(TargetType type, String id) {
        return CustomData.of(directory).scopes().stream()
                .filter(scope -> scope.targetType() == type)
                .filter(scope -> !CustomData.of(directory).of(scope, id).isEmpty())
                .collect(Collectors.toMap(scope -> scope, scope -> values(scope, id)));
    }

    private Map<String, Object> values(FieldScope scope, String id) {
        Map<String, Object> values = new LinkedHashMap<>();
        CustomData.of(directory)
                .of(scope, id)
                .forEach((key, value) -> values.put(key, value.isEncrypted() + " " + value.plain()));
        return values;
    }
}
