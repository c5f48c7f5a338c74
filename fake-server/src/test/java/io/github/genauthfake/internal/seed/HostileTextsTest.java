package io.github.genauthfake.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.PoolTest;
import io.github.genauthfake.wire.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever is in a pool can be exported, and read again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileTextsTest extends PoolTest {
    private void assertComesBack() {
        String yaml = pool.export();
        try (UserPool again = server.createPool(Seed.parse(yaml, "export.yaml"))) {
            assertThat(again.export()).isEqualTo(yaml);
        }
        try (UserPool again = server.createPool(Seed.parse(pool.exportAsJson(), "export.json"))) {
            assertThat(again.export()).isEqualTo(yaml);
        }
    }

    @Test
    void texts_of_very_many_words() {
        done(client.post(
                "create-group",
                "{\"code\":\"g\",\"name\":\"g\",\"description\":\"" + "word ".repeat(60_000) + "end\"}"));
        assertComesBack();
    }

    @Test
    void texts_that_look_like_very_long_numbers() {
        done(client.post(
                "create-group", "{\"code\":\"g\",\"name\":\"g\",\"description\":\"1" + ":1".repeat(100_000) + "\"}"));
        done(client.post(
                "create-group", "{\"code\":\"h\",\"name\":\"h\",\"description\":\"" + "1".repeat(100_000) + "\"}"));
        assertComesBack();
    }

    @Test
    void departments_as_deep_as_they_may_be_and_no_deeper() {
        done(client.post("create-organization", "{\"organizationCode\":\"o\",\"organizationName\":\"o\"}"));
        String parent = "root";
        for (int depth = 1; depth <= 100; depth++) {
            parent = done(below(parent, "d" + depth)).path("departmentId").textValue();
        }
        assertThat(below(parent, "deeper").statusCode()).isEqualTo(422);
        String branch = done(below("root", "branch")).path("departmentId").textValue();
        done(below(branch, "twig"));
        assertThat(client.post(
                                "update-department",
                                "{\"organizationCode\":\"o\",\"departmentId\":\"" + branch
                                        + "\",\"parentDepartmentId\":\"" + parent + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertComesBack();
    }

    private Reply below(String parent, String name) {
        return client.post(
                "create-department",
                "{\"organizationCode\":\"o\",\"parentDepartmentId\":\"" + parent + "\",\"name\":\"" + name + "\"}");
    }

    @Test
    void the_counter_behind_the_largest_order() {
        try (UserPool late = server.createPool(Seed.parse("counter: 70368744177664\n", "late.yaml"))) {
            Api.of(late).post("create-user", "{\"username\":\"alice\"}");
            String yaml = late.export();
            try (UserPool again = server.createPool(Seed.parse(yaml, "export.yaml"))) {
                assertThat(again.export()).isEqualTo(yaml);
            }
        }
    }

    @Test
    void a_number_in_YAML_that_is_too_long_to_be_one_is_refused_as_in_JSON() {
        String digits = "1".repeat(900_000);
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.parse("counter: " + digits, "seed.yaml"))
                .withMessageContaining("more than 1000 digits");
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.parse("{\"counter\":" + digits + "}", "seed.json"));
    }
}
