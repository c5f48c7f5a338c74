package io.github.genauthfake.internal.modules.customfields;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.OF_DEPARTMENTS;
import static io.github.genauthfake.internal.modules.Examples.OF_USERS;
import static io.github.genauthfake.internal.modules.Examples.afterAMinute;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.Change;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.users.UserProperties;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldRulesTest {
    private final Draft draft = draft();

    @Nested
    class A_new_field {
        @Test
        void takes_the_documented_defaults() {
            FieldDefinition field =
                    FieldRules.set(draft, OF_USERS, Change.of("school").build());
            assertThat(field.dataType()).isEqualTo(DataType.STRING);
            assertThat(field.label()).isEqualTo("school");
            assertThat(List.of(field.encrypted(), field.isUnique(), field.userEditable()))
                    .containsOnly(false);
            assertThat(List.of(field.visibleInAdminConsole(), field.visibleInUserCenter()))
                    .containsOnly(true);
            assertThat(field.createdAt()).isEqualTo(Examples.NOW);
            assertThat(field.options()).isEmpty();
        }

        @Test
        void stands_behind_the_earlier_ones_of_its_scope() {
            for (String key : List.of("c", "a", "b")) {
                FieldRules.set(draft, OF_USERS, Change.of(key).build());
            }
            FieldRules.set(draft, OF_DEPARTMENTS, Change.of("d").build());
            FieldRules.set(draft, OF_USERS, Change.of("c").label("again").build());
            assertThat(FieldDefinitions.of(draft).in(OF_USERS))
                    .extracting(FieldDefinition::key)
                    .containsExactly("c", "a", "b");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t"})
        void needs_a_key_that_is_not_blank(String key) {
            assertRefused(
                    ErrorCode.INVALID_FIELD_KEY,
                    () -> FieldRules.set(draft, OF_USERS, Change.of(key).build()));
        }

        @ParameterizedTest
        @MethodSource("io.github.genauthfake.internal.modules.customfields.FieldRulesTest#builtInKeys")
        void must_not_have_the_key_of_a_built_in_field_of_users(String key) {
            assertRefused(
                    ErrorCode.BUILT_IN_FIELD_KEY,
                    () -> FieldRules.set(draft, OF_USERS, Change.of(key).build()));
            FieldRules.set(draft, OF_DEPARTMENTS, Change.of(key).build());
        }

        @Test
        void may_differ_from_a_built_in_key_in_case_alone() {
            assertThat(FieldRules.set(draft, OF_USERS, Change.of("Email").build())
                            .key())
                    .isEqualTo("Email");
        }

        @Test
        void is_another_one_for_every_tenant_and_target_type() {
            FieldScope ofTenant = new FieldScope("tenant", OF_USERS.targetType());
            FieldRules.set(
                    draft, OF_USERS, Change.of("school").type(DataType.NUMBER).build());
            FieldRules.set(draft, ofTenant, Change.of("school").build());
            assertThat(FieldDefinitions.of(draft)
                            .find(ofTenant, "school")
                            .orElseThrow()
                            .dataType())
                    .isEqualTo(DataType.STRING);
            assertThat(FieldDefinitions.of(draft).find(OF_DEPARTMENTS, "school"))
                    .isEmpty();
        }
    }

    @Nested
    class A_field_of_the_type_ENUM {
        @Test
        void needs_an_option() {
            assertRefused(
                    ErrorCode.ENUM_NEEDS_OPTIONS,
                    () -> FieldRules.set(
                            draft,
                            OF_USERS,
                            Change.of("size").type(DataType.ENUM).build()));
        }

        @Test
        void cannot_lose_its_last_option() {
            Examples.field(draft, OF_USERS, "size", DataType.ENUM);
            assertRefused(
                    ErrorCode.ENUM_NEEDS_OPTIONS,
                    () -> FieldRules.set(
                            draft, OF_USERS, Change.of("size").options().build()));
        }

        @Test
        void has_every_option_once() {
            String message = assertRefused(
                    ErrorCode.DUPLICATE_OPTION,
                    () -> FieldRules.set(
                            draft,
                            OF_USERS,
                            Change.of("size")
                                    .type(DataType.ENUM)
                                    .options("S", "M", "S")
                                    .build()));
            assertThat(message).contains("size", "S");
        }

        @Test
        void keeps_its_options_when_a_request_leaves_them_out() {
            Examples.field(draft, OF_USERS, "size", DataType.ENUM);
            assertThat(FieldRules.set(
                                    draft,
                                    OF_USERS,
                                    Change.of("size").label("Size").build())
                            .options())
                    .hasSize(2);
        }
    }

    @Nested
    class An_existing_field {
        @Test
        void keeps_what_a_request_leaves_out() {
            FieldDefinition before = FieldRules.set(
                    draft,
                    OF_USERS,
                    Change.of("school")
                            .label("School")
                            .unique(true)
                            .rules(List.of())
                            .build());
            FieldDefinition after = FieldRules.set(
                    afterAMinute(draft), OF_USERS, Change.of("school").build());
            assertThat(after).isEqualTo(before);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NUMBER")
        void cannot_change_its_data_type(DataType other) {
            Examples.field(draft, OF_USERS, "score", DataType.NUMBER);
            assertRefused(
                    ErrorCode.DATA_TYPE_IS_FIXED,
                    () -> FieldRules.set(
                            draft, OF_USERS, Change.of("score").type(other).build()));
        }

        @Test
        void may_be_told_its_own_data_type_and_encryption_again() {
            Change change = Change.of("score").type(DataType.NUMBER).encrypted(true);
            FieldDefinition field = FieldRules.set(draft, OF_USERS, change.build());
            assertThat(FieldRules.set(draft, OF_USERS, change.build())).isEqualTo(field);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void cannot_change_its_encryption(boolean encrypted) {
            FieldRules.set(
                    draft, OF_USERS, Change.of("card").encrypted(encrypted).build());
            assertRefused(
                    ErrorCode.ENCRYPTED_IS_FIXED,
                    () -> FieldRules.set(
                            draft,
                            OF_USERS,
                            Change.of("card").encrypted(!encrypted).build()));
        }
    }

    @Nested
    class A_base_field {
        @Test
        void changes_its_appearance_and_keeps_its_place() {
            List<String> keys = keys();
            FieldRules.changeBaseField(
                    draft, "email", field -> field.with("E-Mail", "where to write", true, false, false, Map.of()));
            assertThat(BaseFields.of(draft).find("email").orElseThrow())
                    .satisfies(field -> assertThat(field.label()).isEqualTo("E-Mail"))
                    .satisfies(
                            field -> assertThat(field.visibleInAdminConsole()).isFalse())
                    .satisfies(field -> assertThat(field.isUnique()).isTrue());
            assertThat(keys()).isEqualTo(keys);
        }

        @ParameterizedTest
        @ValueSource(strings = {"nosuch", "", "Email", "userId"})
        void must_exist(String key) {
            assertRefused(ErrorCode.BASE_FIELD_NOT_FOUND, () -> FieldRules.changeBaseField(draft, key, field -> field));
        }

        private List<String> keys() {
            return BaseFields.of(draft).all().stream().map(field -> field.key()).toList();
        }
    }

    static Stream<String> builtInKeys() {
        return UserProperties.all().stream();
    }
}
