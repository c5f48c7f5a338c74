package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.execution.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A client of one pool over HTTP, for use by many threads. */
final class HttpCalls {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HttpClient client;
    private final URI baseUrl;
    private final String token;

    HttpCalls(HttpClient client, UserPool pool) throws IOException, InterruptedException {
        this.client = client;
        this.baseUrl = pool.baseUrl();
        byte[] login = Json.write(Map.of("accessKeyId", pool.accessKeyId(), "accessKeySecret", pool.accessKeySecret()));
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("/api/v3/get-management-token"))
                .POST(BodyPublishers.ofByteArray(login))
                .build();
        this.token = send(request).at("/data/access_token").asText();
    }

    JsonNode post(String operation, Object body) throws IOException, InterruptedException {
        return send(request(operation)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(body)))
                .build());
    }

    JsonNode get(String operationAndQuery) throws IOException, InterruptedException {
        return send(request(operationAndQuery).build());
    }

    /** Posts and gives the status code alone. */
    int status(String operation, Object body) throws IOException, InterruptedException {
        return post(operation, body).path("statusCode").asInt();
    }

    private HttpRequest.Builder request(String operation) {
        return HttpRequest.newBuilder(baseUrl.resolve("/api/v3/" + operation))
                .timeout(LONGEST)
                .header("authorization", token);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        return Json.tree(client.send(request, BodyHandlers.ofByteArray()).body());
    }
}
