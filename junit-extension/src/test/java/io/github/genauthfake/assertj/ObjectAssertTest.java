package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genauthfake.DataType;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObjectAssertTest {
    private static final Seed SEED = Seed.builder()
            .customField(TargetType.GROUP, "level", DataType.NUMBER)
            .object(
                    "webhooks",
                    "orders",
                    Map.of(
                            "url",
                            "https://example.com",
                            "events",
                            List.of("user:created"),
                            "contentType",
                            "application/json"))
            .object("groups", "staff", Map.of("customData", Map.of("level", 3)))
            .build();

    private static FakeGenAuth genauth;
    private static UserPool pool;

    @BeforeAll
    static void start() {
        genauth = FakeGenAuth.start();
        pool = genauth.createPool(SEED);
    }

    @AfterAll
    static void stop() {
        genauth.close();
    }

    @Test
    void an_object_of_any_kind_has_its_properties() {
        assertThat(pool)
                .object("webhook", "orders")
                .has("enabled", true)
                .has("secret", null)
                .has("events", List.of("user:created"));
        assertThat(pool).object("group", "staff").has("type", "static").hasCustomData("level", 3);
        assertThat(pool).hasNoObject("webhook", "nosuch").hasObjectCount("webhook", 1);
    }

    @Test
    void a_failure_says_what_is_there_instead() {
        assertThatThrownBy(() -> assertThat(pool).object("webhook", "orders").has("enabled", false))
                .hasMessageContaining("Expected webhook orders to have the enabled false, but it is true");
        assertThatThrownBy(() -> assertThat(pool).object("webhook", "nosuch"))
                .hasMessageContaining("There is no webhook nosuch; the only one is orders");
        assertThatThrownBy(() -> assertThat(pool).hasNoObject("webhook", "orders"))
                .hasMessageContaining("Expected no webhook orders, but there is one");
        assertThatThrownBy(() -> assertThat(pool).hasObjectCount("webhook", 2)).hasMessageContaining("webhooks");
    }

    @Test
    void a_misspelt_kind_or_property_is_a_mistake_of_the_test() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).object("hook", "orders"))
                .withMessageContaining("webhook");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(pool).object("webhook", "orders").has("adress", 1))
                .withMessageContaining("url");
    }
}
