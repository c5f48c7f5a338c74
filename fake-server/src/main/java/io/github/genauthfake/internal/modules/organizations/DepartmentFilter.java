package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.filter.Condition;
import io.github.genauthfake.internal.kind.filter.Filter;
import io.github.genauthfake.internal.kind.filter.FilterField;
import io.github.genauthfake.internal.kind.filter.ValueField;
import io.github.genauthfake.internal.kind.filter.ValueType;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.Comparator;
import java.util.List;

/** Departments by conditions: search-departments-list. */
final class DepartmentFilter {
    private DepartmentFilter() {}

    record SearchDepartmentsList(
            String organizationCode,
            List<Condition> advancedFilter,
            String sortBy,
            String orderBy,
            List<Sorting> sort,
            Long page,
            Integer limit,
            Boolean withCustomData,
            String tenantId) {}

    /** @param direction the name that the provider's example has for {@code order}, which wins */
    record Sorting(String field, String order, String direction) {}

    /** A page without the count of all: so the answer is declared. */
    static Object search(DirectoryView directory, SearchDepartmentsList request, Call call) {
        String tenant = Tenants.meant(directory, request.tenantId(), call);
        Stored<Organization> organization = OrganizationRules.resolve(directory, request.organizationCode(), tenant);
        Filter<Department> filter = Filter.of(request.advancedFilter(), name -> field(name, call));
        List<Department> found = Departments.of(directory).subtree(organization.id()).stream()
                .map(Departments.of(directory)::get)
                .filter(filter::passes)
                .sorted(order(request))
                .toList();
        return Paging.of(request.page(), request.limit()).of(found).stream()
                .map(department -> OrganizationViews.of(
                        directory, department, tenant, Boolean.TRUE.equals(request.withCustomData()), call))
                .toList();
    }

    private static FilterField<Department> field(String name, Call call) {
        return switch (name) {
            case "name" -> new ValueField<>(ValueType.TEXT, Department::name);
            case "createdAt" -> new ValueField<>(ValueType.MOMENT, Department::createdAt);
            case "updatedAt" -> new ValueField<>(ValueType.MOMENT, Department::updatedAt);
            default -> {
                call.report("advancedFilter: departments have no " + name + " that can be filtered by");
                yield FilterField.unset();
            }
        };
    }

    /** Equal ones are in the order of their creation or, where the first sorting descends, against it (inferred). */
    private static Comparator<Department> order(SearchDepartmentsList request) {
        List<Sorting> sortings = request.sort() == null || request.sort().isEmpty()
                ? List.of(new Sorting(request.sortBy(), request.orderBy().equals("ASC") ? "asc" : "desc", null))
                : request.sort();
        Comparator<Department> order = (one, other) -> 0;
        for (Sorting sorting : sortings) {
            order = order.thenComparing(directed(by(sorting.field()), sorting));
        }
        return order.thenComparing(directed(Comparator.comparingLong(Department::sequence), sortings.get(0)));
    }

    private static Comparator<Department> by(String field) {
        return switch (field) {
            case "name" -> Comparator.comparing(Department::name);
            case "createdAt" -> Comparator.comparing(Department::createdAt);
            default -> Comparator.comparing(Department::updatedAt);
        };
    }

    private static Comparator<Department> directed(Comparator<Department> ascending, Sorting sorting) {
        String order = sorting.order() == null ? sorting.direction() : sorting.order();
        if (order == null) {
            throw ApiError.invalidArgument("order must be a valid enum value");
        }
        return order.equals("desc") ? ascending.reversed() : ascending;
    }
}
