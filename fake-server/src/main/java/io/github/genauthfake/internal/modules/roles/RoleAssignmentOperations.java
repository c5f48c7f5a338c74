package io.github.genauthfake.internal.modules.roles;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.modules.roles.Roles.ROLE;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.Found;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.Holder;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import io.github.genauthfake.internal.modules.users.UserViews;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The operations that assign roles, revoke them, and list who has them. */
public final class RoleAssignmentOperations {
    record RoleName(String code, String namespace) {}

    record Target(TargetType targetType, String targetIdentifier) {}

    record AssignRole(String code, String namespace, String enableTime, String endTime, List<Target> targets) {}

    record AssignRoles(List<RoleName> roles, List<Target> targets) {}

    record RevokeRole(String code, String namespace, List<Target> targets) {}

    record RevokeRoles(List<RoleName> roles, List<Target> targets) {}

    record ListRoleMembers(
            String code,
            String namespace,
            Long page,
            Integer limit,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds) {}

    record ListRoleDepartments(String code, String namespace, Long page, Integer limit) {}

    record ListRoleAssignments(
            String roleCode, String namespaceCode, String query, List<String> targetType, Long page, Integer limit) {}

    public static final List<Operation> OPERATIONS = List.of(
            write("assign-role", AssignRole.class, RoleAssignmentOperations::assign),
            write(
                    "assign-role-batch",
                    AssignRoles.class,
                    (draft, request, call) -> assign(draft, request.roles(), request.targets(), null, null, call)),
            write(
                    "revoke-role",
                    RevokeRole.class,
                    (draft, request, call) -> revoke(
                            draft,
                            List.of(new RoleName(request.code(), request.namespace())),
                            request.targets(),
                            call)),
            write(
                    "revoke-role-batch",
                    RevokeRoles.class,
                    (draft, request, call) -> revoke(draft, request.roles(), request.targets(), call)),
            read("list-role-members", ListRoleMembers.class, RoleAssignmentOperations::members),
            read("list-role-departments", ListRoleDepartments.class, RoleAssignmentOperations::departments),
            read("list-role-assignments", ListRoleAssignments.class, RoleAssignmentOperations::assignments));

    private RoleAssignmentOperations() {}

    private static Object assign(Draft draft, AssignRole request, Call call) {
        Long enableTime = Roles.epochMilliseconds("enableTime", request.enableTime());
        Long endTime = Roles.epochMilliseconds("endTime", request.endTime());
        List<RoleName> roles = List.of(new RoleName(request.code(), request.namespace()));
        requirePeriod(draft.now(), enableTime, endTime);
        return assign(draft, roles, request.targets(), enableTime, endTime, call);
    }

    private static void requirePeriod(Instant now, Long enableTime, Long endTime) {
        if (endTime != null && enableTime != null && endTime <= enableTime) {
            throw ApiError.invalidArgument("endTime must be later than enableTime");
        }
        if (endTime != null && endTime <= now.toEpochMilli()) {
            throw ApiError.invalidArgument("endTime must be in the future");
        }
    }

    private static Object assign(
            Draft draft, List<RoleName> roles, List<Target> targets, Long enableTime, Long endTime, Call call) {
        return each(
                draft,
                roles,
                targets,
                call,
                (role, holder) -> RoleAssignments.assign(draft, role, holder, enableTime, endTime));
    }

    private static Object revoke(Draft draft, List<RoleName> roles, List<Target> targets, Call call) {
        return each(draft, roles, targets, call, (role, holder) -> RoleAssignments.revoke(draft, role, holder));
    }

    /** Does something with every role and every target. All of them must exist. */
    private static Object each(
            Draft draft, List<RoleName> roles, List<Target> targets, Call call, BiConsumer<String, Holder> does) {
        List<String> roleIds = new ArrayList<>();
        roles.forEach(role ->
                roleIds.add(require(draft, role.namespace(), role.code()).id()));
        List<Holder> holders = new ArrayList<>();
        targets.forEach(target -> holders.add(holder(draft, target, call)));
        roleIds.forEach(roleId -> holders.forEach(holder -> does.accept(roleId, holder)));
        return Answers.success();
    }

