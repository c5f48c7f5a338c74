package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operations on departments and their members. */
public final class DepartmentOperations {
    private DepartmentOperations() {}

    public static Object createDepartment(Draft draft, OrganizationRequests.CreateDepartment request, Call call) {
        String tenant = Tenants.meant(draft, request.tenantId(), call);
        NewDepartment newDepartment = new NewDepartment(
                request.organizationCode(),
                request.parentDepartmentId(),
                NamedDepartment.idType(request.departmentIdType(), call),
                request.name(),
                request.description(),
                request.code(),
                request.openDepartmentId(),
                Boolean.TRUE.equals(request.isVirtualNode()),
                request.i18n(),
                request.customData() == null ? Map.of() : request.customData());
        Department department = DepartmentRules.create(draft, newDepartment, tenant);
        return OrganizationViews.of(draft, department, tenant, request.customData() != null, call);
    }

    public static Object getDepartment(DirectoryView directory, OrganizationRequests.GetDepartment request, Call call) {
        String tenant = Tenants.meant(directory, request.tenantId(), call);
        Stored<Organization> organization = request.organizationCode() == null
                ? null
                : OrganizationRules.resolve(directory, request.organizationCode(), tenant);
        if (request.departmentId() == null && request.departmentCode() == null) {
            throw ApiError.of(ErrorCode.DEPARTMENT_NEEDS_AN_IDENTIFIER);
        }
        Department department = (request.departmentId() == null
                        ? DepartmentRules.findByCode(directory, organization, request.departmentCode())
                        : DepartmentRules.find(
                                directory,
                                organization,
                                NamedDepartment.idType(request.departmentIdType(), call),
                                request.departmentId(),
                                tenant))
                .orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
        return OrganizationViews.of(directory, department, tenant, Boolean.TRUE.equals(request.withCustomData()), call);
    }

    public static Object updateDepartment(Draft draft, OrganizationRequests.UpdateDepartment request, Call call) {
        NamedDepartment named = NamedDepartment.resolve(draft, request, call);
        DepartmentUpdate update = new DepartmentUpdate(
                request.name(),
                request.description(),
                request.code(),
                request.leaderUserIds(),
                request.i18n(),
                request.status(),
                request.parentDepartmentId(),
                NamedDepartment.idType(request.departmentIdType(), call),
                request.customData() == null ? Map.of() : request.customData());
        Department department = DepartmentRules.update(draft, named.department(), update, named.tenant());
        return OrganizationViews.of(draft, department, named.tenant(), request.customData() != null, call);
    }

    public static Object deleteDepartment(Draft draft, OrganizationRequests.DeleteDepartment request, Call call) {
        NamedDepartment named = NamedDepartment.resolve(draft, request, call);
        DepartmentRules.delete(draft, named.department());
        return Answers.success();
    }

    /** Not paged; oldest first (inferred). */
    public static Object listChildrenDepartments(
            DirectoryView directory, OrganizationRequests.ListChildrenDepartments request, Call call) {
        NamedDepartment named = NamedDepartment.resolve(directory, request, call);
        Departments departments = Departments.of(directory);
        List<?> children = views(
                directory,
                departments.children(named.department().id()).all().stream()
                        .map(departments::get)
                        .filter(child -> !(child.isVirtualNode() && Boolean.TRUE.equals(request.excludeVirtualNode())))
                        .filter(child -> child.isVirtualNode() || !Boolean.TRUE.equals(request.onlyVirtualNode()))
                        .filter(child -> request.status() == null || request.status() == child.status()),
                named.tenant(),
                request.withCustomData(),
                call);
        return Answers.page(children.size(), children);
    }

    /** Everything below a department, not paged: each department before those below it, siblings oldest first (inferred). */
    public static Object getAllDepartments(
            DirectoryView directory, OrganizationRequests.GetAllDepartments request, Call call) {
        NamedDepartment named = NamedDepartment.resolve(directory, request, call);
        List<Department> outline =
                Departments.of(directory).outline(named.department().id());
        List<?> below = views(directory, outline.stream(), named.tenant(), request.withCustomData(), call);
        return Answers.page(below.size(), below);
    }

    public static Object getDepartmentById(
            DirectoryView directory, OrganizationRequests.GetDepartmentById request, Call call) {
        String tenant = Tenants.meant(directory, request.tenantId(), call);
        Department department = Departments.of(directory)
                .find(request.departmentId())
                .filter(found -> OrganizationRules.belongsTo(
                        ORGANIZATION.require(directory, null, found.organizationCode()), tenant))
                .orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
        return OrganizationViews.of(directory, department, tenant, Boolean.TRUE.equals(request.withCustomData()), call);
    }

    public static Object getParentDepartment(
            DirectoryView directory, OrganizationRequests.GetParentDepartment request, Call call) {
        NamedDepartment named = NamedDepartment.resolve(directory, request, call);
        if (named.department().isRoot()) {
            throw ApiError.of(ErrorCode.PARENT_DEPARTMENT_NOT_FOUND);
        }
        Department parent = Departments.of(directory).get(named.department().parentId());
        return OrganizationViews.of(
                directory, parent, named.tenant(), Boolean.TRUE.equals(request.withCustomData()), call);
    }

    /** Looks for the keywords in names and codes, whatever the case; not paged, oldest first (inferred). */
    public static Object searchDepartments(
            DirectoryView directory, OrganizationRequests.SearchDepartments request, Call call) {
        String tenant = Tenants.meant(directory, request.tenantId(), call);
        Stored<Organization> organization = OrganizationRules.resolve(directory, request.organizationCode(), tenant);
        return views(
                directory,
                Departments.of(directory).subtree(organization.id()).stream()
                        .map(Departments.of(directory)::get)
                        .filter(found -> Keywords.match(request.keywords(), found.name(), found.code()))
                        .sorted(Comparator.comparingLong(Department::sequence)),
                tenant,
                request.withCustomData(),
                call);
    }

    public static Object updateDepartmentStatus(
            Draft draft, OrganizationRequests.UpdateDepartmentStatus request, Call call) {
        Department department = Departments.of(draft)
                .find(request.departmentId())
                .orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
        Department changed = DepartmentRules.setStatus(draft, department, request.status());
        return OrganizationViews.of(draft, changed, Tenants.meant(draft, null, call), false, call);
    }

    public static Object getDepartmentSyncRelations(
            DirectoryView directory, OrganizationRequests.GetDepartmentSyncRelations request, Call call) {
        return NamedDepartment.resolve(directory, request, call).department().syncRelations();
    }

    /** A department without a relation to the provider stays as it is (inferred). */
    public static Object deleteDepartmentSyncRelations(
            Draft draft, OrganizationRequests.DeleteDepartmentSyncRelations request, Call call) {
        Department department = NamedDepartment.resolve(draft, request, call).department();
        List<SyncRelation> others = department.syncRelations().stream()
                .filter(relation -> !relation.provider().equals(request.provider()))
                .toList();
        if (others.size() < department.syncRelations().size()) {
            Department next = Properties.copy(department, Map.of("syncRelations", others, "updatedAt", draft.now()));
            draft.set(Departments.SLOT, Departments.of(draft).replacing(next));
        }
        return Answers.success();
    }

    private static List<?> views(
            DirectoryView directory, Stream<Department> departments, String tenant, Boolean withCustomData, Call call) {
        return departments
                .map(each -> OrganizationViews.of(directory, each, tenant, Boolean.TRUE.equals(withCustomData), call))
                .toList();
    }
}
