package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads from an update-user request what changes. */
final class UserUpdates {
    private static final List<String> NAMES = List.of("email", "phone", "username", "externalId");

    /** Properties that always have a value: null leaves them as they are. */
    private static final List<String> NEVER_CLEARED = List.of("status", "gender", "emailVerified", "phoneVerified");

    private UserUpdates() {}

    static UserUpdate of(Draft draft, User user, UserRequests.UpdateUser request) {
        Map<String, Object> mentioned = request.rest() == null ? Map.of() : request.rest();
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : NAMES) {
            if (mentioned.containsKey(name)) {
                names.put(name, (String) mentioned.get(name));
            }
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        mentioned.forEach((name, value) -> {
            boolean isKept =
                    UserProperties.PROFILE.contains(name) || name.equals("status") || name.equals("phoneCountryCode");
            if (isKept && (value != null || !NEVER_CLEARED.contains(name))) {
                attributes.put(name, value);
            }
        });
        Object status = attributes.get("status");
        if (status != null && !status.equals(user.attributes().get("status"))) {
            attributes.put("statusChangedAt", draft.now());
            if (status.equals("Activated")) {
                attributes.put("workStatus", null);
            }
        }
        putPassword(attributes, draft, request);
        return new UserUpdate(names, attributes, request.customData() == null ? Map.of() : request.customData());
    }

    private static void putPassword(Map<String, Object> attributes, Draft draft, UserRequests.UpdateUser request) {
        UserRequests.UpdateUserOptions options = request.options();
        if (request.password() != null || options.autoGeneratePassword()) {
            attributes.put("passwordLastSetAt", draft.now());
            attributes.put("passwordSecurityLevel", 1);
        }
        Boolean reset = options.resetPasswordOnNextLogin() == null
                ? options.resetPasswordOnFirstLogin()
                : options.resetPasswordOnNextLogin();
        if (reset != null) {
            attributes.put("resetPasswordOnNextLogin", reset);
        }
    }
}
