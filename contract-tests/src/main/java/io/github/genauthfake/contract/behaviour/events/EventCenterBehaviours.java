package io.github.genauthfake.contract.behaviour.events;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Events that applications define and publish. */
class EventCenterBehaviours extends Behaviours {
    private static final String STAYS = "no operation deletes what is created for events";
    private static final String NO_SOURCE = "no source has an error of this module; like siblings";
    private static final String SAMPLES = "openapi OpenEventDto, samples";

    private Answer app(String identifier) {
        return post("create-event-app", object("identifier", identifier, "name", "Mine", "logo", ""));
    }

    private Answer define(String eventType) {
        return post("define-event", object("eventType", eventType, "eventDescription", "A user was created"));
    }

    private Answer publish(String operation, String eventType, Object data) {
        return post(operation, object("eventType", eventType, "eventData", data));
    }

    @Nested
    @Operation("create-event-app")
    class create_event_app {
        @Test
        @Documented(source = "openapi CreateEventAppDto")
        @FreshPoolOnly(why = STAYS)
        void adds_an_application() {
            app("mine").succeeds();
            get("list-event-apps").data("list.find { it.identifier == 'mine' }.name", equalTo("Mine"));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = STAYS)
        void refuses_an_identifier_that_is_taken_or_malformed() {
            app("mine").succeeds();
            app("mine").isRefusedWith(409);
            app("authing").isRefusedWith(409);
            app("my app").isRefusedWith(400);
            app("").isRefusedWith(400);
            get("list-event-apps").data("totalCount", equalTo(2));
        }
    }

    @Nested
    @Operation("list-event-apps")
    class list_event_apps {
        @Test
        @Inferred(why = "definitions come in the order of their creation")
        @FreshPoolOnly(why = STAYS)
        void answers_the_applications_the_provider_s_first() {
            app("mine").succeeds();
            app("yours").succeeds();
            get("list-event-apps").succeeds().data("list.identifier", equalTo(list("authing", "mine", "yours")));
            get("list-event-apps", "page", 2, "limit", 2)
                    .data("totalCount", equalTo(3))
                    .data("list.identifier", equalTo(list("yours")));
            get("list-event-apps", "app", "mine").data("list.identifier", equalTo(list("mine")));
        }
    }

    @Nested
    @Operation("define-event")
    class define_event {
        @Test
        @Documented(source = "openapi DefineEventDto.eventType, description")
        @FreshPoolOnly(why = STAYS)
        void adds_an_event_of_an_application() {
            app("mine").succeeds();
            define("mine.user.created").succeeds();
            get("list-events", "app", "mine").data("list.code", equalTo(list("mine.user.created")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = STAYS)
        void refuses_what_is_defined_malformed_or_the_provider_s() {
            app("mine").succeeds();
            define("mine.user.created").succeeds();
            define("mine.user.created").isRefusedWith(409);
            define("mine").isRefusedWith(400);
            define("mine.created").isRefusedWith(400);
            define("mine.user created.now").isRefusedWith(400);
            define("authing.user.created").isRefusedWith(400);
            get("list-events", "app", "mine").data("totalCount", equalTo(1));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_application() {
            define("nobody.user.created").isRefusedWith(404);
        }
    }

    @Nested
    @Operation("list-events")
    class list_events {
        @Test
        @Documented(source = SAMPLES)
        void has_the_documented_event_of_the_provider() {
            get("list-events", "app", "authing")
                    .succeeds()
                    .data("list.code", hasItem("authing.user.login"))
                    .data("list.find { it.code == 'authing.user.login' }.topic", equalTo("authing.user.login"))
                    .data("list.find { it.code == 'authing.user.login' }.name", equalTo("用户登录事件"));
        }

        @Test
        @Inferred(why = "definitions come in the order of their creation")
        @FreshPoolOnly(why = STAYS)
        void answers_pages_the_oldest_first() {
            app("mine").succeeds();
            define("mine.user.created").succeeds();
            define("mine.user.deleted").succeeds();
            get("list-events", "limit", 50)
                    .data("list.code", containsInRelativeOrder("authing.user.login", "mine.user.created"))
                    .data("list.code", containsInRelativeOrder("mine.user.created", "mine.user.deleted"));
            get("list-events", "app", "mine", "page", 2, "limit", 1)
                    .data("totalCount", equalTo(2))
                    .data("list.desc", equalTo(list("A user was created")))
                    .data("list.code", equalTo(list("mine.user.deleted")));
            get("list-events", "app", "nobody").data("list", equalTo(list()));
        }
    }

    private void publishesWhatIsDefined(String operation) {
        app("mine").succeeds();
        define("mine.user.created").succeeds();
        publish(operation, "mine.user.created", object("id", 7))
                .succeeds()
                .data("success", equalTo(true))
                .data("errMsg", nullValue());
        publish(operation, "mine.user.created", "{\"id\":7}").succeeds().data("success", equalTo(true));
    }

    private void saysThatAnEventIsNotDefined(String operation) {
        publish(operation, "nobody.user.created", object())
                .succeeds()
                .data("success", equalTo(false))
                .data("errMsg", not(equalTo("")));
        publish(operation, "nobody.user.created", 7).isRefusedWith(400);
    }

    @Nested
    @Operation("pub-event")
    class pub_event {
        @Test
        @Documented(source = "openapi PubEventRespDataDto.success")
        @FreshPoolOnly(why = STAYS)
        void publishes_what_is_defined() {
            publishesWhatIsDefined("pub-event");
        }

        @Test
        @Documented(source = "openapi PubEventRespDataDto.errMsg, sample")
        void says_that_an_event_is_not_defined() {
            saysThatAnEventIsNotDefined("pub-event");
        }
    }

    @Nested
    @Operation("pub-userEvent")
    class pub_user_event {
        @Test
        @Documented(source = "openapi PubEventRespDataDto.success")
        @FreshPoolOnly(why = STAYS)
        void publishes_what_is_defined() {
            publishesWhatIsDefined("pub-userEvent");
        }

        @Test
        @Documented(source = "openapi PubEventRespDataDto.errMsg, sample")
        void says_that_an_event_is_not_defined() {
            saysThatAnEventIsNotDefined("pub-userEvent");
        }
    }
}
