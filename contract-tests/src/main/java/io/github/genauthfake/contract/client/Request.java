package io.github.genauthfake.contract.client;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One request that is being put together; it is sent by the method that says how. */
public final class Request {
    private static final String JSON = "application/json";
    private static final String AUTHORIZATION = "authorization";

    private static final int CONNECTING_MILLISECONDS = 10_000;
    private static final int ANSWERING_MILLISECONDS = 60_000;

    /**
     * Bodies go over the wire as they were written, whatever their type. A server that sends them somewhere else is not
     * followed, since they carry the token.
     */
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .redirect(RedirectConfig.redirectConfig().followRedirects(false))
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", CONNECTING_MILLISECONDS)
                    .setParam("http.socket.timeout", ANSWERING_MILLISECONDS))
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT));

    private final GenAuth genauth;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Signature signature;

    Request(GenAuth genauth, String path) {
        this.genauth = genauth;
        this.path = path;
    }

    /** Adds a header; {@code null} sends none of this name. */
    public Request header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Asks for messages in a language; needed wherever a wording is asserted. */
    public Request in(String language) {
        return header("x-authing-lang", language);
    }

    /** Sends this instead of the pool's own token; {@code null} sends no authorization at all. */
    public Request authorization(String value) {
        return header(AUTHORIZATION, value);
    }

    /** Signs the request instead of showing the pool's token. */
    public Request signed(Signature how) {
        signature = how;
        return this;
    }

    /** Sends a body as JSON with POST. */
    public Answer post(Object body) {
        return post(JSON, Json.write(body), body instanceof Map<?, ?> object ? properties(object) : Map.of());
    }

    /** Sends a text of any kind with POST. */
    public Answer post(String contentType, String text) {
        return post(contentType, text, Map.of());
    }

    private Answer post(String contentType, String text, Map<String, Object> properties) {
        return genauth.write(
                path,
                text,
                tenant(),
                () -> answer(() -> prepared("POST", properties)
                        .contentType(contentType)
                        .body(text.getBytes(StandardCharsets.UTF_8))
                        .post(path)));
    }

    /** Sends a POST without a body. */
    public Answer postNothing() {
        return genauth.write(
                path,
                "",
                tenant(),
                () -> answer(() -> prepared("POST", Map.of()).post(path)));
    }

    /** Asks with GET, with names and values of parameters in turn; a name may come more than once. */
    public Answer get(Object... namesAndValues) {
        return answer(() -> query(namesAndValues).get(path));
    }

    /** Asks with GET. */
    public Answer get(Map<String, Object> parameters) {
        return get(parameters.entrySet().stream()
                .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue()))
                .toArray());
    }

    private RequestSpecification query(Object... namesAndValues) {
        RequestSpecification request = prepared("GET", parameters(namesAndValues));
        for (int index = 0; index < namesAndValues.length; index += 2) {
            Object value = namesAndValues[index + 1];
            if (value instanceof Iterable<?> values) {
                for (Iterator<?> each = values.iterator(); each.hasNext(); ) {
                    request.queryParam((String) namesAndValues[index], each.next());
                }
            } else {
                request.queryParam((String) namesAndValues[index], value);
            }
        }
        return request;
    }

    /** Sends nothing, with whatever HTTP method. */
    public Answer send(String method) {
        return answer(() -> prepared(method, Map.of()).request(method, path));
    }

    /** What is signed of a query: texts, and lists under their names without brackets. */
    private static Map<String, Object> parameters(Object... namesAndValues) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            Object value = namesAndValues[index + 1];
            parameters.put(
                    ((String) namesAndValues[index]).replace("[]", ""),
                    value instanceof Iterable<?> ? value : String.valueOf(value));
        }
        return parameters;
    }

    private static Map<String, Object> properties(Map<?, ?> body) {
        Map<String, Object> properties = new LinkedHashMap<>();
        body.forEach((name, value) -> properties.put((String) name, value));
        return properties;
    }

    private RequestSpecification prepared(String method, Map<String, Object> parameters) {
        RequestSpecification request = RestAssured.given()
                .config(AS_WRITTEN)
                .baseUri(genauth.baseUrl())
                .filter(new ExchangeRecorder(genauth.running(), genauth.masking()));
        Map<String, String> complete = new LinkedHashMap<>(headers);
        if (signature != null) {
            complete.putAll(signature.headersFor(method, path, headers, parameters));
        } else if (!headers.containsKey(AUTHORIZATION)) {
            complete.put(AUTHORIZATION, genauth.token());
        }
        complete.forEach((name, value) -> {
            if (value != null) {
                request.header(name, value);
            }
        });
        return request;
    }

    /** The tenant that the headers name, as the clients of the service do. */
    private Optional<String> tenant() {
        return Stream.of("x-authing-tenant-id", "x-authing-app-id")
                .map(headers::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Answer answer(Supplier<Response> exchange) {
        String language = headers.getOrDefault("x-authing-lang", headers.get("x-genauth-lang"));
        return new Answer(
                genauth.send(exchange), genauth.running(), genauth.masking(), language != null && !language.isBlank());
    }
}
