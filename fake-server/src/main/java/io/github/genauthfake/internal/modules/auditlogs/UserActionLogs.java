package io.github.genauthfake.internal.modules.auditlogs;

import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.json.Moments;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import io.github.genauthfake.internal.modules.users.LoginFigures;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What users did. Nobody signs in to the fake, so only seeds make them. */
public final class UserActionLogs {
    /** @param displayName of a user who is not there any more */
    public record UserActionLog(
            String userId,
            String displayName,
            String appId,
            String eventType,
            String eventDetail,
            Boolean success,
            String clientIp,
            String userAgent,
            String requestId) {}

    public static final Kind<UserActionLog> LOG = Kind.of(UserActionLog.class, "user action log", "userActionLogs")
            .listed(null)
            .label("eventType")
            .naming("userId", "user", Users.END)
            .naming("appId", "app", Applications.APPLICATION)
            .requiredInSeeds("eventType")
            .defaultValue("success", true)
            .defaultValue("userAgent", "")
            .defaultValue("requestId", "")
            .word("displayName", "What people call a user who is not there any more.")
            .word("eventType", "What was done, such as login.")
            .word("eventDetail", "More about it.")
            .word("success", "Whether it has succeeded.")
            .word("clientIp", "The address of the user.")
            .word("userAgent", "The program of the user.")
            .word("requestId", "The id of the request.")
            .answering("userAvatar", (in, log) -> attribute(in, log, "photo"))
            .answering(
                    "userLoginsCount",
                    (in, log) -> user(in, log)
                            .map(user -> LoginFigures.of(in.directory(), user).count())
                            .orElse(null))
            .answering(
                    "userDisplayName",
                    (in, log) ->
                            user(in, log).map(Logs::displayName).orElse(log.it().displayName()))
            .answering("appName", (in, log) -> application(in, log, Application::appName))
            .answering("appLogo", (in, log) -> application(in, log, Application::appLogo))
            .answering("appLoginUrl", (in, log) -> application(in, log, Application::loginUrl))
            .answering("parsedUserAgent", (in, log) -> Logs.UNKNOWN_PROGRAM)
            .answering("geoip", (in, log) -> Logs.NOWHERE)
            .answering("timestamp", (in, log) -> Moments.localToTheProvider(log.createdAt()));

    public static final List<Operation> OPERATIONS = List.of(list(
                    "get-user-action-logs",
                    LOG,
                    (directory, request, call) -> Logs.newest(directory.get(LOG).all().stream(), request))
            .filtering("requestId", "clientIp", "userId", "appId", "success")
            .filtering(
                    "eventType",
                    (directory, log, wanted) -> spelt(log.eventType()).equals(spelt(wanted))));

    private UserActionLogs() {}

    /** The enumeration spells one event otherwise than the text of the operation. */
    private static String spelt(String event) {
        return "updateUserProfile".equals(event) ? "updateUserPrefile" : event;
    }

    private static Optional<User> user(Answering.In in, Stored<UserActionLog> log) {
        return Optional.ofNullable(log.it().userId())
                .flatMap(id -> Users.of(in.directory()).find(id));
    }

    private static Object attribute(Answering.In in, Stored<UserActionLog> log, String name) {
        return user(in, log).map(user -> user.attributes().get(name)).orElse(null);
    }

    private static Object application(
            Answering.In in, Stored<UserActionLog> log, Function<Application, Object> property) {
        return Stream.ofNullable(log.it().appId())
                .flatMap(id -> Applications.APPLICATION.findById(in.directory(), id).stream())
                .map(application -> property.apply(application.it()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
