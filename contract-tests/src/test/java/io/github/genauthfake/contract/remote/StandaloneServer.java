package io.github.genauthfake.contract.remote;

import static io.restassured.RestAssured.given;

import io.github.genauthfake.FakeGenAuth;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server in another process, whose default pool holds what belongs to somebody. */
final class StandaloneServer implements AutoCloseable {
    private static final Pattern BASE_URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Process process;
    private final URI baseUrl;
    private final JsonPath pool;

    StandaloneServer(Path seed) {
        try {
            process = new ProcessBuilder(Java.executable(), "-jar", jar(), "--port", "0", "--seed", seed.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            baseUrl = baseUrl(process.inputReader());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        pool = given().baseUri(baseUrl.toString()).get("/_fake/pools/default").jsonPath();
    }

    private static String jar() {
        try {
            return Path.of(FakeGenAuth.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URI baseUrl(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher url = BASE_URL.matcher(line);
            if (url.find()) {
                return URI.create(url.group());
            }
        }
        throw new IllegalStateException("The server ended without saying where it listens");
    }

    RemoteTarget target(Path records) {
        return new RemoteTarget(
                baseUrl,
                pool.getString("accessKeyId"),
                pool.getString("accessKeySecret"),
                pool.getString("id"),
                1000,
                records);
    }

    /** Everything in the pool but what never goes back: the number of the newest object, and what is left of users. */
    String state() {
        return given().baseUri(baseUrl.toString())
                .get("/_fake/pools/default/export")
                .asString()
                .replaceFirst("counter: \\d+", "counter: any")
                .replaceFirst("(?m)^archivedUsers:\\R(?:  .*\\R)+", "");
    }

    /** Lets requests for an operation fail; the count is one of {@code "first":3}, {@code "nth":3} and {@code "always":true}. */
    void fault(String operation, String count, String fault) {
        given().baseUri(baseUrl.toString())
                .contentType("application/json")
                .body("{\"operation\":\"" + operation + "\"," + count + ",\"fault\":{" + fault + "}}")
                .post("/_fake/pools/default/faults")
                .then()
                .statusCode(201);
    }

    /** The operations with faults that have not struck as often as they shall. */
    List<String> faultsToCome() {
        return given().baseUri(baseUrl.toString())
                .get("/_fake/pools/default/faults")
                .jsonPath()
                .getList("faults.operation");
    }

    void clearFaults() {
        given().baseUri(baseUrl.toString())
                .delete("/_fake/pools/default/faults")
                .then()
                .statusCode(204);
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
