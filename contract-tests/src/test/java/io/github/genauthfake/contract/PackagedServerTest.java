package io.github.genauthfake.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.FakeGenAuth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackagedServerTest {
    @Test
    void the_packaged_server_answers() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            given().baseUri(server.baseUrl().toString())
                    .get("/_fake/health")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("up"));
        }
    }

    @Test
    void the_libraries_of_the_server_are_not_visible() {
        for (String className : new String[] {"org.eclipse.jetty.server.Server", "kotlin.Unit", "org.slf4j.Logger"}) {
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(className));
        }
    }
}
