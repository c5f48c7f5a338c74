package io.github.genauthfake.junit;

import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests without the SDK, for test classes that must do without it. */
public final class RawRequests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private RawRequests() {}

    /** Whether a pool's access key is known to the server. */
    public static boolean isOpen(UserPool pool) {
        return logIn(pool).contains("\"statusCode\":200");
    }

    /** The answer to create-user. */
    public static String createUser(UserPool pool, String username) {
        return send(request(pool, "create-user")
                .POST(BodyPublishers.ofString("{\"username\":\"" + username + "\"}"))
                .build());
    }

    /** The answer to any operation, asked with a token of the pool. */
    public static String post(UserPool pool, String operation, String json) {
        return send(request(pool, operation).POST(BodyPublishers.ofString(json)).build());
    }

    /** The answer to any operation, asked by nobody in particular. */
    public static String postWithoutToken(URI baseUrl, String operation, String json) {
        return send(HttpRequest.newBuilder(URI.create(baseUrl + "/api/v3/" + operation))
                .header("x-authing-lang", "en-US")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Sends a property that the API does not know, with a user. */
    public static void useUnknownProperty(UserPool pool) {
        post(pool, "create-user", "{\"username\":\"alice\",\"nicname\":\"Al\"}");
    }

    /** Asks for an operation of the API that the fake lacks. */
    public static void useMissingOperation(UserPool pool) {
        post(pool, "metadata/export", "{}");
    }

    /** The answer to get-user by username. */
    public static String getUser(UserPool pool, String username) {
        return send(
                request(pool, "get-user?userIdType=username&userId=" + username).build());
    }

    private static HttpRequest.Builder request(UserPool pool, String operation) {
        Matcher token = TOKEN.matcher(logIn(pool));
        if (!token.find()) {
            throw new IllegalStateException("There is no pool with the key " + pool.accessKeyId());
        }
        return HttpRequest.newBuilder(URI.create(pool.baseUrl() + "/api/v3/" + operation))
                .header("authorization", "Bearer " + token.group(1))
                .header("x-authing-lang", "en-US");
    }

    private static String logIn(UserPool pool) {
        String body = "{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\"}"
                .formatted(pool.accessKeyId(), pool.accessKeySecret());
        return send(HttpRequest.newBuilder(URI.create(pool.baseUrl() + "/api/v3/get-management-token"))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
