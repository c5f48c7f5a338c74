package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.admin.AdminClient.Answer;
import io.github.genauthfake.wire.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StateEndpointsTest {
    private final FakeGenAuth server =
            FakeGenAuth.builder().seed(Seed.builder().user("alice").build()).start();
    private final UserPool pool = server.defaultPool();
    private final Api api = Api.of(pool);
    private final AdminClient admin = new AdminClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private boolean has(String username) {
        return api.get("get-user?userIdType=username&userId=" + username).statusCode() == 200;
    }

    private void create(String username) {
        assertThat(api.post("create-user", "{\"username\":\"" + username + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Nested
    class A_seed {
        @ParameterizedTest
        @ValueSource(strings = {"users:\n  bob: {}\n", "{\"users\":{\"bob\":{}}}"})
        void takes_the_place_of_what_was_there_and_is_what_a_reset_comes_back_to(String seed) {
            assertThat(admin.put("pools/default/seed", seed).status()).isEqualTo(204);
            assertThat(has("bob")).isTrue();
            assertThat(has("alice")).isFalse();
            create("carol");
            admin.post("pools/default/reset", "");
            assertThat(has("bob")).isTrue();
            assertThat(has("carol")).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"users: [", "users:\n  bob: {emial: x}", "nosuch: {}"})
        void with_a_mistake_changes_nothing_and_is_told_with_its_line(String seed) {
            Snapshot before = pool.snapshot();
            Answer answer = admin.put("pools/default/seed", seed);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.detail()).matches("(?s)seed:[12]: .*");
            assertThat(pool.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void a_reset_comes_back_to_the_beginning() {
        create("bob");
        assertThat(admin.post("pools/default/reset", "{}").status()).isEqualTo(204);
        assertThat(has("alice")).isTrue();
        assertThat(has("bob")).isFalse();
    }

    @Test
    void a_wipe_leaves_nothing_but_the_way_back() {
        assertThat(admin.post("pools/default/wipe", "").status()).isEqualTo(204);
        assertThat(api.get("list-users").data().path("totalCount").intValue()).isZero();
        admin.post("pools/default/reset", "");
        assertThat(has("alice")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "wipe", "snapshots/a/restore"})
    void a_property_where_none_is_expected_is_refused_and_changes_nothing(String action) {
        admin.put("pools/default/snapshots/a", "");
        create("bob");
        Snapshot before = pool.snapshot();
        assertThat(admin.post("pools/default/" + action, "{\"hard\":true}").status())
                .isEqualTo(400);
        assertThat(pool.snapshot()).isEqualTo(before);
    }

    @Test
    void an_export_is_a_seed_of_what_is_there() {
        create("bob");
        Answer export = admin.get("pools/default/export");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.contentType()).isEqualTo("application/yaml;charset=utf-8");
        admin.post("pools/default/wipe", "");
        assertThat(admin.put("pools/default/seed", export.text()).status()).isEqualTo(204);
        assertThat(has("alice")).isTrue();
        assertThat(has("bob")).isTrue();
    }

    @Nested
    class Changes {
        private JsonNode changes() {
            Answer answer = admin.get("pools/default/changes");
            assertThat(answer.status()).isEqualTo(200);
            return answer.json().path("changes");
        }

        @Test
        void are_none_at_the_beginning_and_after_a_reset() {
            assertThat(changes()).isEmpty();
            create("bob");
            assertThat(changes()).hasSize(1);
            admin.post("pools/default/reset", "");
            assertThat(changes()).isEmpty();
        }

        @Test
        void tell_objects_with_what_they_were_and_are() {
            String id = api.get("get-user?userIdType=username&userId=alice")
                    .data()
                    .path("userId")
                    .textValue();
            api.post("update-user", "{\"userId\":\"" + id + "\",\"nickname\":\"Al\"}");
            assertThat(changes().toString())
                    .isEqualTo("[{\"kind\":\"CHANGED\",\"type\":\"USER\",\"id\":\"" + id
                            + "\",\"name\":\"alice\",\"properties\":"
                            + "{\"nickname\":{\"before\":null,\"after\":\"Al\"}}}]");
        }

        @Test
        void are_those_since_a_snapshot_where_one_is_named() {
            create("bob");
            admin.put("pools/default/snapshots/a", "");
            create("carol");
            create("dave");
            JsonNode since = admin.get("pools/default/changes?since=a").json().path("changes");
            assertThat(since).hasSize(2);
            assertThat(since.get(0).path("name").textValue()).isEqualTo("carol");
            assertThat(admin.get("pools/default/changes?since=a&limit=1").json().path("changes"))
                    .containsExactly(since.get(0));
            assertThat(changes()).hasSize(3);
            assertThat(admin.get("pools/default/changes?since=b").status()).isEqualTo(404);
            assertThat(admin.get("pools/default/changes?limit=0").status()).isEqualTo(400);
        }

        @Test
        void are_those_of_a_pool_that_exists() {
            assertThat(admin.get("pools/nosuch/changes").status()).isEqualTo(404);
        }
    }

    @Nested
    class A_snapshot {
        @Test
        void is_restored_under_its_name() {
            assertThat(admin.put("pools/default/snapshots/before", "").status()).isEqualTo(201);
            create("bob");
            assertThat(admin.put("pools/default/snapshots/after", "").status()).isEqualTo(201);
            assertThat(admin.post("pools/default/snapshots/before/restore", "").status())
                    .isEqualTo(204);
            assertThat(has("bob")).isFalse();
            admin.post("pools/default/snapshots/after/restore", "");
            assertThat(has("bob")).isTrue();
            assertThat(admin.get("pools/default/snapshots").text()).isEqualTo("{\"snapshots\":[\"before\",\"after\"]}");
        }

        @Test
        void is_replaced_by_another_of_its_name() {
            admin.put("pools/default/snapshots/one", "");
            create("bob");
            assertThat(admin.put("pools/default/snapshots/one", "").status()).isEqualTo(204);
            admin.post("pools/default/wipe", "");
            admin.post("pools/default/snapshots/one/restore", "");
            assertThat(has("bob")).isTrue();
        }

        @Test
        void is_of_one_pool() {
            server.createPool();
            admin.put("pools/default/snapshots/one", "");
            String other = server.pools().get(1).id();
            assertThat(admin.post("pools/" + other + "/snapshots/one/restore", "")
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void can_be_forgotten() {
            admin.put("pools/default/snapshots/one", "");
            assertThat(admin.delete("pools/default/snapshots/one").status()).isEqualTo(204);
            assertThat(admin.delete("pools/default/snapshots/one").status()).isEqualTo(404);
            assertThat(admin.post("pools/default/snapshots/one/restore", "").status())
                    .isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"%20", "a%2Fb", "-a", "a%0A"})
        void needs_a_name_that_can_stand_in_a_path(String name) {
            assertThat(admin.put("pools/default/snapshots/" + name, "").status())
                    .isEqualTo(400);
        }

        @Test
        void is_refused_when_there_are_a_hundred() {
            for (int count = 1; count <= 100; count++) {
                admin.put("pools/default/snapshots/s" + count, "");
            }
            Answer refused = admin.put("pools/default/snapshots/s101", "");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.detail()).contains("100 snapshots");
            assertThat(admin.put("pools/default/snapshots/s100", "").status()).isEqualTo(204);
        }
    }
}
