package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.OF_DEPARTMENTS;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static io.github.genauthfake.internal.modules.Examples.newDepartment;
import static io.github.genauthfake.internal.modules.Examples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How requests name departments. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentLookupTest {
    private final Draft draft = draft();
    private final Stored<Organization> acme = organization(draft, "acme");
    private final Stored<Organization> other = organization(draft, "other");
    private Department sales;

    @BeforeEach
    void create() {
        Examples.uniqueField(draft, OF_DEPARTMENTS, "floor", DataType.NUMBER);
        sales = DepartmentRules.create(
                draft, newDepartment("acme", "root", "Sales", "sales", "ou-1", Map.of("floor", 3)), null);
    }

    private Optional<Department> find(Stored<Organization> organization, DepartmentIdType type, String name) {
        return DepartmentRules.find(draft, organization, type, name, null);
    }

    @Test
    void a_department_is_found_by_every_name() {
        assertThat(find(acme, DepartmentIdType.DEPARTMENT_ID, sales.id())).hasValue(sales);
        assertThat(find(acme, DepartmentIdType.OPEN_DEPARTMENT_ID, "ou-1")).hasValue(sales);
        assertThat(find(acme, DepartmentIdType.CODE, "sales")).hasValue(sales);
        assertThat(find(acme, DepartmentIdType.CUSTOM_FIELD, "floor:3.0")).hasValue(sales);
    }

    @Test
    void a_department_is_not_found_in_another_organization() {
        for (DepartmentIdType type : DepartmentIdType.values()) {
            String name = switch (type) {
                case DEPARTMENT_ID -> sales.id();
                case OPEN_DEPARTMENT_ID -> "ou-1";
                case CODE, SYNC_RELATION -> "sales";
                case CUSTOM_FIELD -> "floor:3";
            };
            assertThat(find(other, type, name)).as(type.wireName()).isEmpty();
        }
    }

    @Test
    void a_department_is_found_by_a_synchronisation_relation_while_it_has_it() {
        SyncRelation relation = new SyncRelation("lark", "od-1", Map.of());
        Department related = Properties.copy(sales, Map.of("syncRelations", List.of(relation)));
        draft.set(Departments.SLOT, Departments.of(draft).replacing(related));
        assertThat(find(acme, DepartmentIdType.SYNC_RELATION, "lark:od-1")).hasValue(related);
        assertThat(find(other, DepartmentIdType.SYNC_RELATION, "lark:od-1")).isEmpty();
        draft.set(Departments.SLOT, Departments.of(draft).replacing(sales));
        assertThat(find(acme, DepartmentIdType.SYNC_RELATION, "lark:od-1")).isEmpty();
    }

    @Test
    void a_custom_field_is_named_with_key_and_value() {
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> find(acme, DepartmentIdType.CUSTOM_FIELD, "floor"));
        assertThat(find(acme, DepartmentIdType.CUSTOM_FIELD, "roof:3")).isEmpty();
        assertThat(find(acme, DepartmentIdType.CUSTOM_FIELD, "floor:4")).isEmpty();
    }

    @Nested
    class The_name_root {
        @Test
        void is_the_root_of_the_organization_that_stands_beside_it_whatever_the_type() {
            for (DepartmentIdType type : DepartmentIdType.values()) {
                assertThat(find(acme, type, "root").map(Department::id)).hasValue(acme.id());
            }
        }

        @Test
        void means_nothing_without_an_organization() {
            assertThat(find(null, DepartmentIdType.DEPARTMENT_ID, "root")).isEmpty();
            assertThat(find(null, DepartmentIdType.CODE, "root")).isEmpty();
        }
    }

    @Nested
    class Without_an_organization {
        @Test
        void ids_are_found_in_every_one() {
            assertThat(find(null, DepartmentIdType.DEPARTMENT_ID, sales.id())).hasValue(sales);
            assertThat(find(null, DepartmentIdType.OPEN_DEPARTMENT_ID, "ou-1")).hasValue(sales);
        }

        @Test
        void a_code_is_that_of_the_oldest_organization_that_has_it() {
            Department later = DepartmentRules.create(
                    draft, newDepartment("other", "root", "Sales", "sales", null, Map.of()), null);
            assertThat(find(null, DepartmentIdType.CODE, "sales")).hasValue(sales);
            assertThat(DepartmentRules.findByCode(draft, other, "sales")).hasValue(later);
            assertThat(DepartmentRules.findByCode(draft, null, "nosuch")).isEmpty();
        }
    }
}
