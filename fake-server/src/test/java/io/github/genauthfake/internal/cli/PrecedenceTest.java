package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A flag goes before the environment, the environment before the config file, and that before the default. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrecedenceTest {
    @TempDir
    private Path directory;

    private static void assertStarted(CommandLineRun run) {
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.hasStarted()).isTrue();
    }

    private static String messageToUnknownToken(Standalone running) {
        return Api.withToken(running.server().baseUrl(), "nonsense")
                .get("list-users")
                .message();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', zh-CN",
        "'', '', en-US, en-US",
        "'', en-US, zh-CN, en-US",
        "'', en-US, '', en-US",
        "en-US, zh-CN, zh-CN, en-US",
        "zh-CN, en-US, en-US, zh-CN"
    })
    void the_nearest_one_counts(String flag, String variable, String inFile, String expected) throws IOException {
        Path config = Files.writeString(
                directory.resolve("fake.yaml"), "port: 0\n" + (inFile.isEmpty() ? "" : "language: " + inFile));
        String[] arguments = flag.isEmpty()
                ? new String[] {"--config", config.toString()}
                : new String[] {"--config=" + config, "--language", flag};
        assertStarted(CommandLineRun.of(
                Map.of("GENAUTH_FAKE_LANGUAGE", variable),
                running -> {
                    boolean isEnglish = messageToUnknownToken(running).matches("\\p{ASCII}+");
                    assertThat(isEnglish ? "en-US" : "zh-CN").isEqualTo(expected);
                },
                arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--watch=false", "--watch=FALSE"})
    void a_switch_can_be_turned_off_again(String flag) {
        assertStarted(CommandLineRun.of(Map.of("GENAUTH_FAKE_WATCH", "true"), "--port=0", flag));
    }

    @Test
    void a_switch_that_the_environment_turns_on_stays_on_with_its_flag() {
        CommandLineRun run = CommandLineRun.of(Map.of("GENAUTH_FAKE_WATCH", "true"), "--port=0", "--watch");
        assertThat(run.errors()).contains("--watch needs at least one --seed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fake.yaml | port: 0\\nlanguage: en-US\\nmax-body: 1K\\nverbose: false\\nmax-pools: 1\\n",
                "fake.yml | {port: 0, language: en-US, max-body: 1K, verbose: false, max-pools: 1}",
                "fake.yaml | {port: '0', language: en-US, max-body: 1024, verbose: 'false', max-pools: 1}",
                "fake.yaml | \ufeffport: 0\\nlanguage: en-US\\nmax-body: 1K\\n",
                "fake.properties | \ufeffport=0\\nlanguage=en-US\\nmax-body=1K\\n",
                "fake.properties | port=0 \\nlanguage=en-US\\t\\nmax-body=1K  \\nverbose=false \\nhost=127.0.0.1 \\n",
                "fake.properties | port=0\\nlanguage = en-US\\n# a comment\\nmax-body: 1K\\nverbose=false\\nmax-pools=1\\n"
            })
    void the_config_file_has_the_names_of_the_flags(String name, String content) throws IOException {
        Path config = Files.writeString(directory.resolve(name), content.replace("\\n", "\n"));
        assertStarted(CommandLineRun.of(Map.of("GENAUTH_FAKE_CONFIG", config.toString()), running -> {
            assertThat(running.server().port()).isNotEqualTo(9977);
            assertThat(messageToUnknownToken(running)).matches("\\p{ASCII}+");
            assertThat(Api.of(running.server().defaultPool())
                            .post("create-user", " ".repeat(1025))
                            .httpStatus())
                    .isEqualTo(413);
        }));
    }

    @Test
    void an_empty_config_file_says_nothing() throws IOException {
        Path config = Files.writeString(directory.resolve("fake.yaml"), "# nothing yet\n");
        assertStarted(CommandLineRun.of(Map.of(), "--port", "0", "--config", config.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flags", "environment", "yaml", "properties"})
    void several_seeds_are_merged_wherever_they_stand(String place) throws IOException {
        Path one = Files.writeString(directory.resolve("one.yaml"), "users:\n  alice: {name: One, company: Acme}\n");
        Path two = Files.writeString(
                directory.resolve("two.json"), "{\"users\":{\"alice\":{\"name\":\"Two\"},\"bob\":{}}}");
        Path yaml = Files.writeString(directory.resolve("fake.yaml"), "seed:\n  - " + one + "\n  - " + two + "\n");
        Path properties = Files.writeString(directory.resolve("fake.properties"), "seed=" + one + " , " + two + "\n");
        String[] arguments = switch (place) {
            case "flags" -> new String[] {"--port=0", "--seed=" + one, "--seed", two.toString()};
            case "yaml" -> new String[] {"--port=0", "--config", yaml.toString()};
            case "properties" -> new String[] {"--port=0", "--config", properties.toString()};
            default -> new String[] {"--port=0"};
        };
        Map<String, String> environment =
                place.equals("environment") ? Map.of("GENAUTH_FAKE_SEED", one + "," + two) : Map.of();
        assertStarted(CommandLineRun.of(
                environment,
                running -> {
                    Api api = Api.of(running.server().defaultPool());
                    assertThat(api.get("list-users").data().path("totalCount").intValue())
                            .isEqualTo(2);
                    JsonNode alice =
                            api.get("get-user?userIdType=username&userId=alice").data();
                    assertThat(alice.path("name").textValue()).isEqualTo("Two");
                    assertThat(alice.path("company").textValue()).isEqualTo("Acme");
                },
                arguments));
    }

    @Test
    void flags_replace_the_seeds_of_the_environment_rather_than_adding_to_them() throws IOException {
        Path one = Files.writeString(directory.resolve("one,1.yaml"), "users:\n  alice: {}\n");
        assertStarted(CommandLineRun.of(
                Map.of("GENAUTH_FAKE_SEED", "nosuch.yaml"),
                running -> assertThat(Api.of(running.server().defaultPool())
                                .get("list-users")
                                .data()
                                .path("totalCount")
                                .intValue())
                        .isEqualTo(1),
                "--port=0",
                "--seed=" + one));
    }

    @Test
    void an_item_of_a_list_is_one_value_whatever_is_in_it() throws IOException {
        Path seed = Files.writeString(directory.resolve("a,b.yaml"), "users:\n  alice: {}\n");
        Path config = Files.writeString(directory.resolve("fake.yaml"), "port: 0\nseed: [\"" + seed + "\"]\n");
        assertStarted(CommandLineRun.of(
                Map.of(),
                running -> assertThat(Api.of(running.server().defaultPool())
                                .get("list-users")
                                .data()
                                .path("totalCount")
                                .intValue())
                        .isEqualTo(1),
                "--config=" + config));
    }
}
