package io.github.genauthfake.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.difference.StateDifference;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.modules.DirectoryInvariants;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organizations;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.export.Export;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportTest {
    private static final int POOLS = Generated.cases(3, 10);
    private static final int STATES = 20;
    private static final int REQUESTS_BETWEEN = 100;

    /** One half of a surrogate pair, which JSON parsers take in values only. */
    private static final Pattern HALF_IN_A_NAME = Pattern.compile("\\\\ud[89a-f][0-9a-f]{2}.*\" : ");

    private int inJson;

    @Test
    void whatever_requests_have_made_is_the_same_state_after_export_and_import() {
        Random random = Generated.random();
        for (int pool = 0; pool < POOLS; pool++) {
            RandomState states = new RandomState(random);
            for (int state = 0; state < STATES; state++) {
                assertSame(states.after(REQUESTS_BETWEEN), pool + "/" + state);
            }
            assertThat(states.accepted())
                    .as("requests that changed something")
                    .isGreaterThan(STATES * REQUESTS_BETWEEN / 5);
        }
        assertThat(inJson).as("states that were read back from JSON").isPositive();
    }

    @Test
    void every_operation_that_changes_the_state_takes_part() {
        RandomState states = new RandomState(Generated.random());
        states.after(26_000);
        Set<String> writes = new TreeSet<>();
        for (Operation operation : Modules.operations()) {
            if (operation.isWrite()) {
                writes.add(operation.name());
            }
        }
        assertThat(states.requested()).isEqualTo(writes);
    }

    @Test
    void the_export_knows_every_part_of_the_state() {
        RandomState states = new RandomState(Generated.random());
        assertThat(states.after(3_000).written())
                .as("a new part of the state needs its place in Export, in the schema and in docs/seeds.md")
                .filteredOn(slot ->
                        !(slot instanceof Relation) && !Modules.allKinds().contains(slot))
                .containsExactlyInAnyOrder(
                        Users.SLOT,
                        Users.ACCOUNTS,
                        Departments.SLOT,
                        Memberships.SLOT,
                        Memberships.OF_ACCOUNTS,
                        FieldDefinitions.SLOT,
                        BaseFields.SLOT,
                        CustomData.SLOT,
                        RoleAssignments.ASSIGNMENT,
                        Organizations.ORGANIZATION);
    }

    private void assertSame(Directory directory, String name) {
        String yaml = Export.yaml(directory);
        Directory imported = imported(yaml, name);
        DirectoryInvariants.check(imported);
        String again = Export.yaml(imported);
        assertThat(again).as("the export of the import of state %s", name).isEqualTo(yaml);
        assertThat(imported.equals(directory))
                .as("state %s is the same after\n%s\n%s", name, StateDifference.between(directory, imported), yaml)
                .isTrue();
        String json = Export.json(directory);
        if (!HALF_IN_A_NAME.matcher(json).find()) {
            assertThat(imported(json, name).equals(directory))
                    .as("state %s is the same after\n%s", name, json)
                    .isTrue();
            inJson++;
        }
    }

    private static Directory imported(String text, String name) {
        try {
            return Seeder.grow(SeedSchema.check(Documents.parse(text, "state " + name)));
        } catch (RuntimeException refused) {
            throw new AssertionError(refused.getMessage() + " in\n" + text, refused);
        }
    }
}
