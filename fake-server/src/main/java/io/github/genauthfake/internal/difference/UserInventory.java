package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.SeedForm;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.users.AccountsAsUsers;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserProperties;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Users, or public accounts, with where they belong. */
final class UserInventory implements Inventory<String> {
    private final End end;

    /** @param end users or public accounts */
    UserInventory(End end) {
        this.end = end;
    }

    private DirectoryView seen(Directory directory) {
        return end == Users.END ? directory : AccountsAsUsers.in(directory);
    }

    @Override
    public ObjectType type() {
        return ObjectType.of(end.name());
    }

    @Override
    public Set<String> suspects(Directory before, Directory after) {
        Set<String> ids = Users.of(seen(before)).idsThatDiffer(Users.of(seen(after)));
        ids.addAll(Memberships.of(seen(before)).userIdsThatDiffer(Memberships.of(seen(after))));
        for (Relation relation : Modules.relationsOf(end)) {
            ids.addAll(before.get(relation).leftsThatDiffer(after.get(relation)));
        }
        for (Kind<?> kind : owned()) {
            ids.addAll(ownersOfWhatDiffers(kind, before, after));
        }
        ids.addAll(NamedState.idsWithOtherRoles(before, after, RoleAssignment::userId));
        ids.addAll(CustomData.of(before).targetIdsThatDiffer(TargetType.USER, CustomData.of(after)));
        // What users and accounts have is kept together: some of it is of the others.
        ids.removeIf(id -> Users.of(seen(before)).find(id).isEmpty()
                && Users.of(seen(after)).find(id).isEmpty());
        return ids;
    }

    private static <E extends Record> Set<String> ownersOfWhatDiffers(Kind<E> kind, Directory before, Directory after) {
        Set<String> owners = new HashSet<>();
        for (String id : before.get(kind).idsThatDiffer(after.get(kind))) {
            for (Directory state : List.of(before, after)) {
                kind.findById(state, id).ifPresent(object -> owners.add(kind.ownerOf(object.it())));
            }
        }
        return owners;
    }

    @Override
    public Optional<Item> find(NamedState state, String id) {
        return Users.of(seen(state.directory()))
                .find(id)
                .map(user -> new Item(id, user.sequence(), () -> NamedState.nameOf(user), () -> sheet(state, user)));
    }

    private List<Kind<?>> owned() {
        List<Kind<?>> owned = new ArrayList<>(Modules.kindsOf(Users.END));
        if (end != Users.END) {
            owned.addAll(Modules.kindsOf(end));
        }
        return owned;
    }

    private PropertySheet sheet(NamedState state, User user) {
        PropertySheet sheet = new PropertySheet()
                .put("username", user.username(), NamedState.nameOf(user))
                .put("email", user.email(), NamedState.nameOf(user))
                .put("phone", user.phone(), NamedState.nameOf(user))
                .put("externalId", user.externalId(), NamedState.nameOf(user));
        putPlaces(sheet, state, user);
        state.putRoles(sheet, RoleAssignments.ofUser(state.directory(), user.id()));
        putRelated(sheet, state.directory(), user);
        state.putCustomData(sheet, TargetType.USER, user.id());
        putAttributes(sheet, state, user);
        sheet.refer(
                "identities",
                user.identities(),
                user.identities().stream().map(Users::identityName).toList());
        owned().forEach(kind -> putOwned(sheet, kind, state.directory(), user));
        return sheet;
    }

    private static <E extends Record> void putOwned(PropertySheet sheet, Kind<E> kind, Directory directory, User user) {
        List<E> objects =
                directory.get(kind).of(user.id()).all().stream().map(Stored::it).toList();
        if (kind.seedForm().style() == SeedForm.Style.SINGLE) {
            objects.forEach(object -> KindInventory.putProperties(sheet, kind.section() + ".", kind, object));
        } else {
            sheet.refer(
                    kind.section(),
                    objects,
                    objects.stream()
                            .map(object -> nameOf(kind, object, directory))
                            .toList());
        }
    }

    /** The name of what it is labelled with, where that is another object. */
    private static <E extends Record> String nameOf(Kind<E> kind, E object, Directory directory) {
        String name = kind.nameOf(object);
        return kind.endNamedBy(kind.label())
                .map(named -> named instanceof Kind<?> known
                        ? known.nameOrId(directory, name)
                        : Users.of(directory).find(name).map(User::handle).orElse(name))
                .orElse(name);
    }

    private void putPlaces(PropertySheet sheet, NamedState state, User user) {
        List<Membership> memberships = Memberships.of(seen(state.directory())).of(user.id());
        sheet.refer(
                "departments",
                memberships.stream()
                        .map(place -> new Place(place.departmentId(), place.isLeader(), place.isMain()))
                        .toList(),
                memberships.stream()
                        .map(place -> state.pathOf(place.departmentId())
                                + (place.isMain() ? " (main)" : "")
                                + (place.isLeader() ? " (leader)" : ""))
                        .toList());
    }

    /** A membership without its moment. */
    private record Place(String departmentId, boolean isLeader, boolean isMain) {
        @Override
        public String toString() {
            return departmentId;
        }
    }

    private void putRelated(PropertySheet sheet, Directory directory, User user) {
        for (Relation relation : Modules.relationsOf(end)) {
            sheet.refer(
                    relation.right().section(),
                    directory.get(relation).ofLeft(user.id()).all(),
                    relation.namesOf(directory, user.id()));
        }
    }

    private static void putAttributes(PropertySheet sheet, NamedState state, User user) {
        Map<String, Object> attributes = new LinkedHashMap<>(user.attributes());
        if (attributes.containsKey("passwordCiphertext")) {
            sheet.conceal("passwordCiphertext", attributes.remove("passwordCiphertext"));
        }
        attributes.forEach((property, value) -> sheet.put(property, value, usual(property)));
    }

    private static Object usual(String property) {
        return switch (property) {
            case "status" -> "Activated";
            case "resetPasswordOnNextLogin" -> false;
            default -> UserProperties.ofANewUser(property);
        };
    }
}
