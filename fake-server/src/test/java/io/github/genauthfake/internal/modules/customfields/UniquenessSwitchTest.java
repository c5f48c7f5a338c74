package io.github.genauthfake.internal.modules.customfields;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.OF_USERS;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static io.github.genauthfake.internal.modules.Examples.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.Change;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserRules;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A field becomes unique, or stops to be, while targets hold values of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UniquenessSwitchTest {
    private static final FieldScope OF_TENANT = new FieldScope("tenant", OF_USERS.targetType());

    private final Draft draft = draft();
    private final String alice = Examples.user(draft, "alice").id();
    private final String bob = Examples.user(draft, "bob").id();

    @Test
    void a_field_becomes_unique_when_no_two_targets_hold_the_same_value() {
        field(draft, OF_USERS, "badge", DataType.STRING);
        set(OF_USERS, alice, "1");
        set(OF_USERS, bob, "2");
        unique(OF_USERS, true);
        assertThat(CustomData.of(draft).holder(OF_USERS, "badge", "1")).hasValue(alice);
        assertThat(CustomData.of(draft).holder(OF_USERS, "badge", "2")).hasValue(bob);
        assertRefused(ErrorCode.VALUE_IS_TAKEN, () -> set(OF_USERS, bob, "1"));
    }

    @Test
    void a_field_does_not_become_unique_when_two_targets_hold_the_same_value() {
        field(draft, OF_USERS, "badge", DataType.STRING);
        set(OF_USERS, alice, "1");
        set(OF_USERS, bob, "1");
        assertRefused(ErrorCode.VALUES_ARE_NOT_UNIQUE, () -> unique(OF_USERS, true));
    }

    @Test
    void the_same_value_in_another_tenant_does_not_hinder() {
        field(draft, OF_USERS, "badge", DataType.STRING);
        field(draft, OF_TENANT, "badge", DataType.STRING);
        set(OF_USERS, alice, "1");
        set(OF_TENANT, bob, "1");
        unique(OF_USERS, true);
        unique(OF_TENANT, true);
        assertThat(CustomData.of(draft).holder(OF_USERS, "badge", "1")).hasValue(alice);
        assertThat(CustomData.of(draft).holder(OF_TENANT, "badge", "1")).hasValue(bob);
    }

    @Test
    void the_same_value_of_another_field_does_not_hinder() {
        field(draft, OF_USERS, "badge", DataType.STRING);
        field(draft, OF_USERS, "locker", DataType.STRING);
        set(OF_USERS, alice, "1");
        CustomDataRules.set(draft, OF_USERS, bob, "locker", "1");
        unique(OF_USERS, true);
        assertThat(CustomData.of(draft).holder(OF_USERS, "locker", "1")).isEmpty();
    }

    @Test
    void a_field_that_stops_to_be_unique_holds_nothing_for_anybody() {
        Examples.uniqueField(draft, OF_USERS, "badge", DataType.STRING);
        set(OF_USERS, alice, "1");
        unique(OF_USERS, false);
        assertThat(CustomData.of(draft).holder(OF_USERS, "badge", "1")).isEmpty();
        set(OF_USERS, bob, "1");
        assertRefused(ErrorCode.VALUES_ARE_NOT_UNIQUE, () -> unique(OF_USERS, true));
    }

    @Test
    void switching_off_leaves_the_values_of_other_tenants_unique() {
        Examples.uniqueField(draft, OF_USERS, "badge", DataType.STRING);
        Examples.uniqueField(draft, OF_TENANT, "badge", DataType.STRING);
        set(OF_USERS, alice, "1");
        set(OF_TENANT, alice, "1");
        unique(OF_USERS, false);
        assertRefused(ErrorCode.VALUE_IS_TAKEN, () -> set(OF_TENANT, bob, "1"));
    }

    @Test
    void a_deleted_target_gives_its_values_back_in_every_tenant() {
        Examples.uniqueField(draft, OF_USERS, "badge", DataType.STRING);
        Examples.uniqueField(draft, OF_TENANT, "badge", DataType.STRING);
        set(OF_USERS, alice, "1");
        set(OF_TENANT, alice, "1");
        UserRules.delete(draft, UserIdType.USER_ID, List.of(alice));
        set(OF_USERS, bob, "1");
        set(OF_TENANT, bob, "1");
        assertThat(CustomData.of(draft).of(OF_USERS, alice)).isEmpty();
        assertThat(CustomData.of(draft).of(OF_TENANT, alice)).isEmpty();
    }

    private void set(FieldScope scope, String target, String value) {
        CustomDataRules.set(draft, scope, target, "badge", value);
    }

    private void unique(FieldScope scope, boolean unique) {
        FieldRules.set(draft, scope, Change.of("badge").unique(unique).build());
    }
}
