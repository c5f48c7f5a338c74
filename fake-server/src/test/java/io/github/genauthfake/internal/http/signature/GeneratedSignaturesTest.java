package io.github.genauthfake.internal.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.http.signature.NodeClient.Brand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Signed requests that nobody thought of. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratedSignaturesTest {
    private static final int REQUESTS = 500;
    private static final int DEEPEST = 4;
    private static final String[] SNIPPETS = {
        "a", "Z", "0", " ", "\"", "\\", "\n", "\t", "\u0000", "\u001f", "é", "名", "😀", "\u2028", "\uffff", "&", "=",
        "?", "[", "]", "{", ",", ":", "+", "%", "#", "/", "\ud83d", "\ude00"
    };

    private static FakeGenAuth server;
    private static UserPool pool;
    private final Random random = Generated.random();

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        pool = server.createPool();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_request_that_is_signed_right_is_let_in() throws IOException {
        for (int index = 0; index < REQUESTS; index++) {
            NodeClient client = client();
            RawHttp.Request request = request(client);
            RawHttp.Answer answer = client.send(request);
            assertThat(answer.statusCode()).as(described(request, answer)).isEqualTo(200);
        }
    }

    @Test
    void no_request_is_let_in_when_a_byte_of_it_was_changed_after_it_was_signed() throws IOException {
        for (int index = 0; index < REQUESTS; index++) {
            NodeClient client = client();
            RawHttp.Request request = tampered(request(client));
            RawHttp.Answer answer = client.send(request);
            assertThat(answer.statusCode()).as(described(request, answer)).isIn(400, 401, 404);
        }
        assertThat(pool.requests()).noneMatch(recorded -> recorded.statusCode() == 500);
    }

    private NodeClient client() {
        return new NodeClient(random.nextBoolean() ? Brand.AUTHING : Brand.GENAUTH, pool);
    }

    private RawHttp.Request request(NodeClient client) {
        return random.nextBoolean()
                ? client.request("GET", "list-namespaces", query())
                : client.request("POST", "list-users", object(0));
    }

    private Map<String, Object> query() {
        Map<String, Object> query = new LinkedHashMap<>();
        // Whether 1 was a text or a number cannot be told from the wire, so lists of one kind stand in a query.
        boolean ofTexts = random.nextBoolean();
        for (int left = random.nextInt(5); left > 0; left--) {
            query.put("p" + sendable(), random.nextInt(3) == 0 ? list(ofTexts) : scalar(true));
        }
        return query;
    }

    private List<Object> list(boolean ofTexts) {
        List<Object> list = new ArrayList<>();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            list.add(ofTexts ? sendable() : number());
        }
        return list;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int left = random.nextInt(6); left > 0; left--) {
            // A prefix keeps the names clear of the operation's own parameters.
            object.put("p" + wellFormed(text()), value(depth + 1));
        }
        return object;
    }

    private Object value(int depth) {
        switch (depth < DEEPEST ? random.nextInt(5) : 0) {
            case 1:
                return object(depth);
            case 2:
                List<Object> array = new ArrayList<>();
                for (int left = random.nextInt(5); left > 0; left--) {
                    array.add(value(depth + 1));
                }
                return array;
            default:
                return random.nextInt(8) == 0 ? null : scalar(false);
        }
    }

    private Object scalar(boolean inQuery) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextBoolean();
            case 1 -> number();
            case 2 -> random.nextInt(10) == 0 && inQuery ? JavaScript.UNDEFINED : random.nextInt();
            default -> inQuery ? sendable() : text();
        };
    }

    private double number() {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) && random.nextBoolean() ? number : random.nextInt(2_000) / 100.0 - 10;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            text.append(SNIPPETS[random.nextInt(SNIPPETS.length)]);
        }
        return text.toString();
    }

    /** A text without halves of surrogate pairs, which encodeURIComponent refuses, nor brackets, which mean a list. */
    private String sendable() {
        return wellFormed(text()).replaceAll("[\\[\\]]", "");
    }

    private static String wellFormed(String text) {
        return new String(JavaScript.utf8(text), StandardCharsets.UTF_8);
    }

    /** Changes one letter or digit into another one, for which the case does not count: %2f is %2F. */
    private RawHttp.Request tampered(RawHttp.Request request) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        int place = random.nextInt(4);
        if (place == 0 && request.body().length > 2) {
            byte[] body = request.body().clone();
            int index = random.nextInt(body.length);
            body[index] = (byte) other(body[index]);
            return new RawHttp.Request(request.method(), request.target(), headers, body);
        }
        if (place == 1) {
            StringBuilder target = new StringBuilder(request.target());
            int index = "/api/v3/".length() + random.nextInt(target.length() - "/api/v3/".length());
            target.setCharAt(index, (char) other(target.charAt(index)));
            return new RawHttp.Request(request.method(), target.toString(), headers, request.body());
        }
        List<String> signed = headers.keySet().stream()
                .filter(name -> name.startsWith("x-") || name.equals("date") || name.equals("authorization"))
                .toList();
        String name = signed.get(random.nextInt(signed.size()));
        StringBuilder value = new StringBuilder(headers.get(name));
        int from = name.equals("authorization") ? "authing ".length() : 0;
        int index = from + random.nextInt(value.length() - from);
        value.setCharAt(index, (char) other(value.charAt(index)));
        headers.put(name, value.toString());
        return new RawHttp.Request(request.method(), request.target(), headers, request.body());
    }

    private int other(int character) {
        while (true) {
            int candidate = 'a' + random.nextInt(26);
            if (candidate != Character.toLowerCase(character & 0xFF)) {
                return candidate;
            }
        }
    }

    private static String described(RawHttp.Request request, RawHttp.Answer answer) {
        return request + "\n" + new String(request.body(), StandardCharsets.UTF_8) + "\n" + answer.body();
    }
}
