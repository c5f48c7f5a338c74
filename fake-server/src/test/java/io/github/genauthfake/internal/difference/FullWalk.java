package io.github.genauthfake.internal.difference;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.StateChange;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.customfields.BaseField;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.users.AccountsAsUsers;
import io.github.genauthfake.internal.modules.users.Users;
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
        for (Kind<?> kind : Modules.allKinds()) {
            if (kind.hasDifferences() && !kind.isOwnedBy(Users.END) && !kind.isOwnedBy(Users.ACCOUNT_END)) {
                walkKind(kind);
            }
        }
        FieldDefinitions.of(directory).scopes().forEach(this::walkFields);
        for (BaseField field : BaseFields.of(directory).all()) {
            objects.put("base field " + field.key(), field);
        }
        directory.get(ORGANIZATION).all().forEach(this::walkOrganization);
        Users.of(directory).newestFirst(0, Integer.MAX_VALUE).forEach(id -> walkUser(directory, Users.END, id));
        directory
                .get(Users.ACCOUNTS)
                .newestFirst(0, Integer.MAX_VALUE)
                .forEach(id -> walkUser(AccountsAsUsers.in(directory), Users.ACCOUNT_END, id));
    }

    private <E extends Record> void walkKind(Kind<E> kind) {
        for (Stored<E> object : directory.get(kind).all()) {
            objects.put(
                    kind.name() + " " + (kind.hasId() ? object.id() : kind.nameOf(object.it())),
                    List.of(object.it(), dataOf(kind, object.id()), related(kind, object.id())));
        }
    }

    private List<Object> related(Kind<?> kind, String id) {
        List<Object> related = new ArrayList<>();
        for (Relation relation : Modules.relationsOf(Departments.END)) {
            if (relation.right() == kind) {
                related.add(directory.get(relation).ofRight(id).all());
            }
        }
        for (Relation relation : Modules.relationsOf(kind)) {
            related.add(directory.get(relation).ofLeft(id).all());
        }
        return related;
    }

    private Object dataOf(Kind<?> kind, String id) {
        return kind.attachment()
                .<Object>map(values -> data(((CustomValues) values).targetType(), id))
                .orElse("none");
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

    private void walkOrganization(Stored<Organization> organization) {
        objects.put(
                "organization " + organization.it().organizationCode(), List.of(organization.it(), organization.id()));
        for (String id : Departments.of(directory).subtree(organization.id())) {
            Department department = Departments.of(directory).get(id);
            objects.put(
                    "department " + id,
                    List.of(
                            withoutMoments(department),
                            roles(RoleAssignments.ofDepartment(directory, id)),
                            data(TargetType.DEPARTMENT, department.id())));
        }
    }

    private static List<Object> withoutMoments(Department department) {
        List<Object> facts = new ArrayList<>();
        // Not the organization's code: where that changes, it is the organization that differs.
        facts.add(department.parentId());
        facts.add(department.name());
        facts.add(department.description());
        facts.add(department.code());
        facts.add(department.openDepartmentId());
        facts.add(department.isVirtualNode());
        facts.add(department.i18n());
        facts.add(department.status());
        facts.add(department.syncRelations());
        return facts;
    }

    private void walkUser(DirectoryView seen, End end, String id) {
        List<Object> facts = new ArrayList<>();
        Users.of(seen).find(id).ifPresent(user -> {
            facts.add(user.email());
            facts.add(user.phone());
            facts.add(user.username());
            facts.add(user.externalId());
            facts.add(user.attributes());
            facts.add(user.identities());
        });
        facts.add(Memberships.of(seen).of(id).stream()
                .map(place -> place.departmentId() + place.isLeader() + place.isMain())
                .toList());
        for (Relation relation : Modules.relationsOf(end)) {
            facts.add(directory.get(relation).ofLeft(id).all());
        }
        facts.add(roles(RoleAssignments.ofUser(directory, id)));
        Modules.kindsOf(Users.END).forEach(kind -> addOwned(facts, kind, id));
        if (end != Users.END) {
            Modules.kindsOf(end).forEach(kind -> addOwned(facts, kind, id));
        }
        facts.add(data(TargetType.USER, id));
        objects.put(end.name() + " " + id, facts);
    }

    private static List<RoleAssignment> roles(Ordered<Long, Stored<RoleAssignment>> assignments) {
        return assignments.all().stream().map(Stored::it).toList();
    }

    private <E extends Record> void addOwned(List<Object> facts, Kind<E> kind, String userId) {
        facts.add(directory.get(kind).of(userId).all().stream().map(Stored::it).toList());
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
