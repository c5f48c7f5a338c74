package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserRules;
import io.github.genauthfake.internal.modules.users.UserViews;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The operations on the members of a department. */
public final class DepartmentMemberOperations {
    private DepartmentMemberOperations() {}

    public static Object listDepartmentMembers(
            DirectoryView directory, OrganizationRequests.ListDepartmentMembers request, Call call) {
        Department department = NamedDepartment.resolve(
                        directory,
                        request.organizationCode(),
                        request.departmentId(),
                        request.departmentIdType(),
                        request.tenantId(),
                        call)
                .department();
        if ("Default".equals(request.sortBy())) {
            call.report("sortBy Default: which order that is, is not known; the fake takes the order of joining");
        }
        UserViews.Extent extent =
                UserViews.Extent.of(request.withCustomData(), request.withIdentities(), request.withDepartmentIds());
        MemberList joined = Boolean.TRUE.equals(request.includeChildrenDepartments())
                ? MemberList.below(directory, department)
                : MemberList.of(directory, department);
        MemberList members = switch (request.sortBy()) {
            case "userId" -> joined.by(Comparator.comparing(Membership::userId));
            case "createAt" -> joined.by(by(directory, User::createdAt));
            case "updatedAt" -> joined.by(by(directory, User::updatedAt));
            default -> joined;
        };
        Paging paging = Paging.of(request.page(), request.limit());
        List<Map<String, Object>> page = members.page(paging, "Asc".equals(request.orderBy())).stream()
                .map(Membership::userId)
                .map(id -> Users.of(directory).find(id).orElseThrow())
                .map(user -> UserViews.of(directory, user, extent, call))
                .toList();
        return Answers.page(members.size(), page);
    }

    private static Comparator<Membership> by(DirectoryView directory, Function<User, Instant> moment) {
        return Comparator.comparing(membership ->
                moment.apply(Users.of(directory).find(membership.userId()).orElseThrow()));
    }

    public static Object addDepartmentMembers(
            Draft draft, OrganizationRequests.ChangeDepartmentMembers request, Call call) {
        MembershipRules.add(draft, department(draft, request, call), users(draft, request));
        return Answers.success();
    }

    public static Object removeDepartmentMembers(
            Draft draft, OrganizationRequests.ChangeDepartmentMembers request, Call call) {
        MembershipRules.remove(draft, department(draft, request, call), users(draft, request));
        return Answers.success();
    }

    private static Department department(
            DirectoryView directory, OrganizationRequests.ChangeDepartmentMembers request, Call call) {
        return NamedDepartment.resolve(
                        directory,
                        request.organizationCode(),
                        request.departmentId(),
                        request.departmentIdType(),
                        request.tenantId(),
                        call)
                .department();
    }

    private static List<User> users(DirectoryView directory, OrganizationRequests.ChangeDepartmentMembers request) {
        return request.userIds().stream()
                .map(id -> UserRules.resolve(directory, UserIdType.USER_ID, id))
                .toList();
    }
}
