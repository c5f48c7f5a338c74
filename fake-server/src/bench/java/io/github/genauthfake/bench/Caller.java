package io.github.genauthfake.bench;

import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A keep-alive client of one server. */
final class Caller {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI baseUrl;
    private final String token;

    private Caller(URI baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    static Caller of(URI baseUrl) {
        return new Caller(baseUrl, "none");
    }

    static Caller of(UserPool pool) {
        String login = "{\"accessKeyId\":\"" + pool.accessKeyId() + "\",\"accessKeySecret\":\"" + pool.accessKeySecret()
                + "\"}";
        String answer = of(pool.baseUrl()).post("get-management-token", login);
        return new Caller(pool.baseUrl(), answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1"));
    }

    String get(String operationAndQuery) {
        return send(request(operationAndQuery).GET());
    }

    String post(String operation, String body) {
        return send(request(operation).header("content-type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String operation) {
        return HttpRequest.newBuilder(baseUrl.resolve("/api/v3/" + operation)).header("authorization", token);
    }

    private String send(HttpRequest.Builder request) {
        try {
            String answer = client.send(request.build(), BodyHandlers.ofString()).body();
            if (!answer.startsWith("{\"statusCode\":200")) {
                throw new IllegalStateException(answer);
            }
            return answer;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
