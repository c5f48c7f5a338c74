package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.filter.Filter;
import io.github.genauthfake.internal.modules.RequestedMoments;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The two operations named list-users. Newest first unless the request sorts otherwise (inferred). Without a filter a page
 * costs the same whatever the size of the pool, and an equality that an index answers what it finds; any other filter or an
 * order looks at every user.
 */
public final class UserListOperations {
    private UserListOperations() {}

    public static Object listUsers(DirectoryView directory, UserListRequests.ListUsers request, Call call) {
        Paging paging = Paging.of(request.page(), request.limit());
        UserViews.Extent extent =
                UserViews.Extent.of(request.withCustomData(), request.withIdentities(), request.withDepartmentIds());
        if (request.status() == null && request.updatedAtStart() == null && request.updatedAtEnd() == null) {
            return newest(directory, paging, extent, call);
        }
        Predicate<User> filter = user -> (request.status() == null
                        || request.status().equals(user.attributes().get("status")))
                && (request.updatedAtStart() == null
                        || !user.updatedAt().isBefore(RequestedMoments.of(request.updatedAtStart())))
                && (request.updatedAtEnd() == null
                        || !user.updatedAt().isAfter(RequestedMoments.of(request.updatedAtEnd())));
        return page(directory, all(directory).stream().filter(filter).toList(), paging, extent, call);
    }

    public static Object searchUsers(DirectoryView directory, UserListRequests.SearchUsers request, Call call) {
        UserListRequests.SearchOptions options = request.options();
        UserListRequests.Pagination pagination = options.pagination();
        Paging paging = Paging.of(pagination.page(), pagination.limit());
        UserViews.Extent extent =
                UserViews.Extent.of(options.withCustomData(), options.withIdentities(), options.withDepartmentIds());
        UserFields fields = new UserFields(directory, Tenants.meant(directory, null, call), call);
        Filter<User> filter = Filter.of(request.advancedFilter(), fields::named);
        boolean searches = request.keywords() != null && !request.keywords().isEmpty();
        boolean sorts = options.sort() != null && !options.sort().isEmpty();
        if (filter.isOpen() && !searches && !sorts) {
            return newest(directory, paging, extent, call);
        }
        List<User> found = new ArrayList<>();
        for (User user : candidates(directory, filter)) {
            if (filter.passes(user)
                    && (!searches || UserProperty.holds(user, request.keywords(), options.fuzzySearchOn()))) {
                found.add(user);
            }
        }
        if (sorts) {
            found.sort(UserProperty.order(directory, options.sort()));
        }
        return page(directory, found, paging, extent, call);
    }

    /** Newest first. */
    private static List<User> candidates(DirectoryView directory, Filter<User> filter) {
        return filter.candidates()
                .map(users -> users.stream()
                        .sorted(Comparator.comparingLong(User::sequence).reversed())
                        .toList())
                .orElseGet(() -> all(directory));
    }

    private static Object newest(DirectoryView directory, Paging paging, UserViews.Extent extent, Call call) {
        List<User> users = Users.of(directory).newestFirst(paging.offset(), paging.limit()).stream()
                .map(id -> Users.of(directory).find(id).orElseThrow())
                .toList();
        return Answers.page(Users.of(directory).size(), views(directory, users, extent, call));
    }

    private static List<User> all(DirectoryView directory) {
        Users users = Users.of(directory);
        return users.all(users.newestFirst(0, Integer.MAX_VALUE));
    }

    private static Object page(
            DirectoryView directory, List<User> found, Paging paging, UserViews.Extent extent, Call call) {
        return Answers.page(found.size(), views(directory, paging.of(found), extent, call));
    }

    private static List<?> views(DirectoryView directory, List<User> users, UserViews.Extent extent, Call call) {
        return users.stream()
                .map(user -> UserViews.of(directory, user, extent, call))
                .toList();
    }
}
