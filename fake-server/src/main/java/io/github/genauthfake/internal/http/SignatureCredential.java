package io.github.genauthfake.internal.http;

import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.pool.Machine;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.pool.Pools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature of the request with an access key, as the Node and C# SDKs send it. What is signed is known from the source
 * of the Node SDK; the error codes are documented, the order in which they are found out is inferred.
 *
 * @param holder the access key that the request names, if there is one
 * @param signature the signature in base64
 */
record SignatureCredential(
        SignatureDialect dialect,
        String accessKeyId,
        Optional<Pools.Holder> holder,
        String signature,
        ParameterReader reader)
        implements Credential {

    /** How far the date may be from the machine's clock (inferred). The client signs by its own clock, not the pool's. */
    private static final Duration ALLOWED_SKEW = Duration.ofMinutes(15);

    private static final String METHOD = "HMAC-SHA1";
    private static final String VERSION = "1.0";

    @Override
    public Optional<Pool> claimedPool() {
        return holder.map(Pools.Holder::pool);
    }

    /** @throws ApiError 401 with apiCode 1300 to 1306 */
    @Override
    public Pool prove(Exchange exchange) {
        Incoming request = exchange.request();
        Instant now = Machine.now();
        requireDate(request, now);
        requireHeader(request, "signature-method", METHOD, ErrorCode.SIGNATURE_METHOD_IS_WRONG);
        requireHeader(request, "signature-version", VERSION, ErrorCode.SIGNATURE_VERSION_IS_WRONG);
        Pools.Holder owner = holder.filter(candidate -> isRight(exchange, candidate))
                .orElseThrow(() -> {
                    exchange.report(Finding.Kind.NOT_AUTHENTICATED, doubt(request) + unescaped(request));
                    return ApiError.of(ErrorCode.SIGNATURE_IS_WRONG);
                });
        String nonce = request.anyHeader(dialect.headerPrefix() + "signature-nonce");
        if (nonce != null && !owner.pool().nonces().use(nonce, now)) {
            throw ApiError.of(ErrorCode.SIGNATURE_IS_USED);
        }
        owner.noteUse();
        return owner.pool();
    }

    @Override
    public String doubt(Incoming request) {
        return holder.isEmpty()
                ? "no user pool of this server has the access key id " + Masking.id(accessKeyId)
                : "the signature is not the one that the secret of the access key " + accessKeyId + " makes";
    }

    private void requireDate(Incoming request, Instant now) {
        String date = request.anyHeader("date", dialect.headerPrefix() + "date");
        if (date == null) {
            throw ApiError.of(ErrorCode.SIGNATURE_HAS_NO_DATE);
        }
        Instant signedAt = moment(date).orElseThrow(() -> ApiError.of(ErrorCode.SIGNATURE_DATE_IS_MALFORMED));
        if (Duration.between(signedAt, now).abs().compareTo(ALLOWED_SKEW) > 0) {
            throw ApiError.of(ErrorCode.SIGNATURE_DATE_IS_FAR);
        }
    }

    /** Epoch milliseconds as documented, or the HTTP date that the Node SDK sends. */
    private static Optional<Instant> moment(String date) {
        if (date.matches("[0-9]{1,15}")) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(date)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    private void requireHeader(Incoming request, String name, String expected, ErrorCode otherwise) {
        String value = request.anyHeader(dialect.headerPrefix() + name);
        if (value != null && !value.equals(expected)) {
            throw ApiError.of(otherwise);
        }
    }

    private boolean isRight(Exchange exchange, Pools.Holder owner) {
        return isRight(exchange.request(), owner, parameters(exchange));
    }

    private boolean isRight(Incoming request, Pools.Holder owner, Set<Map<String, String>> parameters) {
        return isRight(
                owner,
                StringToSign.candidates(
                        dialect,
                        request.method(),
                        request.path(),
                        request.headers().get(),
                        parameters));
    }

    private boolean isRight(Pools.Holder owner, Set<String> texts) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        return texts.stream()
                .map(text -> sign(owner.key().secret(), text))
                .anyMatch(right -> MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given));
    }

    /** What to add where the signature is right for the query before it is decoded; empty where it is not. */
    private String unescaped(Incoming request) {
        boolean isThat = request.method().equals("GET")
                && request.query() != null
                && holder.filter(owner -> isRightUnescaped(request, owner)).isPresent();
        return isThat
                ? "; it is right for the query as it came, before escapes in it are decoded: the client signs its"
                        + " parameters and does not escape them when it sends them. Send + as %2B, & as %26, % as %25"
                        + " and a space as %20, as encodeURIComponent does"
                : "";
    }

    private boolean isRightUnescaped(Incoming request, Pools.Holder owner) {
        String asItCame = StringToSign.head(
                        dialect,
                        request.method(),
                        request.path(),
                        request.headers().get())
                + "?" + request.query();
        return isRight(owner, Set.of(asItCame))
                || isRight(
                        request,
                        owner,
                        StringToSign.ofQuery(QueryString.parse(request.query(), text -> text), Set.of()))
                || isRight(
                        request,
                        owner,
                        StringToSign.ofQuery(
                                QueryString.parse(request.query(), QueryString::decodedExceptPlus), Set.of()));
    }

    private Set<Map<String, String>> parameters(Exchange exchange) {
        Incoming request = exchange.request();
        if (request.method().equals("GET")) {
            Set<String> lists = Modules.find(request.method(), request.path())
                    .map(endpoint -> endpoint.contract().listsOfQuery())
                    .orElse(Set.of());
            return StringToSign.ofQuery(reader.query(request), lists);
        }
        try {
            Set<Map<String, String>> parameters = new LinkedHashSet<>();
            parameters.add(StringToSign.ofBody(reader.bytes(exchange)));
            return parameters;
        } catch (IOException notJson) {
            throw ApiError.of(ErrorCode.BODY_IS_NOT_JSON, "its signature cannot be checked");
        }
    }

    private static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(StringToSign.bytes(text)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
