package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static io.github.genauthfake.internal.modules.Examples.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TenantRulesTest {
    private final Draft draft = draft();

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_tenant_has_a_name_that_is_not_blank(String name) {
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> tenant(draft, name));
    }

    @Test
    void its_name_has_at_most_64_characters_and_need_not_be_unique() {
        tenant(draft, "n".repeat(64));
        tenant(draft, "n".repeat(64));
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> tenant(draft, "n".repeat(65)));
    }

    @Test
    void the_server_gives_it_a_code_of_its_own() {
        assertThat(tenant(draft, "north").code())
                .isNotEqualTo(tenant(draft, "north").code());
    }

    @Nested
    class The_tenant_of_a_request {
        private final String north = tenant(draft, "north").id();
        private final String south = tenant(draft, "south").id();

        @Test
        void is_the_one_it_names() {
            assertThat(TenantRules.resolve(draft, north, null)).isEqualTo(north);
            assertThat(TenantRules.resolve(draft, north, south)).isEqualTo(north);
        }

        @ParameterizedTest
        @NullAndEmptySource
        void is_the_other_when_it_names_none(String none) {
            assertThat(TenantRules.resolve(draft, none, south)).isEqualTo(south);
            assertThat(TenantRules.resolve(draft, none, null)).isNull();
        }

        @Test
        void must_exist() {
            assertRefused(ErrorCode.TENANT_NOT_FOUND, () -> TenantRules.resolve(draft, "nosuch", south));
            assertRefused(ErrorCode.TENANT_NOT_FOUND, () -> TenantRules.resolve(draft, "north", null));
        }
    }
}
