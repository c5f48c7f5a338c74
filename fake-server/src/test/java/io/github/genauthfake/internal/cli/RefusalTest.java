package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong values keep the server from starting, and one line says why. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalTest {
    @TempDir
    private Path directory;

    private static void assertRefused(CommandLineRun run, String... parts) {
        assertThat(run.hasStarted()).isFalse();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith("genauth-fake: ").contains(parts).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=abc | '--port': 'abc' is not a whole number",
                "--port= | '--port': '' is not a whole number",
                "--port=1.5 | '1.5' is not a whole number",
                "--port=99999999999 | '99999999999' is not a whole number",
                "--port=-1 | The port must be between 0 and 65535, not -1",
                "--port=65536 | The port must be between 0 and 65535, not 65536",
                "--host=nosuch.invalid | Cannot listen on nosuch.invalid:9977: no such host is known",
                "--host=192.0.2.1 | Cannot listen on 192.0.2.1:9977",
                "--language=de | The language must be zh-CN, en-US, zh-TW or ja-JP, not de",
                "--language= | '--language': the value is empty",
                "--max-body=10X | '10X' is not a number of bytes such as 65536, 64K or 10M",
                "--max-body=-1 | is not a number of bytes",
                "--max-body=0 | The largest body in bytes must be between 1 and 1000000000, not 0",
                "--max-body=9999999999M | The largest body in bytes must be",
                "--journal-size=-1 | The journal's size must be between 0 and 1000000000, not -1",
                "--journal-size=many | 'many' is not a whole number",
                "--max-pools=0 | The number of pools must be between 1 and 1000000000, not 0",
                "--access-key-id=x | '--access-key-id': The id of a user pool and its access key has 24 hexadecimal"
                        + " digits",
                "--access-key-secret=x | '--access-key-secret': The secret of an access key has 32 hexadecimal digits",
                "--admin-token= | '--admin-token': the value is empty",
                "--host= | '--host': the value is empty",
                "'--host=  ' | '--host': the value is empty",
                "--seed= | '--seed' (<file>): the value is empty",
                "--export-on-exit= | '--export-on-exit': the value is empty",
                "--config= | '--config': the value is empty",
                "--admin-host= | '--admin-host' (<name>): the value is empty",
                "--admin-host=http://foo/ | '--admin-host': A name of this machine is expected, such as genauth-fake,"
                        + " without scheme, port and path, not http://foo/",
                "--admin-host=foo:9977 | without scheme, port and path, not foo:9977",
                "--admin-host=[::1]:9977 | without scheme, port and path, not [::1]:9977",
                "'--admin-host=two words' | without scheme, port and path, not two words",
                "--admin-token=two words | The admin token must be printable ASCII without spaces",
                "--webhook-host=hooks | --webhook-host needs --deliver-webhooks",
                "--watch | --watch needs at least one --seed or --pool to watch",
                "--cors=localhost:3000 | '--cors': An origin is expected, such as http://localhost:3000, or *, not"
                        + " localhost:3000",
                "--cors= | '--cors' (<origin>): the value is empty",
                "--data= | '--data': the value is empty",
                "--watch=maybe | 'maybe' is not a boolean",
                "--verbose=1 | '1' is not a boolean",
                "--seed=nosuch.yaml | nosuch.yaml",
                "--seed | '--seed'",
                "--config=nosuch.yaml | nosuch.yaml: does not exist",
                "--config=nosuch.txt | must end in .properties, .yaml or .yml",
                "--export-on-exit=nosuch/export.yaml | Cannot export to nosuch/export.yaml: there is no such directory",
                "--export-on-exit=. | it is a directory",
                "--prot=1 | Unknown option: '--prot=1'; did you mean --port?",
                "--ports=1 | did you mean --port?",
                "--max_body=1 | did you mean --max-body?",
                "--verbos | did you mean --verbose?",
                "--exportonexit=x.yaml | did you mean --export-on-exit?",
                "--cor=x | did you mean --cors?",
                "--helth | did you mean --health?",
                "--export=x.yaml | did you mean --export-on-exit?",
                "--PORT=1 | did you mean --port?",
                "port | Unmatched argument at index 0: 'port'; did you mean --port?",
                "serve | Unmatched argument at index 0: 'serve'; --help lists all options"
            })
    void of_a_flag(String argument, String message) {
        assertRefused(CommandLineRun.of(Map.of(), argument), message);
    }

    @Test
    void of_what_is_no_host_for_webhooks() {
        assertRefused(
                CommandLineRun.of(Map.of(), "--deliver-webhooks", "--webhook-host=a/b"),
                "'--webhook-host': A name of a host is expected, such as hooks.example.com, without scheme, port and path,"
                        + " not a/b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GENAUTH_FAKE_PORT | tcp://10.0.0.1:9977 | is not a whole number",
                "GENAUTH_FAKE_PORT | 70000 | between 0 and 65535",
                "GENAUTH_FAKE_WATCH | yes | 'yes' is not a boolean",
                "GENAUTH_FAKE_WATCH | true | --watch needs at least one --seed",
                "GENAUTH_FAKE_LANGUAGE | de | The language must be",
                "GENAUTH_FAKE_MAX_BODY | big | is not a number of bytes",
                "GENAUTH_FAKE_ADMIN_TOKEN | a b | printable ASCII"
            })
    void of_the_environment_names_its_variable(String variable, String value, String message) {
        assertRefused(
                CommandLineRun.of(Map.of(variable, value)),
                message,
                "(from the environment variable " + variable + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GENAUTH_FAKE_PROT                | did you mean GENAUTH_FAKE_PORT?",
                "GENAUTH_FAKE_SEEDS               | did you mean GENAUTH_FAKE_SEED?",
                "GENAUTH_FAKE_MAXBODY             | did you mean GENAUTH_FAKE_MAX_BODY?",
                "genauth_fake_port                | did you mean GENAUTH_FAKE_PORT?",
                "GENAUTHFAKE_PORT                 | did you mean GENAUTH_FAKE_PORT?",
                "GENAUT_FAKE_PORT                 | did you mean GENAUTH_FAKE_PORT?",
                "GENAUTH_FAKE_FROBNICATE          | known are GENAUTH_FAKE_ACCESS_KEY_ID,"
                        + " GENAUTH_FAKE_ACCESS_KEY_SECRET,",
                "GENAUTH_FAKE_HELP                | known are GENAUTH_FAKE_ACCESS_KEY_ID,",
                "GENAUTH_FAKE_SERVICE_HOST        | as Kubernetes sets them for a service; turn enableServiceLinks off",
                "GENAUTH_FAKE_PORT_9977_TCP_PROTO | as Kubernetes sets them for a service; turn enableServiceLinks off"
            })
    void of_a_variable_that_nothing_reads_names_the_nearest(String variable, String message) {
        assertRefused(
                CommandLineRun.of(Map.of(variable, "1"), "--port=0"),
                "unknown environment variable " + variable,
                message);
    }

    @Test
    void variables_that_are_empty_or_the_launchers_or_somebody_elses_are_left_alone() {
        Map<String, String> environment =
                Map.of("GENAUTH_FAKE_PROT", "", "GENAUTH_FAKE_CACHE", "off", "GENAUTH_CONTRACT_HOST", "x", "PORT", "1");
        assertThat(CommandLineRun.of(environment, "--port=0").hasStarted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.yaml | port: x | 'x' is not a whole number (from the config file)",
                "a.yaml | prot: 1 | a.yaml:1: unknown name prot; did you mean port?",
                "a.yaml | frobnicate: 1 | a.yaml:1: unknown name frobnicate; known are access-key-id,"
                        + " access-key-secret,",
                "a.yaml | --port: 1 | a.yaml:1: unknown name --port",
                "a.yaml | config: b.yaml | a.yaml:1: unknown name config",
                "a.yaml | port: {a: b} | a.yaml:1: port takes one value",
                "a.yaml | seed: [{a: b}] | a.yaml:1: seed takes values, one or a list of them",
                "a.yaml | seed: [[a]] | a.yaml:1: seed takes values, one or a list of them",
                "a.yaml | port: | a.yaml:1: port is empty; write a value, or leave it out",
                "a.yaml | port: [1] | a.yaml:1: port takes one value",
                "a.yaml | '\nexport-on-exit: [a, b]' | a.yaml:2: export-on-exit takes one value",
                "a.yaml | 'admin-token: [a,b]' | a.yaml:1: admin-token takes one value",
                "a.yaml | seed: [] | a.yaml:1: seed is empty",
                "a.yaml | 'seed: [a.yaml, \"\"]' | a.yaml:1: seed is empty",
                "a.yaml | 'seed: [a.yaml, ~]' | a.yaml:1: seed is empty",
                "a.yaml | 'seed: \" , \"' | a.yaml:1: seed is empty",
                "a.yaml | port: [ | a.yaml:1: is not YAML",
                "a.yaml | 'port: 1\n"
                        + "seed: {a: b' | a.yaml:2: is not YAML while parsing a flow mapping: expected ',' or '}', but"
                        + " got",
                "a.yaml | 'port: 1\n---\nport: 2' | a.yaml:2: a second document starts",
                "a.yaml | just text | a.yaml:1: names and values are expected",
                "a.yml | '[1]' | a.yml:1: names and values are expected",
                "a.yaml | '{port: 1, port: 2}' | a.yaml:1: \"port\" is there twice",
                "a.properties | prot=1 | a.properties: unknown name prot",
                "a.properties | port=x | 'x' is not a whole number (from the config file)",
                "a.properties | host= | a.properties: host is empty; write a value, or leave it out",
                "a.properties | seed= | a.properties: seed is empty",
                "a.properties | 'seed=a.yaml,,b.yaml' | a.properties: seed is empty",
                "a.properties | 'port=1\nport=2' | a.properties: port is there twice",
                "a.properties | 'port=\\u00g0' | a.properties: Malformed"
            })
    void of_the_config_file(String name, String content, String message) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        assertRefused(CommandLineRun.of(Map.of(), "--config", file.toString()), message);
        assertRefused(CommandLineRun.of(Map.of("GENAUTH_FAKE_CONFIG", file.toString())), message);
    }

    @Test
    void of_a_seed_names_file_and_line() throws IOException {
        Path seed = Files.writeString(directory.resolve("company.yaml"), "users:\n  alice: {emial: x}\n");
        assertRefused(CommandLineRun.of(Map.of(), "--port=0", "--seed", seed.toString()), "company.yaml:2: ", "emial");
        Files.writeString(seed, "users:\n  alice: {}\n  bob: {email: nonsense}\n");
        assertRefused(CommandLineRun.of(Map.of(), "--port=0", "--seed", seed.toString()), "company.yaml:3: ");
    }

    @Test
    void of_a_port_in_use_says_so() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    CommandLineRun.of(Map.of(), "--port", "" + taken.getLocalPort()),
                    "Cannot listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": Address already in use; choose another port, or a free one with --port 0");
        }
    }

    @Test
    void help_comes_whatever_else_is_wrong() {
        Map<String, String> wrong =
                Map.of("GENAUTH_FAKE_PORT", "x", "GENAUTH_FAKE_CONFIG", "y", "GENAUTH_FAKE_FROBNICATE", "z");
        for (String help : List.of("--help", "-h")) {
            for (List<String> arguments : List.of(
                    List.of(help),
                    List.of("--prot=1", help),
                    List.of(help, "serve"),
                    List.of("--port", "x", help),
                    List.of("--port", help),
                    List.of("--version", help, "--watch=maybe"))) {
                CommandLineRun run = CommandLineRun.of(wrong, arguments.toArray(String[]::new));
                assertThat(run.exitCode()).isZero();
                assertThat(run.errors()).isEmpty();
                assertThat(run.output())
                        .contains("A flag goes before the environment, the environment before the config file");
            }
        }
    }

    @Test
    void the_version_is_told() {
        CommandLineRun version = CommandLineRun.of(Map.of("GENAUTH_FAKE_PROT", "x"), "--prot=1", "--version");
        assertThat(version.exitCode()).isZero();
        assertThat(version.output().strip()).startsWith("genauth-fake ");
    }
}
