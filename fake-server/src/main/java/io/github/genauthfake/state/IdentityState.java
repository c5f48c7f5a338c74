package io.github.genauthfake.state;

import java.util.List;
import java.util.Map;

/** A user's account at an external identity provider. */
public interface IdentityState {
    /** The identity's own id. */
    String id();

    /** The identity source's id in the pool. */
    String extIdpId();

    /** The kind of provider, for example {@code wechat}. */
    String provider();

    /** The kind of id, for example {@code openid}. */
    String type();

    /** The user's id at the provider. */
    String userIdInIdp();

    /** The provider's information about the user. */
    Map<String, Object> userInfoInIdp();

    /** The connections it came through. */
    List<String> originConnIds();
}
