package io.github.genauthfake.internal.kind;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the cipher text of encrypted fields: AES-GCM under a key of the pool, with a nonce from the pool's counter, so
 * that the same calls give the same text. The provider's own cipher is not known; this is a known difference.
 */
public final class FieldCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final String privateKey;

    /** The cipher of the pool that has this secret. */
    public FieldCipher(String poolSecret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("custom fields of the pool with the secret ".getBytes(StandardCharsets.UTF_8));
            byte[] bytes = digest.digest(poolSecret.getBytes(StandardCharsets.UTF_8));
            this.key = new SecretKeySpec(bytes, "AES");
            this.privateKey = Base64.getEncoder().encodeToString(bytes);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The text that a client shows to have cipher texts of this pool decrypted. It means nothing to the caller. */
    public String privateKey() {
        return privateKey;
    }

    /** The text behind {@code encrypted}; empty when it was not made by this pool's cipher. */
    public Optional<String> decrypt(String encrypted) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted));
            if (whole.remaining() < NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonceBytes = new byte[NONCE_BYTES];
            whole.get(nonceBytes);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonceBytes));
            byte[] plain = cipher.doFinal(whole.array(), NONCE_BYTES, whole.remaining());
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException notOurCipherText) {
            return Optional.empty();
        }
    }

    /** The cipher text of {@code plain}, in base64: nonce, encrypted text and tag. */
    public String encrypt(String plain, long nonce) {
        byte[] nonceBytes = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(NONCE_BYTES - Long.BYTES, nonce)
                .array();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonceBytes));
            byte[] encrypted = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                    .put(nonceBytes)
                    .put(encrypted)
                    .array();
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
