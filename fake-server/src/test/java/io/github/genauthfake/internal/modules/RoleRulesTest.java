package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoleRulesTest {
    private final Draft draft = draft();

    private Role create(String namespace, String code, String name, String description) {
        return RoleRules.create(draft, namespace, code, name, description, null);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "default")
    void a_role_is_in_the_default_namespace_unless_it_says_otherwise(String namespace) {
        Role admin = create(namespace, "admin", null, null);
        assertThat(admin.namespace()).isEqualTo("default");
        assertThat(draft.roles().find("default", "admin")).hasValue(admin);
    }

    @Test
    void its_name_is_its_code_unless_it_says_otherwise() {
        assertThat(create(null, "admin", null, null).name()).isEqualTo("admin");
        assertThat(create(null, "boss", "Boss", null).name()).isEqualTo("Boss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "管理员", "a b", "a.b", "a\n"})
    void its_code_has_letters_digits_dashes_and_underscores_only(String code) {
        assertRefused(ErrorCode.INVALID_ROLE_CODE, () -> create(null, code, null, null));
        create(null, "A-b_9", null, null);
    }

    @Test
    void code_and_name_have_at_most_50_characters_and_the_description_200() {
        create(null, "c".repeat(50), "n".repeat(50), "d".repeat(200));
        assertRefused(ErrorCode.INVALID_ROLE_CODE, () -> create(null, "c".repeat(51), null, null));
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> create(null, "a", "n".repeat(51), null));
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> create(null, "a", null, "d".repeat(201)));
    }

    @Test
    void it_is_in_force_until_the_moment_of_its_end() {
        Role lasting = create(null, "admin", null, null);
        Role ending = RoleRules.create(draft, null, "guest", null, null, 1_000L);
        assertThat(lasting.isInForceAt(Instant.parse("9999-12-31T23:59:59Z"))).isTrue();
        assertThat(ending.isInForceAt(Instant.ofEpochMilli(999))).isTrue();
        assertThat(ending.isInForceAt(Instant.ofEpochMilli(1_000))).isFalse();
    }

    @Test
    void its_code_is_unique_in_its_namespace() {
        create(null, "admin", null, null);
        assertRefused(ErrorCode.ROLE_CODE_TAKEN, () -> create("default", "admin", null, null));
        create(null, "Admin", null, null);
    }

    @Test
    void its_namespace_must_exist() {
        assertRefused(ErrorCode.NAMESPACE_NOT_FOUND, () -> create("nosuch", "admin", null, null));
    }
}
