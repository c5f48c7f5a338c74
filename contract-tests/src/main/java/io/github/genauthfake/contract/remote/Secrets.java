package io.github.genauthfake.contract.remote;

import java.util.regex.Pattern;

/** Takes what nobody may read out of texts that are shown: the secret of the access key, and tokens. */
final class Secrets {
    private static final String MASK = "***";

    /** A JSON Web Token; each begins like this, since its header is a JSON object. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)?");

    private final String accessKeySecret;

    private Secrets(String accessKeySecret) {
        this.accessKeySecret = accessKeySecret;
    }

    static Secrets of(RemoteTarget target) {
        return new Secrets(target.accessKeySecret());
    }

    String masked(String text) {
        return TOKEN.matcher(text.replace(accessKeySecret, MASK)).replaceAll(MASK);
    }
}
