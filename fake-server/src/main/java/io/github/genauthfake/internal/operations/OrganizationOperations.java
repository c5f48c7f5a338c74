package io.github.genauthfake.internal.operations;

import io.github.genauthfake.internal.directory.DirectoryView;
import io.github.genauthfake.internal.directory.Draft;
import io.github.genauthfake.internal.directory.OrganizationRules;
import io.github.genauthfake.internal.directory.organization.Organization;

/** The operations on organizations. */
final class OrganizationOperations {
    private OrganizationOperations() {}

    static Object createOrganization(Draft draft, OrganizationRequests.CreateOrganization request, Call call) {
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

    static Object getOrganization(DirectoryView directory, OrganizationRequests.GetOrganization request, Call call) {
        String tenant = call.tenant(directory, request.tenantId());
        Organization organization = OrganizationRules.resolve(directory, request.organizationCode(), tenant);
        return OrganizationViews.of(
                directory, organization, tenant, Boolean.TRUE.equals(request.withCustomData()), call);
    }
}
