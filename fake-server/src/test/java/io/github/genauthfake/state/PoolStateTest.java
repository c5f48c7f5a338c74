package io.github.genauthfake.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java code can do with the pools of a server, beside what it sends to them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolStateTest {
    private static final Seed ALICE = Seed.builder().user("alice").build();

    private final FakeGenAuth server =
            FakeGenAuth.builder().seed(ALICE).maximumPools(3).journalSize(2).start();
    private final UserPool pool = server.defaultPool();

    @AfterEach
    void close() {
        server.close();
    }

    private static Reply user(UserPool pool, String username) {
        return Api.of(pool).get("get-user?userIdType=username&userId=" + username);
    }

    @Test
    void the_default_pool_starts_with_the_seed_of_the_server() {
        assertThat(user(pool, "alice").statusCode()).isEqualTo(200);
    }

    @Test
    void a_mistake_in_it_keeps_the_server_from_starting() {
        Seed mistaken = Seed.parse("users:\n  alice: {email: nonsense}\n", "company.yaml");
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> FakeGenAuth.builder().seed(mistaken).start())
                .withMessageStartingWith("company.yaml:2: ");
    }

    @Test
    void a_reset_comes_back_to_the_beginning_and_keeps_keys_journal_and_clock() {
        Api api = Api.of(pool);
        api.post("create-user", "{\"username\":\"bob\"}");
        pool.clock().freeze();
        pool.reset();
        assertThat(api.get("get-user?userIdType=username&userId=bob").statusCode())
                .isEqualTo(404);
        assertThat(api.get("get-user?userIdType=username&userId=alice").statusCode())
                .isEqualTo(200);
        assertThat(pool.requests()).isNotEmpty();
        assertThat(pool.clock().isFrozen()).isTrue();
    }

    @Test
    void a_restored_snapshot_does_not_move_the_beginning() {
        Snapshot beginning = pool.snapshot();
        pool.wipe();
        Snapshot nothing = pool.snapshot();
        pool.reset();
        pool.restore(nothing);
        assertThat(pool.snapshot()).isEqualTo(nothing);
        pool.reset();
        assertThat(pool.snapshot()).isEqualTo(beginning);
    }

    @Test
    void a_fork_begins_with_the_state_it_was_made_of() {
        pool.wipe();
        UserPool fork = pool.fork();
        Api.of(fork).post("create-user", "{\"username\":\"bob\"}");
        fork.reset();
        assertThat(user(fork, "bob").statusCode()).isEqualTo(404);
        assertThat(user(fork, "alice").statusCode()).isEqualTo(404);
    }

    @Test
    void another_seed_is_another_beginning() {
        pool.seed(Seed.builder().user("bob").build());
        assertThat(user(pool, "alice").statusCode()).isEqualTo(404);
        pool.wipe();
        pool.reset();
        assertThat(user(pool, "bob").statusCode()).isEqualTo(200);
    }

    @Test
    void a_seed_with_a_mistake_changes_nothing() {
        Snapshot before = pool.snapshot();
        Seed mistaken = Seed.parse("users:\n  alice: {email: nonsense}\n", "company.yaml");
        assertThatExceptionOfType(SeedException.class).isThrownBy(() -> pool.seed(mistaken));
        assertThat(pool.snapshot()).isEqualTo(before);
    }

    @Nested
    class The_pools {
        @Test
        void are_listed_the_oldest_first_and_found_by_their_id() {
            UserPool second = server.createPool();
            UserPool third = server.createPool(ALICE);
            assertThat(server.pools()).containsExactly(pool, second, third);
            assertThat(server.pool(third.id())).containsSame(third);
            assertThat(server.pool(pool.id())).containsSame(pool);
            second.close();
            assertThat(server.pools()).containsExactly(pool, third);
            assertThat(server.pool(second.id())).isEmpty();
        }

        @Test
        void are_no_more_than_there_may_be() {
            UserPool second = server.createPool();
            server.createPool();
            assertThatIllegalStateException()
                    .isThrownBy(server::createPool)
                    .withMessageContaining("3 user pools")
                    .withMessageContaining("Close those");
            assertThatIllegalStateException().isThrownBy(pool::fork);
            second.close();
            assertThat(server.createPool().id()).isNotEqualTo(second.id());
        }
    }

    @Nested
    class The_journal {
        @Test
        void keeps_as_many_requests_as_it_may() {
            Api api = Api.of(pool);
            api.get("list-users");
            api.get("get-user-base-fields");
            assertThat(pool.requests())
                    .extracting(RecordedRequest::path)
                    .containsExactly("/api/v3/list-users", "/api/v3/get-user-base-fields");
        }

        @Test
        void can_be_emptied() {
            Api.of(pool);
            pool.clearRequests();
            assertThat(pool.requests()).isEmpty();
            Api.withoutToken(server.baseUrl()).get("list-users");
            server.clearRequestsWithoutPool();
            assertThat(server.requestsWithoutPool()).isEmpty();
        }
    }

    @Nested
    class The_builder {
        private final FakeGenAuth.Builder builder = FakeGenAuth.builder();

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 1_000_000_001, Integer.MAX_VALUE})
        void refuses_limits_that_make_no_sense(int number) {
            assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumBodyBytes(number));
            assertThatIllegalArgumentException().isThrownBy(() -> builder.journalSize(number));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.maximumPools(number))
                    .withMessage("The number of pools must be between 1 and 1000000000, not " + number);
        }

        @Test
        void refuses_a_server_without_room_for_a_body_or_a_pool() {
            assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumBodyBytes(0));
            assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumPools(0));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "two words", "tab\t", "line\n", "schlüssel"})
        void refuses_a_token_that_no_header_can_carry(String token) {
            assertThatIllegalArgumentException().isThrownBy(() -> builder.adminToken(token));
        }
    }
}
