package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.Applications;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where users are signed in. Nobody signs in to the fake, so only seeds make sessions. */
public final class Sessions {
    /** @param expiresAt when it ends by itself; {@code null} for never */
    public record Session(String userId, String appId, Instant expiresAt) {}

    public static final Kind<Session> SESSION = Kind.of(Session.class, "session", "sessions")
            .within("userId", Users.END)
            .naming("appId", "app", Applications.APPLICATION)
            .uniqueTogether(
                    Failure.of(409, "会话已存在", "the app has a session of this user already", INFERRED, INFERRED),
                    "userId",
                    "appId")
            .label("appId")
            .listed("appId")
            .requiredInSeeds("appId")
            .word("expiresAt", "When it ends; never by default.");

    private static final Index<Session> BY_APPLICATION = SESSION.index(Session::appId);

    private Sessions() {}

    /** The parameters of check-session-status. */
    record CheckSessionStatus(String userId, String appId) {}

    /** The parameters of kick-users. */
    public record KickUsers(String userId, List<String> appIds, UserRequests.UserIdOptions options) {}

    static Object check(DirectoryView directory, CheckSessionStatus request, Call call) {
        User user = UserRules.resolve(directory, UserIdType.USER_ID, request.userId());
        boolean active = liveOf(directory, user.id(), call.now()).stream()
                .anyMatch(session -> session.appId().equals(request.appId()));
        return Map.of("active", active);
    }

    /** The sessions of a user that have not ended at a moment, the oldest first. */
    public static List<Session> liveOf(DirectoryView directory, String userId, Instant now) {
        boolean isActivated = Users.of(directory).find(userId).orElseThrow().isActivated();
        return directory.get(SESSION).of(userId).all().stream()
                .map(Stored::it)
                .filter(session -> isActivated && isLive(session, now))
                .toList();
    }

    /** Applications without a session of the user are passed over (inferred). */
    public static Object kick(Draft draft, KickUsers request, Call call) {
        User user = UserRules.resolve(
                draft, UserOperations.userIdType(request.options().userIdType(), call), request.userId());
        for (String appId : request.appIds()) {
            SESSION.findBy(draft, user.id(), appId).ifPresent(session -> draft.delete(SESSION, session));
        }
        return Answers.success();
    }

    /** Ends all sessions of a user. */
    static void endAll(Draft draft, String userId) {
        draft.get(SESSION).of(userId).all().forEach(session -> draft.delete(SESSION, session));
    }

    /** Ends all sessions in an application. */
    public static void endAllOf(Draft draft, String appId) {
        BY_APPLICATION.of(draft, appId).all().forEach(session -> draft.delete(SESSION, session));
    }

    /** The parameters of list-application-active-users. */
    record ListActiveUsers(String appId, ActiveUsersOptions options) {}

    record ActiveUsersOptions(
            UserListRequests.Pagination pagination,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds) {}

    /** The users with a session in an application that has not ended, the newest session first (inferred). */
    static Object activeUsers(DirectoryView directory, ListActiveUsers request, Call call) {
        Applications.APPLICATION.require(directory, null, request.appId());
        List<String> users = Paging.EVERYTHING.newestOf(BY_APPLICATION.of(directory, request.appId())).stream()
                .filter(session -> isLive(session.it(), call.now()))
                .map(session -> session.it().userId())
                .filter(id ->
                        Users.of(directory).find(id).filter(User::isActivated).isPresent())
                .toList();
        ActiveUsersOptions options = request.options();
        UserListRequests.Pagination pagination = options.pagination();
        List<String> page = Paging.of(pagination.page(), pagination.limit()).of(users);
        UserViews.Extent extent =
                UserViews.Extent.of(options.withCustomData(), options.withIdentities(), options.withDepartmentIds());
        return Answers.page(users.size(), MemberLists.views(directory, page, extent, call));
    }

    private static boolean isLive(Session session, Instant now) {
        return session.expiresAt() == null || now.isBefore(session.expiresAt());
    }
}
