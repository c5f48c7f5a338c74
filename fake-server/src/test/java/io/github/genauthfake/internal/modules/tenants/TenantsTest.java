package io.github.genauthfake.internal.modules.tenants;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static io.github.genauthfake.internal.modules.Examples.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.FieldCipher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TenantsTest {
    private final Draft draft = draft();

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_tenant_has_a_name_that_is_not_blank(String name) {
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> tenant(draft, name));
    }

    @Test
    void the_server_gives_it_a_code_of_its_own_and_its_name_need_not_be_unique() {
        assertThat(tenant(draft, "north").it().code())
                .isNotEqualTo(tenant(draft, "north").it().code());
    }

    @Nested
    class The_tenant_of_a_request {
        private final String north = tenant(draft, "north").id();
        private final String south = tenant(draft, "south").id();

        private String meant(String named, String header) {
            return Tenants.meant(draft, named, new Call("", new FieldCipher(""), draft.now(), header, note -> {}));
        }

        @Test
        void is_the_one_it_names() {
            assertThat(meant(north, null)).isEqualTo(north);
            assertThat(meant(north, south)).isEqualTo(north);
        }

        @ParameterizedTest
        @NullAndEmptySource
        void is_that_of_the_headers_when_it_names_none(String none) {
            assertThat(meant(none, south)).isEqualTo(south);
            assertThat(meant(none, null)).isNull();
            assertThat(meant(none, "of another pool")).isNull();
        }

        @Test
        void must_exist_where_it_is_named() {
            assertRefused(Tenants.TENANT.notFound(), () -> meant("nosuch", south));
            assertRefused(Tenants.TENANT.notFound(), () -> meant("north", null));
        }
    }
}
