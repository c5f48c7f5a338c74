package io.github.genauthfake.contract.behaviour.webhooks;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Webhooks are called. */
class WebhookCallBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String LOGS = "get-webhook-logs";
    private static final String TRIGGER = "trigger-webhook";

    private String webhook(Object... properties) {
        return given.one(TestedKinds.WEBHOOK, object(properties));
    }

    private Answer trigger(String webhook, Object... others) {
        return post(TRIGGER, with(object("webhookId", webhook), others));
    }

    private Answer logs(String webhook, Object... others) {
        return post(LOGS, with(object("webhookId", webhook), others));
    }

    /** A webhook is called by request. */
    @Nested
    @Operation(TRIGGER)
    class TriggerWebhook {
        @Test
        @FakeOnly(why = "the fake makes no calls")
        void answers_no_response_and_logs_why() {
            String webhook = webhook();
            trigger(webhook).succeeds().data("response", nullValue());
            logs(webhook)
                    .data("list[0].success", equalTo(false))
                    .data("list[0].responseStatusCode", equalTo(0))
                    .data("list[0].errorMessage", matchesPattern("not delivered by the fake.*"));
        }

        @Test
        @Documented(source = "openapi TriggerWebhookDto: requestHeaders and requestBody")
        void sends_the_body_and_the_headers_of_the_request() {
            String webhook = webhook("secret", "between us");
            Map<String, Object> body = object("eventName", "user:created", "data", object("city", "Paris"));
            trigger(webhook, "requestHeaders", object("x-trace", "1"), "requestBody", body)
                    .succeeds();
            logs(webhook)
                    .data("list[0].requestBody", equalTo(body))
                    .data("list[0].requestHeaders.x-trace", equalTo("1"))
                    .data("list[0].requestHeaders.x-authing-webhook-secret", equalTo("between us"));
        }

        @Test
        @Inferred(why = "the request names the webhook itself, and no event")
        void calls_a_disabled_webhook() {
            String webhook = webhook("enabled", false);
            trigger(webhook).succeeds();
            logs(webhook).data("totalCount", equalTo(1));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_webhook_that_does_not_exist() {
            trigger(NOBODY).isRefusedWith(404);
        }
    }

    /** The calls of a webhook are listed. */
    @Nested
    @Operation(LOGS)
    class GetWebhookLogs {
        @Test
        @Documented(source = "openapi get-webhook-logs: an id that does not exist is no error")
        void answers_an_empty_page_where_there_is_no_webhook() {
            logs(NOBODY).succeeds().data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @Inferred(why = "the order is not documented; other lists come newest first")
        void answers_the_latest_call_first_page_by_page() {
            String webhook = webhook();
            trigger(webhook, "requestBody", object("number", 1));
            trigger(webhook, "requestBody", object("number", 2));
            trigger(webhook(), "requestBody", object("number", 3));
            logs(webhook).data("list.requestBody.number", contains(2, 1));
            logs(webhook, "page", 2, "limit", 1)
                    .data("totalCount", equalTo(2))
                    .data("list.requestBody.number", contains(1));
        }

        @Test
        @Documented(source = "openapi CreateWebhookDto.events")
        void has_what_happened_by_the_events_that_the_webhook_listens_to() {
            String webhook = webhook("events", list("group:created"));
            String code = given.one(TestedKinds.GROUP);
            logs(webhook)
                    .data("totalCount", equalTo(1))
                    .data("list[0].eventName", equalTo("group:created"))
                    .data("list[0].requestBody.eventName", equalTo("group:created"))
                    .data("list[0].requestBody.data.group.code", equalTo(code));
        }

        @Test
        @Inferred(why = "a disabled webhook gets nothing, and a log is of what it got")
        void has_nothing_where_the_webhook_is_disabled_or_listens_to_something_else() {
            String disabled = webhook("events", list("group:created"), "enabled", false);
            String other = webhook("events", list("group:deleted"));
            given.one(TestedKinds.GROUP);
            logs(disabled).data("totalCount", equalTo(0));
            logs(other).data("totalCount", equalTo(0));
        }

        @Test
        @Documented(source = "openapi WebhookLogDto")
        void answers_what_is_known_of_a_call() {
            String webhook = webhook();
            trigger(webhook);
            logs(webhook)
                    .data("list[0].webhookId", equalTo(webhook))
                    .data("list[0].eventName", notNullValue())
                    .data("list[0].timestamp", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{12}\\+0800"));
        }
    }

    /** The events are listed. */
    @Nested
    @Operation("get-webhook-event-list")
    class GetWebhookEventList {
        @Test
        @Documented(source = "openapi WebhookEventListData: the sample")
        void answers_events_with_their_names_and_categories() {
            get("get-webhook-event-list")
                    .succeeds()
                    .data("categories.value", hasItem("user"))
                    .data(
                            "events",
                            hasItem(object(
                                    "name",
                                    "创建用户",
                                    "nameEn",
                                    "Create User",
                                    "value",
                                    "user:created",
                                    "category",
                                    "user")));
        }

        @Test
        @Documented(source = "openapi CreateWebhookDto.events, enum")
        void answers_the_events_that_webhooks_can_have() {
            get("get-webhook-event-list")
                    .succeeds()
                    .data("events.value", hasItems("user:created", "role:deleted", "group:updated"));
        }
    }
}
