package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.github.genauthfake.FakeGenAuth;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClasspathOfAUserTest {
    @Test
    void the_server_answers_beside_the_old_jackson_of_the_sdk() throws IOException, InterruptedException {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            HttpRequest request = HttpRequest.newBuilder(server.baseUrl().resolve("/_fake/health"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo("{\"status\":\"up\"}");
        }
        assertThat(PackageVersion.VERSION).hasToString("2.9.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty.server.Server",
                "kotlin.Unit",
                "org.yaml.snakeyaml.Yaml",
                "picocli.CommandLine"
            })
    void the_libraries_of_the_server_are_not_visible(String className) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(className));
    }

    @Test
    void the_build_runs_this_on_the_assertj_it_says() {
        assertThat(codeSourceOf(Assertions.class))
                .endsWith("-" + System.getProperty("genauthfake.expectedAssertJ") + ".jar");
    }

    private static String codeSourceOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    @Test
    void the_build_runs_this_on_the_junit_it_says() {
        assertThat(Test.class.getPackage().getImplementationVersion())
                .isEqualTo(System.getProperty("genauthfake.expectedJUnit"));
    }
}
