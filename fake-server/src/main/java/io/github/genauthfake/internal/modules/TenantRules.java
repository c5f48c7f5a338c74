package io.github.genauthfake.internal.modules;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldRules;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.OrganizationRules;
import io.github.genauthfake.internal.modules.users.User;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be said of tenants. */
public final class TenantRules {
    private static final int LONGEST_NAME = 64;

    /** Under these names a user knows its tenants, the first of them by itself. */
    private static final String TENANTS = "tenantIds";

    private static final String FIRST_TENANT = "tenantId";

    private TenantRules() {}

    /**
     * Creates a tenant.
     *
     * @throws ApiError 400 for a blank name or one of more than 64 characters (documented size)
     */
    public static Tenant create(Draft draft, TenantProfile profile) {
        if (profile.name().isBlank()) {
            throw ApiError.invalidArgument("name should not be empty");
        }
        if (profile.name().length() > LONGEST_NAME) {
            throw ApiError.invalidArgument("name must be shorter than or equal to 64 characters");
        }
        long sequence = draft.nextSequence();
        Tenant tenant = new Tenant(draft.newId(sequence), sequence, "tenant-" + sequence, profile, draft.now());
        draft.tenants(draft.tenants().with(tenant));
        return tenant;
    }

    /**
     * Deletes a tenant with its organizations, its custom fields and their values. Its users stay in the pool. Walks the
     * users, since it is rare.
     *
     * @throws ApiError 404 for an unknown tenant (inferred)
     */
    public static void delete(Draft draft, String id) {
        Tenant tenant = draft.tenants().find(id).orElseThrow(() -> ApiError.of(ErrorCode.TENANT_NOT_FOUND));
        for (String code : draft.organizations().codes()) {
            draft.organizations()
                    .find(code)
                    .filter(organization -> id.equals(organization.tenantId()))
                    .ifPresent(organization -> OrganizationRules.delete(draft, organization));
        }
        for (TargetType type : TargetType.values()) {
            FieldScope scope = new FieldScope(id, type);
            for (FieldDefinition field : List.copyOf(draft.customFields().in(scope))) {
                FieldRules.delete(draft, scope, field.key());
            }
        }
        for (String userId : draft.users().newestFirst(0, draft.users().size())) {
            User user = draft.users().find(userId).orElseThrow();
            if (user.attributes().get(TENANTS) instanceof List<?> tenants && tenants.contains(id)) {
                draft.users(draft.users()
                        .with(withTenants(
                                user,
                                tenants.stream()
                                        .filter(each -> !each.equals(id))
                                        .toList())));
            }
        }
        draft.tenants(draft.tenants().without(tenant));
    }

    private static User withTenants(User user, List<?> tenants) {
        Map<String, Object> attributes = new LinkedHashMap<>(user.attributes());
        if (tenants.isEmpty()) {
            attributes.remove(TENANTS);
            attributes.remove(FIRST_TENANT);
        } else {
            attributes.put(TENANTS, tenants);
            attributes.put(FIRST_TENANT, tenants.get(0));
        }
        return user.with(Collections.unmodifiableMap(attributes));
    }

    /**
     * The tenant that a request is about.
     *
     * @param named the tenant the request names; {@code null} or empty when it names none
     * @param fallback the tenant that the client's headers name, if it exists
     * @return {@code null} for the pool itself
     * @throws ApiError 404 when the request names a tenant that does not exist
     */
    public static String resolve(DirectoryView directory, String named, String fallback) {
        if (named == null || named.isEmpty()) {
            return fallback;
        }
        if (directory.tenants().find(named).isEmpty()) {
            throw ApiError.of(ErrorCode.TENANT_NOT_FOUND);
        }
        return named;
    }
}
