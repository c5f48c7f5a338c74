package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.OF_DEPARTMENTS;
import static io.github.genauthfake.internal.modules.Examples.department;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static io.github.genauthfake.internal.modules.Examples.newDepartment;
import static io.github.genauthfake.internal.modules.Examples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How departments come into being; how requests name them is told by the test beside this one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentRulesTest {
    private final Draft draft = draft();
    private final Stored<Organization> acme = organization(draft, "acme");

    private Department create(NewDepartment request) {
        return DepartmentRules.create(draft, request, null);
    }

    private Department withCode(String code) {
        return create(newDepartment("acme", "root", "Sales", code, null, Map.of()));
    }

    @Nested
    class A_new_department {
        @Test
        void stands_below_its_parent_in_the_order_of_creation() {
            Department sales = department(draft, acme, "Sales");
            Department board = department(draft, acme, "Board");
            Department north = create(newDepartment("acme", sales.id(), "North"));
            assertThat(Departments.of(draft).subtree(acme.id()))
                    .containsExactly(acme.id(), sales.id(), board.id(), north.id());
            assertThat(Departments.of(draft).path(north))
                    .extracting(Department::name)
                    .containsExactly("acme", "Sales", "North");
            assertThat(Departments.of(draft).hasChildren(sales.id())).isTrue();
            assertThat(Departments.of(draft).hasChildren(north.id())).isFalse();
        }

        @Test
        void needs_an_organization_that_exists() {
            assertThat(assertRefused(Organizations.NOT_FOUND, () -> create(newDepartment("nosuch", "root", "Sales"))))
                    .contains("nosuch");
            assertRefused(Organizations.NOT_FOUND, () -> create(newDepartment("", "root", "Sales")));
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "\t "})
        void is_refused_for_a_blank_organization_code(String code) {
            assertRefused(
                    ErrorCode.INVALID_ORGANIZATION_CODE_OF_DEPARTMENT,
                    () -> create(newDepartment(code, "root", "Sales")));
        }

        @Test
        void needs_a_parent_in_the_same_organization() {
            String elsewhere = organization(draft, "other").id();
            assertRefused(
                    ErrorCode.PARENT_DEPARTMENT_NOT_FOUND, () -> create(newDepartment("acme", "nosuch", "Sales")));
            assertRefused(
                    ErrorCode.PARENT_DEPARTMENT_NOT_FOUND, () -> create(newDepartment("acme", elsewhere, "Sales")));
        }

        @Test
        void may_have_the_name_of_another() {
            department(draft, acme, "Sales");
            assertThat(department(draft, acme, "Sales").id()).isNotNull();
        }

        @Test
        void brings_its_custom_data() {
            Examples.field(draft, OF_DEPARTMENTS, "floor", DataType.NUMBER);
            Department sales = create(newDepartment("acme", "root", "Sales", null, null, Map.of("floor", "3")));
            assertThat(Examples.value(draft, OF_DEPARTMENTS, sales.id(), "floor"))
                    .isEqualTo(3.0);
            assertRefused(
                    ErrorCode.CUSTOM_FIELD_NOT_FOUND,
                    () -> create(newDepartment("acme", "root", "S", null, null, Map.of("roof", 1))));
        }
    }

    @Nested
    class A_code {
        @Test
        void is_unique_within_the_organization_alone() {
            Department sales = withCode("sales");
            assertRefused(ErrorCode.DEPARTMENT_CODE_TAKEN, () -> withCode("sales"));
            organization(draft, "other");
            Department other = create(newDepartment("other", "root", "Sales", "sales", null, Map.of()));
            assertThat(Departments.of(draft).findByCode("acme", "sales")).hasValue(sales);
            assertThat(Departments.of(draft).findByCode("other", "sales")).hasValue(other);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " "})
        void is_not_blank(String code) {
            assertRefused(ErrorCode.INVALID_ARGUMENT, () -> withCode(code));
        }
    }

    @Test
    void a_custom_id_is_unique_within_the_pool() {
        create(newDepartment("acme", "root", "Sales", null, "ou-1", Map.of()));
        organization(draft, "other");
        assertRefused(
                ErrorCode.OPEN_DEPARTMENT_ID_TAKEN,
                () -> create(newDepartment("other", "root", "Sales", null, "ou-1", Map.of())));
    }
}
