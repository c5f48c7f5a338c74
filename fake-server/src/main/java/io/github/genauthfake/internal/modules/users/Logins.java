package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.RequestedMoments;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.identitysources.IdentitySources;
import io.github.genauthfake.internal.modules.identitysources.IdentitySources.IdentitySource;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The sign-ins of users. Nobody signs in to the fake, so only seeds make records of them. */
public final class Logins {
    /**
     * A sign-in of a user.
     *
     * @param appId the application, which may be gone since
     * @param device such as {@code iOS}
     * @param extIdpId the identity source that it came by; {@code null} for none
     * @param success failed ones are kept and in no answer
     */
    public record Login(
            String userId,
            String appId,
            Instant time,
            String clientIp,
            String userAgent,
            String device,
            String extIdpId,
            Boolean success) {}

    public static final Kind<Login> LOGIN = Kind.of(Login.class, "login", "logins")
            .within("userId", Users.END)
            .naming("appId", "app", Applications.APPLICATION)
            .naming("extIdpId", "identity", IdentitySources.IDENTITY_SOURCE)
            .label("appId")
            .listed(null)
            .requiredInSeeds("appId", "time")
            .defaultValue("clientIp", "127.0.0.1")
            .defaultValue("success", true)
            .word("appId", "The application, by its name in this file or by its id.")
            .word("extIdpId", "The identity source that it came by, by its name in this file or by its id.")
            .word("clientIp", "The address that it came from; 127.0.0.1 by default.")
            .word("userAgent", "The browser.")
            .word("device", "The device, such as iOS.")
            .word("success", "Whether it succeeded; true by default. Those that failed are in no answer.");

    private static final IdentitySource UNKNOWN = new IdentitySource("", null, null, "", "", false);

    private Logins() {}

    /** The parameters of get-user-login-history. */
    record GetUserLoginHistory(
            String userId,
            UserIdType userIdType,
            String appId,
            String clientIp,
            Double start,
            Double end,
            Long page,
            Integer limit) {}

    /** The successful sign-ins of a user, the latest first (inferred). */
    static List<Login> latestFirst(DirectoryView directory, String userId) {
        if (directory.get(LOGIN).of(userId).isEmpty()) {
            return List.of(); // most users have none, and filters ask for all
        }
        return directory.get(LOGIN).of(userId).all().stream()
                .filter(login -> login.it().success())
                .sorted(Comparator.comparing((Stored<Login> login) -> login.it().time())
                        .thenComparing(Stored::sequence)
                        .reversed())
                .map(Stored::it)
                .toList();
    }

    static Object history(DirectoryView directory, GetUserLoginHistory request, Call call) {
        User user =
                UserRules.resolve(directory, UserOperations.userIdType(request.userIdType(), call), request.userId());
        List<Login> found = latestFirst(directory, user.id()).stream()
                .filter(login -> isAsked(request.appId(), login.appId()))
                .filter(login -> isAsked(request.clientIp(), login.clientIp()))
                .filter(login ->
                        request.start() == null || !login.time().isBefore(RequestedMoments.of(request.start())))
                .filter(login -> request.end() == null || !login.time().isAfter(RequestedMoments.of(request.end())))
                .toList();
        return Answers.page(
                found.size(),
                Paging.of(request.page(), request.limit()).of(found).stream()
                        .map(login -> view(directory, login))
                        .toList());
    }

    private static boolean isAsked(String asked, String value) {
        return asked == null || asked.isEmpty() || asked.equals(value);
    }

    private static Map<String, Object> view(DirectoryView directory, Login login) {
        Map<String, Object> view = Applications.view(directory, login.appId());
        view.put("clientIp", login.clientIp());
        view.put("userAgent", login.userAgent());
        view.put("time", login.time());
        return view;
    }

    /** The applications that the user has signed in to. */
    static Object apps(DirectoryView directory, UserRequests.NamedUser request, Call call) {
        return distinct(directory, request, call, Login::appId)
                .map(appId -> Applications.view(directory, appId))
                .toList();
    }

    /** The identities that the user has signed in by, those included that were unlinked since (inferred). */
    static Object identities(DirectoryView directory, UserRequests.NamedUser request, Call call) {
        User user = request.resolve(directory, call);
        return distinct(directory, request, call, Login::extIdpId)
                .map(source -> identity(directory, user, source))
                .toList();
    }

    private static java.util.stream.Stream<String> distinct(
            DirectoryView directory, UserRequests.NamedUser request, Call call, Function<Login, String> what) {
        return latestFirst(directory, request.resolve(directory, call).id()).stream()
                .map(what)
                .filter(value -> value != null)
                .distinct();
    }

    private static Map<String, Object> identity(DirectoryView directory, User user, String sourceId) {
        IdentitySource source = IdentitySources.IDENTITY_SOURCE
                .findById(directory, sourceId)
                .map(Stored::it)
                .orElse(UNKNOWN);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "identityId",
                user.identities().stream()
                        .filter(identity -> identity.extIdpId().equals(sourceId))
                        .map(Identity::identityId)
                        .findFirst()
                        .orElse(""));
        view.put("idpName", source.name());
        view.put("idpNameEn", source.nameEn());
        view.put("idpLogo", source.logo());
        view.put("idpId", sourceId);
        return view;
    }
}
