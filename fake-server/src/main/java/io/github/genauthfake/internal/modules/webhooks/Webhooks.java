package io.github.genauthfake.internal.modules.webhooks;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import java.util.List;

/** Calls to other systems when something happens. The fake makes them only when it is told to. */
public final class Webhooks {
    public record Webhook(
            String name, String url, List<String> events, String contentType, Boolean enabled, String secret) {}

    public static final Kind<Webhook> WEBHOOK = Kind.of(Webhook.class, "webhook", "webhooks")
            .notFound(Failure.of(404, "Webhook 不存在", "Webhook not exists.", INFERRED, INFERRED))
            .label("name")
            .secret("secret")
            .pattern("url", "https?://[^/\\s]+.*", Failure.invalidArgument("url must be a URL address"))
            .defaultValue("enabled", true); // seen: it may be omitted; inferred: the console switches them on

    public static final List<Operation> OPERATIONS = List.of(
            create("create-webhook", WEBHOOK),
            get("get-webhook", WEBHOOK).by("webhookId"),
            list("list-webhooks", WEBHOOK),
            update("update-webhook", WEBHOOK).by("webhookId"),
            delete("delete-webhook", WEBHOOK).by("webhookIds").ignoringMissing(),
            list("get-webhook-logs", WebhookLogs.LOG).ignoringMissing(),
            Operation.write("trigger-webhook", WebhookLogs.TriggerWebhook.class, WebhookLogs::trigger),
            Operation.read("get-webhook-event-list", WebhookEvents.GetWebhookEventList.class, WebhookEvents::list));

    private Webhooks() {}

    /** Whether a webhook waits for any event. */
    public static boolean isAnyEnabled(DirectoryView directory) {
        return directory.get(WEBHOOK).all().stream()
                .anyMatch(webhook -> webhook.it().enabled());
    }
}
