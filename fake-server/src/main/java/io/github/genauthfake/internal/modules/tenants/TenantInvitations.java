package io.github.genauthfake.internal.modules.tenants;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.users.UserNames;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Invitations to become a member of a tenant. Their links lead nowhere, and the fake sends no mail. */
public final class TenantInvitations {
    /**
     * @param inviteAccount the address that is invited; empty for a link that anybody may use
     * @param verifiedStatus {@code pending} until somebody has used the link
     * @param validityTerm for how many days, or {@code none} for ever
     */
    public record TenantInvitation(
            String tenantId,
            String inviteAccount,
            String verifiedStatus,
            String appId,
            String validityTerm,
            Instant activatedAt) {}

    private static final String LINK = "https://genauth-fake.invalid/invite/";

    public static final Kind<TenantInvitation> INVITATION = Kind.of(
                    TenantInvitation.class, "tenant invitation", "invitations")
            .notFound(Failure.of(404, "邀请记录不存在", "Invitation not exists.", INFERRED, INFERRED))
            .within("tenantId", Tenants.TENANT, "")
            .listed("inviteAccount")
            .defaultValue("inviteAccount", "")
            .defaultValue("verifiedStatus", "pending")
            .defaultValue("validityTerm", "none")
            .word("inviteAccount", "The address that is invited; empty for a link that anybody may use.")
            .word("verifiedStatus", "Whether somebody has used the link; pending by default.")
            .word("appId", "The id of the application that the link leads to.")
            .word("validityTerm", "For how many days the link can be used; none, the default, for ever.")
            .word("activatedAt", "When somebody used the link.")
            .answering("recordId", (in, invitation) -> invitation.sequence())
            .answering("inviteLink", (in, invitation) -> LINK + invitation.id());

    public static final List<Operation> OPERATIONS = List.of(
            write("generate-invite-tenant-user-link", Invite.class, TenantInvitations::invite),
            list("list-invite-tenant-user-records", INVITATION)
                    .ofOwners("tenantId")
                    .searching("inviteAccount"),
            read("send-invite-tenant-user-email", SendEmail.class, TenantInvitations::send));

    record Invite(String appId, String tenantId, List<String> emails, String validityTerm) {}

    record SendEmail(List<Long> recordIds) {}

    private TenantInvitations() {}

    /** One record for each address that can be invited; one without an address where there are none (seen in the demo). */
    private static Object invite(Draft draft, Invite request, Call call) {
        String tenantId = Tenants.TENANT.require(draft, request.tenantId()).id();
        requireApplication(draft, request.appId(), call);
        Set<String> accounts = request.emails() == null || request.emails().isEmpty()
                ? Set.of("")
                : new LinkedHashSet<>(request.emails());
        List<Object> records = new ArrayList<>();
        List<Object> problems = new ArrayList<>();
        for (String account : accounts) {
            String problem = account.isEmpty() && accounts.size() == 1 ? null : problem(draft, tenantId, account);
            if (problem == null) {
                records.add(view(draft.create(
                        INVITATION,
                        new TenantInvitation(tenantId, account, null, request.appId(), request.validityTerm(), null))));
            } else {
                problems.add(Map.of("email", account, "message", problem));
            }
        }
        return Map.of("list", records, "errMsgs", problems);
    }

    /** In a pool without applications any is taken, so that invitations can be tested without (inferred). */
    private static void requireApplication(DirectoryView directory, String appId, Call call) {
        if (!directory.get(Applications.APPLICATION).all().isEmpty()) {
            Applications.APPLICATION.require(directory, appId);
        } else {
            call.report("the pool has no applications: an invitation to " + appId + " leads nowhere");
        }
    }

    /** Why an address cannot be invited (wording inferred); {@code null} when it can. */
    private static String problem(DirectoryView directory, String tenantId, String account) {
        try {
            UserNames.requireEmail("email", account);
        } catch (ApiError noAddress) {
            return "邮箱格式不正确";
        }
        return Users.of(directory)
                        .findByEmail(account)
                        .filter(user -> TenantMembers.find(directory, tenantId, user.id())
                                .isPresent())
                        .isPresent()
                ? "该邮箱已是租户成员"
                : null;
    }

    private static Map<String, Object> view(Stored<TenantInvitation> invitation) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("recordId", invitation.sequence());
        view.put("inviteAccount", invitation.it().inviteAccount());
        view.put("verifiedStatus", invitation.it().verifiedStatus());
        view.put("inviteLink", LINK + invitation.id());
        view.put("createdAt", invitation.createdAt());
        view.put("activatedAt", invitation.it().activatedAt());
        return view;
    }

    private static Object send(DirectoryView directory, SendEmail request, Call call) {
        if (request.recordIds() != null && !request.recordIds().isEmpty()) {
            Set<Long> known = directory.get(INVITATION).all().stream()
                    .map(Stored::sequence)
                    .collect(Collectors.toSet());
            if (!known.containsAll(request.recordIds())) {
                throw ApiError.of(INVITATION.notFound());
            }
        }
        return Answers.NOTHING;
    }
}
