package io.github.genauthfake.contract.behaviour.devices;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Devices of users, which seeds alone make. */
class DeviceOfUserBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String ALICE = "65f000000000000000000001";
    private static final String BOB = "65f000000000000000000002";
    private static final String PHONE = "65f0000000000000000000f1";
    private static final String WHY = "a sign-in binds devices, and only a seed does here";
    private static final String END = "2100-01-01T00:00:00.000Z";

    private void seed() {
        genauth.fake().seed(Seed.parse("""
                applications: {shop: {id: 65f0000000000000000000a1, name: Shop}, desk: {id: 65f0000000000000000000a2}}
                users:
                  alice:
                    id: 65f000000000000000000001
                    logins:
                      - {app: shop, time: 2024-03-01T08:00:00Z, device: phone-1}
                      - {app: desk, time: 2024-03-02T08:00:00Z, device: phone-1}
                      - {app: shop, time: 2024-03-03T08:00:00Z, device: phone-1}
                      - {app: shop, time: 2024-03-04T08:00:00Z, device: phone-2}
                      - {app: desk, time: 2024-03-05T08:00:00Z, device: phone-1, success: false}
                  bob: {id: 65f000000000000000000002, logins: [{app: desk, time: 2024-03-06T08:00:00Z, device: phone-1}]}
                devices:
                  phone-1: {id: 65f0000000000000000000f1, type: Mobile, users: [alice]}
                """, "devices.yaml"));
    }

    private List<Object> statusesOfUsers() {
        return genauth.fake().state().all("device user").stream()
                .map(binding -> binding.properties().get("status"))
                .toList();
    }

    private static Map<String, Object> of(String user, Object... others) {
        return with(object("id", PHONE, "userId", user), others);
    }

    private void setsTheStatus(String operation, String status, Object... others) {
        seed();
        for (int count = 0; count < 2; count++) {
            post(operation, of(ALICE, others)).succeeds();
            assertThat(statusesOfUsers(), contains(status));
        }
        post("device-status", object("id", PHONE)).data("status", equalTo("activated"));
    }

    private void findsABindingOnly(String operation, Object... others) {
        seed();
        post(operation, of(BOB, others)).isRefusedWith(404);
        post(operation, of(NOBODY, others)).isRefusedWith(404);
        post(operation, with(of(ALICE, others), "id", NOBODY)).isRefusedWith(404);
        assertThat(statusesOfUsers(), contains("activated"));
    }

    @Nested
    @Operation("suspend-device-by-user")
    class suspend_device_by_user {
        private static final String OPERATION = "suspend-device-by-user";

        @Test
        @FakeOnly(why = WHY)
        void suspends_it_for_the_user_and_not_the_device() {
            setsTheStatus(OPERATION, "suspended", "endTime", END);
        }

        @Test
        @FakeOnly(why = WHY)
        void refuses_an_end_that_is_over_or_none() {
            seed();
            post(OPERATION, of(ALICE, "endTime", "2000-01-01T00:00:00Z")).isRefusedWith(400);
            post(OPERATION, of(ALICE)).isRefusedWith(400);
            assertThat(statusesOfUsers(), contains("activated"));
        }

        @Test
        @FakeOnly(why = WHY)
        void does_not_find_a_device_that_is_not_the_users() {
            findsABindingOnly(OPERATION, "endTime", END);
        }
    }

    @Nested
    @Operation("disable-device-by-user")
    class disable_device_by_user {
        @Test
        @FakeOnly(why = WHY)
        void disables_it_for_the_user_and_not_the_device() {
            setsTheStatus("disable-device-by-user", "deactivated");
        }

        @Test
        @FakeOnly(why = WHY)
        void does_not_find_a_device_that_is_not_the_users() {
            findsABindingOnly("disable-device-by-user");
        }
    }

    @Nested
    @Operation("enable-device-by-user")
    class enable_device_by_user {
        @Test
        @FakeOnly(why = WHY)
        void enables_it_for_the_user_and_not_the_device() {
            seed();
            post("disable-device", object("id", PHONE)).succeeds();
            post("disable-device-by-user", of(ALICE)).succeeds();
            post("enable-device-by-user", of(ALICE)).succeeds();
            assertThat(statusesOfUsers(), contains("activated"));
            post("device-status", object("id", PHONE)).data("status", equalTo("deactivated"));
        }

        @Test
        @FakeOnly(why = WHY)
        void does_not_find_a_device_that_is_not_the_users() {
            findsABindingOnly("enable-device-by-user");
        }
    }

    @Nested
    @Operation("delete-device-by-user")
    class delete_device_by_user {
        @Test
        @FakeOnly(why = WHY)
        void unbinds_the_device_and_leaves_it() {
            seed();
            post("delete-device-by-user", of(ALICE)).succeeds();
            assertThat(statusesOfUsers(), empty());
            post("device-status", object("id", PHONE)).succeeds();
            post("delete-device-by-user", of(ALICE)).isRefusedWith(404);
        }

        @Test
        @FakeOnly(why = WHY)
        void is_done_by_the_deletion_of_the_user_or_the_device_too() {
            seed();
            post("delete-users-batch", object("userIds", list(ALICE))).succeeds();
            assertThat(statusesOfUsers(), empty());
            post("device-status", object("id", PHONE)).succeeds();
        }
    }

    @Nested
    @Operation("get-last-login-apps-by-deviceIds")
    class get_last_login_apps_by_device_ids {
        private static final String OPERATION = "get-last-login-apps-by-deviceIds";

        private Answer apps(Object... parameters) {
            return post(OPERATION, object(parameters));
        }

        @Test
        @FakeOnly(why = "nobody signs in through this API, so that only a seed makes what it is about")
        void answers_each_application_once_the_latest_first() {
            seed();
            apps("deviceIds", list("phone-1"), "userId", ALICE)
                    .succeeds()
                    .data("appName", contains("Shop", "desk"))
                    .data("lastLoginAt", contains("2024-03-03T08:00:00.000Z", "2024-03-02T08:00:00.000Z"))
                    .data("deviceUniqueId", contains("phone-1", "phone-1"));
            apps("deviceIds", list("phone-1")).data("appName", contains("desk", "Shop"));
            apps("deviceIds", list("phone-3"), "userId", ALICE).data("", empty());
        }

        @Test
        @Inferred(why = "there is nothing else to answer")
        @KnownDifference(why = "The OpenAPI document declares no data; the fake answers a list.")
        void answers_a_list_for_devices_without_a_sign_in() {
            apps("deviceIds", list(unique("device"))).succeeds().data("", empty());
        }

        @Test
        @FakeOnly(why = "nobody signs in through this API, so that only a seed makes what it is about")
        void needs_one_to_fifty_devices_and_a_user_that_exists() {
            seed();
            apps("deviceIds", list()).isRefusedWith(400);
            apps().isRefusedWith(400);
            apps("deviceIds", list("phone-1"), "userId", NOBODY).isRefusedWith(404);
        }
    }
}
