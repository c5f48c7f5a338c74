package io.github.genauthfake.contract.defect;

import io.github.genauthfake.contract.client.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request on its way.
 *
 * @param query as it is in the URL, without its question mark; {@code null} when there is none
 */
record Call(String method, String path, String query, Map<String, String> headers, String body) {
    private static final String PREFIX = "/api/v3/";

    /**
     * Whether it is for an operation, which is named as in its path, without the variable at the end of that; by the whole path
     * where that begins with a slash; {@code *} is every one.
     */
    boolean isFor(String operation) {
        return operation.equals("*")
                || path.equals(operation)
                || path.equals(PREFIX + operation)
                || operation.endsWith("/") && path.startsWith(PREFIX + operation);
    }

    Call at(String operation) {
        return new Call(method, PREFIX + operation, query, headers, body);
    }

    Call withBody(String other) {
        return new Call(method, path, query, headers, other);
    }

    /** This call with its body altered, if that is a JSON object. */
    Call withBody(UnaryOperator<Map<String, Object>> alteration) {
        return body.startsWith("{\"") ? withBody(Json.write(alteration.apply(JsonText.object(body)))) : this;
    }

    /** A property of the body; empty when there is none or no body. */
    Optional<Object> property(String name) {
        return body.startsWith("{\"")
                ? Optional.ofNullable(JsonText.object(body).get(name))
                : Optional.empty();
    }

    /** A parameter of the query as it stands there; empty when there is none. */
    Optional<String> parameter(String name) {
        Matcher found =
                Pattern.compile("(?:^|&)" + Pattern.quote(name) + "=([^&]*)").matcher(query == null ? "" : query);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    Call withoutParameter(String name) {
        return withQuery(text -> text.replaceAll("(^|&)" + Pattern.quote(name) + "=[^&]*", ""));
    }

    Call withParameter(String name, String value) {
        Call others = withoutParameter(name);
        String assignment = name + "=" + value;
        return new Call(
                method,
                path,
                others.query == null || others.query.isEmpty() ? assignment : others.query + "&" + assignment,
                headers,
                body);
    }

    Call withQuery(UnaryOperator<String> alteration) {
        return query == null ? this : new Call(method, path, alteration.apply(query), headers, body);
    }

    Call withHeader(String name, String value) {
        Map<String, String> others = new TreeMap<>(headers);
        others.put(name, value);
        return new Call(method, path, query, others, body);
    }

    Call withoutHeader(String name) {
        Map<String, String> others = new TreeMap<>(headers);
        others.remove(name);
        return new Call(method, path, query, others, body);
    }
}
