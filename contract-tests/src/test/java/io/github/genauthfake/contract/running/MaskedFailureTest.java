package io.github.genauthfake.contract.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MaskedFailureTest {
    private static final UnaryOperator<String> MASK = text -> text.replace("sesame", "***");

    @Test
    void a_failure_without_secrets_stays_itself() {
        AssertionError failure = new AssertionError("Expected: 200", new IllegalStateException());
        assertThat(MaskedFailure.of(failure, MASK)).isSameAs(failure);
    }

    @Test
    void an_assertion_stays_one_and_shows_where_it_failed() {
        AssertionError failure = new AssertionError("open sesame");
        assertThat(MaskedFailure.of(failure, MASK))
                .isInstanceOf(AssertionError.class)
                .hasMessage("open ***")
                .extracting(Throwable::getStackTrace)
                .isEqualTo(failure.getStackTrace());
    }

    @Test
    void a_secret_in_a_cause_is_masked_as_well() {
        Throwable masked = MaskedFailure.of(new IllegalStateException("cannot begin", new Exception("sesame")), MASK);
        assertThat(masked).isInstanceOf(IllegalStateException.class).hasMessageEndingWith("cannot begin");
        assertThat(masked.getCause()).hasMessage("java.lang.Exception: ***");
    }
}
