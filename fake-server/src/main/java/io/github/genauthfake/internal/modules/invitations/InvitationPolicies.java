package io.github.genauthfake.internal.modules.invitations;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.StandardOperation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.identitysources.Connections;
import java.util.List;
import java.util.Map;

/** Policies: how people are invited. The fake keeps them and invites nobody. */
public final class InvitationPolicies {
    public record InvitationPolicy(
            String name,
            String inviteMethod,
            Map<String, Object> inviteLinkConfig,
            Map<String, Object> defaultPasswordConfig,
            Boolean showPasswordInInviteEmail,
            Boolean enabledIdentifierVerify,
            String sendVerifyCodeMethod,
            Boolean enabledInfoFill,
            String registerInfoFillMsg,
            Boolean enabledExtIdp,
            Boolean allowSkipBindExtIdp,
            String extIdpBindMsg,
            List<String> extIdpConnIds,
            List<String> extendsFields,
            String inviteEmailTemplateType,
            String welcomeEmailTemplateType) {}

    private static final Failure NO_PASSWORD = Failure.of(
            400, "custom 不能为空", "defaultPasswordConfig.custom is required for the type custom", INFERRED, INFERRED);

    /** The terraform provider sends keywords and is refused; the wording is not known. */
    private static final Failure KEYWORDS =
            Failure.of(422, "不支持按 keywords 搜索", "keywords are not supported", SEEN, INFERRED);

    /** The defaults are inferred: the mildest ones. */
    public static final Kind<InvitationPolicy> INVITATION_POLICY = Kind.of(
                    InvitationPolicy.class, "invitation policy", "invitationPolicies")
            .notFound(Failure.of(404, "邀请策略不存在", "Invitation policy not exists.", INFERRED, INFERRED))
            .idCalled("policyId")
            .label("name")
            .defaultValue("inviteMethod", "email")
            .defaultValue("showPasswordInInviteEmail", false)
            .defaultValue("enabledIdentifierVerify", false)
            .defaultValue("enabledInfoFill", false)
            .defaultValue("enabledExtIdp", false)
            .defaultValue("allowSkipBindExtIdp", false)
            .defaultValue("extIdpConnIds", List.of())
            .defaultValue("extendsFields", List.of())
            .rule(InvitationPolicies::checkPassword)
            .forgetting(InvitationPolicies::forget);

    static final StandardOperation<InvitationPolicy> READ =
            get("get-invitation-policy", INVITATION_POLICY).by("policyId");

    public static final List<Operation> OPERATIONS = List.of(
            create("create-invitation-policy", INVITATION_POLICY).after(InvitationPolicies::checkConnections),
            create("copy-invitation-policy-by-id", INVITATION_POLICY, InvitationPolicies::copy),
            READ,
            list("list-invitation-policies", INVITATION_POLICY, InvitationPolicies::newestFirst),
            update("update-invitation-policy", INVITATION_POLICY)
                    .by("policyId")
                    .after(InvitationPolicies::checkConnections),
            delete("delete-invitation-policies-batch", INVITATION_POLICY).by("policyIds"));

    private InvitationPolicies() {}

    private static void checkPassword(InvitationPolicy policy) {
        Map<String, Object> password = policy.defaultPasswordConfig();
        if (password != null && "custom".equals(password.get("type")) && password.get("custom") == null) {
            throw ApiError.of(NO_PASSWORD);
        }
    }

    private static void checkConnections(Draft draft, Stored<InvitationPolicy> policy, Request request) {
        request.texts("extIdpConnIds").forEach(id -> Connections.CONNECTION.require(draft, id));
    }

    /** The copy has the name of the original (inferred). */
    private static InvitationPolicy copy(Draft draft, Request request, Call call) {
        return INVITATION_POLICY.require(draft, null, request.text("policyId")).it();
    }

    /** A connection goes: its policies stay without it. */
    private static void forget(Draft draft, End end, End.Ref gone) {
        if (end != Connections.CONNECTION) {
            return;
        }
        for (Stored<InvitationPolicy> policy : draft.get(INVITATION_POLICY).all()) {
            List<String> left = policy.it().extIdpConnIds().stream()
                    .filter(id -> !id.equals(gone.id()))
                    .toList();
            if (left.size() < policy.it().extIdpConnIds().size()) {
                draft.change(INVITATION_POLICY, policy, INVITATION_POLICY.with(policy.it(), "extIdpConnIds", left));
            }
        }
    }

    private static List<Stored<InvitationPolicy>> newestFirst(DirectoryView directory, Request request, Call call) {
        if (request.mentions("keywords")) {
            throw ApiError.of(KEYWORDS);
        }
        return Paging.EVERYTHING.newestOf(directory.get(INVITATION_POLICY).order());
    }
}
