package io.github.genauthfake.internal.seed.growth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Numbered;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.resources.Authorizations.Authorization;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.seed.shape.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the users of a seed belong to and have, and the roles of its departments. */
final class Belonging {
    private final Growth growth;
    private final List<Holder> holders = new ArrayList<>();
    private final List<Authorized> authorized = new ArrayList<>();

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
            String id = growth.departmentId(place);
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

    /** What users have by name, beside departments and roles. */
    void relate(Part user, User created, End end) {
        for (Relation relation : Modules.relationsOf(end)) {
            relate(user, created, relation, relation.right());
        }
    }

    private <E extends Record> void relate(Part user, User created, Relation relation, Kind<E> kind) {
        for (Part item : user.items(kind.section(), kind.name())) {
            String name = item.text(kind.name());
            Stored<E> object = kind.named(growth.draft(), name)
                    .orElseThrow(() -> item.refusal(Names.unknown(kind.name(), name, namesOf(kind))));
            relation.add(growth.draft(), created.ref(), kind.ref(object));
        }
    }

    /**
     * Keeps the roles that a part has for {@link #assignRoles()}: when departments and users come, roles are not there yet.
     *
     * @param target what {@link RoleAssignment} calls the id of the department or user
     */
    void keepRoles(Part holder, String target, String id) {
        if (holder.mentions("roles")) {
            holders.add(new Holder(holder, target, id));
        }
    }

    private record Holder(Part part, String target, String id) {}

    /** Keeps what a part is granted for {@link #authorize()}: namespaces are not there yet when departments come. */
    void keepAuthorizations(Part holder, TargetType type, String id, String namespace) {
        if (holder.mentions("authorizations")) {
            authorized.add(new Authorized(holder, type, id, namespace));
        }
    }

    private record Authorized(Part part, TargetType type, String id, String namespace) {}

    /** Grants what was kept. */
    void authorize() {
        for (Authorized target : authorized) {
            for (Part item : target.part().items("authorizations", "resource")) {
                authorize(item, target);
            }
        }
    }

    private void authorize(Part item, Authorized target) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("namespace", item.text("namespace", target.namespace()));
        values.put(Authorizations.propertyOf(target.type()), target.id());
        values.put("resourceType", item.text("type"));
        item.copy(values, "resource", "actions", "effect", "condition");
        values.putIfAbsent("effect", "ALLOW");
        Kind<Authorization> kind = Authorizations.AUTHORIZATION;
        Authorization wanted = kind.make(new Request((ObjectNode) Json.tree(values)).of(kind));
        if (Authorizations.like(growth.draft(), wanted).isPresent()) {
            throw item.refusal("resource", "the resource \"" + wanted.resource() + "\" is there twice; write it once");
        }
        String created = growth.create(
                        item, kind, values, List.of(growth.numbers().withoutId(item)))
                .id();
        growth.remember(kind, item, created);
    }

    /** Assigns the roles that were kept. */
    void assignRoles() {
        holders.forEach(holder -> assignRoles(holder.part(), holder.target(), holder.id()));
    }

    private void assignRoles(Part holder, String target, String id) {
        Set<String> assigned = new HashSet<>();
        for (Part item : holder.items("roles", "role")) {
            String name = item.text("role");
            String roleId = Roles.ROLE
                    .named(growth.draft(), name)
                    .orElseThrow(() -> item.refusal(Names.unknown("role", name, namesOf(Roles.ROLE))))
                    .id();
            if (!assigned.add(roleId)) {
                throw item.refusal("the role \"" + name + "\" is there twice; write it once");
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("roleId", roleId);
            values.put(target, id);
            values.put("enableTime", item.epochMilliseconds("enableTime"));
            values.put("endTime", item.epochMilliseconds("endTime"));
            String created = growth.create(
                            item,
                            RoleAssignments.ASSIGNMENT,
                            values,
                            List.of(growth.numbers().withoutId(item)))
                    .id();
            growth.remember(RoleAssignments.ASSIGNMENT, item, created);
        }
    }

    private <E extends Record> List<String> namesOf(Kind<E> kind) {
        return growth.draft().get(kind).all().stream()
                .map(object -> kind.nameOf(object.it()))
                .sorted()
                .toList();
    }
}
