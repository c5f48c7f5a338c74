package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
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
class PoolEndpointsTest {
    private final FakeGenAuth server = FakeGenAuth.builder().maximumPools(4).start();
    private final AdminClient admin = new AdminClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_list_has_every_pool_with_its_keys_the_oldest_first() {
        UserPool second = server.createPool();
        JsonNode pools = admin.get("pools").json().path("pools");
        assertThat(pools).hasSize(2);
        assertThat(pools.get(0).path("id").textValue()).isEqualTo(FakeGenAuth.DEFAULT_ACCESS_KEY_ID);
        assertThat(pools.get(0).path("name").textValue()).isEqualTo("default");
        JsonNode last = pools.get(1);
        assertThat(last.properties())
                .extracting(property -> property.getKey())
                .containsExactly("id", "name", "baseUrl", "accessKeyId", "accessKeySecret", "fieldPrivateKey");
        assertThat(last.path("id").textValue()).isEqualTo(second.id());
        assertThat(last.path("name").isNull()).isTrue();
        assertThat(last.path("baseUrl").textValue()).isEqualTo(second.baseUrl().toString());
        assertThat(last.path("accessKeyId").textValue()).isEqualTo(second.accessKeyId());
        assertThat(last.path("accessKeySecret").textValue()).isEqualTo(second.accessKeySecret());
        assertThat(last.path("fieldPrivateKey").textValue()).isEqualTo(second.fieldPrivateKey());
    }

    @Nested
    class Creating {
        @Test
        void needs_nothing() {
            Answer created = admin.post("pools", "");
            assertThat(created.status()).isEqualTo(201);
            UserPool pool = server.pool(created.json().path("id").textValue()).orElseThrow();
            assertThat(Api.withoutToken(server.baseUrl())
                            .login(
                                    pool.accessKeyId(),
                                    created.json().path("accessKeySecret").textValue())
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void gives_the_pool_the_key_that_is_chosen_unless_its_id_is_taken() {
            String id = "65f0000000000000000000ff";
            String key = "\"accessKeyId\":\"" + id + "\"";
            Answer created = admin.post(
                    "pools",
                    "{" + key
                            + ",\"accessKeySecret\":\"0123456789abcdef0123456789abcdef\",\"seed\":\"users: {a: {}}\"}");
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().path("id").textValue()).isEqualTo(id);
            assertThat(server.pool(id).orElseThrow().accessKeySecret()).isEqualTo("0123456789abcdef0123456789abcdef");
            assertThat(usersIn(id)).isEqualTo(1);
            assertThat(admin.post("pools", "{" + key + "}").status()).isEqualTo(409);
            assertThat(admin.post("pools", "{\"seed\":{\"pool\":{" + key + "}}}")
                            .status())
                    .isEqualTo(409);
            assertThat(server.pools()).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"accessKeyId\":\"pool-1\"}",
                    "{\"accessKeyId\":1}",
                    "{\"accessKeySecret\":\"short\"}",
                    "{\"accessKeySecret\":\"0123456789ABCDEF0123456789ABCDEF\"}"
                })
        void refuses_what_cannot_be_a_key(String body) {
            Answer refused = admin.post("pools", body);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.detail()).contains("accessKey");
            assertThat(server.pools()).hasSize(1);
        }

