package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.internal.kind.Numbered;
import io.github.genauthfake.internal.modules.Group;
import io.github.genauthfake.internal.modules.GroupRules;
import io.github.genauthfake.internal.modules.History;
import io.github.genauthfake.internal.modules.Namespace;
import io.github.genauthfake.internal.modules.Role;
import io.github.genauthfake.internal.modules.RoleRules;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.seed.shape.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the users of a seed belong to: departments, roles and groups. */
final class Belonging {
    private final Growth growth;

    Belonging(Growth growth) {
        this.growth = growth;
    }

    void joinDepartments(Part user, String userId) {
        List<Part> places = user.items("departments", "path");
        if (places.isEmpty()) {
            return;
        }
        List<Map<String, Object>> departments = new ArrayList<>();
        List<Numbered> numbered = new ArrayList<>();
        Map<String, Instant> joinedAt = new LinkedHashMap<>();
        Instant createdAt = user.moment("createdAt");
        for (Part place : places) {
            String id = departmentId(place);
            Map<String, Object> department = new LinkedHashMap<>();
            department.put("departmentId", id);
            department.put("isLeader", place.flag("leader"));
            if (place.flag("main")) {
                department.put("isMainDepartment", true);
            }
            if (departments.stream().anyMatch(other -> other.get("departmentId").equals(id))) {
                throw place.refusal("the department \"" + place.text("path") + "\" is there twice; write it once");
            }
            departments.add(department);
            numbered.add(growth.numbers().withoutId(place));
            Instant joined = place.text("joinedAt") == null ? createdAt : place.moment("joinedAt");
            if (joined != null) {
                joinedAt.put(id, joined);
            }
        }
        growth.perform(user, "set-user-departments", Map.of("userId", userId, "departments", departments), numbered);
        if (!joinedAt.isEmpty()) {
            History.memberships(growth.draft(), userId, joinedAt);
        }
    }

    private String departmentId(Part place) {
        String path = place.text("path");
        String id = growth.departmentIds().get(path);
        if (id == null) {
            throw place.refusal(
                    Names.unknown("department", path, growth.departmentIds().keySet()));
        }
        return id;
    }

    void assignRoles(Part user, User created) {
        for (Part item : user.items("roles", "role")) {
            String name = item.text("role");
            int slash = name.indexOf('/');
            String namespace = slash < 0 ? Namespace.DEFAULT : name.substring(0, slash);
            Role role = growth.draft()
                    .roles()
                    .find(namespace, name.substring(slash + 1))
                    .orElseThrow(() -> item.refusal(Names.unknown(
                            "role",
                            name,
                            growth.draft().roles().all().stream()
                                    .map(Role::handle)
                                    .sorted()
                                    .toList())));
            RoleRules.assign(growth.draft(), role, created);
        }
    }

    void joinGroups(Part user, User created) {
        for (Part item : user.items("groups", "group")) {
            String code = item.text("group");
            Group group = growth.draft()
                    .groups()
                    .find(code)
                    .orElseThrow(() -> item.refusal(Names.unknown(
                            "group",
                            code,
                            growth.draft().groups().all().stream()
                                    .map(Group::code)
                                    .toList())));
            GroupRules.addMember(growth.draft(), group, created);
        }
    }
}
