package io.github.genauthfake.internal.modules.webhooks;

import io.github.genauthfake.internal.json.Moments;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.webhooks.Webhooks.Webhook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of the calls of webhooks. They go with their webhook. */
public final class WebhookLogs {
    private static final String NOT_DELIVERED = "not delivered by the fake: it calls no webhooks unless it is told to";
    private static final int PAGE = 50;

    /** So that a long run does not fill the heap. */
    private static final int MOST_LOGS = 1_000;

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
            .answering("timestamp", (in, log) -> Moments.localToTheProvider(log.createdAt()));

    /** The parameters of trigger-webhook. */
    record TriggerWebhook(String webhookId, Map<String, Object> requestHeaders, Map<String, Object> requestBody) {}

    /** Calls a webhook, an inactive one too (inferred). A call comes after the answer, which has no response; the log has it. */
    static Object trigger(Draft draft, TriggerWebhook request, Call call) {
        Webhook webhook =
                Webhooks.WEBHOOK.require(draft, null, request.webhookId()).it();
        Map<String, Object> headers = headers(webhook, call);
        headers.putAll(request.requestHeaders() == null ? Map.of() : request.requestHeaders());
        Map<String, Object> body = request.requestBody() == null
                ? Map.of("eventName", "test", "data", Map.of("description", "A test from Authing Webhook"))
                : request.requestBody();
        log(draft, request.webhookId(), "test", body, headers);
        return Collections.singletonMap("response", null);
    }

    /** Something happened: the webhooks that are enabled and listen to it have it in their logs. */
    public static void log(Draft draft, String event, Map<String, Object> data, Call call) {
        for (Stored<Webhook> webhook : draft.get(Webhooks.WEBHOOK).all()) {
            if (webhook.it().enabled() && webhook.it().events().contains(event)) {
                // Documented: the body.
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("eventName", event);
                body.put("data", data);
                log(draft, webhook.id(), event, body, headers(webhook.it(), call));
            }
        }
    }

    private static void log(
            Draft draft, String webhook, String event, Map<String, Object> body, Map<String, Object> headers) {
        draft.create(LOG, new WebhookLog(webhook, event, body, headers, null, null, null, null, NOT_DELIVERED));
        Ordered<Long, Stored<WebhookLog>> logs = draft.get(LOG).of(webhook);
        if (logs.size() > MOST_LOGS) {
            draft.delete(LOG, logs.all().get(0));
        }
    }

    /** The logs with a number above one, the oldest first. */
    public static List<Stored<WebhookLog>> since(DirectoryView directory, long sequence) {
        List<Stored<WebhookLog>> since = new ArrayList<>();
        Ordered<Long, Stored<WebhookLog>> order = directory.get(LOG).order();
        for (long offset = 0; ; offset += PAGE) {
            for (Stored<WebhookLog> log : order.pageFromTheEnd(offset, PAGE)) {
                if (log.sequence() <= sequence) {
                    Collections.reverse(since);
                    return since;
                }
                since.add(log);
            }
            if (offset >= order.size()) {
                Collections.reverse(since);
                return since;
            }
        }
    }

    /** A log that says otherwise why its call is not made, or not yet. */
    public static WebhookLog undelivered(WebhookLog log, String why) {
        return LOG.with(log, "errorMessage", "not delivered by the fake: " + why);
    }

    private static Map<String, Object> headers(Webhook webhook, Call call) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("content-type", webhook.contentType());
        // Documented under both names.
        headers.put("x-authing-token", webhook.secret());
        headers.put("x-authing-webhook-secret", webhook.secret());
        headers.put("x-authing-userpool-id", call.userPoolId());
        return headers;
    }
}
