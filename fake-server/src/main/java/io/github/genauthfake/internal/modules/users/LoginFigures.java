package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.modules.users.Logins.Login;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the sign-ins of a user come to. What a seed says of {@code loginsCount} and {@code lastLogin} is from before the
 * records.
 *
 * @param last when the user signed in last; {@code null} for never
 * @param browser the user agent of the latest sign-in, else what the profile says
 */
public record LoginFigures(long count, Instant last, String ip, String app, Object browser, Object device) {
    /** What users have on their own account; the key is the API's name. */
    static final String COUNT = "loginsCount";

    static final String LAST = "lastLogin";

    /** The figures of one user. */
    public static LoginFigures of(DirectoryView directory, User user) {
        Map<String, Object> attributes = user.attributes();
        long earlier = attributes.get(COUNT) instanceof Number count ? count.longValue() : 0;
        Object browser = attributes.get("browser");
        Object device = attributes.get("device");
        List<Login> logins = Logins.latestFirst(directory, user.id());
        if (logins.isEmpty()) {
            return new LoginFigures(earlier, (Instant) attributes.get(LAST), null, null, browser, device);
        }
        Login latest = logins.get(0);
        return new LoginFigures(
                earlier + logins.size(),
                latest.time(),
                latest.clientIp(),
                latest.appId(),
                latest.userAgent() == null ? browser : latest.userAgent(),
                latest.device() == null ? device : latest.device());
    }
}
