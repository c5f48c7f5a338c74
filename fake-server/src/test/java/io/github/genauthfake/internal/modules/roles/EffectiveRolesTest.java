package io.github.genauthfake.internal.modules.roles;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.DepartmentRules;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.MembershipRules;
import io.github.genauthfake.internal.modules.organizations.OrganizationRules;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserRules;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Compares the roles in effect with those of a naive model, after changes and deletions by chance. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EffectiveRolesTest {
    private static final int STEPS = Generated.cases(1_500, 20_000);
    private static final List<String> NAMESPACES = List.of("default", "docs");

    private final Random random = Generated.random();
    private final Model model = new Model();
    private Directory directory = Directory.empty();
    private int asked;
    private int found;
    private int inherited;

    @Test
    void agree_with_a_model_that_looks_through_everything() {
        for (int step = 0; step < STEPS; step++) {
            Draft draft = new Draft(directory, moment(random.nextInt(100)));
            Model before = model.copy();
            try {
                change(draft);
                directory = draft.publish();
            } catch (ApiError refused) {
                model.become(before);
            }
            if (step % 10 == 0) {
                compare();
            }
        }
        assertThat(asked).as("questions").isGreaterThan(STEPS / 10);
        assertThat(found).as("roles found").isGreaterThan(asked / 4);
        assertThat(inherited).as("roles that come from departments").isGreaterThan(asked / 20);
    }

    private void compare() {
        int second = random.nextInt(100);
        EffectiveRoles roles = EffectiveRoles.of(directory, moment(second));
        for (String user : model.departmentsOfUser.keySet()) {
            for (String namespace : NAMESPACES) {
                List<String> expected = model.roles(user, namespace, second);
                assertThat(roles.rolesOf(user, namespace))
                        .extracting(Stored::id)
                        .isEqualTo(expected);
                assertThat(roles.subjectsOf(user, namespace))
                        .extracting(subject -> subject.type() + " " + subject.id())
                        .containsExactlyInAnyOrderElementsOf(model.subjects(user, namespace, second));
                asked++;
                found += expected.size();
                inherited += expected.stream()
                        .filter(role -> model.assignments.stream()
                                .noneMatch(each -> each.role.equals(role) && each.target.equals(user)))
                        .count();
            }
        }
    }

    private static Instant moment(int second) {
        return Instant.ofEpochSecond(second);
    }

    private void change(Draft draft) {
        switch (random.nextInt(22)) {
            case 0, 1 -> createUser(draft);
            case 2, 3 -> createRole(draft);
            case 4, 5 -> createDepartment(draft);
            case 6 -> createOrganization(draft);
            case 7 -> moveDepartment(draft);
            case 8, 9, 10 -> setDepartments(draft);
            case 11, 12, 13, 14 -> assign(draft);
            case 15 -> revoke(draft);
            case 16 -> disable(draft);
            case 17 -> joinGroup(draft);
            case 18 -> deleteUser(draft);
            case 19 -> deleteRole(draft);
            case 20 -> deleteDepartmentOrOrganization(draft);
            default -> deleteGroupOrNamespace(draft);
        }
    }

    private void createUser(Draft draft) {
        if (model.departmentsOfUser.size() < 12) {
            String id = Examples.user(draft, "user" + random.nextInt(1000)).id();
            model.departmentsOfUser.put(id, Set.of());
        }
    }

    private void createRole(Draft draft) {
        String namespace = any(NAMESPACES);
        if (Namespaces.NAMESPACE.find(draft, namespace).isEmpty()) {
            draft.create(Namespaces.NAMESPACE, new Namespaces.Namespace(namespace, namespace, null));
        }
        Stored<Role> role = Examples.role(draft, namespace, "role" + random.nextInt(5));
        model.roles.put(role.id(), new Model.Role(namespace, true, null));
    }

    private void createOrganization(Draft draft) {
        String id = Examples.organization(draft, "org" + random.nextInt(3)).id();
        model.parents.put(id, "");
    }

    private void createDepartment(Draft draft) {
        if (model.parents.size() < 25 && !model.parents.isEmpty()) {
            Department parent = Departments.of(draft).get(any(model.parents.keySet()));
            Department created = DepartmentRules.create(
                    draft, Examples.newDepartment(parent.organizationCode(), parent.id(), "Dept"), null);
            model.parents.put(created.id(), parent.id());
        }
    }

    private void moveDepartment(Draft draft) {
        Department moved = department(draft);
        Department parent = department(draft);
        if (moved.isRoot()
                || !moved.organizationCode().equals(parent.organizationCode())
                || Departments.of(draft).subtree(moved.id()).contains(parent.id())) {
            return;
        }
        draft.change(
                Departments.SLOT,
                departments -> departments.replacing(Properties.copy(moved, Map.of("parentId", parent.id()))));
        model.parents.put(moved.id(), parent.id());
    }

    private void setDepartments(Draft draft) {
        String user = user();
        Set<String> departments = new LinkedHashSet<>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            departments.add(department(draft).id());
        }
        MembershipRules.set(
                draft,
                UserRules.resolve(draft, UserIdType.USER_ID, user),
                departments.stream()
                        .map(id -> new MembershipRules.Place(id, null, null))
                        .toList());
        model.departmentsOfUser.put(user, departments);
    }

    private void assign(Draft draft) {
        String role = any(model.roles.keySet());
        boolean toUser = random.nextInt(3) == 0;
        String target = toUser ? user() : department(draft).id();
        Long from = random.nextBoolean() ? null : random.nextLong(100) * 1000;
        Long to = random.nextBoolean() ? null : random.nextLong(100) * 1000;
        Stored<RoleAssignment> created = draft.create(
                RoleAssignments.ASSIGNMENT,
                new RoleAssignment(role, toUser ? target : null, toUser ? null : target, from, to));
        model.assignments.add(new Model.Assignment(created.id(), created.sequence(), role, target, from, to));
    }

    private void revoke(Draft draft) {
        if (!model.assignments.isEmpty()) {
            Model.Assignment gone = any(model.assignments);
            draft.delete(
                    RoleAssignments.ASSIGNMENT,
                    RoleAssignments.ASSIGNMENT.findById(draft, gone.id).orElseThrow());
            model.assignments.remove(gone);
        }
    }

    private void disable(Draft draft) {
        String id = any(model.roles.keySet());
        Stored<Role> role = Roles.ROLE.findById(draft, id).orElseThrow();
        boolean isEnabled = random.nextBoolean();
        Long disableTime = random.nextBoolean() ? null : random.nextLong(100) * 1000;
        draft.change(
                Roles.ROLE,
                role,
                new Role(
                        role.it().code(),
                        role.it().namespace(),
                        role.it().name(),
                        null,
                        isEnabled ? "ENABLE" : "DISABLE",
                        disableTime));
        model.roles.put(id, new Model.Role(role.it().namespace(), isEnabled, disableTime));
    }

    private void joinGroup(Draft draft) {
        String code = "group" + random.nextInt(3);
        if (Groups.GROUP.find(draft, code).isEmpty()) {
            Examples.group(draft, code);
        }
        String group = Groups.GROUP.find(draft, code).orElseThrow().id();
        String user = user();
        Groups.MEMBERS.add(draft, Users.END.require(draft, user), ((End) Groups.GROUP).require(draft, group));
        model.members.computeIfAbsent(group, unseen -> new TreeSet<>()).add(user);
    }

    private void deleteUser(Draft draft) {
        if (random.nextInt(3) == 0) {
            String user = user();
            UserRules.delete(draft, UserIdType.USER_ID, List.of(user));
            model.departmentsOfUser.remove(user);
            model.assignments.removeIf(each -> each.target.equals(user));
            model.members.values().forEach(members -> members.remove(user));
        }
    }

    private void deleteRole(Draft draft) {
        String role = any(model.roles.keySet());
        draft.delete(Roles.ROLE, Roles.ROLE.findById(draft, role).orElseThrow());
        model.forgetRole(role);
    }

    private void deleteDepartmentOrOrganization(Draft draft) {
        Department department = department(draft);
        if (!department.isRoot()) {
            DepartmentRules.delete(draft, department);
            model.forgetDepartment(department.id());
        } else if (random.nextInt(3) == 0) {
            List<String> all = Departments.of(draft).subtree(department.id());
            OrganizationRules.delete(
                    draft, ORGANIZATION.findById(draft, department.id()).orElseThrow());
            all.forEach(model::forgetDepartment);
        }
    }

    private void deleteGroupOrNamespace(Draft draft) {
        if (random.nextBoolean() && !model.members.isEmpty()) {
            String group = any(model.members.keySet());
            draft.delete(Groups.GROUP, Groups.GROUP.findById(draft, group).orElseThrow());
            model.members.remove(group);
        } else if (random.nextInt(4) == 0) {
            Namespaces.NAMESPACE.find(draft, "docs").ifPresent(docs -> {
                draft.delete(Namespaces.NAMESPACE, docs);
                List.copyOf(model.roles.entrySet()).stream()
                        .filter(role -> role.getValue().namespace.equals("docs"))
                        .forEach(role -> model.forgetRole(role.getKey()));
            });
        }
    }

    private String user() {
        return any(model.departmentsOfUser.keySet());
    }

    private Department department(Draft draft) {
        return Departments.of(draft).get(any(model.parents.keySet()));
    }

    /** One of several; a refusal where there is none, so that the step does not count. */
    private <T> T any(Iterable<T> several) {
        List<T> all = new ArrayList<>();
        several.forEach(all::add);
        if (all.isEmpty()) {
            throw ApiError.invalidArgument("there is none");
        }
        return all.get(random.nextInt(all.size()));
    }

    /** Everything in plain collections; a question looks through all of them. */
    private static final class Model {
        private final Map<String, Set<String>> departmentsOfUser = new HashMap<>();
        private final Map<String, String> parents = new HashMap<>();
        private final Map<String, Role> roles = new HashMap<>();
        private final Map<String, Set<String>> members = new HashMap<>();
        private final List<Assignment> assignments = new ArrayList<>();

        private record Role(String namespace, boolean isEnabled, Long disableTime) {}

        private record Assignment(String id, long number, String role, String target, Long from, Long to) {}

        Model copy() {
            Model copy = new Model();
            copy.become(this);
            return copy;
        }

        void become(Model other) {
            replace(departmentsOfUser, other.departmentsOfUser);
            replace(parents, other.parents);
            replace(roles, other.roles);
            members.clear();
            other.members.forEach((group, users) -> members.put(group, new TreeSet<>(users)));
            List<Assignment> others = List.copyOf(other.assignments);
            assignments.clear();
            assignments.addAll(others);
        }

        private static <V> void replace(Map<String, V> map, Map<String, V> others) {
            map.clear();
            map.putAll(others);
        }

        void forgetRole(String role) {
            roles.remove(role);
            assignments.removeIf(each -> each.role.equals(role));
        }

        void forgetDepartment(String department) {
            parents.remove(department);
            assignments.removeIf(each -> each.target.equals(department));
            departmentsOfUser.replaceAll((user, departments) -> {
                Set<String> left = new LinkedHashSet<>(departments);
                left.remove(department);
                return left;
            });
        }

        private Set<String> departments(String user) {
            Set<String> reached = new LinkedHashSet<>();
            for (String department : departmentsOfUser.get(user)) {
                for (String above = department; !above.isEmpty(); above = parents.get(above)) {
                    reached.add(above);
                }
            }
            return reached;
        }

        /** Ids, the latest assigned first. */
        List<String> roles(String user, String namespace, int second) {
            Set<String> reached = departments(user);
            reached.add(user);
            return assignments.stream()
                    .filter(each -> reached.contains(each.target))
                    .filter(each -> each.from == null || second * 1000L >= each.from)
                    .filter(each -> each.to == null || second * 1000L < each.to)
                    .sorted(Comparator.comparingLong((Assignment each) -> -each.number))
                    .map(Assignment::role)
                    .filter(role -> roles.get(role).namespace.equals(namespace))
                    .distinct()
                    .toList();
        }

        List<String> subjects(String user, String namespace, int second) {
            List<String> subjects = new ArrayList<>(List.of("USER " + user));
            members.forEach((group, users) -> {
                if (users.contains(user)) {
                    subjects.add("GROUP " + group);
                }
            });
            roles(user, namespace, second).stream()
                    .filter(role -> roles.get(role).isEnabled)
                    .filter(role -> roles.get(role).disableTime == null || second * 1000L < roles.get(role).disableTime)
                    .forEach(role -> subjects.add("ROLE " + role));
            departments(user).forEach(department -> subjects.add("DEPARTMENT " + department));
            return subjects;
        }
    }
}
