package io.github.genauthfake.internal.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutOfMemoryTest {
    private final List<OutOfMemoryError> handled = new ArrayList<>();
    private final OutOfMemoryError error = new OutOfMemoryError("as the test wants");

    @AfterEach
    void forget() {
        OutOfMemory.handle(ignored -> {});
    }

    @Test
    void is_handled_where_a_library_has_caught_it_and_logs_it() {
        OutOfMemory.handle(handled::add);
        LoggerFactory.getLogger("org.eclipse.jetty.util.thread.QueuedThreadPool")
                .warn("failed", error);
        assertThat(handled).containsExactly(error);
    }

    @Test
    void is_nobodys_business_where_nobody_has_said_so() {
        OutOfMemory.check(error);
        assertThat(handled).isEmpty();
    }

    @Test
    void is_told_from_all_else() {
        OutOfMemory.handle(handled::add);
        OutOfMemory.check(new IllegalStateException("as the test wants"));
        OutOfMemory.check(null);
        assertThat(handled).isEmpty();
    }

    @Test
    void a_step_that_meets_it_tells_the_handler_and_fails_all_the_same() {
        OutOfMemory.handle(handled::add);
        OutOfMemoryError full = new OutOfMemoryError("full");
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> OutOfMemory.telling(() -> {
                    throw full;
                }))
                .isSameAs(full);
        assertThat(handled).hasSize(1);
    }
}
