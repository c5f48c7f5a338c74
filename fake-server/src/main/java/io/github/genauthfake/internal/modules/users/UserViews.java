package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.modules.Posts;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.CustomFieldViews;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import java.util.LinkedHashMap;
import java.util.Map;

/** How users look in answers. */
public final class UserViews {
    private static final FieldScope POOL = new FieldScope(null, TargetType.USER);

    private UserViews() {}

    /**
     * What an answer holds beside the profile. Seen: each is left out unless it was asked for, and then it is there even
     * when it is empty.
     */
    public record Extent(boolean customData, boolean identities, boolean departmentIds) {
        public static Extent of(Boolean customData, Boolean identities, Boolean departmentIds) {
            return new Extent(
                    Boolean.TRUE.equals(customData),
                    Boolean.TRUE.equals(identities),
                    Boolean.TRUE.equals(departmentIds));
        }
    }

    /** A {@code UserDto}. Values that are not set are null, not left out (seen of lastLogin and lastIp). */
    public static Map<String, Object> of(DirectoryView directory, User user, Extent extent, Call call) {
        Map<String, Object> attributes = user.attributes();
        Map<String, Object> view = new LinkedHashMap<>(96);
        view.put("userId", user.id());
        view.put("createdAt", user.createdAt());
        view.put("updatedAt", user.updatedAt());
        view.put("status", attributes.get("status"));
        view.put("workStatus", kept(attributes, "workStatus"));
        view.put("externalId", user.externalId());
        view.put("email", user.email());
        view.put("phone", user.phone());
        view.put("phoneCountryCode", attributes.get("phoneCountryCode"));
        view.put("username", user.username());
        for (String property : UserProperties.PROFILE) {
            view.put(property, attributes.get(property));
        }
        LoginFigures logins = LoginFigures.of(directory, user);
        view.put("browser", logins.browser());
        view.put("device", logins.device());
        view.put("loginsCount", logins.count());
        view.put("lastLogin", logins.last());
        view.put("lastIp", logins.ip());
        view.put("passwordLastSetAt", attributes.get("passwordLastSetAt"));
        view.put("userSourceType", kept(attributes, "userSourceType"));
        view.put("userSourceId", kept(attributes, "userSourceId"));
        view.put("lastLoginApp", logins.app());
        view.put(
                "mainDepartmentId",
                Memberships.of(directory).mainDepartmentOf(user.id()).orElse(null));
        view.put("lastMfaTime", kept(attributes, "lastMfaTime"));
        view.put("passwordSecurityLevel", attributes.get("passwordSecurityLevel"));
        view.put("resetPasswordOnNextLogin", attributes.get("resetPasswordOnNextLogin"));
        view.put("registerSource", kept(attributes, "registerSource"));
        view.put("postIdList", directory.get(Posts.HOLDERS).ofLeft(user.id()).all());
        view.put("statusChangedAt", attributes.get("statusChangedAt"));
        view.put("tenantId", TenantMembers.firstTenantOf(directory, user.id()));
        if (extent.departmentIds()) {
            view.put(
                    "departmentIds",
                    Memberships.of(directory).of(user.id()).stream()
                            .map(Membership::departmentId)
                            .toList());
        }
        if (extent.identities()) {
            view.put("identities", user.identities());
        }
        if (extent.customData()) {
            view.put("customData", CustomFieldViews.of(CustomData.of(directory).of(POOL, user.id()), call.cipher()));
        }
        return view;
    }

    private static Object kept(Map<String, Object> attributes, String property) {
        return attributes.getOrDefault(property, UserProperties.KEPT_BY_THE_SERVER.get(property));
    }
}
