package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.pool.AccessTokens;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.pool.Pools;
import io.github.genauthfake.internal.pool.Strike;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Bodies that ask for much more than they are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileBodiesTest {
    private final Pools pools = new Pools();
    private final Pipeline pipeline =
            new Pipeline(pools, new ServerSettings("127.0.0.1", 0, Language.EN_US, 10_000_000));
    private final Pool pool = pools.open(AccessKey.random(), Directory.empty());
    private final String token = new AccessTokens(pools).issue(pool);

    private Answer post(String operation, InputStream body) {
        Answer[] made = new Answer[1];
        pipeline.handle(
                new Incoming(
                        "POST",
                        "/api/v3/" + operation,
                        () -> Map.of("authorization", token),
                        name -> name.equals("authorization") ? token : null,
                        null,
                        -1,
                        body,
                        bytes -> true),
                new Caller() {
                    @Override
                    public void answer(Answer answer) {
                        made[0] = answer;
                    }

                    @Override
                    public void await(Strike strike, String operation, Runnable then) {
                        strike.whenLetGo(then);
                    }
                });
        return made[0];
    }

    private Answer post(String operation, String body) {
        return post(operation, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static int statusCode(Answer answer) {
        return Json.tree(answer.body()).path("statusCode").intValue();
    }

    private RecordedRequest recorded() {
        return pool.journal().requests().get(0);
    }

    @Test
    void that_are_wrong_in_many_places_get_a_short_answer() {
        Answer answer = post("create-user", "{\"identities\":[" + "{},".repeat(30_000) + "{}]}");
        assertThat(statusCode(answer)).isEqualTo(400);
        assertThat(answer.body()).hasSizeLessThan(20_000);
        assertThat(recorded().message()).endsWith(" more");
        assertThat(recorded().parameters()).endsWith("{},{...").hasSize(RecordedRequest.LONGEST_PARAMETERS);
    }

    @Test
    void of_very_many_values_are_refused_before_they_become_trees() {
        assertThat(statusCode(post("create-user", "{\"identities\":[" + "0,".repeat(249_000) + "0]}")))
                .isEqualTo(400);
        assertThat(recorded().message()).doesNotContain("250000");
        pool.journal().clear();
        assertThat(statusCode(post("create-user", "{\"identities\":[" + "0,".repeat(250_000) + "0]}")))
                .isEqualTo(400);
        assertThat(recorded().message()).isEqualTo("The request body holds more than 250000 values");
    }

    @Test
    void of_those_who_have_not_shown_who_they_are_must_be_short() {
        Answer answer = post("get-management-token", "{\"accessKeyId\":\"" + "x".repeat(9_000) + "\"}");
        assertThat(answer.httpStatus()).isEqualTo(413);
    }

    @Test
    void for_which_there_is_no_memory_are_refused() {
        Answer answer = post("create-user", new InputStream() {
            @Override
            public int read() throws IOException {
                throw new BodyMemory.ExhaustedException();
            }
        });
        assertThat(answer.httpStatus()).isEqualTo(429);
        assertThat(recorded().statusCode()).isEqualTo(429);
    }

    @Test
    void that_fill_the_heap_fail_and_say_so() {
        Directory before = pool.directory();
        Answer answer = post("create-user", new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("as the test wants");
            }
        });
        assertThat(statusCode(answer)).isEqualTo(500);
        assertThat(recorded().findings()).extracting(Finding::kind).containsExactly(Finding.Kind.INTERNAL_ERROR);
        assertThat(pool.directory()).isSameAs(before);
    }
}
