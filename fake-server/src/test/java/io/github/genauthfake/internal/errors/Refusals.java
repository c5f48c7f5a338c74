package io.github.genauthfake.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on refusals. */
public final class Refusals {
    private Refusals() {}

    /** Asserts that the call is refused with this error, and gives the English message for more. */
    public static String assertRefused(Failure expected, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(ApiError.class);
        ApiError refusal = (ApiError) thrown;
        assertThat(refusal.code()).as("%s", refusal.getMessage()).isEqualTo(expected);
        return refusal.message(Language.EN_US);
    }
}
