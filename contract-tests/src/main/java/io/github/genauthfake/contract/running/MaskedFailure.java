package io.github.genauthfake.contract.running;

import java.util.function.UnaryOperator;

/** A failure that says what it said, without secrets: messages quote answers, and answers hold tokens. */
final class MaskedFailure {
    private MaskedFailure() {}

    /** The failure itself when it holds no secret, else one that says the same of what can be said. */
    static Throwable of(Throwable failure, UnaryOperator<String> mask) {
        if (!holdsSecrets(failure, mask)) {
            return failure;
        }
        String message = mask.apply(String.valueOf(failure.getMessage()));
        Throwable masked = failure instanceof AssertionError
                ? new AssertionError(message)
                : new IllegalStateException(failure.getClass().getName() + ": " + message);
        masked.setStackTrace(failure.getStackTrace());
        if (failure.getCause() != null) {
            masked.initCause(of(failure.getCause(), mask));
        }
        return masked;
    }

    private static boolean holdsSecrets(Throwable failure, UnaryOperator<String> mask) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (!mask.apply(message).equals(message)) {
                return true;
            }
        }
        return false;
    }
}
