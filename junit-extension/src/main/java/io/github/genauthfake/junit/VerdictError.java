package io.github.genauthfake.junit;

/** Fails a test because of what the fake found in its requests. Has no stack, as no line of code has thrown it. */
final class VerdictError extends AssertionError {
    private static final long serialVersionUID = 1L;

    VerdictError(String message) {
        super(message, null);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
