package io.github.genauthfake.contract.behaviour.token;

import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static io.github.genauthfake.contract.client.TokenMatchers.claim;
import static io.github.genauthfake.contract.client.TokenMatchers.claimOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An access key becomes a token. */
@Operation("get-management-token")
class GetManagementTokenBehaviours extends Behaviours {
    private static final String OPERATION = "get-management-token";

    private Answer login(Object accessKey) {
        return genauth.request(OPERATION).authorization(null).post(accessKey);
    }

    @Test
    @Documented(source = "openapi AccessTokenResDto")
    void gives_a_token_for_two_hours() {
        login(genauth.accessKey())
                .succeeds()
                .data("access_token", instanceOf(String.class))
                .data("expires_in", equalTo(7200));
    }

    @Nested
    class the_token {
        @Test
        @Seen(source = "sdk code: Go, Python and Java read the claim scoped_userpool_id")
        void names_its_user_pool() {
            login(genauth.accessKey())
                    .succeeds()
                    .data("access_token", claim("scoped_userpool_id", equalTo(genauth.userPoolId())));
        }

        @Test
        @Inferred(why = "a company's own mock of the service has these claims; no real token was found")
        void says_when_it_begins_and_ends() {
            Answer answer = login(genauth.accessKey()).succeeds();
            String token = answer.read("access_token");
            int begin = (Integer) claimOf(token, "iat");
            answer.data("access_token", claim("exp", equalTo(begin + 7200)));
        }

        @Test
        @Inferred(why = "a company's own mock of the service has these claims; no real token was found")
        void names_its_access_key_and_its_type() {
            Map<String, Object> key = genauth.accessKey();
            login(key)
                    .succeeds()
                    .data("access_token", claim("access_key_id", equalTo(key.get("accessKeyId"))))
                    .data("access_token", claim("token_type", equalTo("management_token")));
        }

        @Test
        @Seen(source = "sdk code: Python decodes the claims with the alphabet of plain base64")
        void holds_no_character_that_plain_base64_lacks_in_its_claims() {
            login(genauth.accessKey()).succeeds().data("access_token", matchesPattern("[^.]+\\.[A-Za-z0-9]+\\.[^.]+"));
        }
    }

    @Nested
    class the_access_key {
        @Test
        @Documented(source = "openapi tag on the access token: the id is the pool's, the secret is the pool's")
        void has_the_pools_id_as_its_own() {
            Map<String, Object> key = genauth.accessKey();
            login(key)
                    .succeeds()
                    .data("access_token", claim("scoped_userpool_id", equalTo(key.get("accessKeyId"))))
                    .data("access_token", claim("scoped_userpool_id", matchesPattern("[0-9a-f]{24}")));
        }

        @Test
        @Inferred(
                why = "class of error: not logged in; a client of the service saw a message and no data over HTTP 200")
        void is_refused_with_another_secret() {
            login(with(genauth.accessKey(), "accessKeySecret", "00000000000000000000000000000000"))
                    .isRefusedWith(401)
                    .envelopeHolds(containsInAnyOrder("statusCode", "message", "requestId"));
        }

        @Test
        @Inferred(why = "class of error: not logged in")
        void is_refused_when_nobody_has_it() {
            login(with(genauth.accessKey(), "accessKeyId", "000000000000000000000000"))
                    .isRefusedWith(401);
        }

        @Test
        @Documented(source = "openapi GetManagementAccessTokenDto, required")
        void is_refused_when_half_of_it_is_missing() {
            login(without(genauth.accessKey(), "accessKeySecret")).isRefusedWith(400);
            login(without(genauth.accessKey(), "accessKeyId")).isRefusedWith(400);
        }
    }

    @Test
    @Inferred(why = "an SDK may still hold the token that it wants to replace")
    void an_old_token_on_the_request_does_not_matter() {
        genauth.request(OPERATION)
                .authorization("not-a-token")
                .post(genauth.accessKey())
                .succeeds();
    }
}
