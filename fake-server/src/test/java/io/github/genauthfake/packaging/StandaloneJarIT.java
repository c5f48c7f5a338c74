package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a process of its own, on the JDK that runs the build. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandaloneJarIT {
    @Test
    @Timeout(60)
    void it_answers_json_and_writes_nothing_to_standard_error(@TempDir Path directory) throws Exception {
        Path errors = directory.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // An application's own choice, which our relocated SLF4J must not hear.
                        "-Dslf4j.provider=com.example.ProviderOfTheApplication",
                        "-jar",
                        System.getProperty("genauthfake.packagedJar"),
                        "--port",
                        "0")
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            assertThat(line).as("first line of output").matches("base URL +http://127\\.0\\.0\\.1:[0-9]+");
            HttpResponse<String> response =
                    get(URI.create(line.substring(line.indexOf("http"))).resolve("/_fake/health"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
            assertThat(response.body()).isEqualTo("{\"status\":\"up\"}");
        } finally {
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
        }
        assertThat(errors).isEmptyFile();
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
