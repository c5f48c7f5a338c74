package io.github.genauthfake.contract.client;

import io.github.genauthfake.contract.running.Exchange;
import io.github.genauthfake.contract.running.RunningBehaviour;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Notes what a behaviour asks and is answered, for reports. */
final class ExchangeRecorder {
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

    void record(HttpRequest request, String body, HttpResponse<String> response) {
        URI uri = request.uri();
        String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        running.exchanged(new Exchange(
                request.method(),
                masking.masked(path),
                headers(request),
                readable(body),
                response.statusCode(),
                readable(response.body())));
    }

    private Map<String, String> headers(HttpRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().map().forEach((name, values) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            headers.put(lowerCase, lowerCase.equals(AUTHORIZATION) ? "***" : masking.masked(String.join(", ", values)));
        });
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
}
