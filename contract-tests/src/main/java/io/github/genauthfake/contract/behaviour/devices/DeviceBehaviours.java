package io.github.genauthfake.contract.behaviour.devices;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Devices are registered, and get another status. */
class DeviceBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String STATUS = "device-status";
    private static final String SUSPEND = "suspend-device";
    private static final String CLOCK = "nobody can move the clock of the real service";

    private Answer status(String id) {
        return post(STATUS, object("id", id));
    }

    private Answer suspend(String id, Object endTime) {
        return post(SUSPEND, object("id", id, "endTime", endTime));
    }

    private static long inAnHour() {
        return Instant.now().plus(Duration.ofHours(1)).toEpochMilli();
    }

    private void isRegisteredOnce(String operation) {
        String called = unique("device");
        Answer first = post(operation, object("deviceUniqueId", called, "type", "Mobile", "customData", object()))
                .succeeds()
                .data("id", matchesPattern("[0-9a-f]{24}"))
                .data("deviceUniqueId", equalTo(called));
        String id = first.read("id");
        post("disable-device", object("id", id)).succeeds();
        post(operation, object("deviceUniqueId", called, "type", "Desktop", "name", "Desk"))
                .succeeds()
                .data("id", equalTo(id));
        status(id).data("status", equalTo("deactivated"));
        post("delete-device", object("id", id)).succeeds();
    }

    private void needsAnIdentifierAndAKnownType(String operation) {
        post(operation, object("type", "Mobile")).isRefusedWith(400);
        post(operation, object("deviceUniqueId", "", "type", "Mobile")).isRefusedWith(400);
        post(operation, object("deviceUniqueId", unique("device"))).isRefusedWith(400);
        post(operation, object("deviceUniqueId", unique("device"), "type", "Toaster"))
                .isRefusedWith(400);
    }

    @Nested
    @Operation("create-device")
    class create_device {
        @Test
        @Inferred(why = "clients register a device whenever they start")
        void keeps_the_id_and_the_status_of_a_known_device() {
            isRegisteredOnce("create-device");
        }

        @Test
        @FakeOnly(why = "no operation answers what a device is")
        void replaces_what_is_said_and_leaves_the_rest() {
            String called = unique("device");
            post(
                            "create-device",
                            object(
                                    "deviceUniqueId",
                                    called,
                                    "type",
                                    "Mobile",
                                    "name",
                                    "Phone",
                                    "os",
                                    "iOS",
                                    "hor",
                                    true))
                    .succeeds();
            post("create-device", object("deviceUniqueId", called, "type", "Mobile", "name", "Fon"))
                    .succeeds();
            Map<String, Object> kept = genauth.fake()
                    .state()
                    .object("device", called)
                    .orElseThrow()
                    .properties();
            assertThat(kept.get("name"), equalTo("Fon"));
            assertThat(kept.get("os"), equalTo("iOS"));
            assertThat(kept.get("hor"), equalTo(true));
        }

        @Test
        @Documented(source = "openapi CreateTerminalDto, required and type")
        void needs_an_identifier_and_a_known_type() {
            needsAnIdentifierAndAKnownType("create-device");
        }
    }

    @Nested
    @Operation("authing-verify-create-device")
    class authing_verify_create_device {
        private static final String OPERATION = "authing-verify/create-device";

        @Test
        @Inferred(why = "it has the same request and answer as create-device")
        @FreshPoolOnly(why = "it changes a device that another operation than create-device has made")
        void keeps_the_id_and_the_status_of_a_known_device() {
            isRegisteredOnce(OPERATION);
        }

        @Test
        @Documented(source = "openapi CreateTerminalDto, required and type")
        void needs_an_identifier_and_a_known_type() {
            needsAnIdentifierAndAKnownType(OPERATION);
        }
    }

    @Nested
    @Operation(STATUS)
    class device_status {
        @Test
        @Inferred(why = "a new device is in use; documented is that seconds are left of a suspension")
        void answers_that_a_new_device_is_activated() {
            status(given.one(TestedKinds.DEVICE))
                    .succeeds()
                    .data("status", equalTo("activated"))
                    .data("diffTime", nullValue());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_another_id() {
            status(NOBODY).isRefusedWith(404);
            post(STATUS, object()).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(SUSPEND)
    class suspend_device {
        @Test
        @FakeOnly(why = CLOCK)
        void ends_by_the_clock_of_the_pool() {
            genauth.fake().clock().freezeAt(Instant.parse("2025-01-01T00:00:00Z"));
            String id = given.one(TestedKinds.DEVICE);
            suspend(id, Instant.parse("2025-01-01T00:00:09.500Z").toEpochMilli())
                    .succeeds()
                    .dataHasNot("", "success");
            status(id).data("status", equalTo("suspended")).data("diffTime", equalTo(10));
            genauth.fake().clock().advance(Duration.ofSeconds(10));
            status(id).data("status", equalTo("activated")).data("diffTime", nullValue());
        }

        @Test
        @Inferred(why = "declared as a number, and as a moment in the operation for one user")
        void takes_milliseconds_and_moments() {
            String id = given.one(TestedKinds.DEVICE);
            for (Object end : new Object[] {
                inAnHour(),
                String.valueOf(inAnHour()),
                Instant.ofEpochMilli(inAnHour()).toString()
            }) {
                suspend(id, end).succeeds();
                status(id).data("status", equalTo("suspended"));
                post("enable-device", object("id", id)).succeeds();
            }
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_an_end_that_is_over_or_none() {
            String id = given.one(TestedKinds.DEVICE);
            suspend(id, 1000).isRefusedWith(400);
            suspend(id, "tomorrow").isRefusedWith(400);
            post(SUSPEND, object("id", id)).isRefusedWith(400);
            status(id).data("status", equalTo("activated"));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_another_id() {
            suspend(NOBODY, inAnHour()).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("disable-device")
    class disable_device {
        @Test
        @Documented(source = "openapi DeviceStatusResponseDataDto: deactivated is out of use")
        void puts_a_device_out_of_use_suspended_or_not() {
            String id = given.one(TestedKinds.DEVICE);
            suspend(id, inAnHour());
            for (int count = 0; count < 2; count++) {
                post("disable-device", object("id", id)).succeeds();
                status(id).data("status", equalTo("deactivated")).data("diffTime", nullValue());
            }
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_another_id() {
            post("disable-device", object("id", NOBODY)).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("enable-device")
    class enable_device {
        @Test
        @Inferred(why = "every status follows every other")
        void ends_a_suspension_and_a_deactivation() {
            String id = given.one(TestedKinds.DEVICE);
            suspend(id, inAnHour());
            post("enable-device", object("id", id)).succeeds();
            status(id).data("status", equalTo("activated")).data("diffTime", nullValue());
            post("disable-device", object("id", id)).succeeds();
            post("enable-device", object("id", id)).succeeds();
            status(id).data("status", equalTo("activated"));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_another_id() {
            post("enable-device", object("id", NOBODY)).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("delete-device")
    class delete_device {
        @Test
        @Inferred(why = "what is deleted is gone, and its name is free")
        void takes_the_device_away() {
            String called = unique("device");
            Map<String, Object> device = object("deviceUniqueId", called, "type", "Browser", "customData", object());
            String id = post("create-device", device).succeeds().read("id");
            post("delete-device", object("id", id)).succeeds();
            status(id).isRefusedWith(404);
            post("delete-device", object("id", id)).isRefusedWith(404);
            String next = post("create-device", device).succeeds().read("id");
            status(next).data("status", equalTo("activated"));
            post("delete-device", object("id", next)).succeeds();
        }
    }
}
