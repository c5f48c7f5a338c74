package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.genauthfake.it.EndedProcess;
import io.github.genauthfake.it.InFullBuild;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Dockerfile without an engine: its instructions are followed in a change of root, on the base system that it names. Skipped
 * without the runtime image, without root, or without debootstrap, which makes the base system.
 */
@InFullBuild
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class ContainerIT {
    private static final Path ARCHIVE = Path.of(System.getProperty("genauthfake.runtimeImage"));
    private static final Path DOCKERFILE = Path.of("src/main/image/Dockerfile");
    private static final Path COMPANY = Path.of("src/test/examples/company.yaml");
    private static final Map<String, String> RELEASES = Map.of("debian:12-slim", "bookworm");

    /** What engines set. */
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    @TempDir
    private static Path directory;

    private static Path root;
    private static final Map<String, String> environment = new TreeMap<>(Map.of("PATH", PATH));
    private static String user;
    private static String port;
    private static List<String> health;
    private static List<String> entry;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        assumeTrue(Files.exists(ARCHIVE), "needs the runtime image: ./mvnw -Pdistribution,full verify");
        assumeTrue("root".equals(System.getProperty("user.name")), "needs root, to change the root");
        assumeTrue(
                Stream.of("/usr/sbin/debootstrap", "/usr/bin/debootstrap")
                        .anyMatch(path -> Files.exists(Path.of(path))),
                "needs debootstrap");
        root = Files.createDirectory(directory.resolve("root"));
        Map<String, String> arguments = new TreeMap<>();
        for (String line : instructions()) {
            String[] parts = line.split(" ", 2);
            String value = parts[1];
            for (Map.Entry<String, String> argument : arguments.entrySet()) {
                value = value.replace("${" + argument.getKey() + "}", argument.getValue());
            }
            switch (parts[0]) {
                case "FROM" -> base(value);
                case "ARG" -> arguments.put(value.split("=")[0], value.split("=")[1]);
                case "ADD" -> add(value.split(" ")[0], value.split(" ")[1]);
                case "RUN" -> run(List.of("chroot", root.toString(), "/bin/sh", "-c", value));
                case "ENV" ->
                    Stream.of(value.split(" "))
                            .forEach(pair -> environment.put(pair.split("=")[0], pair.split("=")[1]));
                case "USER" -> user = value;
                case "EXPOSE" -> port = value;
                case "HEALTHCHECK" -> health = words(value.substring(value.indexOf("CMD ")));
                case "ENTRYPOINT" -> entry = words(value);
                default -> throw new IllegalStateException("unknown instruction: " + line);
            }
        }
        Files.copy(COMPANY, root.resolve("seed/company.yaml"));
        run(List.of("mount", "-t", "proc", "proc", root.resolve("proc").toString()));
    }

    @AfterAll
    static void unmount() throws IOException, InterruptedException {
        if (root != null) {
            EndedProcess.of(directory, List.of("umount", root.resolve("proc").toString()));
        }
    }

    private static List<String> instructions() throws IOException {
        return Files.readAllLines(DOCKERFILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static void base(String image) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("debootstrap", "--variant=minbase", RELEASES.get(image), root.toString()));
        // Where this machine takes its own packages from.
        Path sources = Path.of("/etc/apt/sources.list.d/debian.sources");
        if (Files.exists(sources)) {
            Matcher mirror = Pattern.compile("(?m)^URIs: (\\S+)").matcher(Files.readString(sources));
            if (mirror.find()) {
                command.add(mirror.group(1));
            }
        }
        EndedProcess made = EndedProcess.of(directory, command);
        assumeTrue(made.status() == 0, "needs a Debian mirror: " + made.output());
    }

    private static void add(String archive, String target) throws IOException, InterruptedException {
        assertThat(archive).isEqualTo(ARCHIVE.getFileName().toString());
        Path directory = Files.createDirectories(root.resolve(target.substring(1)));
        run(List.of("tar", "-C", directory.toString(), "-xzf", ARCHIVE.toString()));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        EndedProcess ended = EndedProcess.of(directory, command);
        assertThat(ended.status()).as(ended.output()).isZero();
    }

    private static List<String> words(String form) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(form)
                .results()
                .map(word -> word.group(1))
                .toList();
    }

    private static ProcessBuilder inside(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("/usr/sbin/chroot", "--userspec=" + user, root.toString()));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    @Test
    void serves_the_seed_as_an_ordinary_user_and_ends_as_told() throws Exception {
        Process server = inside(entry).start();
        try {
            assertThat(server.inputReader().readLine()).endsWith("http://0.0.0.0:" + port);
            assertThat(inside(health).start().waitFor()).as("health").isZero();
            assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/status")))
                    .containsPattern("Uid:\\s+" + user.split(":")[0] + "\\b");
            assertThat(users()).contains("\"username\":\"alice\"");
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(143);
    }

    private static String users() throws IOException, InterruptedException {
        String token = post(
                        "get-management-token",
                        "",
                        "{\"accessKeyId\":\"65a0c0ffee00000000000001\",\"accessKeySecret\":\"00112233445566778899aabbccddeeff\"}")
                .replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
        return post("list-users", token, "{}");
    }

    private static String post(String operation, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v3/" + operation))
                .header("content-type", "application/json")
                .header("authorization", token)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
