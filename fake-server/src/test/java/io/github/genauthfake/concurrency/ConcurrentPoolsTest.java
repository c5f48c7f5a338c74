package io.github.genauthfake.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Clients of different pools of one server at the same time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrentPoolsTest {
    private static final int POOLS = 12;
    private static final int ROUNDS = 25;

    @Test
    void do_not_hear_of_each_other() throws Exception {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            List<UserPool> pools =
                    Stream.generate(server::createPool).limit(POOLS).toList();
            ManyThreads.run(POOLS, number -> {
                UserPool pool = pools.get(number);
                Api client = Api.of(pool);
                for (int round = 0; round < ROUNDS; round++) {
                    assertThat(client.post(
                                            "create-user",
                                            "{\"username\":\"user%d\",\"nickname\":\"%s\"}".formatted(round, pool.id()))
                                    .statusCode())
                            .isEqualTo(200);
                    JsonNode user = client.get("get-user?userIdType=username&userId=user" + round)
                            .data();
                    assertThat(user.path("nickname").textValue()).isEqualTo(pool.id());
                    assertThat(client.get("list-users")
                                    .data()
                                    .path("totalCount")
                                    .intValue())
                            .isEqualTo(round + 1);
                }
                return number;
            });
            assertThat(pools).allSatisfy(pool -> assertThat(pool.requests()).hasSize(1 + 3 * ROUNDS));
            assertThat(pools)
                    .flatExtracting(UserPool::requests)
                    .extracting(RecordedRequest::requestId)
                    .doesNotHaveDuplicates();
        }
    }
}
