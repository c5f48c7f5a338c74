package io.github.genauthfake.internal.seed.export;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.users.AccountsAsUsers;
import io.github.genauthfake.internal.modules.users.Identity;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserProperties;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Users, or public accounts, in a seed file. */
final class UserExport {
    private final Export export;
    private final KindExport kinds;
    private final End end;
    private final DirectoryView directory;

    /** @param end users or public accounts */
    UserExport(Export export, KindExport kinds, End end) {
        this.export = export;
        this.kinds = kinds;
        this.end = end;
        this.directory = end == Users.END ? export.directory() : AccountsAsUsers.in(export.directory());
    }

    /** All users, the oldest first. */
    Map<String, Object> users() {
        Map<String, Object> users = new LinkedHashMap<>();
        for (String id : Users.of(directory).order().all()) {
            String handle = export.name(id);
            users.put(handle, user(Users.of(directory).find(id).orElseThrow(), handle));
        }
        return users;
    }

    private Map<String, Object> user(User user, String handle) {
        ObjectSheet sheet = new ObjectSheet()
                .unless(handle, "username", user.username())
                .given("email", user.email())
                .given("phone", user.phone())
                .given("externalId", user.externalId());
        attributes(sheet, user);
        departments(sheet, user);
        export.roles(sheet, RoleAssignments.ofUser(directory, user.id()));
        export.authorizations(sheet, TargetType.USER, user.id(), Namespaces.DEFAULT);
        for (Relation relation : Modules.relationsOf(end)) {
            sheet.unless(List.of(), relation.right().section(), relation.namesOf(directory, user.id()));
        }
        List<Map<String, Object>> identities =
                user.identities().stream().map(UserExport::identity).toList();
        sheet.unless(List.of(), "identities", identities);
        kinds.writeOwned(sheet, Users.END, user.id());
        if (end != Users.END) {
            kinds.writeOwned(sheet, end, user.id());
        }
        export.data(sheet, TargetType.USER, user.id());
        return sheet.key(user.id(), user.sequence())
                .moments(user.createdAt(), user.updatedAt())
                .members();
    }

    private void attributes(ObjectSheet sheet, User user) {
        Map<String, Object> left = new HashMap<>(user.attributes());
        sheet.unless("Activated", "status", left.remove("status"));
        for (String property : UserProperties.PROFILE) {
            sheet.unless(UserProperties.ofANewUser(property), property, left.remove(property));
        }
        sheet.given("phoneCountryCode", left.remove("phoneCountryCode"))
                .unless(false, "resetPasswordOnNextLogin", left.remove("resetPasswordOnNextLogin"))
                .given("passwordLastSetAt", left.remove("passwordLastSetAt"))
                .given("passwordSecurityLevel", left.remove("passwordSecurityLevel"))
                .given("passwordCiphertext", left.remove("passwordCiphertext"))
                .given("statusChangedAt", left.remove("statusChangedAt"));
        UserProperties.KEPT_BY_THE_SERVER.keySet().forEach(property -> sheet.given(property, left.remove(property)));
        if (!left.isEmpty()) {
            throw new IllegalStateException("the export knows no such properties of users: " + left.keySet());
        }
    }

    private void departments(ObjectSheet sheet, User user) {
        List<Object> places = new ArrayList<>();
        for (Membership membership : Memberships.of(directory).of(user.id())) {
            places.add(new ObjectSheet()
                    .put("path", export.name(membership.departmentId()))
                    .unless(false, "leader", membership.isLeader())
                    .unless(places.isEmpty(), "main", membership.isMain())
                    .put("order", membership.sequence())
                    .unless(user.createdAt(), "joinedAt", membership.joinedAt())
                    .members());
        }
        sheet.unless(List.of(), "departments", places);
    }

    private static Map<String, Object> identity(Identity identity) {
        return new ObjectSheet()
                .put("extIdpId", identity.extIdpId())
                .put("provider", identity.provider())
                .put("type", identity.type())
                .put("userIdInIdp", identity.userIdInIdp())
                .unless(Map.of(), "userInfoInIdp", identity.userInfoInIdp())
                .unless(List.of(), "originConnIds", identity.originConnIds())
                .put("id", identity.identityId())
                .members();
    }
}
