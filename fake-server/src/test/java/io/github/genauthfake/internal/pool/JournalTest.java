package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.RecordedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalTest {
    private final Journal journal = new Journal(3);

    @Test
    void is_empty_at_first() {
        assertThat(journal.requests()).isEmpty();
    }

    @Test
    void holds_the_latest_requests_oldest_first() {
        for (int number = 1; number <= 5; number++) {
            journal.add(request("operation-" + number));
        }
        assertThat(journal.requests())
                .extracting(RecordedRequest::operation)
                .containsExactly("operation-3", "operation-4", "operation-5");
    }

    @Test
    void gives_a_list_that_later_requests_do_not_change() {
        journal.add(request("first"));
        List<RecordedRequest> before = journal.requests();
        journal.add(request("second"));
        assertThat(before).hasSize(1).isUnmodifiable();
    }

    @Nested
    class A_listener {
        private final List<RecordedRequest> heard = new ArrayList<>();

        @Test
        void hears_of_every_request_even_those_that_are_forgotten() {
            journal.addListener(heard::add);
            for (int number = 1; number <= 5; number++) {
                journal.add(request("operation-" + number));
            }
            journal.clear();
            assertThat(heard)
                    .extracting(RecordedRequest::operation)
                    .containsExactly("operation-1", "operation-2", "operation-3", "operation-4", "operation-5");
        }

        @Test
        void hears_nothing_before_and_after() {
            journal.add(request("before"));
            Consumer<RecordedRequest> listener = heard::add;
            journal.addListener(listener);
            journal.add(request("meanwhile"));
            journal.removeListener(listener);
            journal.add(request("after"));
            assertThat(heard).extracting(RecordedRequest::operation).containsExactly("meanwhile");
        }

        @Test
        void that_fails_keeps_nobody_else_from_hearing() {
            journal.addListener(request -> {
                throw new IllegalStateException("the listener fails, as the test wants");
            });
            journal.addListener(heard::add);
            journal.add(request("one"));
            assertThat(heard).hasSize(1);
            assertThat(journal.requests()).hasSize(1);
        }

        @Test
        void may_look_into_the_journal() {
            journal.addListener(request -> heard.addAll(journal.requests()));
            journal.add(request("one"));
            assertThat(heard).extracting(RecordedRequest::operation).containsExactly("one");
        }
    }

    private static RecordedRequest request(String operation) {
        return new RecordedRequest(
                Instant.EPOCH, "id", operation, "GET", "/", "", 200, OptionalInt.empty(), "", List.of());
    }
}
