package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.RecordedRequest;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
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

    private static RecordedRequest request(String operation) {
        return new RecordedRequest(
                Instant.EPOCH, "id", operation, "GET", "/", "", 200, OptionalInt.empty(), "", List.of());
    }
}
