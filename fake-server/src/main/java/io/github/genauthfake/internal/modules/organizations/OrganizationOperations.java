package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The operations on organizations. */
public final class OrganizationOperations {
    private OrganizationOperations() {}

    public static Object createOrganization(Draft draft, OrganizationRequests.CreateOrganization request, Call call) {
        String tenant = Tenants.meant(draft, request.tenantId(), call);
        Stored<Organization> organization = OrganizationRules.create(
                draft,
                new Organization(
                        request.organizationCode(),
                        request.organizationName(),
                        request.description(),
                        request.i18n(),
                        tenant),
                request.openDepartmentId());
        return OrganizationViews.of(draft, organization, tenant, false, call);
    }

    public static Object getOrganization(
            DirectoryView directory, OrganizationRequests.GetOrganization request, Call call) {
        String tenant = Tenants.meant(directory, request.tenantId(), call);
        Stored<Organization> organization = OrganizationRules.resolve(directory, request.organizationCode(), tenant);
        return OrganizationViews.of(
                directory, organization, tenant, Boolean.TRUE.equals(request.withCustomData()), call);
    }

    /** In the order of the request, each once. */
    public static Object getOrganizationBatch(
            DirectoryView directory, OrganizationRequests.GetOrganizations request, Call call) {
        String tenant = Tenants.meant(directory, request.tenantId(), call);
        List<Stored<Organization>> found = request.organizationCodeList().stream()
                .distinct()
                .map(code -> OrganizationRules.resolve(directory, code, tenant))
                .toList();
        return views(directory, found, tenant, Boolean.TRUE.equals(request.withCustomData()), call);
    }

    public static Object listOrganizations(
            DirectoryView directory, OrganizationRequests.ListOrganizations request, Call call) {
        String tenant = Tenants.meant(directory, request.tenantId(), call);
        boolean withCustomData = Boolean.TRUE.equals(request.withCustomData());
        Paging paging = Boolean.TRUE.equals(request.fetchAll())
                ? Paging.EVERYTHING
                : Paging.of(request.page(), request.limit());
        if (tenant == null && request.status() == null) {
            var order = directory.get(ORGANIZATION).order();
            return Answers.page(order.size(), views(directory, paging.newestOf(order), null, withCustomData, call));
        }
        List<Stored<Organization>> found = newestFirst(directory)
                .filter(organization -> OrganizationRules.belongsTo(organization, tenant))
                .filter(organization -> request.status() == null
                        || request.status()
                                == Departments.of(directory)
                                        .get(organization.id())
                                        .status())
                .toList();
        return Answers.page(found.size(), views(directory, paging.of(found), tenant, withCustomData, call));
    }

    /** Looks for the keywords in names and codes, whatever the case (inferred). */
    public static Object searchOrganizations(
            DirectoryView directory, OrganizationRequests.SearchOrganizations request, Call call) {
        String tenant = Tenants.meant(directory, request.tenantId(), call);
        List<Stored<Organization>> found = newestFirst(directory)
                .filter(organization -> OrganizationRules.belongsTo(organization, tenant))
                .filter(organization -> Keywords.match(
                        request.keywords(),
                        organization.it().organizationName(),
                        organization.it().organizationCode()))
                .toList();
        List<Stored<Organization>> page =
                Paging.of(request.page(), request.limit()).of(found);
        return Answers.page(
                found.size(), views(directory, page, tenant, Boolean.TRUE.equals(request.withCustomData()), call));
    }

    public static Object updateOrganization(Draft draft, OrganizationRequests.UpdateOrganization request, Call call) {
        String tenant = Tenants.meant(draft, request.tenantId(), call);
        Stored<Organization> organization = OrganizationRules.resolve(draft, request.organizationCode(), tenant);
        return OrganizationViews.of(draft, OrganizationRules.update(draft, organization, request), tenant, false, call);
    }

    public static Object updateOrganizationStatus(
            Draft draft, OrganizationRequests.UpdateOrganizationStatus request, Call call) {
        String status = String.valueOf(request.status()).toLowerCase(Locale.ROOT);
        if (!status.equals("true") && !status.equals("false")) {
            throw ApiError.invalidArgument("status must be a boolean value");
        }
        Department root = Departments.of(draft)
                .find(request.rootNodeId())
                .filter(Department::isRoot)
                .orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
        DepartmentRules.setStatus(draft, root, status.equals("true"));
        return Answers.success();
    }

    public static Object deleteOrganization(Draft draft, OrganizationRequests.DeleteOrganization request, Call call) {
        String tenant = Tenants.meant(draft, request.tenantId(), call);
        OrganizationRules.delete(draft, OrganizationRules.resolve(draft, request.organizationCode(), tenant));
        return Answers.success();
    }

    private static Stream<Stored<Organization>> newestFirst(DirectoryView directory) {
        return Paging.EVERYTHING.newestOf(directory.get(ORGANIZATION).order()).stream();
    }

    private static List<?> views(
            DirectoryView directory,
            List<Stored<Organization>> page,
            String tenant,
            boolean withCustomData,
            Call call) {
        return page.stream()
                .map(organization -> OrganizationViews.of(directory, organization, tenant, withCustomData, call))
                .toList();
    }
}
