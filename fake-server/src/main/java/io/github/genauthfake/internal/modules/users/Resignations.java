package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Users leave. Documented: departments, roles, groups, posts and authorizations go, the basic information stays, and the
 * account is disabled. Inferred: names stay taken, and so do identities, and the history of sign-ins stays.
 */
public final class Resignations {
    private static final String RESIGNED = "Resigned";
    private static final String WORK_STATUS = "workStatus";
    private static final String CLOSED = "Closed";

    private Resignations() {}

    /** The parameters of resign-user-batch. */
    public record ResignUserBatch(List<String> userIds, UserIdType userIdType) {}

    static Object resignUser(Draft draft, UserRequests.NamedUser request, Call call) {
        resign(draft, request.resolve(draft, call), Users.END);
        return Answers.success();
    }

    /** All or none (inferred). */
    static Object resignUserBatch(Draft draft, ResignUserBatch request, Call call) {
        return resignBatch(draft, request, call, Users.END);
    }

    /** @param end as what others refer to them */
    public static Object resignBatch(Draft draft, ResignUserBatch request, Call call, End end) {
        for (String name : request.userIds()) {
            resign(draft, new UserRequests.NamedUser(name, request.userIdType()).resolve(draft, call), end);
        }
        return Answers.success();
    }

    /** Changes nothing for a user that has resigned already (inferred). */
    private static void resign(Draft draft, User user, End end) {
        if (user.hasStatus(RESIGNED) && CLOSED.equals(user.attributes().get(WORK_STATUS))) {
            return;
        }
        draft.change(Memberships.SLOT, memberships -> memberships.replacing(user.id(), List.of()));
        for (Relation relation : Modules.relationsOf(end)) {
            relation.setRights(draft, user.ref(), List.of());
        }
        draft.revokeGrants(end, user.ref());
        Sessions.endAll(draft, user.id());
        Map<String, Object> attributes = new LinkedHashMap<>(user.attributes());
        attributes.put(WORK_STATUS, CLOSED);
        if (!user.hasStatus(RESIGNED)) {
            attributes.put("status", RESIGNED);
            attributes.put("statusChangedAt", draft.now());
        }
        User resigned = user.with(Collections.unmodifiableMap(attributes)).touched(draft.now());
        draft.change(Users.SLOT, users -> users.with(resigned));
    }
}
