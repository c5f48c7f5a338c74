package io.github.genauthfake.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.wire.PoolTest;
import io.github.genauthfake.wire.Reply;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The operations on custom fields, their values and built-in fields over HTTP; every answer is held to the contract. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomFieldOperationsTest extends PoolTest {
    private final String alice = done(client.post("create-user", "{\"username\":\"alice\"}"))
            .path("userId")
            .textValue();

    private Reply define(String... fields) {
        return client.post("set-custom-fields", "{\"list\":[" + String.join(",", fields) + "]}");
    }

    private static String field(String key, String more) {
        return "{\"targetType\":\"USER\",\"key\":\"" + key + "\"" + more + "}";
    }

    private Reply set(String key, String value) {
        return client.post(
                "set-custom-data",
                "{\"targetType\":\"USER\",\"targetIdentifier\":\"%s\",\"list\":[{\"key\":\"%s\",\"value\":%s}]}"
                        .formatted(alice, key, value));
    }

    private JsonNode data() {
        return done(client.get("get-custom-data?targetType=USER&targetIdentifier=" + alice));
    }

    @Nested
    class Definitions {
        @Test
        void come_back_with_everything_that_was_said() {
            JsonNode answer = done(define("""
                    {"targetType":"USER","key":"size","dataType":"SELECT","label":"Size","description":"d",
                     "encrypted":false,"isUnique":false,"userEditable":true,"visibleInAdminConsole":false,
                     "visibleInUserCenter":false,"validateRules":[{"type":"UNIQUE","content":"","error":"e"}],
                     "appIds":["a"],"desensitization":true,"options":[{"value":"S","label":"Small"}],
                     "i18n":{"label":{"zh-CN":{"enabled":true,"value":"大小"}}}}"""));
            assertThat(answer).hasSize(1);
            assertThat(answer.path(0).path("dataType").textValue()).isEqualTo("ENUM");
            assertThat(done(client.get("get-custom-fields?targetType=USER"))).isEqualTo(answer);
        }

        @Test
        void are_created_and_updated_in_the_order_of_the_list() {
            JsonNode answer = done(define(field("b", ""), field("a", ""), field("b", ",\"label\":\"B\"")));
            assertThat(answer).extracting(node -> node.path("key").textValue()).containsExactly("b", "a", "b");
            assertThat(done(client.get("get-custom-fields?targetType=USER")))
                    .extracting(node -> node.path("label").textValue())
                    .containsExactly("B", "a");
        }

        @Test
        void apply_all_or_none() {
            assertThat(define(field("a", ""), field("email", "")).statusCode()).isEqualTo(409);
            assertThat(done(client.get("get-custom-fields?targetType=USER"))).isEmpty();
        }

        @Test
        void are_asked_for_by_a_target_type_that_is_supported() {
            assertThat(client.get("get-custom-fields").statusCode()).isEqualTo(400);
            assertThat(client.get("get-custom-fields?targetType=user").statusCode())
                    .isEqualTo(400);
            assertThat(client.get("get-custom-fields?targetType=GROUP").statusCode())
                    .isEqualTo(422);
        }
    }

    @Nested
    class Values {
        @Test
        void come_back_in_the_form_of_their_type() {
            done(define(
                    field("text", ""),
                    field("number", ",\"dataType\":\"NUMBER\""),
                    field("big", ",\"dataType\":\"NUMBER\""),
                    field("moment", ",\"dataType\":\"DATETIME\""),
                    field("truth", ",\"dataType\":\"BOOLEAN\""),
                    field("card", ",\"encrypted\":true")));
            done(set("text", "\"a\""));
            done(set("number", "\"12.0\""));
            done(set("big", "1e300"));
            done(set("moment", "1656814830123"));
            done(set("truth", "\"true\""));
            done(set("card", "\"4711\""));
            JsonNode data = data();
            assertThat(data.path("card").textValue()).isBase64();
            assertThat(data.toString())
                    .startsWith("{\"text\":\"a\",\"number\":12,\"big\":1.0E300,"
                            + "\"moment\":\"2022-07-03T02:20:30.123Z\",\"truth\":true,");
        }

        @Test
        void are_cleared_by_null_and_must_not_be_missing() {
            done(define(field("text", "")));
            done(set("text", "\"a\""));
            done(set("text", "null"));
            assertThat(data()).isEmpty();
            assertThat(client.post(
                                    "set-custom-data",
                                    "{\"targetType\":\"USER\",\"targetIdentifier\":\"" + alice
                                            + "\",\"list\":[{\"key\":\"text\"}]}")
                            .statusCode())
                    .isEqualTo(400);
        }

        @Test
        void move_updatedAt_of_their_target() {
            done(define(field("text", "")));
            pool.clock().advance(Duration.ofMinutes(10));
            done(set("text", "\"a\""));
            JsonNode user = done(client.get("get-user?userId=" + alice));
            assertThat(user.path("updatedAt").textValue())
                    .isGreaterThan(user.path("createdAt").textValue());
        }

        @Test
        void belong_to_every_kind_of_target() {
            client.post("create-role", "{\"code\":\"admin\"}");
            client.post("create-group", "{\"code\":\"g\",\"name\":\"g\",\"description\":\"g\"}");
            String root = done(client.post(
                            "create-organization", "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\"}"))
                    .path("departmentId")
                    .textValue();
            String[][] targets = {{"ROLE", "admin"}, {"GROUP", "g"}, {"DEPARTMENT", root}, {"USER", alice}};
            for (String[] target : targets) {
                done(define("{\"targetType\":\"%s\",\"key\":\"x\"}".formatted(target[0])));
                done(client.post(
                        "set-custom-data",
                        "{\"targetType\":\"%s\",\"targetIdentifier\":\"%s\",\"namespace\":\"default\",\"list\":[{\"key\":\"x\",\"value\":\"%s\"}]}"
                                .formatted(target[0], target[1], target[0])));
                assertThat(done(client.get("get-custom-data?namespace=default&targetType=" + target[0]
                                        + "&targetIdentifier=" + target[1]))
                                .path("x")
                                .textValue())
                        .isEqualTo(target[0]);
            }
        }
    }

    @Nested
    class Built_in_fields {
        @Test
        void show_a_change_in_the_next_answer_and_in_its_place() {
            JsonNode before = done(client.get("get-user-base-fields"));
            JsonNode answer = done(client.post("set-user-base-fields", """
                    {"list":[{"key":"email","label":"E-Mail","description":"d","userEditable":true,
                      "visibleInAdminConsole":false,"visibleInUserCenter":false},{"key":"name"}]}"""));
            assertThat(answer).extracting(node -> node.path("key").textValue()).containsExactly("email", "name");
            JsonNode after = done(client.get("get-user-base-fields"));
            assertThat(after.path(1)).isEqualTo(answer.path(0)).isNotEqualTo(before.path(1));
            assertThat(after.path(4)).isEqualTo(before.path(4)).isEqualTo(answer.path(1));
            assertThat(after).hasSameSizeAs(before);
        }

        @Test
        void change_all_or_none() {
            assertThat(client.post(
                                    "set-user-base-fields",
                                    "{\"list\":[{\"key\":\"email\",\"label\":\"x\"},{\"key\":\"nosuch\"}]}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(done(client.get("get-user-base-fields"))
                            .path(1)
                            .path("label")
                            .textValue())
                    .isEqualTo("邮箱");
        }
    }
}
