package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static io.github.genauthfake.internal.modules.Examples.organization;
import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganizationRulesTest {
    private final Draft draft = draft();

    @Nested
    class A_new_organization {
        @Test
        void has_a_root_department_with_its_name() {
            Stored<Organization> acme = OrganizationRules.create(
                    draft, new Organization("acme", "Acme Inc.", "makes all", null, null), "ou-1");
            Department root = Departments.of(draft).get(acme.id());
            assertThat(root.isRoot()).isTrue();
            assertThat(root.name()).isEqualTo("Acme Inc.");
            assertThat(root.description()).isEqualTo("makes all");
            assertThat(root.organizationCode()).isEqualTo("acme");
            assertThat(Departments.of(draft).findByOpenId("ou-1")).hasValue(root);
            assertThat(acme.createdAt()).isEqualTo(Examples.NOW);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a", "A-b_c.d:e@f9"})
        void has_a_code_of_plain_characters_or_the_empty_one(String code) {
            assertThat(organization(draft, code).it().organizationCode()).isEqualTo(code);
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "额！", "a b", "a/b", "a\n"})
        void is_refused_with_any_other_code(String code) {
            assertThat(assertRefused(Organizations.INVALID_CODE, () -> organization(draft, code)))
                    .contains(code);
        }

        @Test
        void has_a_code_of_at_most_64_characters() {
            organization(draft, "a".repeat(64));
            assertRefused(Organizations.INVALID_CODE, () -> organization(draft, "a".repeat(65)));
        }

        @Test
        void must_not_take_the_code_or_the_custom_id_of_another() {
            OrganizationRules.create(draft, new Organization("acme", "Acme", null, null, null), "ou-1");
            assertRefused(Organizations.CODE_TAKEN, () -> organization(draft, "acme"));
            organization(draft, "Acme");
            assertRefused(
                    ErrorCode.OPEN_DEPARTMENT_ID_TAKEN,
                    () -> OrganizationRules.create(draft, new Organization("b", "B", null, null, null), "ou-1"));
        }

        @Test
        void stands_behind_the_earlier_ones() {
            organization(draft, "b");
            organization(draft, "a");
            assertThat(draft.get(ORGANIZATION).all().stream()
                            .map(organization -> organization.it().organizationCode())
                            .toList())
                    .containsExactly("b", "a");
        }
    }

    @Nested
    class An_organization_of_a_tenant {
        private final String tenant = Examples.tenant(draft, "north").id();
        private final Stored<Organization> acme =
                OrganizationRules.create(draft, new Organization("acme", "Acme", null, null, tenant), null);

        @Test
        void is_found_with_its_tenant_and_without_any() {
            assertThat(OrganizationRules.resolve(draft, "acme", tenant)).isEqualTo(acme);
            assertThat(OrganizationRules.resolve(draft, "acme", null)).isEqualTo(acme);
        }

        @Test
        void is_not_found_with_another_tenant() {
            assertThat(assertRefused(
                            Organizations.NOT_FOUND, () -> OrganizationRules.resolve(draft, "acme", "another")))
                    .isEqualTo("organization not found for code: acme");
        }

        @Test
        void is_not_mixed_up_with_one_of_the_pool_itself() {
            organization(draft, "pool");
            assertRefused(Organizations.NOT_FOUND, () -> OrganizationRules.resolve(draft, "pool", tenant));
        }
    }

    @Test
    void an_unknown_organization_is_not_found() {
        assertRefused(Organizations.NOT_FOUND, () -> OrganizationRules.resolve(draft, "nosuch", null));
    }
}