    private static Holder holder(DirectoryView directory, Target target, Call call) {
        String id = target.targetIdentifier();
        return switch (target.targetType()) {
            case USER -> new Holder(Users.END.require(directory, id).id(), null);
            case DEPARTMENT ->
                new Holder(null, Departments.END.require(directory, id).id());
            case ROLE, GROUP -> {
                call.report(
                        "targetType " + target.targetType()
                                + ": roles are documented for users and departments; that the service refuses others is a guess");
                throw ApiError.invalidArgument("targetType must be one of the following values: USER, DEPARTMENT");
            }
        };
    }

    private static Stored<Role> require(DirectoryView directory, String namespace, String code) {
        return ROLE.require(directory, ROLE.requireOwner(directory, namespace), code);
    }

    private static Object members(DirectoryView directory, ListRoleMembers request, Call call) {
        Stored<Role> role = require(directory, request.namespace(), request.code());
        UserViews.Extent extent =
                UserViews.Extent.of(request.withCustomData(), request.withIdentities(), request.withDepartmentIds());
        Found found = RoleAssignments.page(
                directory,
                role.id(),
                TargetType.USER,
                Paging.of(request.page(), request.limit()),
                each -> each.isLiveAt(call.now()));
        return found.answer(each ->
                UserViews.of(directory, Users.of(directory).find(each.userId()).orElseThrow(), extent, call));
    }

    private static Object departments(DirectoryView directory, ListRoleDepartments request, Call call) {
        Stored<Role> role = require(directory, request.namespace(), request.code());
        Found found = RoleAssignments.page(
                directory,
                role.id(),
                TargetType.DEPARTMENT,
                Paging.of(request.page(), request.limit()),
                each -> each.isLiveAt(call.now()));
        return found.answer(each -> view(Departments.of(directory).get(each.departmentId())));
    }

    private static Map<String, Object> view(Department department) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", department.id());
        view.put("code", department.code());
        view.put("name", department.name());
        view.put("description", department.description());
        return view;
    }

    /** Assignments that are over are omitted (inferred). */
    private static Object assignments(DirectoryView directory, ListRoleAssignments request, Call call) {
        Stored<Role> role = require(directory, request.namespaceCode(), request.roleCode());
        Found found = matches(request.query(), role.it())
                ? RoleAssignments.page(
                        directory,
                        role.id(),
                        only(request.targetType()),
                        Paging.of(request.page(), request.limit()),
                        each -> !each.isOverAt(call.now()))
                : Found.NONE;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("totalCount", found.totalCount());
        answer.put(
                "data",
                found.page().stream().map(each -> view(role.it(), each, call)).toList());
        return answer;
    }

    /** {@code USER} or {@code ORG}; both are asked for by default (inferred). */
    private static TargetType only(List<String> types) {
        if (types == null || types.isEmpty() || types.containsAll(List.of("USER", "ORG"))) {
            return null;
        }
        return types.contains("USER") ? TargetType.USER : TargetType.DEPARTMENT;
    }

    private static boolean matches(String query, Role role) {
        return Keywords.match(query, role.code(), role.name());
    }

    private static Map<String, Object> view(Role role, Stored<RoleAssignment> assignment, Call call) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("roleId", assignment.it().roleId());
        view.put("status", assignment.it().hasBegunAt(call.now()) ? Roles.ENABLE : Roles.DISABLE);
        view.put("enableTime", assignment.it().enableTime());
        view.put("endTime", assignment.it().endTime());
        view.put("userPoolId", call.userPoolId());
        view.put("roleName", role.name());
        view.put("roleCode", role.code());
        view.put("description", role.description());
        view.put("createdAt", assignment.createdAt());
        view.put("updatedAt", assignment.updatedAt());
        return view;
    }
}
