package io.github.genauthfake.internal.seed.growth;

import static io.github.genauthfake.internal.modules.identitysources.IdentitySources.IDENTITY_SOURCE;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Numbered;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.AccountsAsUsers;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserProperties;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The users of a seed. */
final class UserGrowth {
    private static final String[] PROPERTIES = Stream.concat(
                    Stream.of("status", "email", "phone", "phoneCountryCode", "externalId", "password"),
                    UserProperties.PROFILE.stream())
            .toArray(String[]::new);

    private final Growth growth;
    private final DataGrowth data;
    private final KindGrowth kinds;
    private final Belonging belonging;
    private final List<Tenancy> tenants = new ArrayList<>();

    UserGrowth(Growth growth, DataGrowth data, KindGrowth kinds, Belonging belonging) {
        this.growth = growth;
        this.data = data;
        this.kinds = kinds;
        this.belonging = belonging;
    }

    void grow(Part top) {
        for (Part user : top.parts("users")) {
            String id = create(user, Users.END);
            keepTenants(user, id);
            User created = Users.of(growth.draft()).find(id).orElseThrow();
            belonging.relate(user, created, Users.END);
            growOwned(user, created);
            belonging.keepRoles(user, "userId", id);
            belonging.keepAuthorizations(user, TargetType.USER, id, Namespaces.DEFAULT);
        }
    }

    /** Public accounts, after the users who share them. */
    void growAccounts(Part top) {
        for (Part account : top.parts("publicAccounts")) {
            User created = AccountsAsUsers.in(growth.draft(), () -> {
                String id = create(account, Users.ACCOUNT_END);
                User user = Users.of(growth.draft()).find(id).orElseThrow();
                growOwned(account, user);
                return user;
            });
            belonging.relate(account, created, Users.ACCOUNT_END);
            kinds.growOwned(account, Users.ACCOUNT_END, created.id());
        }
    }

    private String create(Part user, End end) {
        String id = create(user);
        growth.idsOf(end).put(user.name(), id);
        belonging.joinDepartments(user, id);
        data.grow(user, new DataGrowth.Target(TargetType.USER, id, id, null));
        return id;
    }

    private void growOwned(Part user, User created) {
        kinds.growOwned(user, Users.END, created.id());
        remember(user, created);
    }

    private void keepTenants(Part user, String id) {
        if (user.value("tenants") instanceof List<?> names) {
            for (Object name : names) {
                tenants.add(new Tenancy(growth.idOf(user, "tenants", Tenants.TENANT, (String) name), id));
            }
        }
    }

    private record Tenancy(String tenantId, String userId) {}

    /** Makes users members of the tenants that they name, unless the tenants name them: those say more of the members. */
    void joinTenants() {
        tenants.forEach(each -> TenantMembers.join(growth.draft(), each.tenantId(), each.userId()));
    }

    private String create(Part user) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String username = user.mentions("username") ? user.text("username") : user.name();
        if (username != null) {
            parameters.put("username", username);
        }
        user.copy(parameters, PROPERTIES);
        List<Numbered> numbered = new ArrayList<>();
        numbered.add(growth.numbers().of(user));
        List<Map<String, Object>> identities = new ArrayList<>();
        for (Part identity : user.items("identities", "")) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("userInfoInIdp", Map.of());
            properties.put("originConnIds", List.of());
            putSource(properties, identity);
            identity.copy(properties, "extIdpId", "provider", "type", "userIdInIdp", "userInfoInIdp", "originConnIds");
            identities.add(properties);
            numbered.add(growth.numbers().withoutOrder(identity));
        }
        if (!identities.isEmpty()) {
            parameters.put("identities", identities);
        }
        return (String)
                growth.perform(user, "create-user", parameters, numbered).get("userId");
    }

    /** The identity source that an identity names, where the seed has it. */
    private void putSource(Map<String, Object> properties, Part identity) {
        String name = identity.text("source");
        if (name != null) {
            String id = growth.idOf(identity, "source", IDENTITY_SOURCE, name);
            properties.put("extIdpId", id);
            properties.put(
                    "provider",
                    IDENTITY_SOURCE
                            .findById(growth.draft(), id)
                            .orElseThrow()
                            .it()
                            .type());
        } else if (identity.text("extIdpId") == null || identity.text("provider") == null) {
            throw identity.refusal("has no source; write one of \"identitySources\", or extIdpId and provider");
        }
    }

    private void remember(Part user, User created) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (user.mentions("photo") && user.text("photo") == null) {
            attributes.put("photo", null);
        }
        user.copy(attributes, "passwordSecurityLevel", "resetPasswordOnNextLogin", "passwordCiphertext")
                .copy(attributes, UserProperties.KEPT_BY_THE_SERVER.keySet().toArray(String[]::new));
        for (String property : List.of("passwordLastSetAt", "statusChangedAt", "lastLogin", "lastMfaTime")) {
            if (user.text(property) != null) {
                attributes.put(property, user.moment(property));
            }
        }
        History.Moments moments = growth.moments(user);
        if (moments != null || !attributes.isEmpty()) {
            History.Moments own =
                    moments == null ? new History.Moments(created.createdAt(), created.updatedAt()) : moments;
            History.user(growth.draft(), created.id(), own, attributes);
        }
    }
}
