package io.github.genauthfake.contract.behaviour.protocol;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Fault;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Operation;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Too many requests, as a fault of the fake: it never throttles by itself. */
@Operation(Operation.EVERY)
class ThrottlingBehaviours extends Behaviours {
    private static final String BY_A_FAULT = "the real service cannot be told to throttle the next request";

    @Nested
    class a_request_that_is_throttled {
        @Test
        @FakeOnly(why = BY_A_FAULT)
        void is_refused_with_HTTP_429_and_told_when_to_come_back() {
            String user = given.user();
            genauth.fake().faults().on("get-user").next(Fault.throttled(Duration.ofSeconds(3)));
            get("get-user", "userId", user)
                    .isRefusedOverHttpWith(429)
                    .isJson()
                    .header("retry-after", equalTo("3"))
                    .explains("您的请求已超过最大数量限制，请稍后重试");
            get("get-user", "userId", user).succeeds();
        }

        @Test
        @FakeOnly(why = BY_A_FAULT)
        void has_no_apiCode_and_no_data() {
            genauth.token();
            genauth.fake().faults().onAnyOperation().next(Fault.throttled(Duration.ofSeconds(1)));
            get("get-user-base-fields")
                    .isRefusedOverHttpWith(429)
                    .envelopeHolds(containsInAnyOrder("statusCode", "message", "requestId"));
        }

        @Test
        @FakeOnly(why = BY_A_FAULT)
        void changes_nothing_and_can_be_sent_again() {
            String user = given.user();
            String key = given.field("STRING");
            Object body = object(
                    "targetType", "USER", "targetIdentifier", user, "list", list(object("key", key, "value", "x")));
            genauth.fake().faults().on("set-custom-data").first(2, Fault.throttled(Duration.ofSeconds(1)));
            post("set-custom-data", body).isRefusedOverHttpWith(429);
            post("set-custom-data", body).isRefusedOverHttpWith(429);
            get("get-custom-data", "targetType", "USER", "targetIdentifier", user)
                    .data("", equalTo(object()));
            post("set-custom-data", body).succeeds();
            get("get-custom-data", "targetType", "USER", "targetIdentifier", user)
                    .data("", equalTo(object(key, "x")));
        }
    }
}
