package io.github.genauthfake.internal.events;

import static io.github.genauthfake.internal.events.StateEvents.data;

import io.github.genauthfake.internal.events.StateEvents.Happening;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.datapermissions.DataAuthorizations;
import io.github.genauthfake.internal.modules.datapermissions.DataAuthorizations.DataAuthorization;
import io.github.genauthfake.internal.modules.datapermissions.DataPolicies;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.tenants.Cooperators;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who joined or left what. What goes because one of the two is deleted fires nothing (inferred). */
final class RelationEvents {
    private final Directory before;
    private final Directory after;
    private final ObjectAnswers later;
    private final List<Happening> happenings;

    RelationEvents(Directory before, Directory after, ObjectAnswers later, List<Happening> happenings) {
        this.before = before;
        this.after = after;
        this.later = later;
        this.happenings = happenings;
    }

    void derive() {
        places();
        members();
        roles(before, after, "role:unassigned");
        roles(after, before, "role:assigned");
        policies(before, after, "data-strategy-permission:revoke");
        policies(after, before, "data-strategy-permission:add");
        cooperators(before, after, "user-pool:cooperator-removed");
        cooperators(after, before, "user-pool:cooperator-added");
    }

    private void fire(String event, Object... properties) {
        happenings.add(new Happening(event, data(properties)));
    }

    private void places() {
        for (String user : new TreeSet<>(Memberships.of(before).userIdsThatDiffer(Memberships.of(after)))) {
            if (Users.of(after).find(user).isEmpty()) {
                continue;
            }
            List<String> old = departments(before, user).stream()
                    .filter(department -> Departments.of(after).find(department).isPresent())
                    .toList();
            List<String> next = departments(after, user);
            Map<String, Object> view = later.user(user);
            for (String department : without(next, old)) {
                fire("organization:member-added", "node", later.department(department), "user", view);
            }
            for (String department : without(old, next)) {
                fire("organization:member-removed", "node", later.department(department), "user", view);
            }
            if (Users.of(before).find(user).isPresent() && !old.equals(next)) {
                List<Map<String, Object>> nodes =
                        next.stream().map(later::department).toList();
                fire("user:organization-node-update", "node", nodes, "user", view);
            }
        }
    }

    private static List<String> departments(Directory state, String user) {
        return Memberships.of(state).of(user).stream()
                .map(Membership::departmentId)
                .toList();
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }

    private void members() {
        for (String group : new TreeSet<>(before.get(Groups.MEMBERS).rightsThatDiffer(after.get(Groups.MEMBERS)))) {
            if (Groups.GROUP.findById(after, group).isEmpty()) {
                continue;
            }
            List<String> old = before.get(Groups.MEMBERS).ofRight(group).all();
            List<String> next = after.get(Groups.MEMBERS).ofRight(group).all();
            member("group:member-added", group, without(next, old));
            member("group:member-removed", group, without(old, next));
        }
    }

    private void member(String event, String group, List<String> users) {
        List<String> present = users.stream()
                .filter(id -> Users.of(after).find(id).isPresent())
                .toList();
        if (!present.isEmpty()) {
            fire(event, "group", later.group(group), "userIds", present);
        }
    }

    /** One event for a role, with all that it was given to or taken from. */
    private void roles(Directory there, Directory notThere, String event) {
        Map<String, List<RoleAssignment>> byRole = new TreeMap<>();
        for (String id : new TreeSet<>(
                there.get(RoleAssignments.ASSIGNMENT).idsThatDiffer(notThere.get(RoleAssignments.ASSIGNMENT)))) {
            if (RoleAssignments.ASSIGNMENT.findById(notThere, id).isEmpty()) {
                RoleAssignments.ASSIGNMENT
                        .findById(there, id)
                        .map(Stored::it)
                        .ifPresent(each -> byRole.computeIfAbsent(each.roleId(), role -> new ArrayList<>())
                                .add(each));
            }
        }
        byRole.forEach((role, assignments) -> {
            List<String> users = assignments.stream()
                    .map(RoleAssignment::userId)
                    .filter(id -> id != null && Users.of(after).find(id).isPresent())
                    .toList();
            List<String> nodes = assignments.stream()
                    .map(RoleAssignment::departmentId)
                    .filter(id -> id != null && Departments.of(after).find(id).isPresent())
                    .toList();
            if (Roles.ROLE.findById(after, role).isPresent() && !(users.isEmpty() && nodes.isEmpty())) {
                fire(event, "role", later.role(role), "userIds", users, "groupIds", List.of(), "nodeIds", nodes);
            }
        });
    }

    /** Inferred: the properties. */
    private void policies(Directory there, Directory notThere, String event) {
        for (String id : new TreeSet<>(there.get(DataAuthorizations.DATA_AUTHORIZATION)
                .idsThatDiffer(notThere.get(DataAuthorizations.DATA_AUTHORIZATION)))) {
            if (DataAuthorizations.DATA_AUTHORIZATION.findById(notThere, id).isPresent()) {
                continue;
            }
            DataAuthorizations.DATA_AUTHORIZATION
                    .findById(there, id)
                    .map(Stored::it)
                    .ifPresent(each -> {
                        if (DataPolicies.DATA_POLICY
                                .findById(after, each.policyId())
                                .isPresent()) {
                            policy(event, each);
                        }
                    });
        }
    }

    private void policy(String event, DataAuthorization authorization) {
        fire(
                event,
                "policyIds",
                List.of(authorization.policyId()),
                "targetType",
                authorization.subject().type().name(),
                "targetIdentifiers",
                List.of(authorization.subject().id()));
    }

    private void cooperators(Directory there, Directory notThere, String event) {
        for (String id :
                new TreeSet<>(there.get(Cooperators.COOPERATOR).idsThatDiffer(notThere.get(Cooperators.COOPERATOR)))) {
            if (Cooperators.COOPERATOR.findById(notThere, id).isPresent()) {
                continue;
            }
            Cooperators.COOPERATOR
                    .findById(there, id)
                    .map(Stored::it)
                    .filter(each -> Users.of(after).find(each.userId()).isPresent())
                    .ifPresent(each -> fire(event, "userId", each.userId(), "policies", each.policies()));
        }
    }
}
