package io.github.genauthfake.contract.behaviour.webhooks;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What webhooks do beside what all kinds do. */
class WebhookBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";

    private Map<String, Object> example(Object... others) {
        return with(TestedKinds.WEBHOOK.example(this::unique), others);
    }

    /** Webhooks are created. */
    @Nested
    @Operation("create-webhook")
    class CreateWebhook {
        private static final String OPERATION = "create-webhook";

        @Test
        @Inferred(why = "seen is that it may be left out; what it is then is not documented")
        void enables_a_webhook_by_default() {
            post(OPERATION, example()).succeeds().data("enabled", equalTo(true));
        }

        @Test
        @Seen(source = "terraform: a webhook that is created disabled is read so")
        void creates_a_disabled_webhook_when_asked_to() {
            String webhook =
                    post(OPERATION, example("enabled", false)).succeeds().read("webhookId");
            get("get-webhook", "webhookId", webhook).data("enabled", equalTo(false));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_an_address_that_is_none_of_the_web() {
            post(OPERATION, example("url", "somewhere")).isRefusedWith(400);
            post(OPERATION, example("url", "ftp://example.com")).isRefusedWith(400);
        }

        @Test
        @Documented(source = "openapi CreateWebhookDto.events, enum")
        void refuses_an_event_that_there_is_not() {
            post(OPERATION, example("events", list("user:sneezed"))).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "a webhook for nothing is of no use")
        void needs_an_event() {
            post(OPERATION, example("events", list())).isRefusedWith(400);
        }
    }

    /** Webhooks are changed. */
    @Nested
    @Operation("update-webhook")
    class UpdateWebhook {
        private static final String OPERATION = "update-webhook";

        @Test
        @Documented(source = "openapi UpdateWebhookDto: all but the id is optional")
        void changes_what_is_named_and_leaves_the_rest() {
            Map<String, Object> before = example("secret", "between us");
            String webhook = post("create-webhook", before).read("webhookId");
            String name = unique("webhook");
            post(OPERATION, object("webhookId", webhook, "name", name)).succeeds();
            Answer after = get("get-webhook", "webhookId", webhook);
            with(before, "name", name).forEach((property, value) -> after.data(property, equalTo(value)));
        }

        @Test
        @Seen(source = "csharp, test of update-webhook: enabled")
        void disables_a_webhook() {
            post(OPERATION, object("webhookId", given.one(TestedKinds.WEBHOOK), "enabled", false))
                    .succeeds()
                    .data("enabled", equalTo(false));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_webhook_that_does_not_exist() {
            post(OPERATION, object("webhookId", NOBODY, "enabled", false)).isRefusedWith(404);
        }
    }

    /** Webhooks are deleted. */
    @Nested
    @Operation("delete-webhook")
    class DeleteWebhook {
        private static final String OPERATION = "delete-webhook";

        private Answer delete(Object... webhooks) {
            return post(OPERATION, object("webhookIds", list(webhooks)));
        }

        @Test
        @Documented(source = "openapi DeleteWebhookRespDto has no data")
        void answers_no_data() {
            delete(given.one(TestedKinds.WEBHOOK)).succeeds().data("", nullValue());
        }

        @Test
        @Documented(source = "openapi delete-webhook: ids that do not exist are no error")
        void passes_over_an_id_that_no_webhook_has() {
            String webhook = given.one(TestedKinds.WEBHOOK);
            delete(NOBODY, webhook).succeeds();
            get("get-webhook", "webhookId", webhook).data("", nullValue());
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void takes_its_logs_along() {
            String webhook = given.one(TestedKinds.WEBHOOK);
            post("trigger-webhook", object("webhookId", webhook)).succeeds();
            delete(webhook).succeeds();
            post("get-webhook-logs", object("webhookId", webhook)).data("totalCount", equalTo(0));
        }
    }
}
