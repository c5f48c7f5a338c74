package io.github.genauthfake.internal.pool;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.modules.webhooks.WebhookLogs.WebhookLog;
import io.github.genauthfake.internal.modules.webhooks.Webhooks.Webhook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of a webhook over HTTP. */
final class WebhookCall {
    private static final int LONGEST_SECONDS = 5;
    private static final int LONGEST_MILLISECONDS = LONGEST_SECONDS * 1_000;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int FIRST_SUCCESS = 200;
    private static final int LAST_SUCCESS = 299;
    private static final int FIRST_FAILURE = 400;

    /** Breaks off calls that take too long: the time limits of the client are for each piece that comes. */
    private static final class Watch {
        static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "genauth-fake-webhook-limit");
            thread.setDaemon(true);
            return thread;
        });
    }

    private WebhookCall() {}

    /**
     * Makes the call that a log describes. Answers the log with what became of it. With the JDK's small client: the larger one
     * is a module of its own, which the runtime image does without.
     */
    static WebhookLog make(Webhook webhook, WebhookLog log) {
        AtomicBoolean isLate = new AtomicBoolean();
        ScheduledFuture<?> limit = null;
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(webhook.url()).toURL().openConnection(Proxy.NO_PROXY);
            limit = Watch.TIMER.schedule(
                    () -> {
                        isLate.set(true);
                        call.disconnect();
                    },
                    LONGEST_SECONDS,
                    TimeUnit.SECONDS);
            return made(webhook, log, call);
        } catch (IOException | IllegalArgumentException failure) {
            // Nobody listens, it took too long, or a header is none that HTTP has.
            String why = failure.getMessage() == null ? "" : ": " + failure.getMessage();
            String problem = isLate.get()
                    ? "no answer within " + LONGEST_SECONDS + " seconds"
                    : failure.getClass().getSimpleName() + why;
            return ended(log, 0, Map.of(), Map.of(), problem);
        } finally {
            if (limit != null) {
                limit.cancel(false);
            }
        }
    }

    private static WebhookLog made(Webhook webhook, WebhookLog log, HttpURLConnection call) throws IOException {
        call.setConnectTimeout(LONGEST_MILLISECONDS);
        call.setReadTimeout(LONGEST_MILLISECONDS);
        call.setInstanceFollowRedirects(false);
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setRequestProperty("user-agent", "authing-webhook@2.0"); // documented
        log.requestHeaders().forEach((name, value) -> {
            if (value != null) { // a webhook without a secret
                call.setRequestProperty(name, String.valueOf(value));
            }
        });
        call.setRequestProperty("connection", "close");
        byte[] body = body(webhook, log).getBytes(StandardCharsets.UTF_8);
        call.setFixedLengthStreamingMode(body.length); // so that it is not sent again by itself
        try (OutputStream out = call.getOutputStream()) {
            out.write(body);
        }
        int status = call.getResponseCode();
        if (status < 0) {
            throw new IOException("the answer is not HTTP");
        }
        try (InputStream in = status < FIRST_FAILURE ? call.getInputStream() : call.getErrorStream()) {
            byte[] answer = in == null ? new byte[0] : in.readNBytes(MOST_BYTES);
            return answered(log, status, call.getHeaderFields(), new String(answer, StandardCharsets.UTF_8));
        }
    }

    private static String body(Webhook webhook, WebhookLog log) {
        String json = text(log.requestBody());
        if (!"application/x-www-form-urlencoded".equals(webhook.contentType())) {
            return json;
        }
        StringBuilder form = new StringBuilder();
        log.requestBody()
                .forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(value instanceof String text ? text : text(value))));
        return form.toString();
    }

    private static String text(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static WebhookLog answered(WebhookLog log, int status, Map<String, List<String>> fields, String body) {
        Map<String, Object> headers = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name != null) { // the status line
                headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values));
            }
        });
        boolean isSuccess = status >= FIRST_SUCCESS && status <= LAST_SUCCESS;
        return ended(log, status, headers, object(body), isSuccess ? null : "the other side answered " + status);
    }

    /** The log has an object; any other body stands in one. */
    private static Map<String, Object> object(String body) {
        if (body.isEmpty()) {
            return Map.of();
        }
        try {
            return Json.values(body);
        } catch (IllegalArgumentException noObject) {
            return Map.of("text", body);
        }
    }

    private static WebhookLog ended(
            WebhookLog log, int status, Map<String, Object> headers, Map<String, Object> body, String problem) {
        return new WebhookLog(
                log.webhookId(),
                log.eventName(),
                log.requestBody(),
                log.requestHeaders(),
                status,
                headers,
                body,
                problem == null,
                problem);
    }
}
