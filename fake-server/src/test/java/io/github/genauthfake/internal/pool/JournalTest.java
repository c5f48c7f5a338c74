package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.it.Recorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalTest {
    private static final JournalMemory MEMORY = JournalMemory.ofThisMachine();

    private final Journal journal = MEMORY.open("65a0c0ffee00000000000001", 3);

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
    class A_request_under_way {
        @Test
        void keeps_its_place_when_it_is_answered() {
            Journal.Entry held = journal.arrived(request("held"));
            journal.add(request("second"));
            journal.answered(held, request("answered"));
            assertThat(journal.requests())
                    .extracting(RecordedRequest::operation)
                    .containsExactly("answered", "second");
        }

        @Test
        void is_added_again_when_it_had_to_make_room_before_it_was_answered() {
            Journal.Entry held = journal.arrived(request("held"));
            for (int number = 1; number <= 3; number++) {
                journal.add(request("operation-" + number));
            }
            journal.answered(held, request("answered"));
            assertThat(journal.requests())
                    .extracting(RecordedRequest::operation)
                    .containsExactly("operation-2", "operation-3", "answered");
        }

        @Test
        void is_told_to_listeners_when_it_is_answered() {
            List<String> heard = new ArrayList<>();
            journal.addListener(request -> heard.add(request.operation()));
            Journal.Entry held = journal.arrived(request("held"));
            assertThat(heard).isEmpty();
            journal.answered(held, request("answered"));
            assertThat(heard).containsExactly("answered");
        }

        @Test
        void counts_for_what_is_known_of_it() {
            Journal.Entry held = journal.arrived(Recorded.success("held", "x".repeat(1_000)));
            long before = journal.bytes();
            journal.answered(held, Recorded.success("held", ""));
            assertThat(journal.bytes()).isEqualTo(before - 2_000);
            journal.clear();
            assertThat(journal.bytes()).isZero();
        }
    }

    @Nested
    @Timeout(20)
    class Waiting {
        private static final Duration LONG = Duration.ofHours(1);

        private boolean awaitTwo(Duration longest) throws InterruptedException {
            return journal.await(requests -> requests.size() == 2, longest);
        }

        @Test
        void ends_at_once_when_there_is_nothing_to_wait_for() throws Exception {
            journal.add(request("first"));
            journal.arrived(request("second"));
            assertThat(awaitTwo(Duration.ZERO)).isTrue();
        }

        @Test
        void ends_when_a_request_arrives_or_is_answered() throws Exception {
            journal.add(request("first"));
            CompletableFuture<Boolean> waits = new CompletableFuture<>();
            Thread waiting = new Thread(() -> {
                try {
                    waits.complete(awaitTwo(LONG));
                } catch (InterruptedException hurried) {
                    waits.completeExceptionally(hurried);
                }
            });
            waiting.start();
            journal.arrived(request("second"));
            assertThat(waits.get()).isTrue();
        }

        @Test
        void ends_with_the_time() throws Exception {
            assertThat(awaitTwo(Duration.ofMillis(1))).isFalse();
        }

        @Test
        void ends_when_the_thread_is_interrupted() {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> awaitTwo(LONG));
        }
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
        void that_throws_an_error_keeps_nobody_else_from_hearing_either() {
            journal.addListener(request -> {
                throw new AssertionError("the listener fails, as the test wants");
            });
            journal.addListener(heard::add);
            journal.add(request("one"));
            assertThat(heard).hasSize(1);
        }

        @Test
        void may_look_into_the_journal() {
            journal.addListener(request -> heard.addAll(journal.requests()));
            journal.add(request("one"));
            assertThat(heard).extracting(RecordedRequest::operation).containsExactly("one");
        }
    }

    @Nested
    class With_others {
        private final JournalMemory memory = new JournalMemory(100_000);
        private final Journal quiet = memory.open(null, 1_000);
        private final Journal loud = memory.open(null, 1_000);

        @Test
        void gives_up_its_oldest_when_it_is_the_largest_and_the_memory_is_full() {
            quiet.add(request("quiet"));
            for (int number = 0; number < 100; number++) {
                loud.add(large(number));
                assertThat(quiet.bytes() + loud.bytes()).isLessThanOrEqualTo(100_000);
            }
            assertThat(quiet.requests()).hasSize(1);
            assertThat(quiet.dropped()).isZero();
            assertThat(loud.requests()).last().isEqualTo(large(99));
            assertThat(loud.requests().size() + loud.dropped()).isEqualTo(100);
        }

        @Test
        void has_its_memory_back_when_it_is_cleared() {
            loud.add(large(1));
            loud.clear();
            assertThat(loud.bytes()).isZero();
        }

        @Test
        void keeps_what_it_has_when_it_is_closed_and_leaves_the_memory_to_the_others() {
            for (int number = 0; number < 8; number++) {
                loud.add(large(number));
            }
            List<RecordedRequest> before = loud.requests();
            loud.close();
            for (int number = 0; number < 8; number++) {
                quiet.add(large(number));
            }
            assertThat(loud.requests()).isEqualTo(before);
            assertThat(quiet.requests()).hasSize(8);
        }

        private RecordedRequest large(int number) {
            return Recorded.answered("operation-" + number, "x".repeat(2_000), 200, "m".repeat(3_000));
        }
    }

    private static RecordedRequest request(String operation) {
        return Recorded.success(operation, "");
    }
}
