package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        requireCode(organization.organizationCode());
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
                true,
                List.of(),
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
    public static boolean belongsTo(Stored<Organization> organization, String tenantId) {
        return tenantId == null || tenantId.equals(organization.it().tenantId());
    }

    /**
     * Holds a code to be one; {@code null} is none, which is no harm.
     *
     * @throws ApiError 400 with the text that the provider's tests saw for organizations, and for departments that are
     *     updated
     */
    static void requireCode(String code) {
        if (code != null && !isCode(code)) {
            throw ApiError.of(Organizations.INVALID_CODE, code);
        }
    }

    /** Whether requests can give this code. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /**
     * Changes an organization and its root department; what the request does not mention stays.
     *
     * @throws ApiError 400 for a code that cannot be one (seen); 404 for a leader that does not exist; 409 for a code or a
     *     custom id that is taken
     */
    static Stored<Organization> update(
            Draft draft, Stored<Organization> organization, OrganizationRequests.UpdateOrganization request) {
        Organization its = organization.it();
        String code = request.organizationNewCode();
        if (code != null && !code.equals(its.organizationCode())) {
            if (code.isEmpty()) {
                throw ApiError.of(Organizations.INVALID_CODE, code);
            }
            requireCode(code);
        }
        Department root = Departments.of(draft).get(organization.id());
        String openDepartmentId = request.openDepartmentId().of(root.openDepartmentId());
        if (!Objects.equals(openDepartmentId, root.openDepartmentId())) {
            DepartmentRules.requireFreeOpenId(draft, openDepartmentId);
        }
        Map<String, Object> changes = new HashMap<>();
        changes.put("openDepartmentId", openDepartmentId);
        changes.put("name", request.organizationName() == null ? root.name() : request.organizationName());
        changes.put("description", request.description().of(root.description()));
        changes.put("updatedAt", draft.now());
        Department nextRoot = Properties.copy(root, changes);
        draft.set(Departments.SLOT, Departments.of(draft).replacing(nextRoot));
        if (request.leaderUserIds().isMentioned()) {
            MembershipRules.setLeaders(draft, nextRoot, request.leaderUserIds().of(List.of()));
        }
        Organization next = new Organization(
                its.organizationCode(),
                request.organizationName() == null ? its.organizationName() : request.organizationName(),
                request.description().of(its.description()),
                request.i18n().of(its.i18n()),
                its.tenantId());
        return rename(draft, draft.change(ORGANIZATION, organization, next), code);
    }

    /**
     * Gives an organization another code. Its departments with their ids and members stay.
     *
     * @param code {@code null} for the one it has; any text, since the codes of synchronised directories need not fit the
     *     pattern (seen)
     * @throws ApiError 409 for one that is taken
     */
    public static Stored<Organization> rename(Draft draft, Stored<Organization> organization, String code) {
        if (code == null || code.equals(organization.it().organizationCode())) {
            return organization;
        }
        for (String id : Departments.of(draft).subtree(organization.id())) {
            draft.change(
                    Departments.SLOT,
                    departments -> departments.replacing(
                            Properties.copy(departments.get(id), Map.of("organizationCode", code))));
        }
        Organization next = Properties.copy(organization.it(), Map.of("organizationCode", code));
        return draft.change(ORGANIZATION, organization, next);
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
