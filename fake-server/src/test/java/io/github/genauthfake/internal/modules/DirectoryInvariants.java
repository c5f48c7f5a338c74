package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.StoredValue;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organization;
import io.github.genauthfake.internal.modules.organizations.Organizations;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What is true of every state that the rules can make, whatever the requests were. */
public final class DirectoryInvariants {
    private final Directory directory;
    private final List<User> users;
    private final List<Department> departments;

    private DirectoryInvariants(Directory directory) {
        this.directory = directory;
        this.users = Users.of(directory).newestFirst(0, Integer.MAX_VALUE).stream()
                .map(id -> Users.of(directory).find(id).orElseThrow())
                .sorted(Comparator.comparingLong(User::sequence))
                .toList();
        this.departments = directory.organizations().codes().stream()
                .map(code -> directory.organizations().find(code).orElseThrow())
                .map(Organization::rootDepartmentId)
                .flatMap(root -> Departments.of(directory).subtree(root).stream())
                .map(id -> Departments.of(directory).get(id))
                .sorted(Comparator.comparingLong(Department::sequence))
                .toList();
    }

    /** Fails with what is wrong. */
    public static void check(Directory directory) {
        DirectoryInvariants invariants = new DirectoryInvariants(directory);
        invariants.nothingRefersToWhatIsGone();
        invariants.rolesGroupsAndTenantsAreIndexedAsTheyAre();
        invariants.organizationsAreIndexedAsTheyAre();
        invariants.usersAreIndexedAsTheyAre();
        invariants.departmentsAreIndexedAsTheyAre();
        invariants.departmentsStandInOneTreeForEachOrganization();
        invariants.membershipsHaveBothEnds();
        invariants.whoIsInDepartmentsHasOneMainDepartment();
        invariants.assignmentsHaveBothEnds();
        invariants.uniqueValuesAreIndexedAsTheyAre();
    }

    /** The cheap part of {@link #check}: no reference dangles. */
    public static void checkReferences(Directory directory) {
        new DirectoryInvariants(directory).nothingRefersToWhatIsGone();
    }

    private void nothingRefersToWhatIsGone() {
        for (User user : users) {
            for (Membership membership : Memberships.of(directory).of(user.id())) {
                exists(Departments.of(directory).find(membership.departmentId()), membership);
            }
            if (user.attributes().get("tenantIds") instanceof List<?> tenantIds) {
                tenantIds.forEach(id -> exists(directory.tenants().find((String) id), user));
            }
        }
        for (Department department : departments) {
            for (String userId : Memberships.of(directory).usersIn(department.id())) {
                exists(Users.of(directory).find(userId), department);
            }
            exists(directory.organizations().find(department.organizationCode()), department);
        }
        for (Role role : directory.roles().all()) {
            exists(directory.roles().findNamespace(role.namespace()), role);
        }
        for (String code : directory.organizations().codes()) {
            Organization organization = directory.organizations().find(code).orElseThrow();
            exists(Departments.of(directory).find(organization.rootDepartmentId()), organization);
            if (organization.tenantId() != null) {
                exists(directory.tenants().find(organization.tenantId()), organization);
            }
        }
        customDataBelongToDefinedFieldsAndLivingTargets();
    }

    private static void exists(Optional<?> found, Object holder) {
        if (found.isEmpty()) {
            throw new AssertionError("a dangling reference in " + holder);
        }
    }

    private void rolesGroupsAndTenantsAreIndexedAsTheyAre() {
        Roles roles = Roles.ofANewPool();
        for (String code : directory.roles().namespaceOrder().all()) {
            roles = roles.with(directory.roles().findNamespace(code).orElseThrow());
        }
        for (Role role : bySequence(directory.roles().all(), Role::sequence)) {
            roles = roles.with(role);
        }
        assertThat(parts(directory.roles())).isEqualTo(parts(roles));
        Groups groups = Groups.NONE;
        for (Group group : bySequence(directory.groups().all(), Group::sequence)) {
            groups = groups.with(group);
        }
        assertThat(parts(directory.groups())).isEqualTo(parts(groups));
        Tenants tenants = Tenants.NONE;
        for (Tenant tenant : directory.tenants().all()) {
            tenants = tenants.with(tenant);
        }
        assertThat(parts(directory.tenants())).isEqualTo(parts(tenants));
    }

    private static <T> List<T> bySequence(List<T> all, ToLongFunction<T> sequence) {
        return all.stream().sorted(Comparator.comparingLong(sequence)).toList();
    }

    private void organizationsAreIndexedAsTheyAre() {
        Organizations rebuilt = Organizations.NONE;
        for (String code : directory.organizations().codes()) {
            Organization organization = directory.organizations().find(code).orElseThrow();
            rebuilt = rebuilt.with(organization);
        }
        assertThat(parts(directory.organizations())).isEqualTo(parts(rebuilt));
    }

    private void usersAreIndexedAsTheyAre() {
        assertThat(Users.of(directory).size()).isEqualTo(users.size());
        Users rebuilt = Users.NONE;
        for (User user : users) {
            rebuilt = rebuilt.with(user);
            assertThat(user.sequence()).isLessThanOrEqualTo(directory.lastSequence());
        }
        assertThat(parts(Users.of(directory))).isEqualTo(parts(rebuilt));
    }

    private void departmentsAreIndexedAsTheyAre() {
        Departments rebuilt = Departments.NONE;
        for (Department department : departments) {
            rebuilt = rebuilt.adding(department);
        }
        assertThat(parts(Departments.of(directory))).isEqualTo(parts(rebuilt));
    }

