package io.github.genauthfake.contract.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryTest {
    private final PatientStopwatch stopwatch = new PatientStopwatch();
    private final Delivery delivery = new Delivery(new Pace(4, stopwatch));
    private final Deque<Reply> replies = new ArrayDeque<>();

    /** Only what a delivery looks at. */
    private record Reply(int statusCode, String retryAfter) implements HttpResponse<String> {
        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(
                    retryAfter == null ? Map.of() : Map.of("retry-after", List.of(retryAfter)), (name, value) -> true);
        }

        @Override
        public HttpRequest request() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String body() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI uri() {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpClient.Version version() {
            throw new UnsupportedOperationException();
        }
    }

    private void service(Reply... inTurn) {
        replies.addAll(List.of(inTurn));
    }

    private int deliver() {
        return delivery.deliver(replies::poll).statusCode();
    }

    private static Reply ok() {
        return new Reply(200, null);
    }

    private static Reply throttled(String retryAfter) {
        return new Reply(429, retryAfter);
    }

    @Nested
    class requests {
        @Test
        void begin_no_faster_than_the_pace() {
            service(ok(), ok(), ok(), ok(), ok());
            for (int count = 0; count < 5; count++) {
                deliver();
            }
            assertThat(stopwatch.waited()).isEqualTo(Duration.ofSeconds(1));
        }

        @Test
        void do_not_make_up_for_a_time_without_any() {
            service(ok(), ok(), ok());
            deliver();
            stopwatch.sleep(Duration.ofHours(1));
            stopwatch.waited();
            deliver();
            deliver();
            assertThat(stopwatch.waited()).isEqualTo(Duration.ofMillis(250));
        }
    }

    @Nested
    class a_request_that_is_throttled {
        @Test
        void is_sent_again_when_the_service_said_so_and_not_before() {
            service(throttled("7"), ok());
            assertThat(deliver()).isEqualTo(200);
            assertThat(stopwatch.waited()).isEqualTo(Duration.ofSeconds(7));
        }

        @Test
        void may_be_told_a_date() {
            ZonedDateTime soon = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(60);
            service(throttled(DateTimeFormatter.RFC_1123_DATE_TIME.format(soon)), ok());
            assertThat(deliver()).isEqualTo(200);
            assertThat(stopwatch.waited())
                    .isGreaterThan(Duration.ofSeconds(1))
                    .isLessThanOrEqualTo(Duration.ofSeconds(60));
        }

        @Test
        void does_not_wait_for_what_is_over() {
            service(throttled("Thu, 01 Jan 1970 00:00:00 GMT"), ok());
            assertThat(deliver()).isEqualTo(200);
            assertThat(stopwatch.waited()).isEqualTo(Duration.ofMillis(250));
        }

        @Test
        void waits_longer_each_time_when_it_is_not_told_how_long() {
            service(throttled(null), throttled("soon"), throttled(""), ok());
            assertThat(deliver()).isEqualTo(200);
            assertThat(stopwatch.waited()).isEqualTo(Duration.ofSeconds(1 + 2 + 4));
        }

        @Test
        void keeps_the_others_waiting_too() {
            service(throttled("9"), ok(), ok());
            deliver();
            stopwatch.waited();
            deliver();
            assertThat(stopwatch.waited()).isEqualTo(Duration.ofMillis(250));
        }

        @Test
        void is_given_up_after_six_times() {
            service(
                    throttled("1"),
                    throttled("1"),
                    throttled("1"),
                    throttled("1"),
                    throttled("1"),
                    throttled("1"),
                    ok());
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(DeliveryTest.this::deliver)
                    .withMessageContaining("HTTP 429 for the 6. time");
            assertThat(deliver()).isEqualTo(200);
        }

        @Test
        void is_given_up_at_once_when_it_would_take_minutes() {
            service(throttled("121"));
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(DeliveryTest.this::deliver)
                    .withMessageContaining("wait for 121 seconds");
            assertThat(stopwatch.waited()).isZero();
        }
    }

    @Nested
    class a_service_that_does_not_answer {
        private void fail() {
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(() -> delivery.deliver(() -> {
                        throw new ConnectException("refused");
                    }))
                    .withMessageContaining("did not answer");
        }

        @Test
        void is_not_asked_again_after_three_times_in_a_row() {
            fail();
            fail();
            assertThat(delivery.outage()).isEmpty();
            fail();
            assertThat(delivery.outage()).isPresent();
            service(ok());
            assertThatExceptionOfType(TargetException.class).isThrownBy(DeliveryTest.this::deliver);
            assertThat(replies).hasSize(1);
        }

        @Test
        void may_answer_again_in_between() {
            service(ok());
            fail();
            fail();
            deliver();
            fail();
            fail();
            assertThat(delivery.outage()).isEmpty();
        }
    }

    @Test
    void a_failure_of_the_behaviour_itself_passes_through() {
        IllegalStateException failure = new IllegalStateException("The behaviour cannot begin");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> delivery.deliver(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
