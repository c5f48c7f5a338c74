package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.OF_USERS;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.Person;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How requests name users. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserLookupTest {
    private final Draft draft = draft();

    private User create(Person person) {
        return UserRules.create(draft, person.build(), note -> {});
    }

    @Nested
    class A_user {
        private final User alice = create(Person.named("alice")
                .email("alice@example.com")
                .phone("+86 138-0000")
                .externalId("crm-1")
                .identity("wechat-1", "wechat", "openid-1"));

        @ParameterizedTest
        @CsvSource({
            "EMAIL, alice@example.com",
            "EMAIL, ALICE@Example.com",
            "PHONE, +86 138-0000",
            "USERNAME, alice",
            "EXTERNAL_ID, crm-1",
            "IDENTITY, wechat-1:openid-1",
            "SYNC_RELATION, wechat:openid-1"
        })
        void is_found_by_every_name(UserIdType type, String name) {
            assertThat(UserRules.resolve(draft, type, name)).isEqualTo(alice);
        }

        @Test
        void is_found_by_its_id() {
            assertThat(UserRules.resolve(draft, UserIdType.USER_ID, alice.id())).isEqualTo(alice);
        }

        @ParameterizedTest
        @CsvSource({
            "USER_ID, alice",
            "EMAIL, bob@example.com",
            "PHONE, +86 139-0000",
            "USERNAME, Alice",
            "EXTERNAL_ID, CRM-1",
            "IDENTITY, wechat:openid-1",
            "IDENTITY, wechat-1",
            "SYNC_RELATION, wechat-1:openid-1",
            "CUSTOM_FIELD, nosuch:value"
        })
        void is_not_found_by_any_other(UserIdType type, String name) {
            assertRefused(ErrorCode.USER_NOT_FOUND, () -> UserRules.resolve(draft, type, name));
        }

        @ParameterizedTest
        @EnumSource
        void cannot_be_named_by_an_empty_text(UserIdType type) {
            assertRefused(ErrorCode.INVALID_ARGUMENT, () -> UserRules.resolve(draft, type, ""));
        }

        @ParameterizedTest
        @CsvSource({"EMAIL, alice", "PHONE, alice", "CUSTOM_FIELD, badge"})
        void cannot_be_named_by_what_cannot_be_such_a_name(UserIdType type, String name) {
            assertRefused(ErrorCode.INVALID_ARGUMENT, () -> UserRules.resolve(draft, type, name));
        }
    }

    @Nested
    class By_a_custom_field {
        @Test
        void finds_the_holder_of_a_unique_value() {
            Examples.uniqueField(draft, OF_USERS, "badge", DataType.STRING);
            Examples.uniqueField(draft, OF_USERS, "score", DataType.NUMBER);
            User alice = create(Person.named("alice").customData("badge", "a:b").customData("score", 100));
            assertThat(UserRules.resolve(draft, UserIdType.CUSTOM_FIELD, "badge:a:b"))
                    .isEqualTo(alice);
            assertThat(UserRules.resolve(draft, UserIdType.CUSTOM_FIELD, "score:1e2"))
                    .isEqualTo(alice);
        }

        @Test
        void finds_nobody_by_a_field_that_is_not_unique() {
            Examples.field(draft, OF_USERS, "badge", DataType.STRING);
            create(Person.named("alice").customData("badge", "1"));
            assertRefused(ErrorCode.USER_NOT_FOUND, () -> UserRules.resolve(draft, UserIdType.CUSTOM_FIELD, "badge:1"));
        }

        @Test
        void refuses_a_value_that_the_field_cannot_have() {
            Examples.uniqueField(draft, OF_USERS, "score", DataType.NUMBER);
            assertRefused(
                    ErrorCode.VALUE_IS_OF_ANOTHER_TYPE,
                    () -> UserRules.resolve(draft, UserIdType.CUSTOM_FIELD, "score:many"));
        }
    }

    @Nested
    class By_a_synchronisation_relation_that_two_users_share {
        private final User alice = create(Person.named("alice").identity("wechat-1", "wechat", "1"));
        private final User bob = create(Person.named("bob").identity("wechat-2", "wechat", "1"));

        @Test
        void finds_the_oldest() {
            assertThat(UserRules.resolve(draft, UserIdType.SYNC_RELATION, "wechat:1"))
                    .isEqualTo(alice);
        }

        @Test
        void finds_the_other_when_one_is_deleted() {
            UserRules.delete(draft, UserIdType.USER_ID, List.of(bob.id()));
            assertThat(UserRules.resolve(draft, UserIdType.SYNC_RELATION, "wechat:1"))
                    .isEqualTo(alice);
            UserRules.delete(draft, UserIdType.USER_ID, List.of(alice.id()));
            assertRefused(
                    ErrorCode.USER_NOT_FOUND, () -> UserRules.resolve(draft, UserIdType.SYNC_RELATION, "wechat:1"));
        }
    }

    @Nested
    class Identities_with_colons_in_their_parts {
        @Test
        void are_not_taken_for_one_another() {
            create(Person.named("alice").identity("a:b", "wechat", "c"));
            create(Person.named("bob").identity("a", "wechat", "b:c"));
            assertThat(Users.of(draft).size()).isEqualTo(2);
        }
    }
}
