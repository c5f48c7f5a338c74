package io.github.genauthfake.internal.modules.users;

import java.util.List;
import java.util.Map;

/**
 * A user's account at an external identity provider.
 *
 * @param identityId the identity's own id
 * @param extIdpId the identity source's id in the pool
 * @param provider the kind of provider, for example {@code wechat}
 * @param type the kind of id, for example {@code openid}
 * @param userIdInIdp the user's id at the provider
 */
public record Identity(
        String identityId,
        String extIdpId,
        String provider,
        String type,
        String userIdInIdp,
        Map<String, Object> userInfoInIdp,
        List<String> originConnIds) {
    /** Whether both are of the same user at the same source. */
    boolean isTheSameAccountAs(Identity other) {
        return extIdpId.equals(other.extIdpId) && userIdInIdp.equals(other.userIdInIdp);
    }

    /** This identity without one of the connections that it came by. */
    Identity withoutConnection(String id) {
        List<String> others =
                originConnIds.stream().filter(each -> !each.equals(id)).toList();
        return new Identity(identityId, extIdpId, provider, type, userIdInIdp, userInfoInIdp, others);
    }

    /** This identity with an id. */
    Identity withId(String id) {
        return new Identity(id, extIdpId, provider, type, userIdInIdp, userInfoInIdp, originConnIds);
    }
}
