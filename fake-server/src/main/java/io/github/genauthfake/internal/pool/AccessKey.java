package io.github.genauthfake.internal.pool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The access key of a pool.
 *
 * @param id 24 hexadecimal digits, which are the pool's id too (documented)
 * @param secret 32 hexadecimal digits
 */
public record AccessKey(String id, String secret) {
    private static final int ID_BYTES = 12;
    private static final int SECRET_BYTES = 16;

    /** A key that no other pool has, on this server or another. */
    public static AccessKey random() {
        return new AccessKey(Machine.randomHex(ID_BYTES), Machine.randomHex(SECRET_BYTES));
    }

    /**
     * A key that somebody chose.
     *
     * @throws IllegalArgumentException when it does not have the form of one
     */
    public static AccessKey chosen(String id, String secret) {
        return new AccessKey(
                hex(ID_BYTES, id, "The id of a user pool and its access key", ", unlike " + id),
                hex(SECRET_BYTES, secret, "The secret of an access key", ""));
    }

    private static String hex(int bytes, String text, String what, String shown) {
        if (!text.matches("[0-9a-f]{" + 2 * bytes + "}")) {
            throw new IllegalArgumentException(
                    what + " has " + 2 * bytes + " hexadecimal digits in lower case" + shown);
        }
        return text;
    }

    /** Whether this is the secret; takes the same time whatever the answer. */
    public boolean hasSecret(String candidate) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the secret out of logs and messages. */
    @Override
    public String toString() {
        return "AccessKey[id=" + id + "]";
    }
}
