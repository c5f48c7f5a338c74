package io.github.genauthfake.contract.behaviour.invitations;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Invitation policies are kept. Known are the requests, from the Node SDK of 2024, and the answer of a list with keywords. The
 * SDK declares the parameters of the reading operation as the answer, so that the answers are taken from the requests.
 */
class InvitationPolicyBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String REQUESTS = "the Node SDK declares the request alone; the answer is taken from it";
    private static final String REFUSED = "class of error: a refused argument";
    private static final String NOT_FOUND = "class of error: not found";
    private static final String CREATE = "create-invitation-policy";
    private static final String COPY = "copy-invitation-policy-by-id";
    private static final String GET = "get-invitation-policy";
    private static final String LIST = "list-invitation-policies";
    private static final String UPDATE = "update-invitation-policy";
    private static final String DELETE = "delete-invitation-policies-batch";

    private static Map<String, Object> link(Object seconds) {
        return object(
                "inviteLinkDisuseRule",
                "afterFirstClick",
                "linkExpiredTimeUnit",
                "day",
                "linkExpiredTimeOfSecond",
                86400,
                "pageExpiredTimeUnit",
                "hour",
                "pageExpiredTimeOfSecond",
                seconds);
    }

    private static Map<String, Object> policy(Object... others) {
        return with(object("name", "Newcomers"), others);
    }

    private String created(Object... others) {
        return post(CREATE, policy(others)).succeeds().read("policyId");
    }

    @Nested
    @Operation(CREATE)
    class create_invitation_policy {
        @Test
        @Inferred(why = REQUESTS)
        void keeps_what_was_sent() {
            String policy = created(
                    "inviteLinkConfig",
                    link(3600),
                    "defaultPasswordConfig",
                    object("type", "custom", "custom", "First-123"),
                    "showPasswordInInviteEmail",
                    true,
                    "sendVerifyCodeMethod",
                    "priorityEmail",
                    "extendsFields",
                    list("nickname"));
            get(GET, "policyId", policy)
                    .succeeds()
                    .data("policyId", equalTo(policy))
                    .data("name", equalTo("Newcomers"))
                    .data("inviteLinkConfig", equalTo(link(3600)))
                    .data("defaultPasswordConfig.custom", equalTo("First-123"))
                    .data("showPasswordInInviteEmail", equalTo(true))
                    .data("sendVerifyCodeMethod", equalTo("priorityEmail"))
                    .data("extendsFields", equalTo(list("nickname")));
        }

        @Test
        @Inferred(why = "the defaults are not documented; the mildest ones")
        void invites_by_mail_and_asks_for_nothing_by_default() {
            post(CREATE, policy())
                    .succeeds()
                    .data("inviteMethod", equalTo("email"))
                    .data("showPasswordInInviteEmail", equalTo(false))
                    .data("enabledIdentifierVerify", equalTo(false))
                    .data("enabledInfoFill", equalTo(false))
                    .data("enabledExtIdp", equalTo(false))
                    .data("allowSkipBindExtIdp", equalTo(false))
                    .data("extIdpConnIds", equalTo(list()))
                    .data("extendsFields", equalTo(list()));
        }

        @Test
        @Inferred(why = REFUSED)
        void needs_a_name_and_known_values() {
            post(CREATE, object()).isRefusedWith(400);
            post(CREATE, policy("inviteMethod", "pigeon")).isRefusedWith(400);
            post(CREATE, policy("enabledInfoFill", "perhaps")).isRefusedWith(400);
            post(CREATE, policy("inviteLinkConfig", object("linkExpiredTimeUnit", "day")))
                    .isRefusedWith(400);
        }

        @Test
        @Inferred(why = "the Node SDK names the bound; " + REFUSED)
        void waits_for_the_form_thirty_days_at_most() {
            post(CREATE, policy("inviteLinkConfig", link(2592000))).succeeds();
            post(CREATE, policy("inviteLinkConfig", link(2592001))).isRefusedWith(400);
            post(CREATE, policy("inviteLinkConfig", link(-1))).isRefusedWith(400);
            post(CREATE, policy("inviteLinkConfig", link(1.5))).isRefusedWith(400);
        }

        @Test
        @Inferred(why = REFUSED)
        void needs_the_password_that_is_the_same_for_all() {
            post(CREATE, policy("defaultPasswordConfig", object("type", "random")))
                    .succeeds();
            post(CREATE, policy("defaultPasswordConfig", object("type", "random", "custom", null)))
                    .succeeds();
            post(CREATE, policy("defaultPasswordConfig", object("type", "custom", "custom", null)))
                    .isRefusedWith(400);
            post(CREATE, policy("defaultPasswordConfig", object("type", "custom")))
                    .isRefusedWith(400);
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void needs_the_connections_that_it_names() {
            post(CREATE, policy("extIdpConnIds", list(NOBODY))).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void leaves_a_connection_that_is_deleted() {
            String connection = given.one(TestedKinds.CONNECTION);
            String policy = created("extIdpConnIds", list(connection));
            get("get-invitation-policy", "policyId", policy).data("extIdpConnIds", equalTo(list(connection)));
            post("delete-ext-idp-conn", object("id", connection)).succeeds();
            get("get-invitation-policy", "policyId", policy).data("extIdpConnIds", equalTo(list()));
        }
    }

    @Nested
    @Operation(COPY)
    class copy_invitation_policy_by_id {
        @Test
        @Inferred(why = "the name of the operation; what the copy is called is not known")
        void makes_another_policy_that_says_the_same() {
            String policy = created("enabledInfoFill", true, "registerInfoFillMsg", "Who are you?");
            String copy = post(COPY, object("policyId", policy))
                    .succeeds()
                    .data("policyId", not(equalTo(policy)))
                    .read("policyId");
            post(UPDATE, object("policyId", policy, "enabledInfoFill", false)).succeeds();
            get(GET, "policyId", copy)
                    .data("name", equalTo("Newcomers"))
                    .data("enabledInfoFill", equalTo(true))
                    .data("registerInfoFillMsg", equalTo("Who are you?"));
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void does_not_find_what_does_not_exist() {
            post(COPY, object("policyId", NOBODY)).isRefusedWith(404);
            post(COPY, object()).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(GET)
    class get_invitation_policy {
        @Test
        @Inferred(why = NOT_FOUND)
        void does_not_find_what_does_not_exist() {
            get(GET, "policyId", NOBODY).isRefusedWith(404);
            get(GET).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(LIST)
    class list_invitation_policies {
        @Test
        @Inferred(why = "the order is not documented; as other lists")
        @FreshPoolOnly(why = "in a pool that is in use, others create policies at the same time")
        void answers_the_newest_first_page_by_page() {
            String older = created();
            String newer = created();
            post(LIST, object("page", 1, "limit", 1))
                    .succeeds()
                    .data("list", hasSize(1))
                    .data("list[0].policyId", equalTo(newer));
            post(LIST, object("page", 2, "limit", 1)).succeeds().data("list[0].policyId", equalTo(older));
            post(LIST, object("page", 1, "limit", 2))
                    .succeeds()
                    .data("list[0].policyId", equalTo(newer))
                    .data("list[1].policyId", equalTo(older));
        }

        @Test
        @Seen(source = "terraform: keywords, page and limit are answered with 422", aspect = STATUS_CODE)
        void refuses_keywords() {
            post(LIST, object("keywords", "New", "page", 1, "limit", 10)).isRefusedWith(422);
        }
    }

    @Nested
    @Operation(UPDATE)
    class update_invitation_policy {
        @Test
        @Inferred(why = REQUESTS)
        void changes_what_is_named_and_leaves_the_rest() {
            String policy = created("enabledInfoFill", true);
            post(UPDATE, object("policyId", policy, "name", "Guests", "welcomeEmailTemplateType", "WELCOME_EMAIL"))
                    .succeeds()
                    .data("policyId", equalTo(policy));
            get(GET, "policyId", policy)
                    .data("name", equalTo("Guests"))
                    .data("welcomeEmailTemplateType", equalTo("WELCOME_EMAIL"))
                    .data("enabledInfoFill", equalTo(true));
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void does_not_find_what_does_not_exist() {
            post(UPDATE, object("policyId", NOBODY, "name", "Guests")).isRefusedWith(404);
            post(UPDATE, object("name", "Guests")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void changes_nothing_when_a_connection_does_not_exist() {
            String policy = created();
            post(UPDATE, object("policyId", policy, "name", "Guests", "extIdpConnIds", list(NOBODY)))
                    .isRefusedWith(404);
            get(GET, "policyId", policy).data("name", equalTo("Newcomers"));
        }
    }

    @Nested
    @Operation(DELETE)
    class delete_invitation_policies_batch {
        @Test
        @Inferred(why = REQUESTS)
        void takes_them_away_and_leaves_the_others() {
            String policy = created();
            String second = created();
            String other = created();
            post(DELETE, object("policyIds", list(policy, second))).succeeds().data("success", equalTo(true));
            get(GET, "policyId", policy).isRefusedWith(404);
            get(GET, "policyId", second).isRefusedWith(404);
            get(GET, "policyId", other).succeeds();
        }

        @Test
        @Inferred(why = "as other batches")
        void leaves_all_when_one_does_not_exist() {
            String policy = created();
            post(DELETE, object("policyIds", list(policy, NOBODY))).isRefusedWith(404);
            get(GET, "policyId", policy).succeeds();
        }

        @Test
        @Inferred(why = REFUSED)
        @FreshPoolOnly(why = "nobody has seen that the service does not take an empty list for all policies")
        void needs_a_list() {
            post(DELETE, object("policyIds", list())).isRefusedWith(400);
            post(DELETE, object()).isRefusedWith(400);
        }
    }
}
