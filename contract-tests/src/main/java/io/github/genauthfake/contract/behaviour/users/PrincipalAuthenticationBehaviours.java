package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whether users are known to be certain persons or companies. */
class PrincipalAuthenticationBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String GET = "get-user-principal-authentication-info";
    private static final String RESET = "reset-user-principal-authentication-info";
    private static final String SEED = "only a seed makes such a record";

    private void seed() {
        genauth.fake().seed(Seed.parse("""
            users:
              alice:
                principalAuthentication: {type: P, code: "110101199001010000", name: Alice, at: 2024-02-02T00:00:00Z}
            """, "the seed"));
    }

    private Answer reset(String username) {
        return in(CHINESE, RESET).post(object("userId", username, "options", object("userIdType", "username")));
    }

    private Answer record() {
        return get(GET, "userId", "alice", "userIdType", "username");
    }

    @Nested
    @Operation(GET)
    class get_user_principal_authentication_info {
        @Test
        @Seen(source = "csharp, test of get-user-principal-authentication-info: totalCount 0")
        @KnownDifference(
                why = "The tests of the Node SDK, which are older, read the properties of the record without a page"
                        + " around it; the OpenAPI document and the newer tests have the page.")
        void answers_a_page_without_a_record() {
            get(GET, "userId", given.user())
                    .succeeds()
                    .data("totalCount", equalTo(0))
                    .data("list", empty());
        }

        @Test
        @FakeOnly(why = SEED)
        void answers_the_record() {
            seed();
            record().succeeds()
                    .data("totalCount", equalTo(1))
                    .data(
                            "list",
                            contains(object(
                                    "authenticated",
                                    true,
                                    "principalType",
                                    "P",
                                    "principalCode",
                                    "110101199001010000",
                                    "principalName",
                                    "Alice",
                                    "authenticatedAt",
                                    "2024-02-02T00:00:00.000Z")));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_that_does_not_exist() {
            get(GET, "userId", NOBODY).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(RESET)
    class reset_user_principal_authentication_info {
        @Test
        @Seen(source = "node, tests of users: error without a record")
        @Seen(aspect = WORDING, source = "node, tests of users: error without a record")
        void is_refused_without_a_record() {
            String username = unique("user");
            given.user("username", username);
            reset(username).isRefusedWith(499).says("没有认证记录");
        }

        @Test
        @FakeOnly(why = SEED)
        void deletes_the_record() {
            seed();
            String before =
                    get("get-user", "userId", "alice", "userIdType", "username").read("updatedAt");
            reset("alice").succeeds().data("", equalTo(object("success", true)));
            record().data("totalCount", equalTo(0));
            get("get-user", "userId", "alice", "userIdType", "username").data("updatedAt", greaterThan(before));
            reset("alice").isRefusedWith(499);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_that_does_not_exist() {
            post(RESET, object("userId", NOBODY)).isRefusedWith(404);
        }

        @Test
        @Seen(source = "node, tests of users: an empty userId")
        void refuses_an_empty_id() {
            post(RESET, object("userId", "")).isRefusedWith(400);
        }
    }
}
