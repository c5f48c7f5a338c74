package io.github.genauthfake.internal.errors;

/** How a behaviour of the real service is known; the same words as the marks of the contract tests. */
public enum Evidence {
    /** In a real answer, or in the provider's own integration tests. */
    SEEN,
    /** In the provider's documentation, OpenAPI document or list of error codes. */
    DOCUMENTED,
    /** Chosen by us by class of error; consistent with what is known, not observed. */
    INFERRED,
    /** The fake's own, without a counterpart in the real service. */
    FAKE_ONLY
}
