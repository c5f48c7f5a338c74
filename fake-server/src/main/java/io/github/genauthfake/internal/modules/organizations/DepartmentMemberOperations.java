package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserProperty;
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
        Department department =
                NamedDepartment.resolve(directory, request, call).department();
        if ("Default".equals(request.sortBy())) {
            call.report("sortBy Default: which order that is, is not known; the fake takes the order of joining");
        }
        MemberList joined = members(directory, department, request.includeChildrenDepartments());
        MemberList members = switch (request.sortBy()) {
            case "userId" -> joined.by(Comparator.comparing(Membership::userId));
            case "createAt" -> joined.by(by(directory, User::createdAt));
            case "updatedAt" -> joined.by(by(directory, User::updatedAt));
            default -> joined;
        };
        UserViews.Extent extent =
                UserViews.Extent.of(request.withCustomData(), request.withIdentities(), request.withDepartmentIds());
        List<?> page =
                members.page(Paging.of(request.page(), request.limit()), "Asc".equals(request.orderBy())).stream()
                        .map(membership -> UserViews.of(directory, user(directory, membership), extent, call))
                        .toList();
        return Answers.page(members.size(), page);
    }

    /** The latest to join first (inferred). */
    public static Object searchDepartmentMembers(
            DirectoryView directory, OrganizationRequests.SearchDepartmentMembers request, Call call) {
        Department department =
                NamedDepartment.resolve(directory, request, call).department();
        MemberList members = members(directory, department, request.includeChildrenDepartments())
                .where(membership ->
                        UserProperty.holds(user(directory, membership), request.keywords(), UserProperty.SEARCHED));
        UserViews.Extent extent =
                UserViews.Extent.of(request.withCustomData(), request.withIdentities(), request.withDepartmentIds());
        List<?> page = members.page(Paging.of(request.page(), request.limit()), false).stream()
                .map(membership -> UserViews.of(directory, user(directory, membership), extent, call))
                .toList();
        return Answers.page(members.size(), page);
    }

    /** Direct members, not paged; the latest to join first (inferred). */
    public static Object listDepartmentMemberIds(
            DirectoryView directory, OrganizationRequests.ListDepartmentMemberIds request, Call call) {
        Department department =
                NamedDepartment.resolve(directory, request, call).department();
        return MemberList.of(directory, department).page(Paging.EVERYTHING, false).stream()
                .map(Membership::userId)
                .toList();
    }

    public static Object isUserInDepartment(
            DirectoryView directory, OrganizationRequests.IsUserInDepartment request, Call call) {
        Department department =
                NamedDepartment.resolve(directory, request, call).department();
        User user = UserRules.resolve(directory, UserIdType.USER_ID, request.userId());
        boolean countsThoseBelow = Boolean.TRUE.equals(request.includeChildrenDepartments());
        boolean isIn = Memberships.of(directory).of(user.id()).stream()
                .map(membership -> Departments.of(directory).get(membership.departmentId()))
                .anyMatch(its -> countsThoseBelow
                        ? Departments.of(directory).path(its).contains(department)
                        : its.equals(department));
        return Map.of("inDepartment", isIn);
    }

    private static MemberList members(DirectoryView directory, Department department, Boolean withThoseBelow) {
        return Boolean.TRUE.equals(withThoseBelow)
                ? MemberList.below(directory, department)
                : MemberList.of(directory, department);
    }

    private static User user(DirectoryView directory, Membership membership) {
        return Users.of(directory).find(membership.userId()).orElseThrow();
    }

    /** Users of one moment in the order of their creation. */
    private static Comparator<Membership> by(DirectoryView directory, Function<User, Instant> moment) {
        return Comparator.comparing(
                membership -> user(directory, membership),
                Comparator.comparing(moment).thenComparingLong(User::sequence));
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
        return NamedDepartment.resolve(directory, request, call).department();
    }

    private static List<User> users(DirectoryView directory, OrganizationRequests.ChangeDepartmentMembers request) {
        return request.userIds().stream()
                .map(id -> UserRules.resolve(directory, UserIdType.USER_ID, id))
                .toList();
    }
}
