package io.github.genauthfake.internal.modules.users;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of everything the API's user object has of its own. */
public final class UserProperties {
    /** What a request may set and an answer gives back as it is, texts unless said otherwise, in the API's order. */
    public static final List<String> PROFILE = List.of(
            "name",
            "nickname",
            "photo",
            "gender",
            "emailVerified",
            "phoneVerified",
            "birthdate",
            "country",
            "province",
            "city",
            "address",
            "streetAddress",
            "postalCode",
            "company",
            "browser",
            "device",
            "givenName",
            "familyName",
            "middleName",
            "profile",
            "preferredUsername",
            "website",
            "zoneinfo",
            "locale",
            "formatted",
            "region",
            "identityNumber");

    /** What no request sets; a seed does. By the API's name, with what a user has of whom nothing is said. */
    public static final Map<String, Object> KEPT_BY_THE_SERVER = keptByTheServer();

    /** Documented as the avatar of users that have none of their own; seen to be set by create-user. */
    private static final String DEFAULT_PHOTO = "https://files.authing.co/authing-console/default-user-avatar.png";

    private static final Set<String> BUILT_IN = builtIn();

    private UserProperties() {}

    /** Whether a custom field of users may not have this key, because the user object has a property of that name. */
    public static boolean isBuiltIn(String key) {
        return BUILT_IN.contains(key);
    }

    /** What a property of the profile is for a new user of whom nothing is said; {@code null} for not set. */
    public static Object ofANewUser(String property) {
        return switch (property) {
            case "photo" -> DEFAULT_PHOTO;
            case "gender" -> "U";
            case "emailVerified", "phoneVerified" -> false;
            default -> null;
        };
    }

    /** All names, those that only answers carry included. */
    public static Set<String> all() {
        return BUILT_IN;
    }

    private static Map<String, Object> keptByTheServer() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("workStatus", "Active");
        kept.put("userSourceType", "adminCreated");
        kept.put("userSourceId", null);
        kept.put("registerSource", List.of("import:manual"));
        kept.put("lastMfaTime", null);
        kept.put(LoginFigures.COUNT, null);
        kept.put(LoginFigures.LAST, null);
        return Collections.unmodifiableMap(kept);
    }

    private static Set<String> builtIn() {
        Set<String> names = new LinkedHashSet<>(PROFILE);
        names.addAll(List.of(
                "userId",
                "createdAt",
                "updatedAt",
                "status",
                "workStatus",
                "externalId",
                "email",
                "phone",
                "phoneCountryCode",
                "username",
                "loginsCount",
                "lastLogin",
                "lastIp",
                "passwordLastSetAt",
                "userSourceType",
                "userSourceId",
                "lastLoginApp",
                "mainDepartmentId",
                "lastMfaTime",
                "passwordSecurityLevel",
                "resetPasswordOnNextLogin",
                "registerSource",
                "departmentIds",
                "identities",
                "customData",
                "postIdList",
                "statusChangedAt",
                "tenantId"));
        return names;
    }
}
