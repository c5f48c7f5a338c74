package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Kind;
import java.util.Map;

/**
 * Organizations. Each has a root department with the same id and number, which carries what the two have in common: custom
 * id, members, leaders, custom data.
 */
public final class Organizations {
    /**
     * @param i18n names in several languages as they were sent; {@code null} when there are none
     * @param tenantId the tenant it belongs to; {@code null} for the pool itself
     */
    public record Organization(
            String organizationCode,
            String organizationName,
            String description,
            Map<String, Object> i18n,
            String tenantId) {}

    public static final Failure NOT_FOUND =
            Failure.of(404, "organization not found for code: {0}", "organization not found for code: {0}", SEEN, SEEN);

    /** Departments that are updated have it, too. */
    public static final Failure INVALID_CODE = Failure.of(
                    400, "invalid organization code: {0}", "invalid organization code: {0}", SEEN, SEEN)
            .advising("; write up to 64 letters, digits and the signs _ . : @ - instead");

    public static final Failure CODE_TAKEN =
            Failure.of(409, "组织 code {0} 已存在", "An organization with the code {0} exists already", INFERRED, INFERRED);

    /** Seen: {@code 额！} and a blank are refused, the empty code is not; more than 64 characters are refused. */
    static final String CODE = "[A-Za-z0-9_.:@-]{0,64}";

    public static final Kind<Organization> ORGANIZATION = Kind.of(Organization.class, "organization", "organizations")
            .notFound(NOT_FOUND)
            .key("organizationCode", CODE_TAKEN)
            .withoutId();

    private Organizations() {}
}
