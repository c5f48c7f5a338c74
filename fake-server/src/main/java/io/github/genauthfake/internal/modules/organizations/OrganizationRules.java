package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What may be said of organizations. */
public final class OrganizationRules {
    /** Seen: {@code 额！} and a blank are refused, the empty code is not; more than 64 characters are refused. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:@-]{0,64}");

    private OrganizationRules() {}

    /**
     * Creates an organization with its root department.
     *
     * @param tenantId the tenant it belongs to, which exists; {@code null} for the pool itself
     * @throws ApiError 400 for a code that cannot be one (seen), 409 for a code or a custom id that is taken
     */
    public static Organization create(
            Draft draft,
            String code,
            String name,
            String description,
            String openDepartmentId,
            Map<String, Object> i18n,
            String tenantId) {
        requireCode(code);
        if (draft.organizations().find(code).isPresent()) {
            throw ApiError.of(ErrorCode.ORGANIZATION_CODE_TAKEN, code);
        }
        DepartmentRules.requireFreeOpenId(draft, openDepartmentId);
        long sequence = draft.nextSequence();
        Department root = new Department(
                draft.newId(sequence),
                sequence,
                code,
                null,
                name,
                description,
                null,
                openDepartmentId,
                false,
                null,
                draft.now(),
                draft.now());
        Organization organization = new Organization(
                code, sequence, name, description, root.id(), i18n, tenantId, draft.now(), draft.now());
        draft.departments(draft.departments().adding(root));
        draft.organizations(draft.organizations().with(organization));
        return organization;
    }

    /**
     * The organization with this code.
     *
     * @param tenantId where the request names a tenant, the organization must be that tenant's
     * @throws ApiError 404 with the text that the provider's tests saw
     */
    public static Organization resolve(DirectoryView directory, String code, String tenantId) {
        return directory
                .organizations()
                .find(code)
                .filter(organization -> tenantId == null || tenantId.equals(organization.tenantId()))
                .orElseThrow(() -> ApiError.of(ErrorCode.ORGANIZATION_NOT_FOUND, code));
    }

    /**
     * Holds a code to be one; {@code null} is none, which is no harm.
     *
     * @throws ApiError 400 with the text that the provider's tests saw for organizations, and for departments that are
     *     updated
     */
    static void requireCode(String code) {
        if (code != null && !CODE.matcher(code).matches()) {
            throw ApiError.of(ErrorCode.INVALID_ORGANIZATION_CODE, code);
        }
    }

    /** Deletes an organization with its whole tree, and everything that refers to a department of it. */
    public static void delete(Draft draft, Organization organization) {
        List<String> subtree = draft.departments().subtree(organization.rootDepartmentId());
        for (int last = subtree.size() - 1; last >= 0; last--) {
            DepartmentRules.dissolve(draft, draft.departments().get(subtree.get(last)));
        }
        draft.organizations(draft.organizations().without(organization));
    }
}
