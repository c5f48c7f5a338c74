package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.without;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Invitations to tenants. */
class TenantInvitationBehaviours extends Behaviours {
    private static final String APPLICATION = "65f0000000000000000000a1";
    private static final String SHOP = "65f0000000000000000000b1";
    private static final String OFFICE = "65f0000000000000000000b2";
    private static final String WHY = "a real service would need an application of its pool, and invitations stay";
    private static final String INVITE = "generate-invite-tenant-user-link";
    private static final String LIST = "list-invite-tenant-user-records";

    @BeforeEach
    void applicationAndTenants() {
        genauth.fake().seed(Seed.parse("""
            tenants:
              Shop: {id: %s, invitations: [early@example.com, {inviteAccount: used@example.com, verifiedStatus: verified}]}
              Office: {id: %s}
            applications: {shop: {id: %s, name: Shop}}
            users: {alice: {email: alice@example.com, tenants: [Shop]}}
            """.formatted(SHOP, OFFICE, APPLICATION), "shop.yaml"));
    }

    private static Map<String, Object> invitation(String tenant, Object... emails) {
        return object("appId", APPLICATION, "tenantId", tenant, "emails", list(emails), "validityTerm", "7");
    }

    /** Links are made. */
    @Nested
    @Operation(INVITE)
    class GenerateInviteTenantUserLink {
        @Test
        @FakeOnly(why = WHY)
        void answers_a_pending_invitation_for_each_address() {
            Answer answer = post(INVITE, invitation(SHOP, "bob@example.com", "carol@example.com", "bob@example.com"))
                    .succeeds()
                    .data("list.inviteAccount", contains("bob@example.com", "carol@example.com"))
                    .data("list.verifiedStatus", contains("pending", "pending"))
                    .data("list[0].activatedAt", nullValue())
                    .data("list[0].createdAt", notNullValue())
                    .data("errMsgs", empty());
            String link = answer.read("list[1].inviteLink");
            get(LIST, "keywords", "CAROL")
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list[0].inviteLink", equalTo(link));
        }

        @Test
        @FakeOnly(why = WHY)
        void makes_a_link_for_anybody_without_addresses() {
            post(INVITE, without(invitation(SHOP), "emails")).succeeds().data("list.inviteAccount", contains(""));
        }

        @Test
        @FakeOnly(why = WHY)
        void tells_which_addresses_cannot_be_invited() {
            post(INVITE, invitation(SHOP, "nobody", "", "Alice@example.com", "bob@example.com"))
                    .succeeds()
                    .data("list.inviteAccount", contains("bob@example.com"))
                    .data("errMsgs.email", contains("nobody", "", "Alice@example.com"))
                    .data("errMsgs[2].message", equalTo("该邮箱已是租户成员"));
            post(INVITE, invitation(OFFICE, "alice@example.com")).data("errMsgs", empty());
        }

        @Test
        @FakeOnly(why = WHY)
        void refuses_what_does_not_exist_and_what_is_no_term() {
            String nobody = "000000000000000000000000";
            post(INVITE, invitation(nobody, "bob@example.com")).isRefusedWith(404);
            Map<String, Object> request = invitation(SHOP, "bob@example.com");
            post(INVITE, without(request, "tenantId")).isRefusedWith(400);
            post(INVITE, without(request, "validityTerm")).isRefusedWith(400);
            request.put("validityTerm", "2");
            post(INVITE, request).isRefusedWith(400);
            request.put("validityTerm", "none");
            request.put("appId", nobody);
            post(INVITE, request).isRefusedWith(404);
            get(LIST).data("totalCount", equalTo(2));
        }

        @Test
        @FakeOnly(why = WHY)
        void takes_the_tenant_from_the_header() {
            genauth.request(INVITE)
                    .header("x-authing-tenant-id", OFFICE)
                    .post(without(invitation(SHOP, "bob@example.com"), "tenantId"))
                    .succeeds();
            genauth.request(LIST)
                    .header("x-authing-tenant-id", OFFICE)
                    .get(object())
                    .data("list.inviteAccount", contains("bob@example.com"));
        }
    }

    /** Invitations are listed. */
    @Nested
    @Operation(LIST)
    class ListInviteTenantUserRecords {
        @Test
        @FakeOnly(why = WHY)
        void answers_those_of_all_tenants_the_newest_first() {
            post(INVITE, invitation(OFFICE, "bob@example.com")).succeeds();
            get(LIST, "page", "1", "limit", "2")
                    .succeeds()
                    .data("totalCount", equalTo(3))
                    .data("list.inviteAccount", contains("bob@example.com", "used@example.com"))
                    .data("list[1].verifiedStatus", equalTo("verified"));
        }

        @Test
        @FakeOnly(why = WHY)
        void loses_those_of_a_tenant_that_is_deleted_and_keeps_those_of_users() {
            post(INVITE, invitation(OFFICE, "bob@example.com")).succeeds();
            post("delete-tenant", object("tenantId", SHOP)).succeeds();
            get(LIST).data("list.inviteAccount", contains("bob@example.com"));
        }
    }

    /** Invitations are sent. */
    @Nested
    @Operation("send-invite-tenant-user-email")
    class SendInviteTenantUserEmail {
        private static final String OPERATION = "send-invite-tenant-user-email";

        @Test
        @FakeOnly(why = WHY)
        void succeeds_for_invitations_that_exist() {
            int id = get(LIST).read("list[0].recordId");
            post(OPERATION, object("recordIds", list(id))).succeeds().data("", nullValue());
            post(OPERATION, object()).succeeds();
        }

        @Test
        @FakeOnly(why = WHY)
        void does_not_find_what_does_not_exist() {
            post(OPERATION, object("recordIds", list(999_999_999))).isRefusedWith(404);
            post(OPERATION, object("recordIds", list("x"))).isRefusedWith(400);
        }
    }
}
