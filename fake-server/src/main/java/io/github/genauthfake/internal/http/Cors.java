package io.github.genauthfake.internal.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

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
    boolean answers(Request request, Response response) {
        if (origins.isEmpty()) {
            return false;
        }
        HttpFields asked = request.getHeaders();
        HttpFields.Mutable told = response.getHeaders();
        // The answer to one page is not that to another.
        told.put(HttpHeader.VARY, "origin");
        String origin = asked.get(HttpHeader.ORIGIN);
        if (origin == null || !origins.contains(ALL) && !origins.contains(origin.toLowerCase(Locale.ROOT))) {
            return false;
        }
        told.put("access-control-allow-origin", origin);
        told.put("access-control-expose-headers", READABLE);
        if (!request.getMethod().equals("OPTIONS") || asked.get("access-control-request-method") == null) {
            return false;
        }
        told.put("access-control-allow-methods", "GET, POST");
        String headers = asked.get("access-control-request-headers");
        if (headers != null && NAMES_OF_HEADERS.matcher(headers.strip()).matches()) {
            // Whatever a client sends, the API reads or ignores it.
            told.put("access-control-allow-headers", headers.strip());
        }
        if ("true".equals(asked.get("access-control-request-private-network"))) {
            told.put("access-control-allow-private-network", "true");
        }
        told.put("access-control-max-age", SECONDS_TO_REMEMBER);
        response.setStatus(HttpStatus.NO_CONTENT_204);
        return true;
    }
}
