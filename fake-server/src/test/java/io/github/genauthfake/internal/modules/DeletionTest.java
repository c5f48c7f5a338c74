package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.Slot;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldRules;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.DepartmentRules;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.OrganizationRules;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.AccountsAsUsers;
import io.github.genauthfake.internal.modules.users.ArchivedUsers;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserRules;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.seed.RandomState;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Deletes everything in random order, and looks into every slot for what was deleted. Kinds and relations that come later
 * take part without a word here, as soon as the examples have one of them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeletionTest {
    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
    private static final int ORDERS = Generated.cases(5, 100);
    private static final int STATES = Generated.cases(4, 40);
    private static final int REQUESTS = 150;

    /** What is left of users on purpose. */
    private static final Set<Slot<?>> KEEPING = Set.of(ArchivedUsers.ARCHIVED_USER);

    /** No operation deletes them. */
    private static final Set<Slot<?>> NEVER_DELETED = KEEPING;

    /** An object, and how to delete it. */
    private record Doomed(String name, String id, BiConsumer<Draft, String> delete) {}

    @Test
    void nothing_refers_to_what_was_deleted_in_whatever_order() throws IOException {
        String text = Files.readString(Path.of("src/test/examples/company.yaml"));
        Directory examples = Seeder.grow(SeedSchema.check(Documents.parse(text, "company.yaml")));
        assertThat(examples.written())
                .as("the examples have something of every kind and relation")
                .containsAll(everySlot());
        Random random = Generated.random();
        for (int order = 0; order < ORDERS; order++) {
            deleteEverything(examples, random);
        }
    }

    @Test
    void nothing_refers_to_what_was_deleted_of_what_requests_have_made() {
        Random random = Generated.random();
        for (int state = 0; state < STATES; state++) {
            deleteEverything(new RandomState(random).after(REQUESTS), random);
        }
    }

    @Test
    void a_reference_that_dangles_is_seen() {
        Draft draft = Examples.draft();
        String role = Examples.role(draft, "admin").id();
        draft.create(
                RoleAssignments.ASSIGNMENT,
                RoleAssignments.RoleAssignment.ofUser(
                        role, Examples.user(draft, "alice").id()));
        draft.set(Roles.ROLE, Roles.ROLE.initial());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertNoTrace(draft, new Doomed("role admin", role, null)));
    }

    private static List<Slot<?>> everySlot() {
        List<Slot<?>> slots = new ArrayList<>(Modules.kinds());
        slots.addAll(Modules.relationsOf(Users.END));
        slots.addAll(Modules.relationsOf(Users.ACCOUNT_END));
        slots.addAll(Modules.relationsOf(Departments.END));
        Modules.kinds().forEach(kind -> slots.addAll(Modules.relationsOf(kind)));
        return slots;
    }

    private static void deleteEverything(Directory directory, Random random) {
        Draft draft = new Draft(directory, NOW);
        List<Doomed> all = everything(draft);
        Collections.shuffle(all, random);
        for (Doomed object : all) {
            object.delete().accept(draft, object.id());
            assertNoTrace(draft, object);
            if (random.nextInt(10) == 0) {
                DirectoryInvariants.check(draft.publish());
            }
        }
        DirectoryInvariants.check(draft.publish());
        for (Slot<?> slot : draft.written()) {
            if (slot instanceof Kind<?> kind && !NEVER_DELETED.contains(slot)) {
                assertThat(draft.get(kind).all()).as(kind.name()).allMatch(object -> object.sequence() <= 0);
            }
        }
    }

    private static List<Doomed> everything(Draft draft) {
        List<Doomed> all = new ArrayList<>();
        Users.of(draft).order().all().forEach(id -> all.add(new Doomed("user", id, DeletionTest::deleteUser)));
        draft.get(Users.ACCOUNTS)
                .order()
                .all()
                .forEach(id -> all.add(new Doomed("public account", id, DeletionTest::deleteAccount)));
        for (Stored<?> organization : draft.get(ORGANIZATION).all()) {
            all.add(new Doomed("organization", organization.id(), DeletionTest::deleteOrganization));
            for (String id : Departments.of(draft).subtree(organization.id())) {
                all.add(new Doomed("department", id, DeletionTest::deleteDepartment));
            }
        }
        for (FieldScope scope : FieldDefinitions.of(draft).scopes()) {
            for (FieldDefinition field : FieldDefinitions.of(draft).in(scope)) {
                all.add(new Doomed(
                        "custom field",
                        scope + "." + field.key(),
                        (current, name) -> deleteField(current, scope, field.key())));
            }
        }
        for (Slot<?> slot : draft.written()) {
            if (slot instanceof Kind<?> kind && kind != (Kind<?>) ORGANIZATION && !NEVER_DELETED.contains(slot)) {
                addAll(all, draft, kind);
            }
        }
        return all;
    }

    /** The number 0 is that of what every pool has. */
    private static <E extends Record> void addAll(List<Doomed> all, Draft draft, Kind<E> kind) {
        for (Stored<E> object : draft.get(kind).all()) {
            if (object.sequence() > 0) {
                all.add(new Doomed(
                        kind.name(),
                        object.id(),
                        (current, id) -> kind.findById(current, id).ifPresent(found -> current.delete(kind, found))));
            }
        }
    }

    private static void deleteField(Draft draft, FieldScope scope, String key) {
        if (FieldDefinitions.of(draft).find(scope, key).isPresent()) {
            FieldRules.delete(draft, scope, key);
        }
    }

    private static void deleteUser(Draft draft, String id) {
        UserRules.delete(draft, UserIdType.USER_ID, List.of(id));
    }

    private static void deleteAccount(Draft draft, String id) {
        AccountsAsUsers.in(draft, () -> UserRules.delete(draft, UserIdType.USER_ID, List.of(id), Users.ACCOUNT_END));
    }

    private static void deleteOrganization(Draft draft, String id) {
        ORGANIZATION.findById(draft, id).ifPresent(found -> OrganizationRules.delete(draft, found));
    }

    private static void deleteDepartment(Draft draft, String id) {
        Departments.of(draft)
                .find(id)
                .filter(department -> !department.isRoot())
                .filter(department -> Departments.of(draft).children(id).isEmpty())
                .filter(department -> Memberships.of(draft).countIn(id) == 0)
                .filter(department -> draft.get(Memberships.OF_ACCOUNTS).countIn(id) == 0)
                .ifPresent((Department department) -> DepartmentRules.delete(draft, department));
    }

    /** Unless it is still there, since it may not be deleted before others. */
    private static void assertNoTrace(Draft draft, Doomed object) {
        if (Departments.of(draft).find(object.id()).isPresent()) {
            return;
        }
        for (Slot<?> slot : draft.written()) {
            if (slot instanceof Kind<?> kind) {
                assertNoTrace(draft, kind, object);
            } else {
                assertThat(Traces.texts(draft.get(slot)))
                        .as("%s %s is gone, and a slot has its id", object.name(), object.id())
                        .doesNotContain(object.id());
            }
        }
    }

    private static <E extends Record> void assertNoTrace(Draft draft, Kind<E> kind, Doomed object) {
        if (KEEPING.contains(kind)) {
            return;
        }
        for (Stored<E> stored : draft.get(kind).all()) {
            for (Property property : kind.properties()) {
                boolean mayDangle = kind.endNamedBy(property)
                        .filter(end -> !kind.refersTo(end))
                        .isPresent();
                if (!mayDangle) {
                    assertThat(Traces.texts(property.of(stored.it())))
                            .as("%s %s is gone, and is %s of %s", object.name(), object.id(), property.name(), stored)
                            .doesNotContain(object.id());
                }
            }
            assertThat(stored.id()).as("%s was deleted", object).isNotEqualTo(object.id());
        }
        kind.owner().ifPresent(owner -> assertOwners(draft, kind, owner));
    }

    /** Where the owner has a key, it is not the id that an object has of it. */
    private static <E extends Record> void assertOwners(Draft draft, Kind<E> kind, Kind<?> owner) {
        Set<String> living = Traces.keysOf(draft, owner);
        assertThat(draft.get(kind).all())
                .as("%s with a living %s", kind.name(), owner.name())
                .allMatch(object -> living.contains(kind.ownerOf(object.it())));
    }
}
