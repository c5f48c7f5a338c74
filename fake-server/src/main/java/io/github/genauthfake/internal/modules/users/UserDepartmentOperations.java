package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.CustomFieldViews;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.MembershipRules;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations on the departments of a user. */
public final class UserDepartmentOperations {
    private UserDepartmentOperations() {}

    public static Object setUserDepartments(Draft draft, UserRequests.SetUserDepartments request, Call call) {
        User user = UserRules.resolve(
                draft, UserOperations.userIdType(request.options().userIdType(), call), request.userId());
        MembershipRules.set(draft, user, request.departments());
        return Answers.success();
    }

    public static Object getUserDepartments(
            DirectoryView directory, UserRequests.GetUserDepartments request, Call call) {
        User user =
                UserRules.resolve(directory, UserOperations.userIdType(request.userIdType(), call), request.userId());
        List<Membership> memberships = new ArrayList<>(Memberships.of(directory).of(user.id()));
        memberships.sort(order(directory, request.sortBy()));
        if (!"Asc".equals(request.orderBy())) {
            Collections.reverse(memberships);
        }
        Paging paging = Paging.of(request.page(), request.limit());
        List<Map<String, Object>> list = memberships.stream()
                .skip(paging.offset())
                .limit(paging.limit())
                .map(membership -> view(directory, membership, request, call))
                .toList();
        return Answers.page(memberships.size(), list);
    }

    /** Ascending; memberships come in the order of joining, which the stable sort keeps among equals. */
    private static Comparator<Membership> order(DirectoryView directory, String sortBy) {
        Comparator<String> nullFirst = Comparator.nullsFirst(Comparator.naturalOrder());
        return switch (sortBy) {
            case "DepartmentCreatedAt" ->
                Comparator.comparing((Membership membership) ->
                                department(directory, membership).createdAt())
                        .thenComparing(
                                membership -> department(directory, membership).sequence());
            case "DepartmentName" ->
                Comparator.comparing(
                        membership -> department(directory, membership).name(), nullFirst);
            // The misspelling is the provider's.
            case "DepartmemtCode" ->
                Comparator.comparing(
                        membership -> department(directory, membership).code(), nullFirst);
            default -> Comparator.comparing(Membership::joinedAt).thenComparing(Membership::sequence);
        };
    }

    private static Department department(DirectoryView directory, Membership membership) {
        return Departments.of(directory).get(membership.departmentId());
    }

    private static Map<String, Object> view(
            DirectoryView directory, Membership membership, UserRequests.GetUserDepartments request, Call call) {
        Department department = department(directory, membership);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("organizationCode", department.organizationCode());
        view.put("departmentId", department.id());
        view.put("isRoot", department.isRoot());
        view.put("createdAt", department.createdAt());
        view.put("name", department.name());
        view.put("description", department.description());
        view.put("openDepartmentId", department.openDepartmentId());
        view.put("isLeader", membership.isLeader());
        view.put("code", department.code());
        view.put("isMainDepartment", membership.isMain());
        view.put("joinedAt", membership.joinedAt());
        view.put("isVirtualNode", department.isVirtualNode());
        view.put("i18n", department.i18n());
        if (Boolean.TRUE.equals(request.withCustomData())) {
            FieldScope scope = new FieldScope(Tenants.meant(directory, null, call), TargetType.DEPARTMENT);
            view.put(
                    "customData",
                    CustomFieldViews.of(CustomData.of(directory).of(scope, department.id()), call.cipher()));
        }
        if (Boolean.TRUE.equals(request.withDepartmentPaths())) {
            List<Department> path = Departments.of(directory).path(department);
            view.put("departmentIdPath", path.stream().map(Department::id).toList());
            view.put("departmentCodePath", path.stream().map(Department::code).toList());
            view.put("departmentNamePath", path.stream().map(Department::name).toList());
        }
        return view;
    }
}
