package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.PoolTest;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolIsolationTest extends PoolTest {
    private static boolean knows(Api client, String username) {
        return client.get("get-user?userIdType=username&userId=" + username).statusCode() == 200;
    }

    private static String create(Api client, String username) {
        return client.post("create-user", "{\"username\":\"" + username + "\"}")
                .data()
                .path("userId")
                .textValue();
    }

    @Nested
    class Two_pools {
        private final UserPool other = server.createPool();
        private final Api otherClient = Api.of(other);

        @Test
        void have_ids_and_keys_of_their_own_on_the_same_server() {
            assertThat(other.id()).isNotEqualTo(pool.id()).isEqualTo(other.accessKeyId());
            assertThat(other.accessKeySecret()).isNotEqualTo(pool.accessKeySecret());
            assertThat(other.baseUrl()).isEqualTo(pool.baseUrl());
            assertThat(other.toString()).contains(other.id()).doesNotContain(other.accessKeySecret());
        }

        @Test
        void do_not_see_each_other() {
            create(client, "alice");
            assertThat(knows(otherClient, "alice")).isFalse();
            create(otherClient, "alice");
            assertThat(other.requests()).hasSize(3);
            assertThat(pool.requests()).hasSize(2);
        }

        @Test
        void have_clocks_of_their_own() {
            pool.clock().advance(Duration.ofDays(1));
            assertThat(Duration.between(other.clock().now(), pool.clock().now()))
                    .isGreaterThan(Duration.ofHours(23));
        }

        @Test
        void have_tokens_of_their_own() {
            pool.expireTokens();
            assertThat(otherClient.get("get-user-base-fields").statusCode()).isEqualTo(200);
            assertThat(client.get("get-user-base-fields").statusCode()).isEqualTo(401);
        }
    }

    @Nested
    class A_snapshot {
        @Test
        void brings_back_what_was_there() {
            String alice = create(client, "alice");
            Snapshot snapshot = pool.snapshot();
            client.post("delete-users-batch", "{\"userIds\":[\"" + alice + "\"]}");
            create(client, "bob");
            pool.restore(snapshot);
            assertThat(knows(client, "alice")).isTrue();
            assertThat(knows(client, "bob")).isFalse();
            assertThat(pool.snapshot()).isEqualTo(snapshot).hasSameHashCodeAs(snapshot);
        }

        @Test
        void goes_on_counting_where_it_was_taken() {
            Snapshot snapshot = pool.snapshot();
            String first = create(client, "alice");
            pool.restore(snapshot);
            assertThat(create(client, "bob")).isEqualTo(first);
        }

        @Test
        void leaves_journal_clock_and_keys() {
            pool.clock().freeze();
            Snapshot snapshot = pool.snapshot();
            pool.restore(snapshot);
            assertThat(pool.clock().isFrozen()).isTrue();
            assertThat(pool.requests()).hasSize(1);
            assertThat(client.get("get-user-base-fields").statusCode()).isEqualTo(200);
        }

        @Test
        void can_start_another_pool() {
            create(client, "alice");
            UserPool copy = server.createPool(pool.snapshot());
            assertThat(knows(Api.of(copy), "alice")).isTrue();
        }

        @Test
        void differs_from_another_one_when_the_state_differs() {
            Snapshot before = pool.snapshot();
            create(client, "alice");
            assertThat(pool.snapshot()).isNotEqualTo(before).isNotEqualTo("something else");
        }
    }

    @Nested
    class A_fork {
        @Test
        void starts_with_the_same_state_and_goes_its_own_way() {
            String alice = create(client, "alice");
            UserPool fork = pool.fork();
            Api forkClient = Api.of(fork);
            assertThat(fork.id()).isNotEqualTo(pool.id());
            assertThat(forkClient.get("get-user?userId=" + alice).statusCode()).isEqualTo(200);
            create(forkClient, "bob");
            client.post("delete-users-batch", "{\"userIds\":[\"" + alice + "\"]}");
            assertThat(knows(client, "bob")).isFalse();
            assertThat(knows(forkClient, "alice")).isTrue();
        }
    }

    @Nested
    class A_closed_pool {
        @Test
        void is_unknown_to_its_clients() {
            pool.close();
            pool.close();
            assertThat(client.get("get-user-base-fields").statusCode()).isEqualTo(401);
            assertThat(Api.withoutToken(server.baseUrl())
                            .login(pool.accessKeyId(), pool.accessKeySecret())
                            .statusCode())
                    .isEqualTo(401);
        }

        @Test
        void leaves_the_others_alone() {
            UserPool other = server.createPool();
            pool.close();
            assertThat(Api.of(other).get("get-user-base-fields").statusCode()).isEqualTo(200);
        }
    }
}
