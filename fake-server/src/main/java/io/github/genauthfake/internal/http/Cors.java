package io.github.genauthfake.internal.http;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets web pages of chosen origins call the API from a browser, which asks for permission before a request with a header
 * such as {@code authorization} (a preflight).
 */
public final class Cors {
    /** Every origin. */
    private static final String ALL = "*";

    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s/?#@,]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES_OF_HEADERS = Pattern.compile("[A-Za-z0-9_-]+(\\s*,\\s*[A-Za-z0-9_-]+)*");
    private static final String READABLE = "x-request-id, x-genauth-fake-finding, retry-after";
    private static final String SECONDS_TO_REMEMBER = "600";

    private final Set<String> origins;

    Cors(Collection<String> origins) {
        this.origins =
                origins.stream().map(origin -> origin.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * An origin as browsers send it, or {@code *}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static String checked(String text) {
        if (!text.equals(ALL) && !ORIGIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "An origin is expected, such as http://localhost:3000, or *, not " + text);
        }
        return text;
    }

    /**
     * Adds the permission to the answer, if the page may have it.
     *
     * @return whether the request was only about that, so that it is answered
     */
    boolean answers(Context context) {
        if (origins.isEmpty()) {
            return false;
        }
        // The answer to one page is not that to another.
        context.header("vary", "origin");
        String origin = context.req().getHeader("origin");
        if (origin == null || !origins.contains(ALL) && !origins.contains(origin.toLowerCase(Locale.ROOT))) {
            return false;
        }
        context.header("access-control-allow-origin", origin);
        context.header("access-control-expose-headers", READABLE);
        if (!context.req().getMethod().equals("OPTIONS")
                || context.req().getHeader("access-control-request-method") == null) {
            return false;
        }
        context.header("access-control-allow-methods", "GET, POST");
        String headers = context.req().getHeader("access-control-request-headers");
        if (headers != null && NAMES_OF_HEADERS.matcher(headers.strip()).matches()) {
            // Whatever a client sends, the API reads or ignores it.
            context.header("access-control-allow-headers", headers.strip());
        }
        if ("true".equals(context.req().getHeader("access-control-request-private-network"))) {
            context.header("access-control-allow-private-network", "true");
        }
        context.header("access-control-max-age", SECONDS_TO_REMEMBER);
        context.status(204);
        return true;
    }
}
