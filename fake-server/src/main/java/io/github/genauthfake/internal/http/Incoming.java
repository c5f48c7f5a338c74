package io.github.genauthfake.internal.http;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A request, without the HTTP library it came through.
 *
 * @param headers all headers by their names in lower case
 * @param header finds a header by its name, whatever the case; {@code null} when it is absent
 * @param query reads the query's parameters in their order; throws IllegalArgumentException when they are malformed
 * @param body the body as it arrives
 */
record Incoming(
        String method,
        String path,
        Supplier<Map<String, String>> headers,
        UnaryOperator<String> header,
        Supplier<Map<String, List<String>>> query,
        InputStream body) {

    /** The first of these headers that is there and not blank. */
    String anyHeader(String... names) {
        for (String name : names) {
            String value = header.apply(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }
}
