package io.github.genauthfake.internal.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A text that was cut in the middle of an emoji: legal in JSON as an escape, but without an encoding in UTF-8. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HalfCharactersTest {
    private FakeGenAuth server;
    private UserPool pool;

    @BeforeEach
    void start() {
        server = FakeGenAuth.start();
        pool = server.createPool();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void are_stored_and_answered_as_the_escape_they_came_as() throws IOException {
        RawHttp.Answer answer =
                new NodeClient(pool).post("create-user", Map.of("username", "alice", "name", "微笑 \ud83d"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().toLowerCase(java.util.Locale.ROOT)).contains("\\ud83d\"");
    }

    @Test
    void do_not_break_the_journal() throws IOException {
        RawHttp.Answer answer = new NodeClient(pool).post("set-custom-data", Map.of("targetType", "\ude00"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(pool.requests()).hasSize(1);
    }
}
