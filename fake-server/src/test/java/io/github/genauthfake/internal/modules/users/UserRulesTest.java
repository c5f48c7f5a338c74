package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.OF_USERS;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.Person;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How users come into being; how they are found and deleted is told by the tests beside this one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserRulesTest {
    private final Draft draft = draft();
    private final List<String> notes = new ArrayList<>();

    private User create(Person person) {
        return UserRules.create(draft, person.build(), notes::add);
    }

    @Nested
    class A_new_user {
        @Test
        void has_an_id_of_24_hexadecimal_digits_and_the_moment_of_the_write() {
            User user = create(Person.named("alice"));
            assertThat(user.id()).matches("[0-9a-f]{24}");
            assertThat(user.createdAt()).isEqualTo(Examples.NOW).isEqualTo(user.updatedAt());
        }

        @Test
        void needs_a_username_a_phone_or_an_email() {
            assertRefused(ErrorCode.USER_NEEDS_A_NAME, () -> create(Person.nameless()));
            assertRefused(
                    ErrorCode.USER_NEEDS_A_NAME,
                    () -> create(Person.named("").email("").phone("").externalId("crm-1")));
            create(Person.nameless().phone("13800000000"));
            create(Person.nameless().email("a@example.com"));
        }

        @Test
        void has_no_name_where_the_request_has_an_empty_one() {
            User user = create(Person.named("alice").email("").phone("").externalId(""));
            assertThat(user.email()).isNull();
            assertThat(user.phone()).isNull();
            assertThat(user.externalId()).isNull();
            create(Person.named("bob").email("").phone("").externalId(""));
        }

        @Test
        void has_a_country_code_only_with_a_phone() {
            assertRefused(
                    ErrorCode.PHONE_IS_EMPTY, () -> create(Person.named("alice").phoneCountryCode("+86")));
            create(Person.named("bob").phoneCountryCode("+86").phone("13800000000"));
            create(Person.named("carol").phoneCountryCode(""));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "alice",
                    "alice@",
                    "@example.com",
                    "alice@example",
                    "a b@example.com",
                    "a@b@example.com",
                    "a@example..com",
                    "a@example.com ",
                    "a#b@example.com"
                })
        void must_not_have_an_email_that_cannot_be_one(String email) {
            assertRefused(
                    ErrorCode.INVALID_ARGUMENT,
                    () -> create(Person.named("alice").email(email)));
        }

        @Test
        void has_an_email_of_at_most_254_characters() {
            String domain = "@example.com";
            create(Person.nameless().email("a".repeat(254 - domain.length()) + domain));
            assertRefused(
                    ErrorCode.INVALID_ARGUMENT,
                    () -> create(Person.nameless().email("b".repeat(255 - domain.length()) + domain)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "12a", "+", "++1", " 123", "１２３"})
        void must_not_have_a_phone_that_cannot_be_one(String phone) {
            assertRefused(
                    ErrorCode.INVALID_ARGUMENT,
                    () -> create(Person.named("alice").phone(phone)));
        }

        @Test
        void keeps_its_email_in_lower_case() {
            assertThat(create(Person.nameless().email("Alice@Example.COM")).email())
                    .isEqualTo("alice@example.com");
        }
    }

    @Nested
    class A_name_that_another_user_has {
        @Test
        void is_refused() {
            create(Person.named("alice")
                    .email("a@example.com")
                    .phone("138")
                    .externalId("crm-1")
                    .identity("wechat-1", "wechat", "openid-1"));
            assertRefused(ErrorCode.EMAIL_TAKEN, () -> create(Person.named("b").email("A@EXAMPLE.com")));
            assertRefused(ErrorCode.PHONE_TAKEN, () -> create(Person.named("b").phone("138")));
            assertRefused(ErrorCode.USERNAME_TAKEN, () -> create(Person.named("alice")));
            assertRefused(
                    ErrorCode.EXTERNAL_ID_TAKEN, () -> create(Person.named("b").externalId("crm-1")));
            assertRefused(
                    ErrorCode.IDENTITY_TAKEN,
                    () -> create(Person.named("b").identity("wechat-1", "wechat", "openid-1")));
        }

        @Test
        void may_differ_in_case_for_username_and_externalId() {
            create(Person.named("alice").externalId("crm"));
            create(Person.named("Alice").externalId("CRM"));
            assertThat(Users.of(draft).size()).isEqualTo(2);
        }

        @Test
        void may_be_a_name_of_another_kind() {
            create(Person.named("138").externalId("a@example.com"));
            create(Person.named("a@example.com").phone("138"));
            assertThat(Users.of(draft).findByPhone("138").orElseThrow().username())
                    .isEqualTo("a@example.com");
        }
    }

    @Nested
    class Identities {
        @Test
        void get_ids_of_their_own() {
            User user =
                    create(Person.named("alice").identity("i1", "wechat", "1").identity("i2", "wechat", "1"));
            assertThat(user.identities())
                    .extracting(Identity::identityId)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates()
                    .doesNotContain(user.id());
        }

        @Test
        void cannot_be_the_same_twice_in_one_request() {
            assertRefused(
                    ErrorCode.IDENTITY_TAKEN,
                    () -> create(Person.named("a").identity("i", "wechat", "1").identity("i", "qq", "1")));
        }
    }

    @Nested
    class What_comes_with_a_new_user {
        private final Stored<Organization> acme = Examples.organization(draft, "acme");

        @Test
        void departments_are_joined_and_the_first_is_the_main_one() {
            String sales = Examples.department(draft, acme, "Sales").id();
            User user = create(Person.named("alice").departments(sales, acme.id()));
            assertThat(Memberships.of(draft).of(user.id()))
                    .extracting(Membership::departmentId)
                    .containsExactly(sales, acme.id());
            assertThat(Memberships.of(draft).mainDepartmentOf(user.id())).hasValue(sales);
        }

        @Test
        void departments_must_exist() {
            assertThat(assertRefused(
                            ErrorCode.ILLEGAL_DEPARTMENT_ID,
                            () -> create(Person.named("alice").departments("nosuch"))))
                    .contains("nosuch");
        }

        @Test
        void custom_data_are_set_and_a_value_that_is_no_option_is_told() {
            Examples.field(draft, OF_USERS, "size", DataType.ENUM);
            User user = create(Person.named("alice").customData("size", "XXL"));
            assertThat(Examples.value(draft, OF_USERS, user.id(), "size")).isEqualTo("XXL");
            assertThat(notes).singleElement().asString().contains("size", "XXL");
        }

        @Test
        void custom_data_need_a_defined_field() {
            assertRefused(
                    ErrorCode.CUSTOM_FIELD_NOT_FOUND,
                    () -> create(Person.named("alice").customData("size", "XXL")));
        }
    }
}
