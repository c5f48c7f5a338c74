package io.github.genauthfake.internal.http.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.contract.RequestShapes;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.http.RawRequest;
import io.github.genauthfake.internal.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A share of {@link BadInputTest} through sockets, with what only they bring: headers, escapes, content lengths. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputOverHttpTest {
    private static final int CASES = Generated.cases(1_000, 20_000);

    /** What the HTTP library refuses before the pipeline sees it: NUL in a path, an address or a head that is too long. */
    private static final Set<Integer> BAD_HTTP = Set.of(400, 414, 431);

    private final Random random = Generated.random();
    private final FakeGenAuth server =
            FakeGenAuth.builder().defaultLanguage("en-US").start();
    private final InProcess sample = SampleCompany.open();
    private final BadRequests requests = new BadRequests(
            random,
            new RequestMaker(random, new NamesInUse(random, () -> sample.pool().directory())));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void is_refused_in_a_clear_sentence_and_changes_nothing() throws Exception {
        UserPool pool = server.defaultPool();
        String token = token(pool);
        List<OperationContract> operations = RequestShapes.implemented();
        BadRequests.Kind[] kinds = BadRequests.Kind.values();
        Snapshot start = pool.snapshot();
        int sent = 0;
        RawRequest before = null;
        for (int number = 0; number < CASES; number++) {
            OperationContract operation = operations.get(random.nextInt(operations.size()));
            RawRequest request = requests.next(kinds[number % kinds.length], operation);
            HttpRequest http = http(request, token);
            if (http == null) {
                continue;
            }
            HttpResponse<byte[]> answer;
            try {
                answer = client.send(http, BodyHandlers.ofByteArray());
            } catch (IOException broken) {
                throw new AssertionError("case " + number + " " + request + ", after " + before, broken);
            }
            before = request;
            sent++;
            if (answer.body().length > 0) {
                boolean isBadHttp = BAD_HTTP.contains(answer.statusCode());
                assertThat(Verdict.on(request, isBadHttp ? 200 : answer.statusCode(), answer.body()))
                        .as("case %s %s", number, request)
                        .isEmpty();
                assertThat(answer.headers().firstValue("content-type").orElse(""))
                        .startsWith("application/json");
            } else {
                assertThat(request.method()).isEqualTo("HEAD");
            }
            boolean isServed = answer.body().length > 0
                    && Json.tree(answer.body()).path("statusCode").asInt() == 200;
            if (!isServed) {
                assertThat(pool.snapshot()).as("case %s %s", number, request).isEqualTo(start);
            }
            pool.restore(start);
        }
        assertThat(sent).as("requests that the client could send").isGreaterThan(CASES * 8 / 10);
    }

    private String token(UserPool pool) throws IOException, InterruptedException {
        byte[] login = Json.write(Map.of("accessKeyId", pool.accessKeyId(), "accessKeySecret", pool.accessKeySecret()));
        HttpRequest request = HttpRequest.newBuilder(server.baseUrl().resolve("/api/v3/get-management-token"))
                .POST(BodyPublishers.ofByteArray(login))
                .build();
        return Json.tree(client.send(request, BodyHandlers.ofByteArray()).body())
                .at("/data/access_token")
                .asText();
    }

    /** {@code null} for a request that this client refuses to send. */
    private HttpRequest http(RawRequest request, String token) {
        try {
            HttpRequest.Builder http = HttpRequest.newBuilder(
                            URI.create(server.baseUrl() + escaped(request.path()) + query(request.query())))
                    .method(request.method(), BodyPublishers.ofByteArray(request.body()));
            http.setHeader("authorization", token);
            request.headers().forEach(http::setHeader);
            return http.build();
        } catch (IllegalArgumentException notHttp) {
            return null;
        }
    }

    private static String escaped(String path) {
        return path.startsWith("/")
                ? URLEncoder.encode(path, StandardCharsets.UTF_8)
                        .replace("%2F", "/")
                        .replace("+", "%20")
                : "/" + path.length();
    }

    private static String query(Map<String, List<String>> query) {
        if (query == null) {
            return "";
        }
        StringJoiner joined = new StringJoiner("&", "?", "");
        query.forEach((name, values) ->
                values.forEach(value -> joined.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return joined.toString();
    }
}
