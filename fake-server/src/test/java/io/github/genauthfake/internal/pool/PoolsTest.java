package io.github.genauthfake.internal.pool;

import static io.github.genauthfake.internal.modules.AccessKeys.ACCESS_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which pool an access key opens. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolsTest {
    private static final String ID = "65f0000000000000000000c1";

    private final Pools pools = new Pools();

    private Pool open(Directory directory) {
        return pools.open(AccessKey.random(), directory);
    }

    private static Directory withKey(String status) {
        Draft draft = new Draft(Directory.empty(), Instant.EPOCH);
        draft.create(
                ACCESS_KEY,
                ACCESS_KEY.make(Map.of("accessKeyId", ID, "accessKeySecret", "a secret", "status", status)));
        return draft.publish();
    }

    @Test
    void the_key_of_a_pool_and_a_key_that_was_created_in_it_open_it() {
        open(Directory.empty());
        Pool pool = open(withKey("activated"));
        assertThat(pools.holder(pool.accessKey().id()))
                .hasValueSatisfying(holder -> assertThat(holder.pool()).isSameAs(pool));
        assertThat(pools.holder(ID)).hasValueSatisfying(holder -> {
            assertThat(holder.pool()).isSameAs(pool);
            assertThat(holder.key().secret()).isEqualTo("a secret");
        });
    }

    @Test
    void a_revoked_key_opens_nothing() {
        open(withKey("revoked"));
        assertThat(pools.holder(ID)).isEmpty();
    }

    @Test
    void a_key_that_two_pools_started_with_opens_neither_until_one_is_closed() {
        Pool one = open(withKey("activated"));
        Pool other = open(withKey("activated"));
        assertThat(pools.holder(ID)).isEmpty();
        pools.close(other);
        assertThat(pools.holder(ID))
                .hasValueSatisfying(holder -> assertThat(holder.pool()).isSameAs(one));
    }
}
