package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A user, as it was when the {@link PoolState} was taken.
 *
 * @param id 24 hexadecimal digits
 * @param handle the username; else the e-mail address, the phone number, or the id
 * @param username {@code null} when there is none, as for {@code email}, {@code phone} and {@code externalId}
 * @param email in lower case
 * @param properties the other properties that the API documents of a user and the fake keeps, under the API's names:
 *     {@code status}, {@code name}, {@code nickname}, {@code gender}, … Those that are not set are there and {@code null},
 *     as in answers
 * @param identities accounts at external identity providers
 * @param departments where the user is, in the order of joining
 * @param roles the user's roles, as seeds name them, the oldest role first
 * @param groups the codes of the user's groups, the oldest group first
 * @param tenants the names of the tenants the user belongs to
 */
public record UserState(
        String id,
        String handle,
        String username,
        String email,
        String phone,
        String externalId,
        Map<String, Object> properties,
        List<IdentityState> identities,
        List<MembershipState> departments,
        List<String> roles,
        List<String> groups,
        List<String> tenants,
        Map<String, Object> customData,
        Map<String, Map<String, Object>> tenantCustomData,
        Instant createdAt,
        Instant updatedAt)
        implements TargetState {

    @Override
    public TargetType targetType() {
        return TargetType.USER;
    }
}
