package io.github.genauthfake.contract.client;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request that is being put together; it is sent by the method that says how. */
public final class Request {
    private static final String JSON = "application/json";
    private static final String AUTHORIZATION = "authorization";

    /** Bodies go over the wire as they were written, whatever their type. */
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT));

    private final GenAuth genauth;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();

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

    /** Sends a body as JSON with POST. */
    public Answer post(Object body) {
        return post(JSON, Json.write(body));
    }

    /** Sends a text of any kind with POST. */
    public Answer post(String contentType, String text) {
        return genauth.keepTidy(
                path,
                text,
                () -> answer(prepared()
                        .contentType(contentType)
                        .body(text.getBytes(StandardCharsets.UTF_8))
                        .post(path)));
    }

    /** Sends a POST without a body. */
    public Answer postNothing() {
        return answer(prepared().post(path));
    }

    /** Asks with GET, with names and values of parameters in turn; a name may come more than once. */
    public Answer get(Object... namesAndValues) {
        RequestSpecification request = prepared();
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
        return answer(request.get(path));
    }

    /** Sends nothing, with whatever HTTP method. */
    public Answer send(String method) {
        return answer(prepared().request(method, path));
    }

    private RequestSpecification prepared() {
        RequestSpecification request = RestAssured.given().config(AS_WRITTEN).baseUri(genauth.baseUrl());
        if (!headers.containsKey(AUTHORIZATION)) {
            request.header(AUTHORIZATION, genauth.token());
        }
        headers.forEach((name, value) -> {
            if (value != null) {
                request.header(name, value);
            }
        });
        return request;
    }

    private Answer answer(Response response) {
        String language = headers.getOrDefault("x-authing-lang", headers.get("x-genauth-lang"));
        return new Answer(response, genauth.running(), language != null && !language.isBlank());
    }
}
