package io.github.genauthfake.internal.modules.security;

import static io.github.genauthfake.internal.kind.OnlyOne.getOnly;
import static io.github.genauthfake.internal.kind.OnlyOne.updateOnly;

import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Merging;
import io.github.genauthfake.internal.kind.Operation;
import java.util.List;
import java.util.Map;

/** The security settings of the pool: one object, which has what was said; answers have the defaults for the rest. */
public final class SecuritySettings {
    public record Settings(
            List<String> allowedOrigins,
            Integer authingTokenExpiresIn,
            Integer verifyCodeLength,
            Integer verifyCodeMaxAttempts,
            Map<String, Object> changeEmailStrategy,
            Map<String, Object> changePhoneStrategy,
            Map<String, Object> cookieSettings,
            Boolean registerDisabled,
            Map<String, Object> registerAnomalyDetection,
            Boolean completePasswordAfterPassCodeLogin,
            Map<String, Object> loginAnomalyDetection,
            Boolean loginRequireEmailVerified,
            Map<String, Object> selfUnlockAccount,
            Boolean enableLoginAccountSwitch,
            Map<String, Object> qrcodeLoginStrategy) {}

    private static final Map<String, Object> CHECK =
            Map.of("enabled", false, "limit", 50, "timeInterval", 300, "unit", "Second");

    /** Documented, but for loginRequireEmailVerified and what strategies and lists of loginAnomalyDetection are (inferred). */
    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("authingTokenExpiresIn", 129600),
            Map.entry("verifyCodeLength", 6),
            Map.entry("verifyCodeMaxAttempts", 1),
            Map.entry("changeEmailStrategy", Map.of("verifyOldEmail", true)),
            Map.entry("changePhoneStrategy", Map.of("verifyOldPhone", true)),
            Map.entry("cookieSettings", Map.of("cookieExpiresIn", 1209600, "cookieExpiresOnBrowserSession", false)),
            Map.entry("registerDisabled", false),
            Map.entry("registerAnomalyDetection", Map.of("enabled", false, "limit", 50, "timeInterval", 300)),
            Map.entry("completePasswordAfterPassCodeLogin", false),
            Map.entry(
                    "loginAnomalyDetection",
                    Map.of(
                            "loginFailStrategy",
                            "captcha",
                            "robotVerify",
                            "condition_set",
                            "accountLock",
                            "condition_set",
                            "loginFailCheck",
                            CHECK,
                            "loginPasswordFailCheck",
                            CHECK,
                            "accountLockLoginPasswordFailCheck",
                            CHECK,
                            "robotVerifyLoginPasswordFailCheck",
                            CHECK,
                            "robotVerifyLoginIpWhitelistCheck",
                            Map.of("enabled", false, "ipWhitelist", ""),
                            "robotVerifyLoginTimeCheckEnable",
                            false,
                            "robotVerifyloginWeekStartEndTime",
                            List.of())),
            Map.entry("loginRequireEmailVerified", false),
            Map.entry("selfUnlockAccount", Map.of("enabled", false, "strategy", "captcha")),
            Map.entry("enableLoginAccountSwitch", false),
            Map.entry(
                    "qrcodeLoginStrategy",
                    Map.of(
                            "qrcodeExpiresIn",
                            120,
                            "qrcodeExpiresInUnit",
                            "Second",
                            "ticketExpiresIn",
                            300,
                            "ticketExpiresInUnit",
                            "Second",
                            "allowExchangeUserInfoFromBrowser",
                            true,
                            "returnFullUserInfo",
                            false)));

    public static final Kind<Settings> SETTINGS = settings();

    public static final List<Operation> OPERATIONS =
            List.of(getOnly("get-security-settings", SETTINGS), updateOnly("update-security-settings", SETTINGS));

    private SecuritySettings() {}

    private static Kind<Settings> settings() {
        Kind<Settings> kind = Kind.of(Settings.class, "security settings", "security")
                .single()
                .reading("allowedOrigins", SecuritySettings::origins)
                .answering(
                        "allowedOrigins", (in, settings) -> text(settings.it().allowedOrigins()));
        DEFAULTS.forEach((property, usual) -> {
            if (usual instanceof Map<?, ?>) {
                kind.mergingThroughout(property);
            }
            kind.answering(
                    property,
                    (in, settings) ->
                            Merging.laid(usual, kind.property(property).of(settings.it())));
        });
        return kind;
    }

    /** Requests have a list; a text, which is the form of answers, has one origin in each line (inferred). */
    private static Object origins(Object said) {
        return said instanceof String text
                ? text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : said;
    }

    private static String text(List<String> origins) {
        return origins == null ? "" : String.join("\n", origins);
    }
}
