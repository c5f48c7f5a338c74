package io.github.genauthfake.internal.pool;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
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
    private final InstantSource system;
    private final Map<String, Claim> verified = new ConcurrentHashMap<>();

    public AccessTokens(Pools pools) {
        this(pools, Machine::now);
    }

    /** @param system the clock by which tokens end */
    AccessTokens(Pools pools, InstantSource system) {
        this.pools = pools;
        this.system = system;
    }

    /**
     * A token whose signature is right.
     *
     * @param doubt why it is not in force any more; null when it is
     */
    public record Token(Pool pool, String doubt) {
        public boolean isInForce() {
            return doubt == null;
        }
    }

    /** Loads what signing needs, which for the first token takes many times what the signing takes. */
    public static void prepare() {
        JWT.create().sign(Algorithm.HMAC256("no pool's secret"));
    }

    /** What a token says, without the pool itself: a token that is remembered must not keep a closed pool in memory. */
    private record Claim(AccessKey accessKey, Life life) {}

    /**
     * What decides when a token ends. The pool's clock does not: a client renews its token by the system's clock, so that a
     * test which moves the pool's would only cut it off.
     *
     * @param begins when the token was issued by the system's clock, in milliseconds
     */
    private record Life(long begins, int generation) {
        private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})-([0-9]{1,9})");

        static Optional<Life> parse(String text) {
            Matcher parts = TEXT.matcher(text == null ? "" : text);
            return parts.matches()
                    ? Optional.of(new Life(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        String text() {
            return begins + "-" + generation;
        }
    }

    /** A new token for {@code pool}, which says that it begins now by the pool's clock. */
    public String issue(Pool pool) {
        return issue(new Pools.Holder(pool, pool.accessKey()));
    }

    /** A new token for the pool that an access key opens, beginning now by the pool's clock. */
    public String issue(Pools.Holder holder) {
        Pool pool = holder.pool();
        Instant now = pool.clock().now();
        Life life = new Life(system.instant().toEpochMilli(), pool.tokens().generation());
        return JWT.create()
                .withJWTId(life.text())
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
                    .map(pool -> token(pool, known.life()));
        }
        return decode(text);
    }

    private Token token(Pool pool, Life life) {
        Instant end = Instant.ofEpochMilli(life.begins()).plusSeconds(LIFETIME_SECONDS);
        if (!pool.tokens().isInForce(life.generation())) {
            return new Token(pool, "the token has expired, as the test has expired all tokens of the pool");
        }
        return new Token(pool, system.instant().isBefore(end) ? null : "the token expired at " + end);
    }

    private Optional<Token> decode(String text) {
        try {
            // The library reads whatever it is given before it looks at the signature, and shares the names in it
            // between
            // all tokens. So nothing is read of a token that is not ours, but the id of the pool that it names.
            return named(text).filter(pool -> isSigned(text, pool)).flatMap(pool -> decode(text, pool));
        } catch (RuntimeException notOurToken) {
            // Anybody may send anything, and the library does not refuse all of it with an exception of its own.
            return Optional.empty();
        }
    }

    private Optional<Token> decode(String text, Pool pool) {
        return Life.parse(JWT.decode(text).getId()).map(life -> {
            remember(text, new Claim(pool.accessKey(), life));
            return token(pool, life);
        });
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void remember(String text, Claim claim) {
        if (verified.size() >= REMEMBERED) {
            verified.clear();
        }
        verified.put(text, claim);
    }

    private static Algorithm algorithm(Pool pool) {
        return Algorithm.HMAC256(pool.accessKey().secret());
    }
}
