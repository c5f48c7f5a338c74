package io.github.genauthfake.internal.pool;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The management tokens of a server's pools: JWTs that name their pool in the claim {@code scoped_userpool_id} (seen),
 * signed with HS256 under the pool's secret (inferred).
 */
public final class AccessTokens {
    /** How long a token lasts, in seconds (documented). */
    public static final int LIFETIME_SECONDS = 7200;

    /** Enough for the tokens in use; beyond it every token is verified anew. */
    private static final int REMEMBERED = 4_096;

    private static final Pattern POOL = Pattern.compile("\"scoped_userpool_id\":\"([0-9a-f]{24})\"");

    private final Pools pools;
    private final Map<String, Claim> verified = new ConcurrentHashMap<>();

    public AccessTokens(Pools pools) {
        this.pools = pools;
    }

    /** A token whose signature is right. Whether it is still in force depends on the pool's clock. */
    public record Token(Pool pool, Instant expiresAt) {
        /** Whether the pool's clock has not reached the token's end. */
        public boolean isInForce() {
            return pool.clock().now().isBefore(expiresAt);
        }
    }

    /** Loads what signing needs, which for the first token takes many times what the signing takes. */
    public static void prepare() {
        JWT.create().sign(Algorithm.HMAC256("no pool's secret"));
    }

    /** What a token says, without the pool itself: a token that is remembered must not keep a closed pool in memory. */
    private record Claim(AccessKey accessKey, Instant expiresAt) {}

    /** A new token for {@code pool}, beginning now by the pool's clock. */
    public String issue(Pool pool) {
        Instant now = pool.clock().now();
        return JWT.create()
                .withIssuedAt(now)
                .withExpiresAt(now.plusSeconds(LIFETIME_SECONDS))
                .withClaim("scoped_userpool_id", pool.id())
                .withClaim("access_key_id", pool.accessKey().id())
                .withClaim("token_type", "management_token")
                .sign(algorithm(pool));
    }

    /** The token behind this text; empty when it is none, or was made by another server, or for a pool that is gone. */
    public Optional<Token> verify(String text) {
        Claim known = verified.get(text);
        if (known != null) {
            return pools.find(known.accessKey().id())
                    .filter(pool -> pool.accessKey().equals(known.accessKey()))
                    .map(pool -> new Token(pool, known.expiresAt()));
        }
        Optional<Token> token = decode(text);
        token.ifPresent(valid -> remember(text, valid));
        return token;
    }

    private Optional<Token> decode(String text) {
        try {
            // The library reads whatever it is given before it looks at the signature, and shares the names in it
            // between
            // all tokens. So nothing is read of a token that is not ours, but the id of the pool that it names.
            return named(text).filter(pool -> isSigned(text, pool)).map(pool -> token(JWT.decode(text), pool));
        } catch (RuntimeException notOurToken) {
            // Anybody may send anything, and the library does not refuse all of it with an exception of its own.
            return Optional.empty();
        }
    }

    private Optional<Pool> named(String text) {
        int payload = text.indexOf('.') + 1;
        int end = text.indexOf('.', payload);
        if (payload == 0 || end < 0) {
            return Optional.empty();
        }
        byte[] json = Base64.getUrlDecoder().decode(text.substring(payload, end));
        Matcher pool = POOL.matcher(new String(json, StandardCharsets.ISO_8859_1));
        return pool.find() ? pools.find(pool.group(1)) : Optional.empty();
    }

    private static boolean isSigned(String text, Pool pool) {
        int payload = text.indexOf('.') + 1;
        int end = text.indexOf('.', payload);
        byte[] right = algorithm(pool).sign(bytes(text.substring(0, payload - 1)), bytes(text.substring(payload, end)));
        return MessageDigest.isEqual(right, Base64.getUrlDecoder().decode(text.substring(end + 1)));
    }

    private static Token token(DecodedJWT decoded, Pool pool) {
        return new Token(pool, Objects.requireNonNull(decoded.getExpiresAtAsInstant(), "exp"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void remember(String text, Token token) {
        if (verified.size() >= REMEMBERED) {
            verified.clear();
        }
        verified.put(text, new Claim(token.pool().accessKey(), token.expiresAt()));
    }

    private static Algorithm algorithm(Pool pool) {
        return Algorithm.HMAC256(pool.accessKey().secret());
    }
}
