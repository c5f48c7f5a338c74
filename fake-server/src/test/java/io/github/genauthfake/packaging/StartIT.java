package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a start must not do, because it would take a good part of the time until the first answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartIT {
    private static final String LOGIN = "{\"accessKeyId\":\"" + FakeGenAuth.DEFAULT_ACCESS_KEY_ID
            + "\",\"accessKeySecret\":\"" + FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET + "\"}";

    @Test
    @Timeout(60)
    void the_first_answer_comes_without_JMX_and_without_all_the_locales(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path loaded = directory.resolve("loaded");
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded);
        try (FakeProcess server = FakeProcess.start(directory, environment, "--port=0")) {
            HttpRequest login = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/api/v3/get-management-token"))
                    .header("content-type", "application/json")
                    .POST(BodyPublishers.ofString(LOGIN))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(login, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).hasSizeGreaterThan(1_000);
        assertThat(classes)
                .filteredOn(line -> line.contains(" com.sun.jmx.") || line.contains(" sun.util.cldr."))
                .isEmpty();
    }
}
