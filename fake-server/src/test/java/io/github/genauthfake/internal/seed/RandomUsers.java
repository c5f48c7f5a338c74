package io.github.genauthfake.internal.seed;

import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.users.UserProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Parameters of requests on users by chance. */
final class RandomUsers extends RandomChoices {
    private final RandomParameters others;

    RandomUsers(Random random, RandomParameters others) {
        super(random);
        this.others = others;
    }

    Map<String, ?> user() {
        Map<String, Object> user = new LinkedHashMap<>();
        some(user, "username", one("u" + random.nextInt(90), text()));
        some(user, "email", "M" + random.nextInt(90) + "@example.com");
        some(user, "phone", "0" + random.nextInt(90));
        some(user, "phoneCountryCode", "+86");
        some(user, "externalId", text());
        some(user, "password", "secret");
        profile(user);
        List<String> tenants = others.tenantIds();
        if (!tenants.isEmpty()) {
            some(user, "tenantIds", tenants);
        }
        some(user, "identities", List.of(identity(), identity()));
        some(user, "customData", data());
        Department department = others.anyDepartment();
        if (department != null) {
            some(user, "departmentIds", List.of(department.id()));
        }
        some(user, "options", Map.of("resetPasswordOnFirstLogin", random.nextBoolean()));
        return user;
    }

    Map<String, ?> changedUser() {
        Map<String, Object> change = new LinkedHashMap<>(Map.of("userId", others.userId()));
        some(change, "username", one(null, text()));
        some(change, "phone", one(null, "0" + random.nextInt(90)));
        some(change, "password", "secret");
        some(change, "customData", data());
        profile(change);
        for (String property : List.of("photo", "name", "nickname")) {
            some(change, property, null);
        }
        return change;
    }

    private void profile(Map<String, Object> user) {
        some(user, "status", one("Activated", "Suspended"));
        some(user, "gender", one("M", "F", "U"));
        some(user, "birthdate", "2001-02-03");
        some(user, "emailVerified", random.nextBoolean());
        String property = UserProperties.PROFILE.get(random.nextInt(UserProperties.PROFILE.size()));
        if (!List.of("gender", "birthdate", "emailVerified", "phoneVerified").contains(property)) {
            user.put(property, text());
        }
    }

    private Map<String, Object> identity() {
        return Map.of(
                "extIdpId", "i" + random.nextInt(9),
                "provider", one("wechat", "oidc"),
                "type", text(),
                "userIdInIdp", text(),
                "userInfoInIdp",
                        one(
                                Map.of(),
                                Map.of("x".repeat(900), List.of(1, 1.5, "no", Map.of()), "b", Map.of("no", true))),
                "originConnIds", one(List.of(), List.of(text())));
    }
}
