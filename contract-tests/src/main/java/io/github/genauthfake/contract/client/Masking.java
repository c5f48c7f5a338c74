package io.github.genauthfake.contract.client;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes secrets out of texts that people will read: the access key's, tokens, passwords and signatures. */
public final class Masking {
    private static final String MASK = "***";

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{5,}\\.[\\w-]+\\.[\\w-]*");
    private static final Pattern PROPERTY = Pattern.compile(
            "(\"(?:access_token|refresh_token|id_token|accessKeySecret|\\w*[pP]assword\\w*|\\w*[sS]ecret\\w*|salt)\"\\s*:\\s*)"
                    + "\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SIGNATURE = Pattern.compile("(?i)((?:authing|genauth) [^\\s:\"]+:)[\\w+/=]+");

    private final List<String> secrets;

    /** Masks these texts wherever they stand, besides what looks like a secret. */
    public Masking(String... secrets) {
        this.secrets = Stream.of(secrets).filter(secret -> !secret.isBlank()).toList();
    }

    /** The text without secrets. */
    public String masked(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        masked = TOKEN.matcher(masked).replaceAll(MASK);
        masked = PROPERTY.matcher(masked).replaceAll("$1\"" + MASK + "\"");
        return SIGNATURE.matcher(masked).replaceAll("$1" + MASK);
    }
}
