package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.json.Update;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups.Group;
import io.github.genauthfake.internal.modules.customfields.CustomDataRules;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import io.github.genauthfake.internal.modules.customfields.FieldRules;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.Targets;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.DepartmentIdType;
import io.github.genauthfake.internal.modules.organizations.DepartmentRules;
import io.github.genauthfake.internal.modules.organizations.DepartmentUpdate;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.MembershipRules;
import io.github.genauthfake.internal.modules.organizations.OrganizationRules;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserRules;
import io.github.genauthfake.internal.modules.users.UserUpdate;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One request by chance. Names and values come from so few that requests collide often, and now and then from none that
 * exist.
 */
final class RandomRule {
    private final Random random;
    private final Draft draft;
    private String name = "";

    RandomRule(Random random, Draft draft) {
        this.random = random;
        this.draft = draft;
    }

    void apply() {
        switch (random.nextInt(24)) {
            case 0, 1, 2 -> createUser();
            case 3 -> deleteUsersNowAndThen();
            case 4 -> setField();
            case 5, 6, 7 -> setCustomData();
            case 8 -> createOrganization();
            case 9 -> createDepartment();
            case 10, 11 -> setDepartments();
            case 12 -> createRoleOrGroup();
            case 13, 14 -> updateUser();
            case 15, 16 -> updateDepartment();
            case 17 -> deleteDepartmentOrOrganization();
            case 18, 19 -> addOrRemoveMembers();
            case 20 -> deleteRoleGroupOrField();
            case 21, 22 -> belong();
            default -> createTenantOrTouch();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private void createUser() {
        name = "create user";
        Person person = Person.nameless();
        if (random.nextBoolean()) {
            person.username("user" + random.nextInt(120));
        }
        if (random.nextBoolean()) {
            person.email((random.nextBoolean() ? "M" : "m") + random.nextInt(120) + "@example.com");
        }
        if (random.nextInt(3) == 0) {
            person.phone("1" + random.nextInt(120));
        }
        if (random.nextInt(3) == 0) {
            person.externalId("crm" + random.nextInt(120));
        }
        for (int identity = random.nextInt(3); identity > 0; identity--) {
            person.identity("i" + random.nextInt(4), "p" + random.nextInt(2), "" + random.nextInt(60));
        }
        if (random.nextInt(3) == 0) {
            person.departments(department(), department());
        }
        if (random.nextInt(3) == 0) {
            person.customData(key(), value());
        }
        UserRules.create(draft, person.build(), note -> {});
    }

    private void deleteUsersNowAndThen() {
        if (random.nextInt(4) > 0) {
            createUser();
            return;
        }
        name = "delete users";
        List<String> ids = new ArrayList<>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            ids.add(user());
        }
        UserRules.delete(draft, UserIdType.USER_ID, ids);
    }

    private void setField() {
        name = "set field";
        Change change = Change.of(key());
        if (random.nextBoolean()) {
            change.unique(random.nextBoolean());
        }
        if (random.nextBoolean()) {
            change.type(DataType.values()[random.nextInt(DataType.values().length)]);
        }
        FieldRules.set(draft, scope(type()), change.options("1", "2").build());
    }

    private void setCustomData() {
        TargetType type = type();
        name = "set custom data of " + type;
        String identifier = switch (type) {
            case USER -> user();
            case ROLE -> "role" + random.nextInt(5);
            case GROUP -> "group" + random.nextInt(5);
            case DEPARTMENT -> department();
        };
        String target = Targets.resolve(draft, type, identifier, "default");
        for (int count = random.nextInt(3); count >= 0; count--) {
            CustomDataRules.set(draft, scope(type), target, key(), random.nextInt(4) == 0 ? null : value());
        }
        Targets.touch(draft, type, identifier, "default");
    }

    private void createOrganization() {
        name = "create organization";
        OrganizationRules.create(draft, new Organization("org" + random.nextInt(6), "Org", null, null, null), openId());
    }

    private void createDepartment() {
        name = "create department";
        String organization = "org" + random.nextInt(6);
        String parent = random.nextBoolean() ? "root" : department();
        String code = random.nextBoolean() ? null : "code" + random.nextInt(20);
        Map<String, Object> customData = random.nextInt(3) == 0 ? Map.of(key(), value()) : Map.of();
        DepartmentRules.create(
                draft, Examples.newDepartment(organization, parent, "Dept", code, openId(), customData), null);
    }

    private void setDepartments() {
        name = "set departments";
        User user = UserRules.resolve(draft, UserIdType.USER_ID, user());
        List<MembershipRules.Place> places = new ArrayList<>();
        for (int count = random.nextInt(4); count >= 0; count--) {
            places.add(new MembershipRules.Place(department(), flag(), random.nextInt(4) == 0 ? flag() : null));
        }
        MembershipRules.set(draft, user, places);
    }

    private void createRoleOrGroup() {
        name = "create role or group";
        if (random.nextBoolean()) {
            Examples.role(draft, "role" + random.nextInt(5));
        } else {
            Map<String, Object> customData = random.nextInt(3) == 0 ? Map.of(key(), value()) : Map.of();
            Stored<Group> group = Examples.group(draft, "group" + random.nextInt(5));
            CustomValues.of(TargetType.GROUP).set(draft, group.id(), customData);
        }
    }

    private void updateUser() {
        name = "update user";
        User user = UserRules.resolve(draft, UserIdType.USER_ID, user());
        Map<String, String> names = new LinkedHashMap<>();
        if (random.nextInt(3) == 0) {
            names.put("username", random.nextInt(4) == 0 ? null : "user" + random.nextInt(120));
        }
        if (random.nextInt(3) == 0) {
            names.put("email", random.nextInt(4) == 0 ? null : "M" + random.nextInt(120) + "@example.com");
        }
        if (random.nextInt(3) == 0) {
            names.put("phone", random.nextInt(4) == 0 ? null : "1" + random.nextInt(120));
        }
        if (random.nextInt(3) == 0) {
            names.put("externalId", random.nextInt(4) == 0 ? null : "crm" + random.nextInt(120));
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("nickname", random.nextBoolean() ? null : "n");
        Map<String, Object> customData = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            customData.put(key(), random.nextInt(4) == 0 ? null : value());
        }
        UserRules.update(draft, user, new UserUpdate(names, attributes, customData), note -> {});
    }

    private void updateDepartment() {
        name = "update department";
        Department department = Departments.of(draft).find(department()).orElse(null);
        if (department == null) {
            return;
        }
        Map<String, Object> customData = random.nextInt(3) == 0 ? Map.of(key(), value()) : Map.of();
        DepartmentUpdate update = new DepartmentUpdate(
                random.nextBoolean() ? null : "Renamed",
                random.nextBoolean() ? Update.absent() : Update.to(null),
                update("code" + random.nextInt(20)),
                random.nextBoolean() ? Update.absent() : Update.to(List.of(user(), user())),
                Update.absent(),
                random.nextInt(3) == 0 ? random.nextBoolean() : null,
                random.nextInt(3) == 0 ? null : random.nextInt(4) == 0 ? "root" : department(),
                DepartmentIdType.DEPARTMENT_ID,
                customData);
        DepartmentRules.update(draft, department, update, null);
    }

    private Update<String> update(String value) {
        return switch (random.nextInt(3)) {
            case 0 -> Update.absent();
            case 1 -> Update.to(null);
            default -> Update.to(value);
        };
    }

    private void deleteDepartmentOrOrganization() {
        name = "delete department or organization";
        if (random.nextInt(4) == 0) {
            OrganizationRules.delete(draft, OrganizationRules.resolve(draft, "org" + random.nextInt(6), null));
        } else {
            Departments.of(draft).find(department()).ifPresent(found -> DepartmentRules.delete(draft, found));
        }
    }

    private void addOrRemoveMembers() {
        name = "add or remove members";
        Department department = Departments.of(draft).find(department()).orElse(null);
        List<User> users = List.of(
                UserRules.resolve(draft, UserIdType.USER_ID, user()),
                UserRules.resolve(draft, UserIdType.USER_ID, user()));
        if (department == null) {
            return;
        }
        if (random.nextBoolean()) {
            MembershipRules.add(draft, department, users);
        } else {
            MembershipRules.remove(draft, department, users);
        }
    }

    private void deleteRoleGroupOrField() {
        name = "delete role, group or field";
        switch (random.nextInt(3)) {
            case 0 -> draft.delete(Roles.ROLE, Roles.ROLE.require(draft, "default", "role" + random.nextInt(5)));
            case 1 -> draft.delete(Groups.GROUP, Groups.GROUP.require(draft, null, "group" + random.nextInt(5)));
            default -> FieldRules.delete(draft, scope(type()), key());
        }
    }

    private void belong() {
        name = "assign a role or join a group";
        if (random.nextBoolean()) {
            String role = Roles.ROLE
                    .require(draft, "default", "role" + random.nextInt(5))
                    .id();
            boolean toUser = random.nextBoolean();
            Long enableTime = random.nextBoolean() ? null : random.nextLong(9);
            draft.create(
                    RoleAssignments.ASSIGNMENT,
                    new RoleAssignment(role, toUser ? user() : null, toUser ? null : department(), enableTime, null));
        } else {
            Examples.assign(
                    draft,
                    UserRules.resolve(draft, UserIdType.USER_ID, user()),
                    Groups.MEMBERS,
                    Groups.GROUP
                            .require(draft, null, "group" + random.nextInt(5))
                            .id());
        }
    }

    private void createTenantOrTouch() {
        name = "create tenant or touch";
        if (tenants().size() < 2) {
            Examples.tenant(draft, "tenant");
        } else {
            Targets.touch(draft, TargetType.USER, user(), null);
        }
    }

    private TargetType type() {
        return random.nextBoolean() ? TargetType.USER : TargetType.values()[random.nextInt(4)];
    }

    private FieldScope scope(TargetType type) {
        List<String> tenants = tenants();
        boolean ofThePool = tenants.isEmpty() || random.nextInt(3) > 0;
        return new FieldScope(ofThePool ? null : tenants.get(random.nextInt(tenants.size())), type);
    }

    private List<String> tenants() {
        return draft.get(Tenants.TENANT).all().stream().map(Stored::id).toList();
    }

    private String user() {
        List<String> ids = Users.of(draft).newestFirst(0, Integer.MAX_VALUE);
        return ids.isEmpty() || random.nextInt(20) == 0 ? "nobody" : ids.get(random.nextInt(ids.size()));
    }

    private String department() {
        List<String> ids = draft.get(ORGANIZATION).all().stream()
                .map(Stored::id)
                .flatMap(root -> Departments.of(draft).subtree(root).stream())
                .toList();
        return ids.isEmpty() || random.nextInt(20) == 0 ? "nowhere" : ids.get(random.nextInt(ids.size()));
    }

    private String openId() {
        return random.nextBoolean() ? null : "open" + random.nextInt(20);
    }

    private String key() {
        return "key" + random.nextInt(6);
    }

    private Object value() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(4);
            case 1 -> random.nextBoolean();
            default -> String.valueOf(random.nextInt(4));
        };
    }

    private Boolean flag() {
        return random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean());
    }
}
