package io.github.genauthfake.contract.behaviour.invitations;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rosters are kept. Known are the requests and the properties of answers, from the Node SDK of 2024; no live run is known. */
class InvitationRosterBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String SDK = "the Node SDK of 2024 declares it; no live run is known";
    private static final String REFUSED = "class of error: a refused argument";
    private static final String NOT_FOUND = "class of error: not found";
    private static final String BARE_ID = "what it deletes is called id, so that nobody can check who made it";
    private static final String CREATE = "create-invitation-roster";
    private static final String GET = "get-invitation-roster";
    private static final String LIST = "list-invitation-rosters";
    private static final String OF_POLICY = "list-invitation-rosters-by-policy-id";
    private static final String WITHOUT_POLICY = "list-invitation-rosters-by-no-policy-id";
    private static final String UPDATE = "update-invitation-roster";
    private static final String BIND = "update-invitation-roster-batch-bind-policy";
    private static final String UNBIND = "update-invitation-roster-batch-unbind-policy";
    private static final String DELETE = "delete-invitation-roster";
    private static final String DELETE_ALL = "delete-invitation-rosters-batch";

    private String roster() {
        return roster("Spring");
    }

    private String roster(String name) {
        return post(CREATE, object("name", name)).succeeds().read("rosterId");
    }

    private String policy() {
        return post("create-invitation-policy", object("name", "Newcomers"))
                .succeeds()
                .read("policyId");
    }

    private String rosterOf(String policy) {
        String roster = roster();
        post(UPDATE, object("rosterId", roster, "policyId", policy)).succeeds();
        return roster;
    }

    @Nested
    @Operation(CREATE)
    class create_invitation_roster {
        @Test
        @Inferred(why = SDK)
        void makes_one_of_nobody_without_a_policy() {
            post(CREATE, object("name", "Spring"))
                    .succeeds()
                    .data("name", equalTo("Spring"))
                    .data("status", equalTo("editing"))
                    .data("userCount", equalTo(0))
                    .data("policyId", nullValue());
        }

        @Test
        @Inferred(why = REFUSED)
        void needs_a_name() {
            post(CREATE, object()).isRefusedWith(400);
            post(CREATE, object("name", 7)).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(GET)
    class get_invitation_roster {
        @Test
        @Inferred(why = SDK)
        void has_its_policy_when_asked() {
            String policy = policy();
            String roster = rosterOf(policy);
            get(GET, "rosterId", roster).succeeds().dataHasNot("", "assignedPolicy");
            get(GET, "rosterId", roster, "withAssignedPolicy", true)
                    .succeeds()
                    .data("assignedPolicy.policyId", equalTo(policy))
                    .data("assignedPolicy.name", equalTo("Newcomers"));
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void does_not_find_what_does_not_exist() {
            get(GET, "rosterId", NOBODY).isRefusedWith(404);
            get(GET).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void stays_without_its_policy_when_that_goes() {
            String policy = policy();
            String roster = rosterOf(policy);
            post("delete-invitation-policies-batch", object("policyIds", list(policy)))
                    .succeeds();
            get(GET, "rosterId", roster).succeeds().data("policyId", nullValue());
        }
    }

    @Nested
    @Operation(LIST)
    class list_invitation_rosters {
        @Test
        @Inferred(why = "the order is not documented; as other lists")
        @FreshPoolOnly(why = "in a pool that is in use, others create rosters at the same time")
        void answers_the_newest_first_page_by_page() {
            String older = roster();
            String newer = roster();
            post(LIST, object("page", 1, "limit", 1))
                    .succeeds()
                    .data("list", hasSize(1))
                    .data("list[0].rosterId", equalTo(newer));
            post(LIST, object("page", 2, "limit", 1)).succeeds().data("list[0].rosterId", equalTo(older));
            post(LIST, object("page", 1, "limit", 2))
                    .succeeds()
                    .data("list[0].rosterId", equalTo(newer))
                    .data("list[1].rosterId", equalTo(older));
        }

        @Test
        @Inferred(why = SDK)
        void finds_by_a_part_of_the_name() {
            String word = unique("word");
            String roster = roster("The " + word + " House");
            roster();
            post(LIST, object("keywords", word))
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list[0].rosterId", equalTo(roster));
        }
    }

    @Nested
    @Operation(OF_POLICY)
    class list_invitation_rosters_by_policy_id {
        @Test
        @Inferred(why = SDK)
        void answers_those_that_have_it() {
            String policy = policy();
            String roster = rosterOf(policy);
            rosterOf(policy());
            roster();
            post(OF_POLICY, object("policyId", policy))
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list[0].rosterId", equalTo(roster));
            post(OF_POLICY, object()).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(WITHOUT_POLICY)
    class list_invitation_rosters_by_no_policy_id {
        @Test
        @Inferred(why = SDK)
        void answers_those_that_have_none() {
            String name = unique("roster");
            String free = roster(name);
            roster();
            post(UPDATE, object("rosterId", roster(name), "policyId", policy())).succeeds();
            post(WITHOUT_POLICY, object("keywords", name))
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list[0].rosterId", equalTo(free));
        }
    }

    @Nested
    @Operation(UPDATE)
    class update_invitation_roster {
        @Test
        @Inferred(why = SDK)
        void changes_what_is_named_and_leaves_the_rest() {
            String policy = policy();
            String roster = rosterOf(policy);
            post(UPDATE, object("rosterId", roster, "name", "Summer")).succeeds();
            get(GET, "rosterId", roster).data("name", equalTo("Summer")).data("policyId", equalTo(policy));
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void needs_the_roster_and_the_policy() {
            String roster = roster();
            post(UPDATE, object("rosterId", NOBODY, "name", "Summer")).isRefusedWith(404);
            post(UPDATE, object("rosterId", roster, "name", "Summer", "policyId", NOBODY))
                    .isRefusedWith(404);
            get(GET, "rosterId", roster).data("name", equalTo("Spring"));
        }
    }

    @Nested
    @Operation(BIND)
    class update_invitation_roster_batch_bind_policy {
        @Test
        @Inferred(why = SDK)
        void gives_all_of_them_the_policy() {
            String policy = policy();
            String first = roster();
            String second = rosterOf(policy());
            post(BIND, object("rosterIds", list(first, second), "policyId", policy))
                    .succeeds();
            get(GET, "rosterId", first).data("policyId", equalTo(policy));
            get(GET, "rosterId", second).data("policyId", equalTo(policy));
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void changes_none_when_one_does_not_exist() {
            String roster = roster();
            post(BIND, object("rosterIds", list(roster, NOBODY), "policyId", policy()))
                    .isRefusedWith(404);
            post(BIND, object("rosterIds", list(roster), "policyId", NOBODY)).isRefusedWith(404);
            get(GET, "rosterId", roster).data("policyId", nullValue());
        }
    }

    @Nested
    @Operation(UNBIND)
    class update_invitation_roster_batch_unbind_policy {
        @Test
        @Inferred(why = "the Node SDK declares the request; that a roster keeps another policy is a guess")
        void takes_the_policy_and_leaves_others() {
            String policy = policy();
            String other = policy();
            String first = rosterOf(policy);
            String second = rosterOf(other);
            post(UNBIND, object("rosterIds", list(first, second), "policyId", policy))
                    .succeeds();
            get(GET, "rosterId", first).data("policyId", nullValue());
            get(GET, "rosterId", second).data("policyId", equalTo(other));
        }

        @Test
        @Inferred(why = NOT_FOUND)
        @FreshPoolOnly(why = "nobody has seen that the service does not take an empty list for all rosters")
        void changes_none_when_one_does_not_exist() {
            String policy = policy();
            String roster = rosterOf(policy);
            post(UNBIND, object("rosterIds", list(roster, NOBODY), "policyId", policy))
                    .isRefusedWith(404);
            post(UNBIND, object("rosterIds", list(), "policyId", policy)).isRefusedWith(400);
            get(GET, "rosterId", roster).data("policyId", equalTo(policy));
        }
    }

    @Nested
    @Operation(DELETE)
    class delete_invitation_roster {
        @Test
        @Inferred(why = SDK)
        @FreshPoolOnly(why = BARE_ID)
        void takes_it_away_and_leaves_the_others() {
            String roster = roster();
            String other = roster();
            post(DELETE, object("id", roster)).succeeds().data("success", equalTo(true));
            get(GET, "rosterId", roster).isRefusedWith(404);
            get(GET, "rosterId", other).succeeds();
            post(DELETE, object("id", roster)).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(DELETE_ALL)
    class delete_invitation_rosters_batch {
        @Test
        @Inferred(why = SDK)
        @FreshPoolOnly(why = BARE_ID)
        void takes_them_away() {
            String first = roster();
            String second = roster();
            post(DELETE_ALL, object("ids", list(first, second))).succeeds();
            get(GET, "rosterId", first).isRefusedWith(404);
            get(GET, "rosterId", second).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "as other batches")
        @FreshPoolOnly(why = BARE_ID)
        void leaves_all_when_one_does_not_exist() {
            String roster = roster();
            post(DELETE_ALL, object("ids", list(roster, NOBODY))).isRefusedWith(404);
            get(GET, "rosterId", roster).succeeds();
        }

        @Test
        @Inferred(why = REFUSED)
        @FreshPoolOnly(why = "nobody has seen that the service does not take an empty list for all rosters")
        void needs_a_list() {
            post(DELETE_ALL, object("ids", list())).isRefusedWith(400);
            post(DELETE_ALL, object()).isRefusedWith(400);
        }
    }
}
