package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.Company.fails;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.DataType;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.state.PoolState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Custom fields, base fields, and the tenants that define fields of their own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldAssertsTest {
    private static FakeGenAuth server;
    private static PoolState state;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        state = new Company(server).pool().state();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static CustomFieldAssert field(String key) {
        return assertThat(state).customField(TargetType.USER, key);
    }

    @Nested
    class A_custom_field {
        @Test
        void is_as_it_should_be() {
            field("school")
                    .hasDataType(DataType.ENUM)
                    .hasLabel("School")
                    .hasLabelIn("en-US", null)
                    .hasDescription(null)
                    .hasOptions("pku", "mit")
                    .hasOption("mit", "M.I.T.")
                    .isNotUnique()
                    .isNotEncrypted()
                    .isNotUserEditable()
                    .isVisibleInAdminConsole()
                    .isVisibleInUserCenter();
            field("badge").isUnique().isEncrypted().hasOptions();
            field("entry").hasDescription("First day").isUserEditable().isNotVisibleInUserCenter();
        }

        @Test
        void differs() {
            fails(
                    () -> field("school").hasDataType(DataType.STRING),
                    "Expected custom field school of users to have the data type STRING, but it is ENUM");
            fails(
                    () -> field("school").hasLabel("Shool"),
                    "Expected custom field school of users to have the label \"Shool\", but it is \"School\"");
            fails(
                    () -> field("school").hasLabelIn("en-US", "School"),
                    "Expected custom field school of users to have the label in en-US \"School\", but there is none");
            fails(
                    () -> field("entry").hasDescription(null),
                    "Expected custom field entry of users to have no description, but it is \"First day\"");
            fails(
                    () -> field("school").isUnique(),
                    "Expected custom field school of users to be unique, but it is not");
            fails(
                    () -> field("badge").isNotUnique(),
                    "Expected custom field badge of users not to be unique, but it is");
            fails(
                    () -> field("school").isEncrypted(),
                    "Expected custom field school of users to be encrypted, but it is not");
            fails(
                    () -> field("badge").isNotEncrypted(),
                    "Expected custom field badge of users not to be encrypted, but it is");
            fails(
                    () -> field("badge").isUserEditable(),
                    "Expected custom field badge of users to be editable by users, but it is not");
            fails(
                    () -> field("entry").isNotUserEditable(),
                    "Expected custom field entry of users not to be editable by users, but it is");
            fails(
                    () -> field("badge").isNotVisibleInAdminConsole(),
                    "Expected custom field badge of users not to be visible in the admin console, but it is");
            fails(
                    () -> field("entry").isVisibleInUserCenter(),
                    "Expected custom field entry of users to be visible in the user center, but it is not");
            fails(
                    () -> field("badge").isNotVisibleInUserCenter(),
                    "Expected custom field badge of users not to be visible in the user center, but it is");
        }

        @Test
        void differs_in_its_options() {
            fails(
                    () -> field("school").hasOptions("mit", "pku"),
                    "Expected custom field school of users to have the options mit, pku, but the options are pku (pku), mit"
                            + " (M.I.T.)");
            fails(
                    () -> field("badge").hasOption("a", "A"),
                    "Expected custom field badge of users to have the option a (A), but there are none");
        }

        @Test
        void is_not_there() {
            assertThat(state).hasNoCustomField(TargetType.USER, "schol").hasCustomFieldCount(TargetType.USER, 4);
            fails(
                    () -> field("schol"),
                    "There is no custom field of users schol; the custom fields of users are school, badge, weight, entry");
            fails(
                    () -> assertThat(state).customField(TargetType.GROUP, "school"),
                    "There is no custom field of groups school; the only one is motto");
            fails(
                    () -> assertThat(state).hasNoCustomField(TargetType.USER, "school"),
                    "Expected no custom field school of users, but there is one");
            fails(
                    () -> assertThat(state).hasCustomFieldCount(TargetType.ROLE, 2),
                    "Expected the number of custom fields of roles to be 2, but it is 1: rank");
        }
    }

    @Nested
    class A_base_field {
        @Test
        void is_as_it_should_be() {
            assertThat(state)
                    .baseField("gender")
                    .hasDataType(DataType.ENUM)
                    .hasLabel("性别")
                    .hasLabelIn("en-US", "Gender")
                    .hasOptions("M", "F", "U")
                    .isUserEditable();
            assertThat(state).baseField("givenName").isNotVisibleInAdminConsole();
        }

        @Test
        void differs() {
            fails(
                    () -> assertThat(state).baseField("nickname").hasLabel("Nick"),
                    "Expected base field nickname to have the label \"Nick\", but it is \"昵称\"");
            fails(
                    () -> assertThat(state).baseField("givenName").isVisibleInAdminConsole(),
                    "Expected base field givenName to be visible in the admin console, but it is not");
            fails(
                    () -> assertThat(state).baseField("nicknam"),
                    "There is no base field nicknam; the nearest of 27 base fields are nickname, username, name, givenName, phone");
        }
    }

    @Nested
    class A_tenant {
        @Test
        void is_as_it_should_be() {
            assertThat(state)
                    .tenant("Shop")
                    .hasName("Shop")
                    .hasDescription("A customer")
                    .hasNoCustomField(TargetType.USER, "school")
                    .hasMember("alice")
                    .hasOnlyMembers("alice")
                    .hasMemberCount(1)
                    .doesNotHaveMember("bob")
                    .hasAdmin("alice")
                    .doesNotHaveAdmin("bob")
                    .customField(TargetType.USER, "level")
                    .hasDataType(DataType.NUMBER);
        }

        @Test
        void differs() {
            fails(
                    () -> assertThat(state).tenant("Shop").hasName("Shoop"),
                    "Expected tenant Shop to have the name \"Shoop\", but it is \"Shop\"");
            fails(
                    () -> assertThat(state).tenant("Shop").hasDescription(null),
                    "Expected tenant Shop to have no description, but it is \"A customer\"");
            fails(
                    () -> assertThat(state).tenant("Shop").hasMember("bob"),
                    "Expected tenant Shop to have the member bob, but the only member is alice");
            fails(
                    () -> assertThat(state).tenant("Shop").doesNotHaveMember("alice"),
                    "Expected tenant Shop not to have the member alice, but the only member is alice");
            fails(
                    () -> assertThat(state).tenant("Shop").hasAdmin("bob"),
                    "Expected tenant Shop to have the administrator bob, but the only administrator is alice");
            fails(
                    () -> assertThat(state).tenant("Shop").hasNoCustomField(TargetType.USER, "level"),
                    "Expected no custom field level of tenant Shop, but there is one");
            fails(
                    () -> assertThat(state).tenant("Shop").customField(TargetType.USER, "levl"),
                    "There is no custom field of users levl; the only one is level");
            fails(
                    () -> assertThat(state)
                            .tenant("Shop")
                            .customField(TargetType.USER, "level")
                            .isUnique(),
                    "Expected custom field level of users in the tenant Shop to be unique, but it is not");
        }

        @Test
        void that_was_taken_out_of_its_state_knows_no_fields() {
            TenantAssert alone = new TenantAssert(state.tenant("Shop").orElseThrow());
            assertThatIllegalStateException().isThrownBy(() -> alone.customField(TargetType.USER, "level"));
        }
    }
}
