package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.behaviour.users.SignedIn.ALICE;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.BOB;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.DESK;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.GITHUB;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.GONE;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.LARK;
import static io.github.genauthfake.contract.behaviour.users.SignedIn.SHOP;
import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Operation;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is left of sign-ins. */
class LoginBehaviours extends Behaviours {
    private static final String HISTORY = "get-user-login-history";

    /** The sign-ins of a user, one by one. */
    @Nested
    @Operation(HISTORY)
    class GetUserLoginHistory {
        private Answer history(Object... parameters) {
            SignedIn.in(genauth);
            Object[] all = new Object[parameters.length + 2];
            all[0] = "userId";
            all[1] = ALICE;
            System.arraycopy(parameters, 0, all, 2, parameters.length);
            return get(HISTORY, all).succeeds();
        }

        private long at(String moment) {
            return Instant.parse(moment).toEpochMilli();
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void answers_those_that_succeeded_and_the_latest_first() {
            history().data("totalCount", equalTo(4)).data("list.appId", contains(GONE, SHOP, DESK, SHOP));
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void answers_the_application_with_its_name_and_its_links() {
            history("page", 4, "limit", 1)
                    .data(
                            "list[0]",
                            equalTo(object(
                                    "appId",
                                    SHOP,
                                    "appName",
                                    "Shop",
                                    "appLogo",
                                    "https://shop.example.com/logo.png",
                                    "appLoginUrl",
                                    "https://shop.example.com",
                                    "clientIp",
                                    "10.0.0.7",
                                    "userAgent",
                                    "Mozilla/5.0",
                                    "time",
                                    "2024-03-01T08:00:00.000Z")));
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void answers_empty_texts_for_an_application_that_does_not_exist() {
            history("limit", 1).data("list[0].appName", equalTo("")).data("list[0].appLoginUrl", equalTo(""));
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void answers_page_by_page() {
            history("page", 2, "limit", 3).data("totalCount", equalTo(4)).data("list.appId", contains(SHOP));
            history("page", 3, "limit", 3).data("totalCount", equalTo(4)).data("list", empty());
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void finds_by_application_and_address() {
            history("appId", SHOP).data("list.time", contains("2024-03-03T08:00:00.000Z", "2024-03-01T08:00:00.000Z"));
            history("clientIp", "10.0.0.8").data("list.appId", contains(DESK));
            history("appId", DESK, "clientIp", "10.0.0.7").data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void finds_by_time_with_both_ends() {
            history("start", at("2024-03-03T08:00:00Z")).data("list.appId", contains(GONE, SHOP));
            history("end", at("2024-03-02T08:00:00Z")).data("list.appId", contains(DESK, SHOP));
            history("start", at("2024-03-03T08:00:00Z"), "end", at("2024-03-02T08:00:00Z"))
                    .data("totalCount", equalTo(0));
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void takes_seconds_which_is_all_that_the_Java_SDK_can_send() {
            history("start", at("2024-03-03T08:00:00Z") / 1000, "end", at("2024-03-03T08:00:00Z") / 1000)
                    .data("list.appId", contains(SHOP));
        }
    }

    /** Where a user has signed in. */
    @Nested
    @Operation("get-user-loggedin-apps")
    class GetUserLoggedinApps {
        @Test
        @FakeOnly(why = SignedIn.WHY)
        void answers_each_application_once_and_the_latest_first() {
            SignedIn.in(genauth);
            get("get-user-loggedin-apps", "userId", ALICE)
                    .succeeds()
                    .data("appId", contains(GONE, SHOP, DESK))
                    .data("appName", contains("", "Shop", "Desk"))
                    .data("[1].appLoginUrl", equalTo("https://shop.example.com"));
        }
    }

    /** By what a user has signed in. */
    @Nested
    @Operation("get-user-logged-in-identities")
    class GetUserLoggedInIdentities {
        @Test
        @FakeOnly(why = SignedIn.WHY)
        void answers_each_identity_source_once_with_the_identity_of_the_user_if_it_is_still_there() {
            SignedIn.in(genauth);
            get("get-user-logged-in-identities", "userId", ALICE)
                    .succeeds()
                    .data("idpId", contains(LARK, GITHUB))
                    .data("identityId", contains("65f0000000000000000000e1", ""))
                    .data("idpName", contains("飞书", "GitHub"))
                    .data("idpNameEn", contains("Lark", "GitHub"))
                    .data("idpLogo[0]", endsWith("larkIdentitySource.svg"));
        }
    }

    /** What users say of their sign-ins. */
    @Nested
    @Operation("get-user")
    class GetUser {
        @Test
        @FakeOnly(why = SignedIn.WHY)
        void counts_the_sign_ins_and_answers_the_latest() {
            SignedIn.in(genauth);
            get("get-user", "userId", ALICE)
                    .data("loginsCount", equalTo(14))
                    .data("lastLogin", equalTo("2024-03-04T08:00:00.000Z"))
                    .data("lastIp", equalTo("127.0.0.1"))
                    .data("lastLoginApp", equalTo(GONE))
                    .data("browser", equalTo("curl"))
                    .data("device", nullValue());
        }

        @Test
        @FakeOnly(why = SignedIn.WHY)
        void answers_what_is_known_without_records() {
            SignedIn.in(genauth);
            get("get-user", "userId", BOB)
                    .data("loginsCount", equalTo(3))
                    .data("lastLogin", equalTo("2023-05-06T00:00:00.000Z"))
                    .data("lastIp", nullValue())
                    .data("lastLoginApp", nullValue());
        }
    }
}
