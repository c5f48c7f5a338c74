package io.github.genauthfake.contract.client;

import io.github.genauthfake.contract.service.HttpSender;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One request that is being put together; it is sent by the method that says how. */
public final class Request {
    private static final String JSON = "application/json";
    private static final String AUTHORIZATION = "authorization";

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

    /** Sends a body as JSON with PUT. */
    public Answer put(Object body) {
        String text = Json.write(body);
        return genauth.write(path, text, tenant(), () -> exchange("PUT", "", JSON, text, Map.of()));
    }

    /** Sends a text of any kind with POST. */
    public Answer post(String contentType, String text) {
        return post(contentType, text, Map.of());
    }

    private Answer post(String contentType, String text, Map<String, Object> properties) {
        return genauth.write(path, text, tenant(), () -> exchange("POST", "", contentType, text, properties));
    }

    /** Sends a POST without a body. */
    public Answer postNothing() {
        return genauth.write(path, "", tenant(), () -> exchange("POST", "", null, "", Map.of()));
    }

    /** Asks with GET, with names and values of parameters in turn; a name may come more than once. */
    public Answer get(Object... namesAndValues) {
        return exchange("GET", query(namesAndValues), null, "", parameters(namesAndValues));
    }

    /** Asks with GET. */
    public Answer get(Map<String, Object> parameters) {
        return get(parameters.entrySet().stream()
                .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue()))
                .toArray());
    }

    /** Sends DELETE, with names and values of parameters in turn. Nothing of them is signed, as in the Node SDK. */
    public Answer delete(Object... namesAndValues) {
        return genauth.write(path, "", tenant(), () -> exchange("DELETE", query(namesAndValues), null, "", Map.of()));
    }

    private static String query(Object... namesAndValues) {
        List<String> parameters = new ArrayList<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            Object value = namesAndValues[index + 1];
            for (Object each : value instanceof Iterable<?> values ? values : Json.list(value)) {
                parameters.add(encoded(namesAndValues[index]) + "=" + encoded(each));
            }
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /** Sends nothing, with whatever HTTP method. */
    public Answer send(String method) {
        return exchange(method, "", null, "", Map.of());
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

    /**
     * Sends it.
     *
     * @param contentType the type of the body; {@code null} for none
     * @param signed what a signature covers: the parameters of the query or the properties of the body
     */
    private Answer exchange(String method, String query, String contentType, String body, Map<String, Object> signed) {
        Map<String, String> complete = new LinkedHashMap<>(headers);
        if (signature != null) {
            complete.putAll(signature.headersFor(method, path, headers, signed));
        } else if (!headers.containsKey(AUTHORIZATION)) {
            complete.put(AUTHORIZATION, genauth.token());
        }
        complete.put("content-type", contentType);
        HttpRequest.Builder builder = HttpSender.request(URI.create(genauth.baseUrl() + path + query))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        complete.forEach((name, value) -> {
            if (value != null) {
                builder.header(name, value);
            }
        });
        HttpRequest request = builder.build();
        HttpResponse<String> response = genauth.send(request);
        new ExchangeRecorder(genauth.running(), genauth.masking()).record(request, body, response);
        String language = headers.getOrDefault("x-authing-lang", headers.get("x-genauth-lang"));
        return new Answer(response, genauth.running(), genauth.masking(), language != null && !language.isBlank());
    }

    /** The tenant that the headers name, as the clients of the service do. */
    private Optional<String> tenant() {
        return Stream.of("x-authing-tenant-id", "x-authing-app-id")
                .map(headers::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
