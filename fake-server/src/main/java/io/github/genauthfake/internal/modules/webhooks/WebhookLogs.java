package io.github.genauthfake.internal.modules.webhooks;

import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.modules.webhooks.Webhooks.Webhook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of the calls of webhooks. They go with their webhook. */
public final class WebhookLogs {
    /** The form of the provider's sample: the local time of its servers. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.ofHours(8));

    private static final String NOT_DELIVERED = "not delivered by the fake: it makes no calls";

    private WebhookLogs() {}

    public record WebhookLog(
            String webhookId,
            String eventName,
            Map<String, Object> requestBody,
            Map<String, Object> requestHeaders,
            Integer responseStatusCode,
            Map<String, Object> responseHeaders,
            Map<String, Object> responseBody,
            Boolean success,
            String errorMessage) {}

    public static final Kind<WebhookLog> LOG = Kind.of(WebhookLog.class, "webhook log", "logs")
            .label("eventName")
            .within("webhookId", Webhooks.WEBHOOK, "")
            .defaultValue("requestBody", Map.of())
            .defaultValue("requestHeaders", Map.of())
            .defaultValue("responseStatusCode", 0)
            .defaultValue("responseHeaders", Map.of())
            .defaultValue("responseBody", Map.of())
            .defaultValue("success", false)
            .answering("timestamp", (in, log) -> timestamp(log.createdAt()));

    /** The parameters of trigger-webhook. */
    record TriggerWebhook(String webhookId, Map<String, Object> requestHeaders, Map<String, Object> requestBody) {}

    /** Calls a webhook, an inactive one too (inferred). The fake makes no call: there is no response, and the log says why. */
    static Object trigger(Draft draft, TriggerWebhook request, Call call) {
        Webhook webhook =
                Webhooks.WEBHOOK.require(draft, null, request.webhookId()).it();
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("content-type", webhook.contentType());
        // Documented under both names.
        headers.put("x-authing-token", webhook.secret());
        headers.put("x-authing-webhook-secret", webhook.secret());
        headers.put("x-authing-userpool-id", call.userPoolId());
        headers.putAll(request.requestHeaders() == null ? Map.of() : request.requestHeaders());
        Map<String, Object> body = request.requestBody() == null
                ? Map.of("eventName", "test", "data", Map.of("description", "A test from Authing Webhook"))
                : request.requestBody();
        draft.create(
                LOG, new WebhookLog(request.webhookId(), "test", body, headers, null, null, null, null, NOT_DELIVERED));
        return Collections.singletonMap("response", null);
    }

    private static String timestamp(Instant moment) {
        return TIMESTAMP.format(moment);
    }
}
