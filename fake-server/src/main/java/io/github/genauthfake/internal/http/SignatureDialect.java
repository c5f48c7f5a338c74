package io.github.genauthfake.internal.http;

import java.util.Optional;

/** The two brands under which clients sign requests: the same way, with other names. */
enum SignatureDialect {
    AUTHING("authing ", "x-authing-"),
    GENAUTH("genauth ", "x-genauth-");

    private final String scheme;
    private final String headerPrefix;

    SignatureDialect(String scheme, String headerPrefix) {
        this.scheme = scheme;
        this.headerPrefix = headerPrefix;
    }

    /** What the names of the signed headers begin with, in lower case. */
    String headerPrefix() {
        return headerPrefix;
    }

    /** The scheme of the authorization header, in lower case and with a space behind it. */
    String scheme() {
        return scheme;
    }

    /** The dialect of an authorization header; empty when it is none of a signature. */
    static Optional<SignatureDialect> of(String authorization) {
        for (SignatureDialect dialect : values()) {
            if (authorization.regionMatches(true, 0, dialect.scheme, 0, dialect.scheme.length())) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }
}
