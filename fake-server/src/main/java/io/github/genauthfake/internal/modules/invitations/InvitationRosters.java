package io.github.genauthfake.internal.modules.invitations;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;
import static io.github.genauthfake.internal.modules.invitations.InvitationPolicies.INVITATION_POLICY;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import java.util.List;

/** Rosters: lists of people who are to be invited by a policy. The fake keeps rosters, and nobody on them. */
public final class InvitationRosters {
    /** @param policyId the policy by which its people are invited; {@code null} without one */
    public record InvitationRoster(String name, String policyId) {
        private InvitationRoster by(String policy) {
            return new InvitationRoster(name, policy);
        }
    }

    record OfPolicy(List<String> rosterIds, String policyId) {}

    public static final Kind<InvitationRoster> INVITATION_ROSTER = Kind.of(
                    InvitationRoster.class, "invitation roster", "invitationRosters")
            .notFound(Failure.of(404, "邀请名单不存在", "Invitation roster not exists.", INFERRED, INFERRED))
            .idCalled("rosterId")
            .label("name")
            .naming("policyId", "policy", INVITATION_POLICY)
            .forgetting(InvitationRosters::forget)
            .answering("status", (in, roster) -> "editing")
            .answering("userCount", (in, roster) -> 0)
            .answering("assignedPolicy", InvitationRosters::policy);

    public static final List<Operation> OPERATIONS = List.of(
            create("create-invitation-roster", INVITATION_ROSTER),
            get("get-invitation-roster", INVITATION_ROSTER).by("rosterId"),
            list("list-invitation-rosters", INVITATION_ROSTER).searching("name"),
            list("list-invitation-rosters-by-policy-id", INVITATION_ROSTER)
                    .searching("name")
                    .filtering("policyId"),
            list("list-invitation-rosters-by-no-policy-id", INVITATION_ROSTER)
                    .searching("name")
                    .only(roster -> roster.policyId() == null),
            update("update-invitation-roster", INVITATION_ROSTER).by("rosterId").after(InvitationRosters::checkPolicy),
            delete("delete-invitation-roster", INVITATION_ROSTER).by("id"),
            delete("delete-invitation-rosters-batch", INVITATION_ROSTER).by("ids"),
            Operation.write("update-invitation-roster-batch-bind-policy", OfPolicy.class, InvitationRosters::bind),
            Operation.write("update-invitation-roster-batch-unbind-policy", OfPolicy.class, InvitationRosters::unbind));

    private InvitationRosters() {}

    /** A policy goes: its rosters stay without one (inferred). */
    private static void forget(Draft draft, End end, End.Ref gone) {
        if (end == INVITATION_POLICY) {
            draft.get(INVITATION_ROSTER).all().forEach(roster -> take(draft, roster, gone.id()));
        }
    }

    private static Object policy(Answering.In in, Stored<InvitationRoster> roster) {
        String policy = roster.it().policyId();
        return policy == null || !in.request().flag("withAssignedPolicy")
                ? Answering.OMITTED
                : InvitationPolicies.READ.view(
                        in, INVITATION_POLICY.findById(in.directory(), policy).orElseThrow());
    }

    private static void checkPolicy(Draft draft, Stored<InvitationRoster> roster, Request request) {
        if (request.text("policyId") != null) {
            INVITATION_POLICY.require(draft, request.text("policyId"));
        }
    }

    private static Object bind(Draft draft, OfPolicy request, Call call) {
        INVITATION_POLICY.require(draft, request.policyId());
        for (String id : request.rosterIds()) {
            Stored<InvitationRoster> roster = INVITATION_ROSTER.require(draft, null, id);
            draft.change(INVITATION_ROSTER, roster, roster.it().by(request.policyId()));
        }
        return Answers.success();
    }

    /** Rosters that have another policy keep it (inferred). */
    private static Object unbind(Draft draft, OfPolicy request, Call call) {
        INVITATION_POLICY.require(draft, request.policyId());
        for (String id : request.rosterIds()) {
            take(draft, INVITATION_ROSTER.require(draft, null, id), request.policyId());
        }
        return Answers.success();
    }

    private static void take(Draft draft, Stored<InvitationRoster> roster, String policy) {
        if (policy.equals(roster.it().policyId())) {
            draft.change(INVITATION_ROSTER, roster, roster.it().by(null));
        }
    }
}
