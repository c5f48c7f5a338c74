package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.genauthfake.Finding;
import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Accounts of users at external identity sources. */
class IdentityBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String GET = "get-user-identities";
    private static final String LINK = "link-identity";
    private static final String UNLINK = "unlink-identity";
    private static final String SOURCE = "62f20932716fbcc10d966ee5";
    private static final String OTHER_SOURCE = "62f20932716fbcc10d966ee7";

    private static Map<String, Object> binding(String user, String source, String there) {
        return object("extIdpId", source, "userId", user, "userIdInIdp", there);
    }

    private Answer link(String user, String source, String there, Object... more) {
        return post(LINK, with(binding(user, source, there), more));
    }

    private Answer identities(String user) {
        return get(GET, "userId", user);
    }

    @Nested
    @Operation(GET)
    class get_user_identities {
        @Test
        @Seen(source = "node, tests of users: data is a list")
        void answers_the_identities_in_the_order_of_binding() {
            String one = unique("ou");
            String username = unique("user");
            String user = given.user("username", username, "identities", list(Given.identity(one)));
            String other = unique("ou");
            link(user, OTHER_SOURCE, other).succeeds();
            get(GET, "userId", username, "userIdType", "username")
                    .succeeds()
                    .data("userIdInIdp", contains(one, other))
                    .data("[0].provider", equalTo("lark"))
                    .data("[0].type", equalTo("open_id"));
        }

        @Test
        @Documented(source = "openapi IdentityDto: the tokens are only answered to the user")
        void answers_no_tokens() {
            String user = given.user(
                    "username",
                    unique("user"),
                    "identities",
                    list(with(Given.identity(unique("ou")), "accessToken", "t", "refreshToken", "t")));
            identities(user).dataHasNot("[0]", "accessToken").dataHasNot("[0]", "refreshToken");
        }

        @Test
        @Inferred(why = "nothing to list is an empty list")
        void answers_an_empty_list_for_a_user_without_identities() {
            identities(given.user()).succeeds().data("", empty());
        }

        @Test
        @Inferred(why = "class of error: not found; an empty id is refused, which was seen of its siblings")
        void does_not_find_a_user_that_does_not_exist() {
            identities(NOBODY).isRefusedWith(404);
            identities("").isRefusedWith(400);
        }
    }

    @Nested
    @Operation(LINK)
    class link_identity {
        @Test
        @Documented(source = "openapi LinkIdentityDto: the type is generic by default")
        void binds_an_identity_of_the_type_generic_by_default() {
            String user = given.user();
            String there = unique("ou");
            link(user, SOURCE, there).succeeds().data("", equalTo(object("success", true)));
            identities(user)
                    .data("[0].identityId", matchesPattern("[0-9a-f]{24}"))
                    .data("[0].extIdpId", equalTo(SOURCE))
                    .data("[0].type", equalTo("generic"))
                    .data("[0].userIdInIdp", equalTo(there));
        }

        @Test
        @Documented(source = "openapi link-identity: the source can then be used to sign in as the user")
        void lets_the_user_be_found_by_the_identity() {
            String user = given.user();
            String there = unique("ou");
            link(user, SOURCE, there, "type", "openid").succeeds();
            get("get-user", "userId", SOURCE + ":" + there, "userIdType", "identity")
                    .succeeds()
                    .data("userId", equalTo(user));
        }

        @Test
        @Inferred(why = "what is wanted is there already")
        void leaves_what_is_bound_to_the_user_already() {
            String user = given.user();
            String there = unique("ou");
            link(user, SOURCE, there).succeeds();
            Object before = identities(user).read("");
            link(user, SOURCE, there).succeeds();
            identities(user).data("", equalTo(before));
            link(user, SOURCE, there, "type", "openid").succeeds();
            identities(user).data("type", contains("generic", "openid"));
        }

        @Test
        @FakeOnly(why = "the clock of the service cannot be moved")
        void changes_the_user() {
            String user = given.user();
            String before = get("get-user", "userId", user).read("updatedAt");
            genauth.fake().clock().advance(Duration.ofHours(1));
            link(user, SOURCE, unique("ou")).succeeds();
            get("get-user", "userId", user).data("updatedAt", greaterThan(before));
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there")
        void refuses_what_is_bound_to_another_user() {
            String there = unique("ou");
            link(given.user(), SOURCE, there).succeeds();
            String user = given.user();
            link(user, SOURCE, there).isRefusedWith(409);
            identities(user).data("", empty());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_that_does_not_exist() {
            link(NOBODY, SOURCE, unique("ou")).isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi LinkIdentityDto, required")
        void needs_source_user_and_account() {
            for (String each : new String[] {"extIdpId", "userId", "userIdInIdp"}) {
                Map<String, Object> request = binding(given.user(), SOURCE, unique("ou"));
                request.remove(each);
                post(LINK, request).isRefusedWith(400);
            }
        }

        @Test
        @FakeOnly(why = "identity sources come from seeds")
        void has_the_provider_of_the_source_and_reports_a_guess_where_there_is_none() {
            genauth.fake().seed(Seed.parse("identitySources: {lark: {id: " + SOURCE + ", type: lark}}", "the seed"));
            String user = given.user();
            link(user, SOURCE, unique("ou"), "isSocial", true).succeeds();
            tellsTheTest();
            link(user, OTHER_SOURCE, unique("ou")).succeeds();
            tellsTheTest(Finding.Kind.NOTE);
            identities(user).data("provider", contains("lark", "oidc"));
        }
    }

    @Nested
    @Operation(UNLINK)
    class unlink_identity {
        @Test
        @Documented(source = "openapi unlink-identity: all identities of the source")
        @KnownDifference(
                why = "The property type is documented to be generic by default, the operation to unbind all"
                        + " identities of the source; a production client relies on the latter.")
        void unbinds_all_identities_of_the_source_by_default() {
            String user = given.user();
            String left = unique("ou");
            link(user, SOURCE, unique("ou")).succeeds();
            link(user, SOURCE, unique("ou"), "type", "openid").succeeds();
            link(user, OTHER_SOURCE, left).succeeds();
            post(UNLINK, object("extIdpId", SOURCE, "userId", user)).succeeds().data("success", equalTo(true));
            identities(user).data("userIdInIdp", contains(left));
        }

        @Test
        @Inferred(why = "what else could the type be for")
        void unbinds_those_of_a_type_alone_when_it_names_one() {
            String user = given.user();
            link(user, SOURCE, unique("ou")).succeeds();
            link(user, SOURCE, unique("ou"), "type", "openid").succeeds();
            post(UNLINK, object("extIdpId", SOURCE, "userId", user, "type", "generic"))
                    .succeeds();
            identities(user).data("type", contains("openid"));
        }

        @Test
        @Inferred(why = "a name that nobody has is free")
        void frees_the_account_for_another_user() {
            String there = unique("ou");
            String user = given.user();
            link(user, SOURCE, there).succeeds();
            post(UNLINK, object("extIdpId", SOURCE, "userId", user)).succeeds();
            get("get-user", "userId", SOURCE + ":" + there, "userIdType", "identity")
                    .isRefusedWith(404);
            String other = given.user();
            link(other, SOURCE, there).succeeds();
            identities(other).data("", hasSize(1));
        }

        @Test
        @Inferred(why = "what is wanted is there already")
        void succeeds_where_nothing_is_bound() {
            post(UNLINK, object("extIdpId", SOURCE, "userId", given.user())).succeeds();
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_that_does_not_exist() {
            post(UNLINK, object("extIdpId", SOURCE, "userId", NOBODY)).isRefusedWith(404);
        }
    }
}
