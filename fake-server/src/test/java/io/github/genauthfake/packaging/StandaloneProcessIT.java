package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process can show: its exit codes, its standard error, its environment and how it ends. */
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandaloneProcessIT {
    @TempDir
    private Path directory;

    private static Api client(FakeProcess server) {
        URI baseUrl = URI.create(server.baseUrl());
        Reply reply = Api.withoutToken(baseUrl)
                .login(FakeGenAuth.DEFAULT_ACCESS_KEY_ID, FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET);
        return Api.withToken(baseUrl, reply.data().path("access_token").textValue());
    }

    @Test
    void environment_config_file_and_flags_work_together() throws Exception {
        Files.writeString(directory.resolve("seed.yaml"), "users:\n  alice: {}\n");
        Files.writeString(directory.resolve("fake.yaml"), "seed: seed.yaml\nport: 1\nlanguage: zh-CN\n");
        Map<String, String> environment =
                Map.of("GENAUTH_FAKE_CONFIG", "fake.yaml", "GENAUTH_FAKE_PORT", "2", "GENAUTH_FAKE_LANGUAGE", "en-US");
        try (FakeProcess server = FakeProcess.start(directory, environment, "--port", "0")) {
            Api client = client(server);
            assertThat(client.get("list-users").data().path("totalCount").intValue())
                    .isEqualTo(1);
            assertThat(client.get("get-user?userId=nobody").message()).matches("\\p{ASCII}+");
            server.terminate();
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void a_wrong_value_is_one_line_and_exit_code_2() throws Exception {
        FakeProcess refused = FakeProcess.launch(directory, Map.of("GENAUTH_FAKE_PORT", "x"));
        assertThat(refused.awaitEnd()).isEqualTo(2);
        assertThat(refused.nextLine()).isNull();
        assertThat(refused.errors())
                .isEqualToIgnoringNewLines("genauth-fake: Invalid value for option '--port': 'x' is not a whole number"
                        + " (from the environment variable GENAUTH_FAKE_PORT)");
    }

    @Test
    void a_port_in_use_is_one_line_and_exit_code_2() throws Exception {
        try (FakeProcess first = FakeProcess.start(directory, "--port=0")) {
            int port = URI.create(first.baseUrl()).getPort();
            FakeProcess second = FakeProcess.launch(directory, Map.of(), "--port=" + port);
            assertThat(second.awaitEnd()).isEqualTo(2);
            assertThat(second.errors())
                    .isEqualToIgnoringNewLines("genauth-fake: Cannot listen on 127.0.0.1:" + port
                            + ": Address already in use; choose another port, or a free one with --port 0");
        }
    }

    @Test
    void the_version_is_that_of_the_jar() throws Exception {
        FakeProcess version = FakeProcess.launch(directory, Map.of(), "--version");
        String told = version.nextLine();
        assertThat(version.awaitEnd()).isZero();
        assertThat(told).matches("genauth-fake [0-9]+\\..+");
        try (FakeProcess server = FakeProcess.start(directory, "--port=0")) {
            Reply reply =
                    Api.send(Api.withoutToken(URI.create(server.baseUrl())).request("/_fake/version"));
            assertThat("genauth-fake " + reply.body().path("version").textValue())
                    .isEqualTo(told);
        }
    }

    @Test
    void verbose_shows_each_request_in_one_line() throws Exception {
        try (FakeProcess server = FakeProcess.start(directory, "--port=0", "--verbose")) {
            client(server).get("get-user?userId=nobody");
            assertThat(server.awaitErrorsContaining(" GET get-user "))
                    .hasLineCount(2)
                    .containsPattern("(?m)^[0-9:.]{12} INFO GET get-user pool=[0-9a-f]{24} statusCode=404 apiCode=2004"
                            + " ms=[0-9.]+ findings=0$");
        }
    }

    @Test
    void a_finding_is_a_warning_in_one_line_and_refused_when_strict() throws Exception {
        String user = "{\"username\":\"alice\",\"nicname\":\"x\"}";
        try (FakeProcess server = FakeProcess.start(directory, "--port=0")) {
            assertThat(client(server).post("create-user", user).statusCode()).isEqualTo(200);
            assertThat(server.awaitErrorsContaining("nicname"))
                    .hasLineCount(1)
                    .containsPattern("^[0-9:.]{12} WARNING UNKNOWN_PROPERTY: `nicname` is not part of .*"
                            + " operation=create-user pool=[0-9a-f]{24} requestId=[^ ]+$");
        }
        try (FakeProcess server = FakeProcess.start(directory, Map.of("GENAUTH_FAKE_STRICT", "true"), "--port=0")) {
            assertThat(client(server).post("create-user", user).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void out_of_memory_is_told_and_exit_code_3() throws Exception {
        try (FakeProcess server = FakeProcess.start(directory, Map.of("JAVA_TOOL_OPTIONS", "-Xmx48m"), "--port=0")) {
            FullHeap.of(URI.create(server.baseUrl()));
            assertThat(server.awaitEnd()).isEqualTo(3);
            assertThat(server.errors())
                    .contains("genauth-fake: out of memory; give it more with -Xmx, as in JAVA_TOOL_OPTIONS");
        }
    }

    @Test
    void a_broken_seed_is_told_with_file_and_line_and_the_state_stays() throws Exception {
        Path seed = Files.writeString(directory.resolve("seed.yaml"), "users:\n  alice: {}\n");
        try (FakeProcess server = FakeProcess.start(directory, "--port=0", "--seed=seed.yaml", "--watch")) {
            Files.writeString(seed, "users:\n  alice: {}\n  bob: {emial: x}\n");
            assertThat(server.awaitErrorsContaining("seed.yaml:3: "))
                    .hasLineCount(1)
                    .containsPattern("^[0-9:.]{12} WARNING The default pool stays as it is: seed.yaml:3: ");
            assertThat(client(server)
                            .get("list-users")
                            .data()
                            .path("totalCount")
                            .intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void SIGTERM_ends_it_without_waiting_for_what_is_under_way_and_the_export_is_written() throws Exception {
        try (FakeProcess server = FakeProcess.start(directory, "--port=0", "--export-on-exit=export.yaml")) {
            Api client = client(server);
            client.post("create-user", "{\"username\":\"alice\"}");
            arm(client, "{\"operation\":\"get-user\",\"always\":true,\"fault\":{\"type\":\"hold\"}}");
            arm(
                    client,
                    "{\"operation\":\"list-groups\",\"always\":true,"
                            + "\"fault\":{\"type\":\"delay\",\"milliseconds\":60000}}");
            try (Socket held = send(client, "GET /api/v3/get-user?userId=x", "");
                    Socket delayed = send(client, "GET /api/v3/list-groups", "");
                    Socket halfABody = send(client, "POST /api/v3/create-user", "Content-Length: 100\r\n");
                    Socket idle = send(client, "GET /_fake/health", "")) {
                assertThat(idle.getInputStream().read()).as("it is reached").isPositive();
                Thread.sleep(500);
                Duration duration = server.terminate();
                System.out.println("SIGTERM to end, requests under way: " + duration.toMillis() + " ms");
                // The delay is a minute; how busy the machine is, is no matter of this test.
                assertThat(duration).isLessThan(Duration.ofSeconds(30));
                assertThat(held.isConnected() && delayed.isConnected() && halfABody.isConnected())
                        .isTrue();
            }
            assertThat(server.exitCode()).isEqualTo(143);
            assertThat(server.errors().lines()).allMatch(line -> line.contains(" WARNING FAULT: "));
            assertThat(directory.resolve("export.yaml")).content().contains("alice");
        }
    }

    @Test
    void an_export_that_fails_at_the_end_is_told_and_exit_code_1() throws Exception {
        Path gone = Files.createDirectory(directory.resolve("gone"));
        try (FakeProcess server = FakeProcess.start(directory, "--port=0", "--export-on-exit=gone/export.yaml")) {
            Files.delete(gone);
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors())
                    .startsWith("genauth-fake: Cannot export to gone/export.yaml: ")
                    .hasLineCount(1);
        }
    }

    private static void arm(Api client, String fault) {
        assertThat(Api.send(client.request("/_fake/pools/default/faults").POST(BodyPublishers.ofString(fault)))
                        .httpStatus())
                .isEqualTo(201);
    }

    /** A request that nobody reads the answer of. */
    private static Socket send(Api client, String methodAndPath, String headers) throws Exception {
        URI server = client.request("/").build().uri();
        Socket socket = new Socket(server.getHost(), server.getPort());
        OutputStream out = socket.getOutputStream();
        out.write((methodAndPath + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + client.token() + "\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }
}
