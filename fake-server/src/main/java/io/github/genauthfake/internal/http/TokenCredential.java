package io.github.genauthfake.internal.http;

import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.pool.AccessTokens;
import io.github.genauthfake.internal.pool.Pool;
import java.util.Optional;

/** A management token, or nothing at all. */
record TokenCredential(Optional<AccessTokens.Token> token) implements Credential {
    @Override
    public Optional<Pool> claimedPool() {
        return token.map(AccessTokens.Token::pool);
    }

    /** @throws ApiError 401 with apiCode 2020 without a token in force */
    @Override
    public Pool prove(Exchange exchange) {
        if (token.isEmpty()) {
            exchange.report(Finding.Kind.NOT_AUTHENTICATED, doubt(exchange.request()));
            throw ApiError.of(ErrorCode.NOT_LOGGED_IN);
        }
        Pool pool = token.get().pool();
        if (!token.get().isInForce()) {
            exchange.report(Finding.Kind.NOT_AUTHENTICATED, token.get().doubt());
            throw ApiError.of(ErrorCode.NOT_LOGGED_IN);
        }
        return pool;
    }

    @Override
    public String doubt(Incoming request) {
        return request.anyHeader("authorization") == null
                ? "the request has no authorization header"
                : "no user pool of this server has made the token in the authorization header";
    }
}
