package io.github.genauthfake.internal.admin;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A request to something under {@code /_fake/}, without the HTTP library it came through.
 *
 * @param path as it was sent, without the query
 * @param header finds a header by its name, whatever the case; {@code null} when it is absent
 * @param query reads the query's parameters; throws IllegalArgumentException when they are malformed
 * @param body the body as it arrives
 */
public record AdminRequest(
        String method,
        String path,
        UnaryOperator<String> header,
        Supplier<Map<String, List<String>>> query,
        InputStream body) {}
