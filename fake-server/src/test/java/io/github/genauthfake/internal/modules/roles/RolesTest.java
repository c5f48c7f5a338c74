package io.github.genauthfake.internal.modules.roles;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RolesTest {
    private final Draft draft = draft();

    private Role create(String code, String name, String description) {
        return draft.create(Roles.ROLE, new Role(code, null, name, description, null, null))
                .it();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "管理员", "a b", "a.b", "a\n"})
    void a_code_has_letters_digits_dashes_and_underscores_only(String code) {
        assertRefused(Roles.INVALID_CODE, () -> create(code, null, null));
        create("A-b_9", null, null);
    }

    @Test
    void the_name_is_the_code_by_default() {
        assertThat(create("admin", null, null).name()).isEqualTo("admin");
        assertThat(create("boss", "Boss", null).name()).isEqualTo("Boss");
    }

    @Test
    void a_role_is_in_force_until_the_moment_of_its_end() {
        Role ending = new Role("guest", "default", null, null, "ENABLE", 1_000L);
        assertThat(create("admin", null, null).isInForceAt(Instant.parse("9999-12-31T23:59:59Z")))
                .isTrue();
        assertThat(ending.isInForceAt(Instant.ofEpochMilli(999))).isTrue();
        assertThat(ending.isInForceAt(Instant.ofEpochMilli(1_000))).isFalse();
        assertThat(new Role("guest", "default", null, null, "DISABLE", 1_000L).isInForceAt(Instant.ofEpochMilli(999)))
                .isFalse();
    }
}
