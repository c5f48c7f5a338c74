package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.client.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Looks at what get-management-token answers: whether there is a token, and whose pool it opens. */
final class AccessToken {
    private static final String POOL = "scoped_userpool_id";
    private static final Duration USUAL_LIFE = Duration.ofHours(2);

    private AccessToken() {}

    /**
     * The token.
     *
     * @throws TargetException when there is none, or when it opens another pool than the one that was named
     */
    static String of(RemoteApi.Reply reply, RemoteTarget target) {
        if (!reply.isSuccess()) {
            throw new TargetException(target.host() + " gives no token for the access key in "
                    + RemoteTarget.ACCESS_KEY_ID + ": " + Secrets.of(target).masked(reply.summary()));
        }
        if (!(reply.data() instanceof Map<?, ?> data && data.get("access_token") instanceof String token)) {
            throw new TargetException(target.host() + " answers a login without a token: is it a server of this API?");
        }
        Object pool = claims(token, target).get(POOL);
        if (!target.userPoolId().equals(pool)) {
            throw new TargetException("The access key opens the user pool " + pool + ", and "
                    + RemoteTarget.USER_POOL_ID + " names " + target.userPoolId() + ". Nothing was done.");
        }
        return token;
    }

    /** How long a token lasts. */
    static Duration life(RemoteApi.Reply reply) {
        return reply.data() instanceof Map<?, ?> data && data.get("expires_in") instanceof Integer seconds
                ? Duration.ofSeconds(seconds)
                : USUAL_LIFE;
    }

    private static JsonText claims(String token, RemoteTarget target) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return JsonText.of(new String(claims, StandardCharsets.UTF_8));
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException unreadable) {
            throw new TargetException("The token from " + target.host()
                    + " cannot be read, so that it is not sure which user pool it opens. Nothing was done.");
        }
    }
}
