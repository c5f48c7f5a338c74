package io.github.genauthfake.contract.check;

import io.github.genauthfake.contract.client.JsonText;
import io.github.genauthfake.contract.remote.RemoteTarget;
import io.github.genauthfake.contract.remote.TargetException;
import io.github.genauthfake.contract.report.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;

/** Finds out whether the fake itself stands behind an address, so that its word is never taken for the service's. */
public final class TargetProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAME_OF_THE_FAKE = "genauth-fake";

    private TargetProbe() {}

    /**
     * Asks the address who it is.
     *
     * @throws TargetException when it does not answer
     */
    public static Target probe(RemoteTarget target) {
        String baseUrl = target.host().toString();
        HttpResponse<String> answer = ask(URI.create(baseUrl + "/_fake/version"), target);
        String version = answer.statusCode() == 200 ? versionOfTheFake(answer.body()) : null;
        return new Target(
                version == null ? Target.Kind.SERVICE : Target.Kind.STANDALONE_FAKE,
                baseUrl,
                target.userPoolId(),
                version);
    }

    private static HttpResponse<String> ask(URI address, RemoteTarget target) {
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            throw new TargetException(target.host() + " does not answer: " + reason + ".", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new TargetException("Interrupted before " + target.host() + " answered.", interruption);
        }
    }

    /** {@code null} for whatever else somebody may answer there. */
    private static String versionOfTheFake(String body) {
        try {
            JsonText answer = JsonText.of(body);
            return NAME_OF_THE_FAKE.equals(answer.get("name"))
                    ? Objects.toString(answer.getString("version"), "unknown")
                    : null;
        } catch (JsonText.NotJsonException notTheFake) {
            return null;
        }
    }
}
