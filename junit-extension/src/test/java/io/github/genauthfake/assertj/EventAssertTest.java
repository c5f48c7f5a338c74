package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.Company.fails;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which events a pool's writes fired. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventAssertTest {
    private static FakeGenAuth server;

    private Company company;
    private UserPool pool;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void open() {
        company = new Company(server);
        pool = company.pool();
    }

    @Test
    void an_event_is_found_with_its_data() {
        company.post("create-user", "{\"username\":\"dave\"}");
        company.post("create-user", "{\"username\":\"erin\"}");
        assertThat(pool)
                .event("user:created")
                .hasData("{\"username\":\"erin\"}")
                .isFiredBy("create-user")
                .satisfies(event -> Assertions.assertThat(event.data()).containsKey("userId"));
        assertThat(pool).event("user:created", "{\"username\":\"dave\"}");
        assertThat(pool).noEvent("user:deleted").noEvent("user:created", "{\"username\":\"frank\"}");
    }

    @Test
    void an_event_that_another_thread_causes_is_waited_for() {
        CompletableFuture<Void> write =
                CompletableFuture.runAsync(() -> company.post("create-user", "{\"username\":\"dave\"}"));
        assertThat(pool).within(Duration.ofSeconds(20)).event("user:created", "{\"username\":\"dave\"}");
        write.join();
    }

    @Test
    void a_failure_says_which_events_there_were() {
        fails(
                () -> assertThat(pool).within(Duration.ZERO).event("user:created"),
                "Expected an event user:created, but there was none");
        company.post("create-user", "{\"username\":\"dave\"}");
        fails(
                () -> assertThat(pool).event("user:deleted"),
                "Expected an event user:deleted, but there were only user:created by create-user, register by"
                        + " create-user");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(pool).event("register").hasData("{\"username\":\"erin\"}"))
                .withMessageContaining("username is \"dave\", not \"erin\"");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(pool).noEvent("register"))
                .withMessageStartingWith("Expected no event register, but create-user fired one: ");
    }

    @Test
    void a_mistyped_name_proves_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).noEvent("user:create"))
                .withMessageContaining("user:created");
    }
}
