package io.github.genauthfake.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.contract.remote.RemoteTarget;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, with one user pool that is checked. */
final class StandaloneFake implements AutoCloseable {
    private final Process process;
    private final String baseUrl;
    private final JsonPath pool;

    private StandaloneFake(Process process, String baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
        this.pool = admin("/_fake/pools", "{\"name\":\"checked\"}");
    }

    /** Starts the very jar that the tests see. */
    static StandaloneFake start() throws IOException, URISyntaxException {
        Path jar = Path.of(FakeGenAuth.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--port=0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String first = output.readLine();
        assertThat(first).as("first line of the server").startsWith("base URL");
        return new StandaloneFake(process, first.substring(first.indexOf("http")));
    }

    /** The environment that names the pool. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put(RemoteTarget.HOST, baseUrl);
        environment.put(RemoteTarget.ACCESS_KEY_ID, pool.getString("accessKeyId"));
        environment.put(RemoteTarget.ACCESS_KEY_SECRET, accessKeySecret());
        environment.put(RemoteTarget.USER_POOL_ID, pool.getString("id"));
        environment.put(RemoteTarget.REQUESTS_PER_SECOND, "1000");
        return environment;
    }

    String accessKeySecret() {
        return pool.getString("accessKeySecret");
    }

    /** Lets an operation answer an error whatever it is asked. */
    void breakOperation(String operation) {
        admin(
                "/_fake/pools/checked/faults",
                "{\"operation\":\"" + operation
                        + "\",\"always\":true,\"fault\":{\"type\":\"error\",\"statusCode\":500,\"message\":\"broken on purpose\"}}");
    }

    /** Takes all faults away. */
    void repair() {
        RestAssured.given()
                .baseUri(baseUrl)
                .delete("/_fake/pools/checked/faults")
                .then()
                .statusCode(204);
    }

    /**
     * What the pool holds, as a seed file; how far its ids have been counted is no part of that, nor are the users that are
     * deleted, which the API lists for ever.
     */
    String export() {
        return RestAssured.given()
                .baseUri(baseUrl)
                .get("/_fake/pools/checked/export")
                .asString()
                .replaceFirst("(?m)^counter: \\d+\\R", "")
                .replaceFirst("(?m)^archivedUsers:\\R(?: .*\\R)*", "");
    }

    /** How many requests the pool has received. */
    int requests() {
        return JsonPath.from(RestAssured.given()
                        .baseUri(baseUrl)
                        .get("/_fake/pools/checked/journal?limit=1000")
                        .asString())
                .getList("requests")
                .size();
    }

    /** A token of the pool. */
    String token() {
        return admin(
                        "/api/v3/get-management-token",
                        "{\"accessKeyId\":\"" + pool.getString("accessKeyId") + "\",\"accessKeySecret\":\""
                                + accessKeySecret() + "\"}")
                .getString("data.access_token");
    }

    /** Sends a request of the API. */
    JsonPath api(String operation, String body) {
        return RestAssured.given()
                .baseUri(baseUrl)
                .header("authorization", token())
                .contentType("application/json")
                .body(body)
                .post("/api/v3/" + operation)
                .jsonPath();
    }

    private JsonPath admin(String path, String body) {
        return RestAssured.given()
                .baseUri(baseUrl)
                .contentType("application/json")
                .body(body)
                .post(path)
                .jsonPath();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