        @Test
        void gives_a_name_by_which_the_pool_is_found() {
            String id = admin.post("pools", "{\"name\":\"My-pool_1.x\"}")
                    .json()
                    .path("id")
                    .textValue();
            assertThat(admin.get("pools/My-pool_1.x").json().path("id").textValue())
                    .isEqualTo(id);
            assertThat(admin.get("pools/" + id).json().path("name").textValue()).isEqualTo("My-pool_1.x");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"name\":\"\"}",
                    "{\"name\":\" \"}",
                    "{\"name\":\"a/b\"}",
                    "{\"name\":\"..\"}",
                    "{\"name\":\"a\\nb\"}",
                    "{\"name\":\"ä\"}",
                    "{\"name\":\"0123456789abcdef01234567\"}",
                    "{\"name\":1}",
                    "{\"name\":[\"a\"]}"
                })
        void refuses_what_cannot_be_a_name(String body) {
            assertThat(admin.post("pools", body).status()).isEqualTo(400);
            assertThat(server.pools()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"default", "taken"})
        void refuses_a_name_that_is_taken(String name) {
            admin.post("pools", "{\"name\":\"taken\"}");
            assertThat(admin.post("pools", "{\"name\":\"" + name + "\"}").status())
                    .isEqualTo(409);
            assertThat(server.pools()).hasSize(2);
        }

        @Test
        void gives_a_name_again_once_its_pool_is_gone() {
            admin.post("pools", "{\"name\":\"again\"}");
            admin.delete("pools/again");
            assertThat(admin.post("pools", "{\"name\":\"again\"}").status()).isEqualTo(201);
        }

        @Test
        void seeds_the_pool_from_text_and_from_JSON() {
            String text = admin.post("pools", "{\"seed\":\"users:\\n  alice: {}\\n\"}")
                    .json()
                    .path("id")
                    .textValue();
            String json = admin.post("pools", "{\"seed\":{\"users\":{\"alice\":{}}}}")
                    .json()
                    .path("id")
                    .textValue();
            assertThat(usersIn(text)).isEqualTo(1);
            assertThat(usersIn(json)).isEqualTo(1);
        }

        @Test
        void refuses_a_seed_with_a_mistake_and_opens_no_pool() {
            Answer answer = admin.post("pools", "{\"seed\":\"users:\\n  alice: {emial: x}\\n\",\"name\":\"a\"}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.detail()).startsWith("seed:2: ").contains("emial");
            assertThat(server.pools()).hasSize(1);
        }

        @Test
        void refuses_more_pools_than_there_may_be() {
            for (int count = 2; count <= 4; count++) {
                assertThat(admin.post("pools", "").status()).isEqualTo(201);
            }
            Answer refused = admin.post("pools", "{\"name\":\"late\"}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.detail()).contains("4 user pools");
            assertThat(admin.get("pools/late").status()).isEqualTo(404);
            admin.delete("pools/" + server.pools().get(3).id());
            assertThat(admin.post("pools", "").status()).isEqualTo(201);
        }

        private int usersIn(String pool) {
            return Api.of(server.pool(pool).orElseThrow())
                    .get("list-users")
                    .data()
                    .path("totalCount")
                    .intValue();
        }
    }

    @Nested
    class Deleting {
        @Test
        void makes_the_pool_unknown() {
            UserPool pool = server.createPool();
            assertThat(admin.delete("pools/" + pool.id()).status()).isEqualTo(204);
            assertThat(server.pool(pool.id())).isEmpty();
            assertThat(admin.get("pools/" + pool.id()).status()).isEqualTo(404);
            assertThat(admin.delete("pools/" + pool.id()).status()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"default", FakeGenAuth.DEFAULT_ACCESS_KEY_ID})
        void spares_the_default_pool(String pool) {
            assertThat(admin.delete("pools/" + pool).status()).isEqualTo(409);
            assertThat(server.pools()).containsExactly(server.defaultPool());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "65a0c0ffee00000000000002", "%20", "a+b"})
    void an_unknown_pool_is_not_found_whatever_is_asked_of_it(String pool) {
        for (AdminRoute route : Routes.all()) {
            if (route.template().contains("{pool}")) {
                String path = route.template()
                        .replace("/_fake/", "")
                        .replace("{pool}", pool)
                        .replaceAll("\\{.*}", "any");
                Answer answer = admin.send(route.method(), path, "");
                assertThat(answer.status()).as(route.toString()).isEqualTo(404);
                assertThat(answer.detail()).contains("There is no user pool");
            }
        }
    }
}
