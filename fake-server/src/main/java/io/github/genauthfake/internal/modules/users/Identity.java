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
        List<String> originConnIds) {}
