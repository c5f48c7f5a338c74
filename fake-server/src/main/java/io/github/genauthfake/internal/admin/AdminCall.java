package io.github.genauthfake.internal.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.JsonMistake;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** An admin request whose route is found: reads what it asks with, and refuses what it should not have. */
final class AdminCall {
    private final AdminRequest request;
    private final Map<String, List<String>> query;
    private final Map<String, String> pathParameters;
    private final int maximumBodyBytes;

    /** @throws AdminError 400 when the query has a parameter that the route does not know, or one of them twice */
    AdminCall(AdminRequest request, AdminRoute route, Map<String, String> pathParameters, int maximumBodyBytes) {
        this.request = request;
        this.query = query(request, route);
        this.pathParameters = pathParameters;
        this.maximumBodyBytes = maximumBodyBytes;
    }

    /** Where the client believes this server to be, which is right even behind a container's port mapping. */
    String baseUrl() {
        return "http://" + request.header().apply("host").strip();
    }

    /** A part of the path. */
    String path(String name) {
        return pathParameters.get(name);
    }

    boolean isHead() {
        return request.method().equals("HEAD");
    }

    /** A header, whatever the case of its name. */
    Optional<String> header(String name) {
        return Optional.ofNullable(request.header().apply(name));
    }

    /** A parameter from behind the question mark. */
    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).map(values -> values.get(0));
    }

    /**
     * A parameter that is a whole number.
     *
     * @throws AdminError 400 when it is none, or below {@code lowest}
     */
    OptionalInt number(String name, int lowest) {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= lowest) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException other) {
            // Refused below, as a number that is too low is.
        }
        throw AdminError.badRequest(
                "The parameter " + name + " must be a whole number from " + lowest + " on, not " + text.get());
    }

    /**
     * The body as a JSON object; an empty one counts as {@code {}}.
     *
     * @throws AdminError 400 when it is anything else, or has other properties; 413 when it is too large
     */
    Fields fields(String... names) {
        byte[] body = body();
        ObjectNode object = body.length == 0 ? JsonNodeFactory.instance.objectNode() : object(body);
        return Fields.of(object, "", names);
    }

    /** @throws AdminError 400 when it is not UTF-8; 413 when it is too large */
    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body()))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw AdminError.badRequest("The body is not valid UTF-8");
        }
    }

    /** @param what what they are, and what stands before their names */
    static void refuseOthers(String what, Set<String> given, List<String> known) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw AdminError.badRequest("There is no " + what + name + " here; "
                        + (known.isEmpty() ? "none is expected" : "known are " + String.join(", ", known)));
            }
        }
    }

    private static Map<String, List<String>> query(AdminRequest request, AdminRoute route) {
        Map<String, List<String>> parameters;
        try {
            parameters = request.query().get();
        } catch (IllegalArgumentException badEscape) {
            throw AdminError.badRequest("The query cannot be decoded");
        }
        refuseOthers("parameter ", parameters.keySet(), route.query());
        parameters.forEach((name, values) -> {
            if (values.isEmpty()) {
                throw AdminError.badRequest("The query cannot be decoded");
            }
            if (values.size() > 1) {
                throw AdminError.badRequest("The parameter " + name + " is there more than once");
            }
        });
        return parameters;
    }

    private static ObjectNode object(byte[] body) {
        try {
            JsonNode parsed = Json.read(body);
            if (parsed instanceof ObjectNode object) {
                return object;
            }
            if (parsed.isMissingNode()) {
                return JsonNodeFactory.instance.objectNode();
            }
        } catch (JsonProcessingException malformed) {
            throw AdminError.badRequest("The body is not valid JSON: " + JsonMistake.in(malformed));
        } catch (IOException notText) {
            throw AdminError.badRequest("The body is not valid text");
        }
        throw AdminError.badRequest("The body must be a JSON object");
    }

    private byte[] body() {
        String encoding = request.header().apply("content-encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw AdminError.of(415, "The body is encoded as " + encoding + ". Send it as it is");
        }
        try {
            byte[] body = request.body().readNBytes(maximumBodyBytes + 1);
            if (body.length > maximumBodyBytes) {
                throw AdminError.of(
                        413,
                        "The body is larger than " + maximumBodyBytes
                                + " bytes. A larger limit can be set with --max-body");
            }
            return body;
        } catch (IOException brokenOrGone) {
            throw AdminError.badRequest("The body ends early or is malformed");
        }
    }
}
