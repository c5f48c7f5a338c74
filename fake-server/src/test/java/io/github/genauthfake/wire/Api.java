package io.github.genauthfake.wire;

import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that adds nothing to what a test says, save the token of its pool. */
public final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI baseUrl;
    private final String token;

    private Api(URI baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    /** A client that holds a token of this pool. */
    public static Api of(UserPool pool) {
        Reply reply = withoutToken(pool.baseUrl()).login(pool.accessKeyId(), pool.accessKeySecret());
        return withToken(pool.baseUrl(), reply.data().path("access_token").textValue());
    }

    public static Api withoutToken(URI baseUrl) {
        return new Api(baseUrl, null);
    }

    /** A client that sends this as its whole authorization header. */
    public static Api withToken(URI baseUrl, String authorization) {
        return new Api(baseUrl, authorization);
    }

    public String token() {
        return token;
    }

    public Reply login(String accessKeyId, String accessKeySecret) {
        return post(
                "get-management-token",
                "{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\"}".formatted(accessKeyId, accessKeySecret));
    }

    /** Posts JSON to an operation. */
    public Reply post(String operation, String json, String... headers) {
        return post(operation, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Reply post(String operation, byte[] body, String... headers) {
        return send(with(request("/api/v3/" + operation), headers).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Gets an operation, with its query behind it. */
    public Reply get(String operationAndQuery, String... headers) {
        return send(with(request("/api/v3/" + operationAndQuery), headers).GET());
    }

    /** Prepares a request to any path. */
    public HttpRequest.Builder request(String pathAndQuery) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + pathAndQuery)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("authorization", token);
    }

    public static Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }
}
