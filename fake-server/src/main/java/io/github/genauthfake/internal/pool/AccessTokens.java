package io.github.genauthfake.internal.pool;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The management tokens of a server's pools: JWTs that name their pool in the claim {@code scoped_userpool_id} (seen),
 * signed with HS256 under the pool's secret (inferred).
 */
public final class AccessTokens {
    /** How long a token lasts, in seconds (documented). */
    public static final int LIFETIME_SECONDS = 7200;

    /** Enough for the tokens in use; beyond it every token is verified anew. */
    private static final int REMEMBERED = 4_096;

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
        return issue(new Pools.Holder(pool, pool.accessKey()));
    }

    /** A new token for the pool that an access key opens, beginning now by the pool's clock. */
    public String issue(Pools.Holder holder) {
        Pool pool = holder.pool();
        Instant now = pool.clock().now();
        return JWT.create()
                .withIssuedAt(now)
                .withExpiresAt(now.plusSeconds(LIFETIME_SECONDS))
                .withClaim("scoped_userpool_id", pool.id())
                .withClaim("access_key_id", holder.key().id())
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
            DecodedJWT decoded = JWT.decode(text);
            String poolId = decoded.getClaim("scoped_userpool_id").asString();
            Optional<Pool> pool = poolId == null ? Optional.empty() : pools.find(poolId);
            if (pool.isEmpty() || decoded.getExpiresAtAsInstant() == null) {
                return Optional.empty();
            }
            algorithm(pool.get()).verify(decoded);
            return Optional.of(new Token(pool.get(), decoded.getExpiresAtAsInstant()));
        } catch (RuntimeException notOurToken) {
            // Anybody may send anything, and the library does not refuse all of it with an exception of its own.
            return Optional.empty();
        }
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
