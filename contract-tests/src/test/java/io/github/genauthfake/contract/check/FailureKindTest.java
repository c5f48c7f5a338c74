package io.github.genauthfake.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.remote.TargetException;
import io.github.genauthfake.contract.running.CannotBeginException;
import io.github.genauthfake.contract.running.Mismatch;
import java.net.ConnectException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailureKindTest {
    @Test
    void an_assertion_that_fails_is_a_difference() {
        assertThat(FailureKind.of(new Mismatch(Aspect.DATA, "data", "HTTP 200", "1", "was 2")))
                .isEqualTo(FailureKind.DIFFERENCE);
        assertThat(FailureKind.of(new AssertionError("masked"))).isEqualTo(FailureKind.DIFFERENCE);
    }

    @Test
    void an_answer_that_cannot_be_read_is_a_difference_and_names_what_happened() {
        ClassCastException failure = new ClassCastException("no text");
        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.DIFFERENCE);
        assertThat(FailureKind.sentence(failure)).isEqualTo("java.lang.ClassCastException: no text");
    }

    @Test
    void nothing_is_learnt_where_no_answer_came_or_the_behaviour_could_not_begin() {
        assertThat(FailureKind.of(new ConnectException("refused"))).isEqualTo(FailureKind.NOTHING);
        assertThat(FailureKind.of(new IllegalStateException("wrapped", new ConnectException("refused"))))
                .isEqualTo(FailureKind.NOTHING);
        assertThat(FailureKind.of(new TargetException("It throttles."))).isEqualTo(FailureKind.NOTHING);
        assertThat(FailureKind.of(new CannotBeginException("create-user failed")))
                .isEqualTo(FailureKind.NOTHING);
        assertThat(FailureKind.sentence(new TargetException("It throttles."))).isEqualTo("It throttles.");
    }

    @Test
    void a_behaviour_that_dares_not_go_on_is_left_out() {
        assertThat(FailureKind.of(new TestAbortedException("It could do harm.")))
                .isEqualTo(FailureKind.LEFT_OUT);
    }
}
