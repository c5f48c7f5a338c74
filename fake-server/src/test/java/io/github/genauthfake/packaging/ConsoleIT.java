package io.github.genauthfake.packaging;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The page in a real browser, used as people use it: runs the tests in {@code src/test/browser}. They leave screenshots in
 * {@code target/console/screenshots}. Skipped where there is no Chromium or Chrome, no Node, or no npm registry.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsoleIT {
    private static final int MANY_USERS = 120;
    private static final Path SOURCES = Path.of("src", "test", "browser");
    private static final Path DIRECTORY = Path.of("target", "console");
    private static final NodeProject NODE = new NodeProject("The page in a browser", DIRECTORY);
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");

    @Test
    @Timeout(300)
    void the_page_does_what_it_is_for() throws Exception {
        String browser = browser()
                .orElseThrow(() -> NODE.skipped("there is none of " + String.join(", ", BROWSERS)
                        + " on the path. GENAUTH_FAKE_BROWSER can name one"));
        NODE.assumeNode();
        List<String> tests = NODE.copy(SOURCES);
        NODE.install();
        Path screenshots = DIRECTORY.resolve("screenshots").toAbsolutePath();
        try (FakeGenAuth server = FakeGenAuth.start(seed());
                FakeGenAuth locked = FakeGenAuth.builder().adminToken("secret").start()) {
            UserPool pool = server.defaultPool();
            String servers =
                    "{\"main\":\"%s\",\"locked\":\"%s\",\"pools\":{\"default\":{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\"}}}"
                            .formatted(server.baseUrl(), locked.baseUrl(), pool.accessKeyId(), pool.accessKeySecret());
            NODE.test(
                    240,
                    tests,
                    Map.of(
                            "GENAUTH_CONSOLE",
                            servers,
                            "GENAUTH_BROWSER",
                            browser,
                            "GENAUTH_SCREENSHOTS",
                            screenshots.toString(),
                            "NO_PROXY",
                            "127.0.0.1"));
        }
    }

    private static Seed seed() {
        StringBuilder yaml = new StringBuilder("""
                organizations:
                  acme: {departments: {Engineering: {departments: {Platform: {}, Product: {}}}, Sales: {}}}
                groups: {staff: {description: Everybody}}
                users:
                  alice: {email: alice@example.com, name: Alice Liddell, departments: [acme/Engineering/Platform]}
                  bob: {email: bob@example.com, nickname: Bobby}
                  carol: {}
                """);
        for (int number = 0; number < MANY_USERS; number++) {
            yaml.append("  user%1$d: {email: user%1$d@example.com}\n".formatted(number));
        }
        return Seed.parse(yaml.toString(), "console");
    }

    private static Optional<String> browser() {
        String named = System.getenv("GENAUTH_FAKE_BROWSER");
        if (named != null) {
            return Optional.of(named);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> BROWSERS.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
