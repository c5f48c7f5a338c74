package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A seed that the API would refuse says what is wrong and where, when it is built. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedMistakesTest {
    private final Seed.Builder seed = Seed.builder();

    private void assertRefused(String... partsOfMessage) {
        assertThatIllegalArgumentException()
                .isThrownBy(seed::build)
                .satisfies(mistake ->
                        assertThat(mistake.getMessage()).startsWith("Seed, ").contains(partsOfMessage));
    }

    @Nested
    class A_user {
        @Test
        void with_a_name_that_another_has() {
            seed.user("alice").user("alice");
            assertRefused("user alice", "username alice exists already");
        }

        @Test
        void without_a_name() {
            seed.user("");
            assertRefused("user", "Must contain one of");
        }

        @Test
        void with_an_email_that_is_none() {
            seed.user("alice", user -> user.email("nonsense"));
            assertRefused("user alice", "email must be an email");
        }

        @Test
        void with_a_property_that_the_API_does_not_know() {
            seed.user("alice", user -> user.property("nickName", "Al"));
            assertRefused("user alice", "nickName");
        }

        @Test
        void with_a_property_that_the_fake_does_not_act_on() {
            seed.user("alice", user -> user.property("metadataSource", Map.of("a", 1)));
            assertRefused("user alice", "metadataSource");
        }

        @Test
        void with_a_property_of_another_type() {
            seed.user("alice", user -> user.property("emailVerified", "yes"));
            assertRefused("user alice", "emailVerified must be a boolean value");
        }

        @Test
        void with_a_property_that_cannot_be_written_as_JSON() {
            seed.user("alice", user -> user.property("profile", new Object()));
            assertRefused("user alice", "Object");
        }

        @Test
        void in_a_department_that_the_seed_does_not_have() {
            seed.department("acme/Sales").user("alice", user -> user.department("acme/Sale"));
            assertRefused("user alice", "no department acme/Sale", "acme, acme/Sales");
        }

        @Test
        void with_a_value_of_a_field_that_is_not_defined() {
            seed.user("alice", user -> user.customData("school", "MIT"));
            assertRefused("user alice", "school is not defined");
        }

        @Test
        void with_a_value_that_its_field_does_not_take() {
            seed.customField(TargetType.USER, "size", DataType.ENUM, field -> field.options("S"))
                    .customField(TargetType.USER, "score", DataType.NUMBER)
                    .user("alice", user -> user.customData("size", "XXL"));
            assertRefused("user alice", "size", "none of its options");
        }

        @Test
        void with_a_unique_value_that_another_has() {
            seed.customField(TargetType.USER, "badge", DataType.STRING, Seed.FieldSeed::unique)
                    .user("alice", user -> user.customData("badge", "1"))
                    .user("bob", user -> user.customData("badge", "1"));
            assertRefused("user bob", "badge");
        }

        @Test
        void may_have_null_for_a_value_that_is_not_set() {
            seed.customField(TargetType.USER, "school", DataType.STRING)
                    .user("alice", user -> user.customData("school", null).email(null));
            assertThat(seed.build().directory().users().size()).isOne();
        }
    }

    @Nested
    class A_custom_field {
        @Test
        void with_the_key_of_a_built_in_one() {
            seed.customField(TargetType.USER, "email", DataType.STRING);
            assertRefused("custom field email", "built-in");
        }

        @Test
        void of_the_type_ENUM_without_options() {
            seed.customField(TargetType.USER, "size", DataType.ENUM);
            assertRefused("custom field size", "at least one option");
        }

        @Test
        void with_a_property_that_the_API_does_not_know() {
            seed.customField(TargetType.USER, "size", DataType.STRING, field -> field.property("unique", true));
            assertRefused("custom field size", "unique");
        }

        @Test
        void without_key_type_or_target() {
            seed.customField(TargetType.USER, null, DataType.STRING);
            assertRefused("custom field null", "key");
        }
    }

    @Nested
    class A_department {
        @Test
        void in_an_organization_whose_code_cannot_be_one() {
            seed.department("额！/Sales");
            assertRefused("organization 额！", "invalid organization code");
        }

        @Test
        void without_a_name() {
            for (String path : List.of("acme/", "acme//Sales")) {
                Seed.Builder one = Seed.builder().department(path);
                assertThatIllegalArgumentException()
                        .as(path)
                        .isThrownBy(one::build)
                        .withMessageContaining("Seed, department acme/");
            }
        }

        @Test
        void without_an_organization() {
            for (String path : List.of("", "/Sales")) {
                Seed.Builder one = Seed.builder().department(path);
                assertThatIllegalArgumentException()
                        .as(path)
                        .isThrownBy(one::build)
                        .withMessageContaining("Seed, ");
            }
        }

        @Test
        void that_is_null() {
            assertThatNullPointerException().isThrownBy(() -> seed.department(null));
        }
    }

    @Nested
    class A_role_a_group_or_a_tenant {
        @Test
        void with_a_code_or_a_name_that_cannot_be_one() {
            seed.role("a b");
            assertRefused("role a b", "invalid role code");
            Seed.Builder group = Seed.builder().group("a b");
            assertThatIllegalArgumentException().isThrownBy(group::build).withMessageContaining("group a b");
            Seed.Builder tenant = Seed.builder().tenant("");
            assertThatIllegalArgumentException().isThrownBy(tenant::build).withMessageContaining("tenant");
        }

        @Test
        void twice() {
            seed.role("admin").role("admin");
            assertRefused("role admin", "exists already");
        }
    }
}
