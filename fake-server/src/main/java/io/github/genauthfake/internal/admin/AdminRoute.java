package io.github.genauthfake.internal.admin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that can be asked for under {@code /_fake/}.
 *
 * @param template the path, with names in braces where parts may vary
 * @param query the parameters that may stand behind the question mark
 * @param isOpen whether anybody may ask, from anywhere
 */
record AdminRoute(
        String method, String template, List<String> query, boolean isOpen, Function<AdminCall, AdminAnswer> handler) {

    /** The varying parts of a path that fits, decoded; empty for one that does not fit. */
    Optional<Map<String, String>> match(String path) {
        List<String> expected = List.of(template.split("/", -1));
        List<String> given = List.of(path.split("/", -1));
        if (expected.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int index = 0; index < given.size(); index++) {
            String wanted = expected.get(index);
            String part = given.get(index);
            if (wanted.startsWith("{") && !part.isEmpty()) {
                parameters.put(wanted.substring(1, wanted.length() - 1), decoded(part));
            } else if (!wanted.equals(part)) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw AdminError.badRequest("The path cannot be decoded");
        }
    }
}
