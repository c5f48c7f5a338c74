package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolTest {
    private final Pools pools = new Pools();
    private final Pool pool = pools.open(AccessKey.random(), Directory.empty());

    @Nested
    class A_write {
        @Test
        void publishes_what_it_made_and_returns_its_answer() {
            String id = pool.write(
                    "create-user", draft -> Examples.user(draft, "alice").id());
            assertThat(Users.of(pool.directory()).find(id)).isPresent();
        }

        @Test
        void leaves_the_very_same_state_when_it_is_refused_or_fails() {
            pool.write("create-user", draft -> Examples.user(draft, "alice"));
            Directory before = pool.directory();
            assertThatExceptionOfType(ApiError.class)
                    .isThrownBy(() -> pool.write("create-user", draft -> {
                        Examples.user(draft, "bob");
                        throw ApiError.of(ErrorCode.UNKNOWN_ERROR);
                    }));
            assertThatExceptionOfType(StackOverflowError.class)
                    .isThrownBy(() -> pool.write("create-user", draft -> {
                        Examples.user(draft, "bob");
                        throw new StackOverflowError();
                    }));
            assertThat(pool.directory()).isSameAs(before);
        }

        @Test
        void can_follow_one_that_failed() {
            assertThatExceptionOfType(ApiError.class)
                    .isThrownBy(() -> pool.write("create-user", draft -> {
                        throw ApiError.of(ErrorCode.UNKNOWN_ERROR);
                    }));
            pool.write("create-user", draft -> Examples.user(draft, "alice"));
            assertThat(Users.of(pool.directory()).size()).isOne();
        }

        @Test
        void happens_at_the_moment_of_the_clock() {
            pool.clock().freezeAt(Instant.EPOCH);
            assertThat(pool.<Instant>write("create-user", draft -> draft.now())).isEqualTo(Instant.EPOCH);
        }

        @Test
        void is_not_seen_before_it_is_done() {
            pool.write("create-user", draft -> {
                Examples.user(draft, "alice");
                assertThat(Users.of(pool.directory()).size()).isZero();
                return draft;
            });
        }
    }

    @Test
    void a_state_can_be_replaced_by_another() {
        Directory empty = pool.directory();
        pool.write("create-user", draft -> Examples.user(draft, "alice"));
        pool.replace(empty);
        assertThat(pool.directory()).isSameAs(empty);
    }

    @Nested
    class Among_others {
        @Test
        void is_found_by_its_id_until_it_is_closed() {
            assertThat(pools.find(pool.id())).hasValue(pool);
            assertThat(pools.all()).containsExactly(pool);
            pools.close(pool);
            pools.close(pool);
            assertThat(pools.find(pool.id())).isEmpty();
            assertThat(pools.all()).isEmpty();
        }

        @Test
        void has_its_id_alone() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> pools.open(pool.accessKey(), Directory.empty()))
                    .withMessageContaining(pool.id());
            assertThat(pools.find(pool.id())).hasValue(pool);
        }

        @Test
        void does_not_close_another_that_took_its_id() {
            pools.close(pool);
            Pool successor = pools.open(pool.accessKey(), Directory.empty());
            pools.close(pool);
            assertThat(pools.find(pool.id())).hasValue(successor);
        }
    }
}
