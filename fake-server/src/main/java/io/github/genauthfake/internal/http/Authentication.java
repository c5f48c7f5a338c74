package io.github.genauthfake.internal.http;

import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.pool.AccessTokens;
import io.github.genauthfake.internal.pool.Pool;
import java.util.Locale;
import java.util.Optional;

/** Which pool a request belongs to, and whether it may speak to it. */
final class Authentication {
    private static final String BEARER = "bearer ";

    private final AccessTokens tokens;

    Authentication(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** The token of a request, with the scheme {@code Bearer} or bare (both are documented), if a pool here made it. */
    Optional<AccessTokens.Token> token(Incoming request) {
        String authorization = request.anyHeader("authorization");
        if (authorization == null) {
            return Optional.empty();
        }
        boolean bearer = authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
        return tokens.verify(bearer ? authorization.substring(BEARER.length()).strip() : authorization);
    }

    /**
     * The pool that a request may speak to.
     *
     * @throws ApiError 401 with apiCode 2020 without a token in force; 403 when the request names another pool
     */
    Pool authenticate(Exchange exchange, Optional<AccessTokens.Token> token) {
        if (token.isEmpty()) {
            exchange.report(Finding.Kind.NOT_AUTHENTICATED, reason(exchange.request()));
            throw ApiError.of(ErrorCode.NOT_LOGGED_IN);
        }
        if (!token.get().isInForce()) {
            exchange.report(
                    Finding.Kind.NOT_AUTHENTICATED,
                    "the token expired at " + token.get().expiresAt() + ", and the pool's clock says "
                            + token.get().pool().clock().now());
            throw ApiError.of(ErrorCode.NOT_LOGGED_IN);
        }
        Pool pool = token.get().pool();
        String named = exchange.request().anyHeader("x-authing-userpool-id", "x-genauth-userpool-id");
        if (named != null && !named.equals(pool.id())) {
            throw ApiError.of(ErrorCode.FOREIGN_USER_POOL, named);
        }
        return pool;
    }

    private static String reason(Incoming request) {
        return request.anyHeader("authorization") == null
                ? "the request has no authorization header"
                : "no user pool of this server has made the token in the authorization header";
    }
}
