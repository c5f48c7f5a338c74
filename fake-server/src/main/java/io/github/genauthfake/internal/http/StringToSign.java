package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.Utf8;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text that a client has signed, rebuilt from what arrived: method, signed headers, path and parameters, as the Node
 * SDK builds it.
 *
 * <p>What was signed cannot always be told from the wire: a list in a query may have held texts or numbers, and an object
 * whose properties are all undefined leaves a lone question mark. Then there are several candidates, and a signature of
 * any of them is right.
 */
final class StringToSign {
    private static final Pattern NUMBER_OR_BOOLEAN =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false");

    private StringToSign() {}

    /** Every text that a client may have signed for this request. */
    static Set<String> candidates(
            SignatureDialect dialect,
            String method,
            String path,
            Map<String, String> headers,
            Set<Map<String, String>> parameters) {
        String head = head(dialect, method, path, headers);
        Set<String> candidates = new LinkedHashSet<>();
        for (Map<String, String> candidate : parameters) {
            if (candidate.isEmpty()) {
                candidates.add(head);
                candidates.add(head + "?");
            } else {
                candidates.add(head + "?"
                        + new TreeMap<>(candidate)
                                .entrySet().stream()
                                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                                        .collect(Collectors.joining("&")));
            }
        }
        return candidates;
    }

    /** What stands before the parameters. */
    static String head(SignatureDialect dialect, String method, String path, Map<String, String> headers) {
        return method + "\n" + canonicalHeaders(dialect, headers) + path;
    }

    private static String canonicalHeaders(SignatureDialect dialect, Map<String, String> headers) {
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .filter(header -> header.getKey().startsWith(dialect.headerPrefix())
                                || header.getKey().equals("date"))
                        .map(header -> header.getKey() + ":"
                                + header.getValue()
                                        .replaceAll("[\\t\\n\\r\\f]", " ")
                                        .strip() + "\n")
                        .collect(Collectors.joining());
    }

    /**
     * The parameters of a query as they may have been signed: a list as JSON text, of texts or of what they look like; and
     * perhaps empty lists, of which a query holds nothing.
     *
     * @param lists the names of the operation's parameters that are lists
     */
    static Set<Map<String, String>> ofQuery(Map<String, List<String>> query, Set<String> lists) {
        // Often they are the same, which a set of fixed elements would refuse.
        Set<Map<String, String>> candidates = new LinkedHashSet<>();
        for (UnaryOperator<String> item : List.<UnaryOperator<String>>of(
                StringToSign::quoted, item -> NUMBER_OR_BOOLEAN.matcher(item).matches() ? item : quoted(item))) {
            candidates.add(ofQuery(query, item));
        }
        for (String list : lists) {
            if (!query.containsKey(list) && !query.containsKey(list + "[]")) {
                for (Map<String, String> without : List.copyOf(candidates)) {
                    Map<String, String> with = new TreeMap<>(without);
                    with.put(list, "[]");
                    candidates.add(with);
                }
            }
        }
        return candidates;
    }

    private static Map<String, String> ofQuery(Map<String, List<String>> query, UnaryOperator<String> item) {
        Map<String, String> parameters = new TreeMap<>();
        query.forEach((name, values) -> {
            boolean isList = name.endsWith("[]") || values.size() > 1;
            parameters.put(
                    name.endsWith("[]") ? name.substring(0, name.length() - 2) : name,
                    isList ? values.stream().map(item).collect(Collectors.joining(",", "[", "]")) : values.get(0));
        });
        return parameters;
    }

    /**
     * The top-level properties of a JSON body: a text as what it says, anything else as it stands in the body.
     *
     * @throws IOException when the body is not JSON in UTF-8
     */
    static Map<String, String> ofBody(byte[] body) throws IOException {
        Map<String, String> parameters = new TreeMap<>();
        String text = Utf8.text(body);
        try (JsonParser parser = Json.parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return parameters;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    int from = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    int to = (int) parser.currentLocation().getCharOffset();
                    parameters.put(name, text.substring(from, to));
                } else {
                    parameters.put(name, parser.getText());
                }
            }
        }
        return parameters;
    }

    /**
     * The bytes that are signed of a text: half of a surrogate pair, as a text has it that was cut, becomes the replacement
     * character, as in JavaScript and unlike Java.
     */
    static byte[] bytes(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8))
                    .encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException replacedInstead) {
            throw new IllegalStateException(replacedInstead);
        }
    }

    /** A text as JavaScript's JSON.stringify writes it. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> quoted.append(escaped((char) character)));
        return quoted.append('"').toString();
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character < ' ' ? String.format("\\u%04x", (int) character) : String.valueOf(character);
        };
    }
}
