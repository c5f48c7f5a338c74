package io.github.genauthfake.internal.directory;

import io.github.genauthfake.internal.directory.access.Tenant;
import io.github.genauthfake.internal.directory.access.TenantProfile;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;

/** What may be said of tenants. */
public final class TenantRules {
    private static final int LONGEST_NAME = 64;

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
