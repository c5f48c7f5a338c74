package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Rebuilt;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.StoredValue;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.tenants.TenantMembers.Member;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        this.departments = directory.get(ORGANIZATION).all().stream()
                .map(Stored::id)
                .flatMap(root -> Departments.of(directory).subtree(root).stream())
                .map(id -> Departments.of(directory).get(id))
                .sorted(Comparator.comparingLong(Department::sequence))
                .toList();
    }

    /** Fails with what is wrong. */
    public static void check(Directory directory) {
        DirectoryInvariants invariants = new DirectoryInvariants(directory);
        invariants.nothingRefersToWhatIsGone();
        invariants.objectsAreIndexedAsTheyAre();
        invariants.usersAreIndexedAsTheyAre();
        invariants.departmentsAreIndexedAsTheyAre();
        invariants.departmentsStandInOneTreeForEachOrganization();
        invariants.membershipsHaveBothEnds();
        invariants.whoIsInDepartmentsHasOneMainDepartment();
        invariants.relationsHaveBothEnds();
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
        }
        for (Stored<Member> member : directory.get(TenantMembers.MEMBER).all()) {
            exists(Tenants.TENANT.findById(directory, member.it().tenantId()), member);
            exists(Users.of(directory).find(member.it().userId()), member);
        }
        for (Department department : departments) {
            for (String userId : Memberships.of(directory).usersIn(department.id())) {
                exists(Users.of(directory).find(userId), department);
            }
            exists(ORGANIZATION.find(directory, department.organizationCode()), department);
        }
        for (Stored<Authorizations.Authorization> each :
                directory.get(Authorizations.AUTHORIZATION).all()) {
            exists(Namespaces.NAMESPACE.find(directory, each.it().namespace()), each);
            boolean isThere = switch (each.it().targetType()) {
                case USER -> Users.of(directory).find(each.it().userId()).isPresent();
                case ROLE -> Roles.ROLE.findById(directory, each.it().roleId()).isPresent();
                case GROUP ->
                    Groups.GROUP.findById(directory, each.it().groupId()).isPresent();
                case DEPARTMENT ->
                    Departments.of(directory).find(each.it().departmentId()).isPresent();
            };
            exists(isThere ? Optional.of(each) : Optional.empty(), each);
        }
        for (Stored<Role> role : directory.get(Roles.ROLE).all()) {
            exists(Namespaces.NAMESPACE.find(directory, role.it().namespace()), role);
        }
        for (Stored<Organization> organization : directory.get(ORGANIZATION).all()) {
            exists(Departments.of(directory).find(organization.id()), organization);
            if (organization.it().tenantId() != null) {
                exists(Tenants.TENANT.findById(directory, organization.it().tenantId()), organization);
            }
        }
        for (Stored<RoleAssignment> assignment :
                directory.get(RoleAssignments.ASSIGNMENT).all()) {
            exists(Roles.ROLE.findById(directory, assignment.it().roleId()), assignment);
            exists(
                    assignment.it().userId() == null
                            ? Departments.of(directory).find(assignment.it().departmentId())
                            : Users.of(directory).find(assignment.it().userId()),
                    assignment);
        }
        Modules.kinds().forEach(kind -> Rebuilt.requireWhatIsReferredTo(directory, kind));
        customDataBelongToDefinedFieldsAndLivingTargets();
    }

    private static void exists(Optional<?> found, Object holder) {
        if (found.isEmpty()) {
            throw new AssertionError("a dangling reference in " + holder);
        }
    }

    private void objectsAreIndexedAsTheyAre() {
        Modules.kinds().forEach(this::objectsAreIndexedAsTheyAre);
        objectsAreIndexedAsTheyAre(ORGANIZATION);
        objectsAreIndexedAsTheyAre(RoleAssignments.ASSIGNMENT);
        objectsAreIndexedAsTheyAre(Authorizations.AUTHORIZATION);
    }

    private <E extends Record> void objectsAreIndexedAsTheyAre(Kind<E> kind) {
        assertThat(Rebuilt.parts(directory.get(kind))).isEqualTo(Rebuilt.parts(Rebuilt.table(directory, kind)));
    }

    private void usersAreIndexedAsTheyAre() {
        assertThat(Users.of(directory).size()).isEqualTo(users.size());
        Users rebuilt = Users.NONE;
        for (User user : users) {
            rebuilt = rebuilt.with(user);
            assertThat(user.sequence()).isLessThanOrEqualTo(directory.lastSequence());
        }
        assertThat(Rebuilt.parts(Users.of(directory))).isEqualTo(Rebuilt.parts(rebuilt));
    }

    private void departmentsAreIndexedAsTheyAre() {
        Departments rebuilt = Departments.NONE;
        for (Department department : departments) {
            rebuilt = rebuilt.adding(department);
        }
        assertThat(Rebuilt.parts(Departments.of(directory))).isEqualTo(Rebuilt.parts(rebuilt));
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
        assertThat(Rebuilt.parts(Memberships.of(directory))).isEqualTo(Rebuilt.parts(rebuilt));
    }

    private void whoIsInDepartmentsHasOneMainDepartment() {
        for (User user : users) {
            List<Membership> ofUser = Memberships.of(directory).of(user.id());
            assertThat(ofUser.stream().filter(Membership::isMain))
                    .as("main departments of %s", user.username())
                    .hasSize(ofUser.isEmpty() ? 0 : 1);
        }
    }

    private void relationsHaveBothEnds() {
        List<String> ids = users.stream().map(User::id).toList();
        for (Relation relation : Modules.relationsOf(Users.END)) {
            assertThat(Rebuilt.parts(directory.get(relation)))
                    .isEqualTo(Rebuilt.parts(Rebuilt.links(directory, relation, ids)));
        }
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
                        .allMatch(key ->
                                FieldDefinitions.of(directory).find(scope, key).isPresent());
            }
            if (scope.tenantId() != null) {
                assertThat(Tenants.TENANT.findById(directory, scope.tenantId())).isPresent();
            }
        }
    }

    private Set<String> targets(TargetType type) {
        return switch (type) {
            case USER ->
                Stream.concat(users.stream().map(User::id), directory.get(Users.ACCOUNTS).order().all().stream())
                        .collect(Collectors.toSet());
            case DEPARTMENT -> departments.stream().map(Department::id).collect(Collectors.toSet());
            case ROLE -> ids(Roles.ROLE);
            case GROUP -> ids(Groups.GROUP);
        };
    }

    private <E extends Record> Set<String> ids(Kind<E> kind) {
        return directory.get(kind).all().stream().map(Stored::id).collect(Collectors.toSet());
    }

    private void uniqueValuesAreIndexedAsTheyAre() {
        CustomData rebuilt = CustomData.NONE;
        CustomData data = CustomData.of(directory);
        for (FieldScope scope : data.scopes()) {
            for (Map.Entry<String, Map<String, StoredValue>> target :
                    data.in(scope).entries()) {
                for (Map.Entry<String, StoredValue> value : target.getValue().entrySet()) {
                    FieldDefinition field = FieldDefinitions.of(directory)
                            .find(scope, value.getKey())
                            .orElseThrow();
                    String holder = data.holder(
                                    scope, field.key(), value.getValue().plain())
                            .orElse(null);
                    assertThat(holder).isEqualTo(field.enforcesUniqueness() ? target.getKey() : null);
                    rebuilt = rebuilt.with(field, target.getKey(), value.getValue());
                }
            }
        }
        assertThat(data).isEqualTo(rebuilt);
        assertThat(Rebuilt.parts(data)).isEqualTo(Rebuilt.parts(rebuilt));
    }
}
