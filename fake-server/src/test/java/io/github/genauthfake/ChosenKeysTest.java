package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.wire.Api;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Pools whose ids and access keys a test or a seed has chosen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChosenKeysTest {
    private static final String ID = "65f0000000000000000000ff";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Seed CHOSEN =
            Seed.parse("pool: {accessKeyId: " + ID + ", accessKeySecret: " + SECRET + "}", "chosen.yaml");

    private static int login(FakeGenAuth server, String id, String secret) {
        return Api.withoutToken(server.baseUrl()).login(id, secret).statusCode();
    }

    @Test
    void a_seed_chooses_those_of_its_pool() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            UserPool pool = server.createPool(CHOSEN);
            assertThat(pool.id()).isEqualTo(ID);
            assertThat(pool.accessKeyId()).isEqualTo(ID);
            assertThat(pool.accessKeySecret()).isEqualTo(SECRET);
            assertThat(server.pool(ID)).containsSame(pool);
            assertThat(login(server, ID, SECRET)).isEqualTo(200);
        }
    }

    @Test
    void an_id_that_another_pool_has_is_refused_until_that_is_closed() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            UserPool pool = server.createPool(CHOSEN);
            assertThatIllegalStateException()
                    .isThrownBy(() -> server.createPool(CHOSEN))
                    .withMessage("This server has a user pool with the id " + ID + ". Close it, or choose another id");
            assertThat(server.pools()).hasSize(2);
            pool.close();
            assertThat(server.createPool(CHOSEN).id()).isEqualTo(ID);
        }
    }

    @Test
    void half_of_a_key_is_completed() {
        try (FakeGenAuth server =
                FakeGenAuth.start(Seed.builder().accessKeySecret(SECRET).build())) {
            assertThat(server.defaultPool().id()).isEqualTo(FakeGenAuth.DEFAULT_ACCESS_KEY_ID);
            assertThat(server.defaultPool().accessKeySecret()).isEqualTo(SECRET);
            UserPool pool = server.createPool(Seed.builder().accessKeyId(ID).build());
            assertThat(pool.id()).isEqualTo(ID);
            assertThat(pool.accessKeySecret()).matches("[0-9a-f]{32}").isNotEqualTo(SECRET);
        }
    }

    @Test
    void the_settings_of_a_server_go_before_its_seed() {
        try (FakeGenAuth server =
                FakeGenAuth.builder().seed(CHOSEN).accessKeyId("0".repeat(24)).start()) {
            assertThat(server.defaultPool().id()).isEqualTo("0".repeat(24));
            assertThat(login(server, "0".repeat(24), SECRET)).isEqualTo(200);
            assertThat(login(server, FakeGenAuth.DEFAULT_ACCESS_KEY_ID, SECRET)).isNotEqualTo(200);
        }
    }

    @Test
    void a_pool_that_is_seeded_later_keeps_its_key() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            server.defaultPool().seed(CHOSEN);
            assertThat(server.defaultPool().id()).isEqualTo(FakeGenAuth.DEFAULT_ACCESS_KEY_ID);
            assertThat(server.defaultPool().export()).doesNotContain(SECRET);
        }
    }

    @Test
    void what_is_no_id_or_secret_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeGenAuth.builder().accessKeyId("pool-1"))
                .withMessage("The id of a user pool and its access key has 24 hexadecimal digits in lower case, unlike"
                        + " pool-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeGenAuth.builder().accessKeySecret("A".repeat(32)))
                .withMessageContaining("32 hexadecimal digits in lower case")
                .withMessageNotContaining("AAAA");
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.parse("pool:\n  accessKeyId: x", "chosen.yaml"))
                .withMessage("chosen.yaml:2: pool.accessKeyId: \"x\" is no id; write 24 hexadecimal digits in small"
                        + " letters, such as \"65f000000000000000000001\"");
    }

    @Test
    void servers_pools_and_snapshots_are_named_in_one_line() {
        try (FakeGenAuth server = FakeGenAuth.start(CHOSEN)) {
            assertThat(server).hasToString("FakeGenAuth[" + server.baseUrl() + ", 1 user pool]");
            assertThat(server.defaultPool()).hasToString("UserPool[" + ID + " at " + server.baseUrl() + "]");
            assertThat(server.defaultPool().snapshot().toString()).startsWith("Snapshot[0 users, ");
        }
    }
}
