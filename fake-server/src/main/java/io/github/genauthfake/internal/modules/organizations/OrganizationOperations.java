package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.List;
import java.util.stream.Stream;

/** The operations on organizations. */
public final class OrganizationOperations {
    private OrganizationOperations() {}

    public static Object createOrganization(Draft draft, OrganizationRequests.CreateOrganization request, Call call) {
        String tenant = call.tenant(draft, request.tenantId());
        Organization organization = OrganizationRules.create(
                draft,
                request.organizationCode(),
                request.organizationName(),
                request.description(),
                request.openDepartmentId(),
                request.i18n(),
                tenant);
        return OrganizationViews.of(draft, organization, tenant, false, call);
    }

    public static Object getOrganization(
            DirectoryView directory, OrganizationRequests.GetOrganization request, Call call) {
        String tenant = call.tenant(directory, request.tenantId());
        Organization organization = OrganizationRules.resolve(directory, request.organizationCode(), tenant);
        return OrganizationViews.of(
                directory, organization, tenant, Boolean.TRUE.equals(request.withCustomData()), call);
    }

    public static Object listOrganizations(
            DirectoryView directory, OrganizationRequests.ListOrganizations request, Call call) {
        String tenant = call.tenant(directory, request.tenantId());
        boolean withCustomData = Boolean.TRUE.equals(request.withCustomData());
        Paging paging = Boolean.TRUE.equals(request.fetchAll())
                ? Paging.EVERYTHING
                : Paging.of(request.page(), request.limit());
        if (tenant == null) {
            Ordered<Long, String> order = directory.organizations().order();
            List<Organization> page = paging.newestOf(order).stream()
                    .map(code -> directory.organizations().find(code).orElseThrow())
                    .toList();
            return Answers.page(order.size(), views(directory, page, null, withCustomData, call));
        }
        List<Organization> found = newestFirst(directory)
                .filter(organization -> tenant.equals(organization.tenantId()))
                .toList();
        return Answers.page(found.size(), views(directory, paging.of(found), tenant, withCustomData, call));
    }

    /** Looks for the keywords in names and codes, whatever the case (inferred). */
    public static Object searchOrganizations(
            DirectoryView directory, OrganizationRequests.SearchOrganizations request, Call call) {
        String tenant = call.tenant(directory, request.tenantId());
        List<Organization> found = newestFirst(directory)
                .filter(organization -> tenant == null || tenant.equals(organization.tenantId()))
                .filter(organization -> Keywords.match(request.keywords(), organization.name(), organization.code()))
                .toList();
        List<Organization> page = Paging.of(request.page(), request.limit()).of(found);
        return Answers.page(
                found.size(), views(directory, page, tenant, Boolean.TRUE.equals(request.withCustomData()), call));
    }

    public static Object deleteOrganization(Draft draft, OrganizationRequests.DeleteOrganization request, Call call) {
        String tenant = call.tenant(draft, request.tenantId());
        OrganizationRules.delete(draft, OrganizationRules.resolve(draft, request.organizationCode(), tenant));
        return Answers.success();
    }

    private static Stream<Organization> newestFirst(DirectoryView directory) {
        return Paging.EVERYTHING.newestOf(directory.organizations().order()).stream()
                .map(code -> directory.organizations().find(code).orElseThrow());
    }

    private static List<?> views(
            DirectoryView directory, List<Organization> page, String tenant, boolean withCustomData, Call call) {
        return page.stream()
                .map(organization -> OrganizationViews.of(directory, organization, tenant, withCustomData, call))
                .toList();
    }
}
