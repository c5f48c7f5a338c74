package io.github.genauthfake.internal.operations;

import java.util.List;

/** The parameters of the two operations named list-users; {@code null} where a request leaves one out. */
final class UserListRequests {
    private UserListRequests() {}

    record ListUsers(
            Long page,
            Integer limit,
            String status,
            Double updatedAtStart,
            Double updatedAtEnd,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds) {}

    record SearchUsers(String keywords, SearchOptions options) {}

    record SearchOptions(
            Pagination pagination,
            List<Sorting> sort,
            List<String> fuzzySearchOn,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds) {}

    record Pagination(Long page, Integer limit) {}

    record Sorting(String field, String order) {}
}
