package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.pool.AccessTokens;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.pool.Pools;
import java.util.Optional;

/** Which pool a request belongs to, and whether it may speak to it. */
final class Authentication {
    private static final String BEARER = "bearer ";

    private final Pools pools;
    private final AccessTokens tokens;
    private final ParameterReader reader;

    Authentication(Pools pools, AccessTokens tokens, ParameterReader reader) {
        this.pools = pools;
        this.tokens = tokens;
        this.reader = reader;
    }

    /**
     * What the request shows: a signature, or a token with the scheme {@code Bearer} or bare (both are documented).
     */
    Credential credential(Incoming request) {
        String authorization = request.anyHeader("authorization");
        if (authorization == null) {
            return new TokenCredential(Optional.empty());
        }
        Optional<SignatureDialect> dialect = SignatureDialect.of(authorization);
        if (dialect.isPresent()) {
            return signature(
                    dialect.get(),
                    authorization.substring(dialect.get().scheme().length()));
        }
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return new TokenCredential(
                tokens.verify(bearer ? authorization.substring(BEARER.length()).strip() : authorization));
    }

    private Credential signature(SignatureDialect dialect, String keyAndSignature) {
        int colon = keyAndSignature.indexOf(':');
        String accessKeyId = (colon < 0 ? keyAndSignature : keyAndSignature.substring(0, colon)).strip();
        String signature = colon < 0 ? "" : keyAndSignature.substring(colon + 1).strip();
        return new SignatureCredential(dialect, accessKeyId, pools.holder(accessKeyId), signature, reader);
    }

    /**
     * The pool that a request may speak to. A request that is refused for its credential belongs to no pool, unless its
     * token was once right.
     *
     * @throws ApiError 401 for a credential that does not hold; 403 when the request names another pool
     */
    Pool authenticate(Exchange exchange, Credential credential) {
        if (credential instanceof SignatureCredential) {
            exchange.pool(null);
        }
        Pool pool = credential.prove(exchange);
        exchange.pool(pool);
        String named = exchange.request().anyHeader("x-authing-userpool-id", "x-genauth-userpool-id");
        if (named != null && !named.equals(pool.id())) {
            throw ApiError.of(ErrorCode.FOREIGN_USER_POOL, Masking.id(named));
        }
        return pool;
    }
}
