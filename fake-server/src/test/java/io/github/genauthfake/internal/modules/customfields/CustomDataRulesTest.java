package io.github.genauthfake.internal.modules.customfields;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.OF_USERS;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static io.github.genauthfake.internal.modules.Examples.field;
import static io.github.genauthfake.internal.modules.Examples.uniqueField;
import static io.github.genauthfake.internal.modules.Examples.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.Change;
import io.github.genauthfake.internal.modules.Examples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomDataRulesTest {
    private static final FieldScope OF_TENANT = new FieldScope("tenant", OF_USERS.targetType());

    private final Draft draft = draft();
    private final String alice = Examples.user(draft, "alice").id();
    private final String bob = Examples.user(draft, "bob").id();

    private void set(String target, String key, Object value) {
        CustomDataRules.set(draft, OF_USERS, target, key, value);
    }

    @Nested
    class A_value {
        @Test
        void needs_a_defined_field() {
            assertRefused(ErrorCode.CUSTOM_FIELD_NOT_FOUND, () -> set(alice, "school", "MIT"));
            assertRefused(ErrorCode.CUSTOM_FIELD_NOT_FOUND, () -> set(alice, "school", null));
        }

        @Test
        void needs_a_field_of_its_own_tenant() {
            field(draft, OF_USERS, "school", DataType.STRING);
            assertRefused(
                    ErrorCode.CUSTOM_FIELD_NOT_FOUND,
                    () -> CustomDataRules.set(draft, OF_TENANT, alice, "school", "MIT"));
        }

        @Test
        void is_replaced_by_the_next_and_keeps_its_place() {
            field(draft, OF_USERS, "school", DataType.STRING);
            field(draft, OF_USERS, "town", DataType.STRING);
            set(alice, "town", "Paris");
            set(alice, "school", "MIT");
            set(alice, "town", "Rome");
            assertThat(value(draft, OF_USERS, alice, "town")).isEqualTo("Rome");
            assertThat(CustomData.of(draft).of(OF_USERS, alice)).containsOnlyKeys("town", "school");
            assertThat(CustomData.of(draft).of(OF_USERS, alice).keySet()).containsExactly("town", "school");
        }

        @Test
        void is_cleared_by_null() {
            field(draft, OF_USERS, "school", DataType.STRING);
            set(alice, "school", "MIT");
            set(alice, "school", null);
            set(alice, "school", null);
            assertThat(CustomData.of(draft).of(OF_USERS, alice)).isEmpty();
        }

        @Test
        void of_an_ENUM_field_is_one_of_its_options() {
            field(draft, OF_USERS, "size", DataType.ENUM);
            set(alice, "size", "M");
            assertRefused(ErrorCode.VALUE_IS_NOT_AN_OPTION, () -> set(alice, "size", "XL"));
            assertRefused(ErrorCode.VALUE_IS_NOT_AN_OPTION, () -> set(alice, "size", "m"));
        }

        @Test
        void survives_the_loss_of_its_option() {
            field(draft, OF_USERS, "size", DataType.ENUM);
            set(alice, "size", "M");
            FieldRules.set(draft, OF_USERS, Change.of("size").options("S").build());
            assertThat(value(draft, OF_USERS, alice, "size")).isEqualTo("M");
        }

        @Test
        void is_encrypted_only_where_the_field_says_so_and_never_twice_alike() {
            field(draft, OF_USERS, "plain", DataType.STRING);
            FieldRules.set(draft, OF_USERS, Change.of("card").encrypted(true).build());
            set(alice, "plain", "4711");
            set(alice, "card", "4711");
            set(bob, "card", "4711");
            assertThat(stored(alice, "plain").isEncrypted()).isFalse();
            assertThat(stored(alice, "card").isEncrypted()).isTrue();
            assertThat(stored(alice, "card").nonce())
                    .isNotEqualTo(stored(bob, "card").nonce());
        }

        private StoredValue stored(String target, String key) {
            return CustomData.of(draft).of(OF_USERS, target).get(key);
        }
    }

    @Nested
    class A_value_that_comes_with_a_new_user {
        @Test
        void may_be_none_of_the_options_and_that_is_told() {
            field(draft, OF_USERS, "size", DataType.ENUM);
            assertThat(CustomDataRules.setLeniently(draft, OF_USERS, alice, "size", "XL"))
                    .isFalse();
            assertThat(CustomDataRules.setLeniently(draft, OF_USERS, bob, "size", "M"))
                    .isTrue();
            assertThat(value(draft, OF_USERS, alice, "size")).isEqualTo("XL");
        }

        @Test
        void must_be_of_the_type_of_a_defined_field() {
            field(draft, OF_USERS, "size", DataType.ENUM);
            assertRefused(
                    ErrorCode.VALUE_IS_OF_ANOTHER_TYPE,
                    () -> CustomDataRules.setLeniently(draft, OF_USERS, alice, "size", 4));
            assertRefused(
                    ErrorCode.CUSTOM_FIELD_NOT_FOUND,
                    () -> CustomDataRules.setLeniently(draft, OF_USERS, alice, "shoe", "4"));
        }
    }

    @Nested
    class A_value_of_a_unique_field {
        @Test
        void is_held_by_one_target() {
            uniqueField(draft, OF_USERS, "badge", DataType.STRING);
            set(alice, "badge", "007");
            set(alice, "badge", "007");
            assertRefused(ErrorCode.VALUE_IS_TAKEN, () -> set(bob, "badge", "007"));
        }

        @Test
        void minds_case_in_texts() {
            uniqueField(draft, OF_USERS, "badge", DataType.STRING);
            set(alice, "badge", "a");
            set(bob, "badge", "A");
            assertThat(CustomData.of(draft).holder(OF_USERS, "badge", "A")).hasValue(bob);
        }

        @Test
        void compares_numbers_by_value() {
            uniqueField(draft, OF_USERS, "score", DataType.NUMBER);
            set(alice, "score", "1e2");
            assertRefused(ErrorCode.VALUE_IS_TAKEN, () -> set(bob, "score", 100));
            set(bob, "score", 0);
            assertRefused(ErrorCode.VALUE_IS_TAKEN, () -> set(alice, "score", "-0.0"));
        }

        @Test
        void is_free_again_after_clearing_and_after_replacing() {
            uniqueField(draft, OF_USERS, "badge", DataType.STRING);
            set(alice, "badge", "1");
            set(alice, "badge", "2");
            set(bob, "badge", "1");
            set(alice, "badge", null);
            set(bob, "badge", "2");
            assertThat(CustomData.of(draft).holder(OF_USERS, "badge", "1")).isEmpty();
            assertThat(CustomData.of(draft).holder(OF_USERS, "badge", "2")).hasValue(bob);
        }

        @Test
        void is_unique_within_its_tenant_alone() {
            uniqueField(draft, OF_USERS, "badge", DataType.STRING);
            uniqueField(draft, OF_TENANT, "badge", DataType.STRING);
            set(alice, "badge", "1");
            CustomDataRules.set(draft, OF_TENANT, bob, "badge", "1");
            assertThat(CustomData.of(draft).holder(OF_TENANT, "badge", "1")).hasValue(bob);
        }

        @Test
        void is_unique_by_its_plain_value_when_it_is_encrypted() {
            FieldRules.set(
                    draft,
                    OF_USERS,
                    Change.of("card").encrypted(true).unique(true).build());
            set(alice, "card", "4711");
            assertRefused(ErrorCode.VALUE_IS_TAKEN, () -> set(bob, "card", "4711"));
        }

        @Test
        void is_not_enforced_for_types_that_have_no_uniqueness() {
            uniqueField(draft, OF_USERS, "size", DataType.ENUM);
            uniqueField(draft, OF_USERS, "member", DataType.BOOLEAN);
            uniqueField(draft, OF_USERS, "since", DataType.DATETIME);
            for (String target : List.of(alice, bob)) {
                set(target, "size", "M");
                set(target, "member", true);
                set(target, "since", 0);
            }
            assertThat(FieldDefinitions.of(draft)
                            .find(OF_USERS, "size")
                            .orElseThrow()
                            .isUnique())
                    .isTrue();
        }

        @Test
        void is_refused_in_the_words_of_the_UNIQUE_rule_if_there_are_any() {
            uniqueField(draft, OF_USERS, "badge", DataType.STRING);
            set(alice, "badge", "1");
            for (Object rules : List.of(
                    List.of(Map.of("type", "UNIQUE", "error", "badge in use")),
                    Map.of("type", "UNIQUE", "error", "badge in use"))) {
                FieldRules.set(draft, OF_USERS, Change.of("badge").rules(rules).build());
                assertThat(assertRefused(ErrorCode.VALUE_IS_TAKEN_BY_RULE, () -> set(bob, "badge", "1")))
                        .isEqualTo("badge in use");
            }
            FieldRules.set(
                    draft,
                    OF_USERS,
                    Change.of("badge")
                            .rules(List.of(Map.of("type", "UNIQUE", "error", " ")))
                            .build());
            assertRefused(ErrorCode.VALUE_IS_TAKEN, () -> set(bob, "badge", "1"));
        }
    }
}
