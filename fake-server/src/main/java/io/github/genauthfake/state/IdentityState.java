package io.github.genauthfake.state;

import java.util.List;
import java.util.Map;

/**
 * A user's account at an external identity provider.
 *
 * @param id the identity's own id
 * @param extIdpId the identity source's id in the pool
 * @param provider the kind of provider, for example {@code wechat}
 * @param type the kind of id, for example {@code openid}
 * @param userIdInIdp the user's id at the provider
 * @param userInfoInIdp the provider's information about the user
 * @param originConnIds the connections it came through
 */
public record IdentityState(
        String id,
        String extIdpId,
        String provider,
        String type,
        String userIdInIdp,
        Map<String, Object> userInfoInIdp,
        List<String> originConnIds) {}