    private void departmentsStandInOneTreeForEachOrganization() {
        for (Department department : departments) {
            List<Department> path = Departments.of(directory).path(department);
            assertThat(path.get(0).isRoot()).isTrue();
            assertThat(path).extracting(Department::organizationCode).containsOnly(department.organizationCode());
        }
    }

    private void membershipsHaveBothEnds() {
        Memberships rebuilt = Memberships.NONE;
        int fromUsers = 0;
        for (User user : users) {
            List<Membership> ofUser = Memberships.of(directory).of(user.id());
            fromUsers += ofUser.size();
            rebuilt = rebuilt.replacing(user.id(), ofUser);
            assertThat(ofUser).extracting(Membership::userId).allMatch(user.id()::equals);
            assertThat(ofUser).extracting(Membership::departmentId).doesNotHaveDuplicates();
        }
        int fromDepartments = 0;
        for (Department department : departments) {
            List<Membership> members = Memberships.of(directory).in(department.id(), 0, Integer.MAX_VALUE);
            fromDepartments += members.size();
            assertThat(Memberships.of(directory).countIn(department.id())).isEqualTo(members.size());
            assertThat(Memberships.of(directory).leadersOf(department.id()))
                    .isEqualTo(members.stream()
                            .filter(Membership::isLeader)
                            .map(Membership::userId)
                            .toList());
        }
        assertThat(fromDepartments).as("memberships in living departments").isEqualTo(fromUsers);
        assertThat(parts(Memberships.of(directory))).isEqualTo(parts(rebuilt));
    }

    private void whoIsInDepartmentsHasOneMainDepartment() {
        for (User user : users) {
            List<Membership> ofUser = Memberships.of(directory).of(user.id());
            assertThat(ofUser.stream().filter(Membership::isMain))
                    .as("main departments of %s", user.username())
                    .hasSize(ofUser.isEmpty() ? 0 : 1);
        }
    }

    private void assignmentsHaveBothEnds() {
        Assignments roles = Assignments.NONE;
        Assignments groups = Assignments.NONE;
        for (User user : users) {
            for (String id : directory.roleAssignments().of(user.id()).all()) {
                Role role = directory.roles().findById(id).orElseThrow();
                assertThat(directory.roles().find(role.namespace(), role.code()))
                        .contains(role);
                roles = roles.with(user, id, role.sequence());
            }
            for (String id : directory.groupMembers().of(user.id()).all()) {
                Group group = directory.groups().findById(id).orElseThrow();
                assertThat(directory.groups().find(group.code())).contains(group);
                groups = groups.with(user, id, group.sequence());
            }
        }
        assertThat(parts(directory.roleAssignments())).isEqualTo(parts(roles));
        assertThat(parts(directory.groupMembers())).isEqualTo(parts(groups));
    }

    private void customDataBelongToDefinedFieldsAndLivingTargets() {
        CustomData data = CustomData.of(directory);
        for (FieldScope scope : data.scopes()) {
            Set<String> living = targets(scope.targetType());
            for (Map.Entry<String, Map<String, StoredValue>> target :
                    data.in(scope).entries()) {
                assertThat(living)
                        .as("targets of the type %s", scope.targetType())
                        .contains(target.getKey());
                assertThat(target.getValue()).isNotEmpty();
                assertThat(target.getValue().keySet())
                        .allMatch(
                                key -> FieldDefinitions.of(directory).find(scope, key).isPresent());
            }
            if (scope.tenantId() != null) {
                assertThat(directory.tenants().find(scope.tenantId())).isPresent();
            }
        }
    }

    private Set<String> targets(TargetType type) {
        return switch (type) {
            case USER -> users.stream().map(User::id).collect(Collectors.toSet());
            case DEPARTMENT -> departments.stream().map(Department::id).collect(Collectors.toSet());
            case ROLE -> directory.roles().all().stream().map(role -> role.id()).collect(Collectors.toSet());
            case GROUP ->
                directory.groups().all().stream().map(group -> group.id()).collect(Collectors.toSet());
        };
    }

    private void uniqueValuesAreIndexedAsTheyAre() {
        CustomData rebuilt = CustomData.NONE;
        CustomData data = CustomData.of(directory);
        for (FieldScope scope : data.scopes()) {
            for (Map.Entry<String, Map<String, StoredValue>> target :
                    data.in(scope).entries()) {
                for (Map.Entry<String, StoredValue> value : target.getValue().entrySet()) {
                    FieldDefinition field =
                            FieldDefinitions.of(directory).find(scope, value.getKey()).orElseThrow();
                    String holder = data.holder(
                                    scope, field.key(), value.getValue().plain())
                            .orElse(null);
                    assertThat(holder).isEqualTo(field.enforcesUniqueness() ? target.getKey() : null);
                    rebuilt = rebuilt.with(field, target.getKey(), value.getValue());
                }
            }
        }
        assertThat(data).isEqualTo(rebuilt);
        assertThat(parts(data)).isEqualTo(parts(rebuilt));
    }

    /** Everything an immutable part of the state holds, its private indexes included. */
    private static Map<String, Object> parts(Object whole) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Field field : whole.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                try {
                    field.setAccessible(true);
                    parts.put(field.getName(), field.get(whole));
                } catch (IllegalAccessException oursToRead) {
                    throw new AssertionError(oursToRead);
                }
            }
        }
        return parts;
    }
}
