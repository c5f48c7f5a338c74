package io.github.genauthfake.contract.client;

import io.github.genauthfake.contract.running.Exchange;
import io.github.genauthfake.contract.running.RunningBehaviour;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Notes what a behaviour asks and is answered, for reports. */
final class ExchangeRecorder implements Filter {
    /** Said by the HTTP client, not by the behaviour. */
    private static final Set<String> USUAL = Set.of("accept", "content-length", "host", "connection", "user-agent");

    private static final String AUTHORIZATION = "authorization";

    /** Some behaviours send megabytes, which nobody would read. */
    private static final int LONGEST = 100_000;

    private static final int LONGEST_SECRET = 2_000;

    private final RunningBehaviour running;
    private final Masking masking;

    ExchangeRecorder(RunningBehaviour running, Masking masking) {
        this.running = running;
        this.masking = masking;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext remaining) {
        Response response = remaining.next(request, expected);
        URI uri = URI.create(request.getURI());
        String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        running.exchanged(new Exchange(
                request.getMethod(),
                masking.masked(path),
                headers(request),
                readable(text(request.getBody())),
                response.statusCode(),
                readable(response.asString())));
        return response;
    }

    private Map<String, String> headers(FilterableRequestSpecification request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : request.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (name.equals(AUTHORIZATION)) {
                headers.put(name, "***");
            } else if (!USUAL.contains(name)) {
                headers.put(name, masking.masked(header.getValue()));
            }
        }
        return headers;
    }

    /** Without secrets, those included that the cut goes through, and not too long. */
    private String readable(String text) {
        if (text.length() <= LONGEST) {
            return masking.masked(text);
        }
        String masked = masking.masked(text.substring(0, Math.min(text.length(), LONGEST + LONGEST_SECRET)));
        return masked.substring(0, Math.min(masked.length(), LONGEST)) + "… (" + text.length() + " characters)";
    }

    private static String text(Object body) {
        if (body == null) {
            return "";
        }
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : body.toString();
    }
}
