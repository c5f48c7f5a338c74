package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestIdsTest {
    @Test
    void are_UUIDs_of_version_4() {
        for (String owner : new String[] {"", "65a0c0ffee00000000000001", "ffffffffffffffffffffffff"}) {
            UUID id = UUID.fromString(new RequestIds(owner).next());
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void do_not_repeat() {
        RequestIds ids = new RequestIds("pool");
        Set<String> seen = new HashSet<>();
        for (int count = 0; count < 1_000; count++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }

    @Test
    void are_the_same_in_every_run_and_others_for_another_owner() {
        assertThat(new RequestIds("pool").next()).isEqualTo(new RequestIds("pool").next());
        assertThat(new RequestIds("pool").next()).isNotEqualTo(new RequestIds("another").next());
    }
}
