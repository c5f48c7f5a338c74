package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.filter.Condition;
import java.util.List;

/** The parameters of the two operations named list-users; {@code null} where a request leaves one out. */
public final class UserListRequests {
    private UserListRequests() {}

    public record ListUsers(
            Long page,
            Integer limit,
            String status,
            Double updatedAtStart,
            Double updatedAtEnd,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds) {}

    public record SearchUsers(String keywords, List<Condition> advancedFilter, SearchOptions options) {}

    public record SearchOptions(
            Pagination pagination,
            List<Sorting> sort,
            List<String> fuzzySearchOn,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds) {}

    public record Pagination(Long page, Integer limit) {}

    public record Sorting(String field, String order) {}
}
