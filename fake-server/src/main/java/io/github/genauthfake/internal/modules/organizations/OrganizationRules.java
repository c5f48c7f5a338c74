package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import java.util.List;
import java.util.regex.Pattern;

/** What may be said of organizations. */
public final class OrganizationRules {
    private static final Pattern CODE = Pattern.compile(Organizations.CODE);

    private OrganizationRules() {}

    /**
     * Creates an organization with its root department.
     *
     * @param openDepartmentId the caller's own id for the root department; may be {@code null}
     * @throws ApiError 400 for a code that cannot be one (seen), 409 for a code or a custom id that is taken
     */
    public static Stored<Organization> create(Draft draft, Organization organization, String openDepartmentId) {
        Stored<Organization> created = draft.create(ORGANIZATION, organization);
        DepartmentRules.requireFreeOpenId(draft, openDepartmentId);
        Department root = new Department(
                created.id(),
                created.sequence(),
                organization.organizationCode(),
                null,
                organization.organizationName(),
                organization.description(),
                null,
                openDepartmentId,
                false,
                null,
                draft.now(),
                draft.now());
        draft.set(Departments.SLOT, Departments.of(draft).adding(root));
        return created;
    }

    /**
     * The organization with this code.
     *
     * @param tenantId where the request names a tenant, the organization must be that tenant's
     * @throws ApiError 404 with the text that the provider's tests saw
     */
    public static Stored<Organization> resolve(DirectoryView directory, String code, String tenantId) {
        return ORGANIZATION
                .find(directory, code)
                .filter(organization -> belongsTo(organization, tenantId))
                .orElseThrow(() -> ApiError.of(Organizations.NOT_FOUND, code));
    }

    /** Whether a request about a tenant means an organization; one about the pool itself ({@code null}) means all. */
    static boolean belongsTo(Stored<Organization> organization, String tenantId) {
        return tenantId == null || tenantId.equals(organization.it().tenantId());
    }

    /**
     * Holds a code to be one; {@code null} is none, which is no harm.
     *
     * @throws ApiError 400 with the text that the provider's tests saw for organizations, and for departments that are
     *     updated
     */
    static void requireCode(String code) {
        if (code != null && !CODE.matcher(code).matches()) {
            throw ApiError.of(Organizations.INVALID_CODE, code);
        }
    }

    /** Deletes an organization with its whole tree, and everything that refers to a department of it. */
    public static void delete(Draft draft, Stored<Organization> organization) {
        List<String> subtree = Departments.of(draft).subtree(organization.id());
        for (int last = subtree.size() - 1; last >= 0; last--) {
            DepartmentRules.dissolve(draft, Departments.of(draft).get(subtree.get(last)));
        }
        draft.delete(ORGANIZATION, organization);
    }

    /** Deletes the organizations of a tenant. */
    public static void deleteAllOf(Draft draft, String tenantId) {
        for (Stored<Organization> organization : draft.get(ORGANIZATION).all()) {
            if (tenantId.equals(organization.it().tenantId())) {
                delete(draft, organization);
            }
        }
    }
}
