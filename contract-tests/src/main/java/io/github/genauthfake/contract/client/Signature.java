package io.github.genauthfake.contract.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a request is signed with an access key instead of showing a token: HMAC-SHA1 over the method, certain headers, the
 * path and the parameters, as the Node SDK does it. Immutable; a behaviour alters what shall be wrong.
 */
public final class Signature {
    private static final String ALGORITHM = "HmacSHA1";

    private final Dialect dialect;
    private final String accessKeyId;
    private final String secret;
    private final Map<String, String> headers;
    private final Map<String, Object> parameters;
    private final String emptyQuery;

    private Signature(
            Dialect dialect,
            String accessKeyId,
            String secret,
            Map<String, String> headers,
            Map<String, Object> parameters,
            String emptyQuery) {
        this.dialect = dialect;
        this.accessKeyId = accessKeyId;
        this.secret = secret;
        this.headers = headers;
        this.parameters = parameters;
        this.emptyQuery = emptyQuery;
    }

    /** Signs as the provider's Node SDK does: {@code authing} and headers like {@code x-authing-signature-nonce}. */
    static Signature authing(String accessKeyId, String secret, String nonce) {
        return of(new Dialect("authing", "x-authing-"), accessKeyId, secret, nonce);
    }

    /** Signs as GenAuth's Node SDK does: {@code GenAuth} and headers like {@code x-genauth-signature-nonce}. */
    static Signature genauth(String accessKeyId, String secret, String nonce) {
        return of(new Dialect("GenAuth", "x-genauth-"), accessKeyId, secret, nonce);
    }

    private static Signature of(Dialect dialect, String accessKeyId, String secret, String nonce) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(dialect.headerPrefix + "signature-nonce", nonce);
        headers.put(dialect.headerPrefix + "signature-method", "HMAC-SHA1");
        headers.put(dialect.headerPrefix + "signature-version", "1.0");
        headers.put("date", httpDate(Instant.now()));
        return new Signature(dialect, accessKeyId, secret, headers, null, "");
    }

    /** A moment as HTTP writes it and as the Node SDK sends it. */
    public static String httpDate(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Signs with another key. */
    public Signature withKey(String otherId, String otherSecret) {
        return new Signature(dialect, otherId, otherSecret, headers, parameters, emptyQuery);
    }

    /** Signs with another secret. */
    public Signature withSecret(String other) {
        return withKey(accessKeyId, other);
    }

    /** Sends and signs another text as the date; {@code null} for none. */
    public Signature withDate(String date) {
        return withHeader("date", date);
    }

    /** Moves the date to a header of the dialect's own, such as {@code x-authing-date}. */
    public Signature withDateInItsOwnHeader(String date) {
        return withDate(null).withHeader(dialect.headerPrefix + "date", date);
    }

    /** Sends and signs a header of the dialect's own: {@code nonce}, {@code method} or {@code version}; {@code null} for none. */
    public Signature with(String name, String value) {
        return withHeader(dialect.headerPrefix + "signature-" + name, value);
    }

    private Signature withHeader(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(headers);
        others.remove(name);
        if (value != null) {
            others.put(name, value);
        }
        return new Signature(dialect, accessKeyId, secret, others, parameters, emptyQuery);
    }

    /** Signs these parameters, whatever is sent. */
    public Signature over(Map<String, Object> others) {
        return new Signature(dialect, accessKeyId, secret, headers, others, emptyQuery);
    }

    /** Signs a lone question mark where there are no parameters, as the Node SDK does when all of them are undefined. */
    public Signature withLoneQuestionMark() {
        return new Signature(dialect, accessKeyId, secret, headers, parameters, "?");
    }

    /**
     * The headers that a request gets: those that are signed, and the signature itself.
     *
     * @param sent the other headers of the request; those of the dialect's own are signed as well
     * @param sentParameters the parameters of the query or the properties of the body
     */
    Map<String, String> headersFor(
            String method, String path, Map<String, String> sent, Map<String, Object> sentParameters) {
        Map<String, String> signed = new TreeMap<>(headers);
        sent.forEach((name, value) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (value != null && lowerCase.startsWith(dialect.headerPrefix)) {
                signed.put(lowerCase, value);
            }
        });
        StringBuilder text = new StringBuilder(method).append('\n');
        signed.forEach((name, value) ->
                text.append(name).append(':').append(value.strip()).append('\n'));
        text.append(path).append(query(parameters == null ? sentParameters : parameters));
        Map<String, String> complete = new LinkedHashMap<>(headers);
        complete.put("authorization", dialect.scheme + " " + accessKeyId + ":" + sign(text.toString()));
        return complete;
    }

    private String query(Map<String, Object> signed) {
        if (signed.isEmpty()) {
            return emptyQuery;
        }
        return new TreeMap<>(signed)
                .entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + text(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String text(Object value) {
        return value instanceof String text ? text : Json.write(value);
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private record Dialect(String scheme, String headerPrefix) {}
}
