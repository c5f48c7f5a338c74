package io.github.genauthfake.internal.modules.tenants;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.modules.tenants.Tenants.TENANT;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.tenants.TenantMembers.Member;
import io.github.genauthfake.internal.modules.users.UserListRequests.Pagination;
import io.github.genauthfake.internal.modules.users.UserProperty;
import java.util.List;

/** Lists of the members and administrators of tenants. */
public final class TenantMemberLists {
    private static final int MOST_ON_A_PAGE = 50;

    public record ListUsers(String tenantId, String keywords, ListOptions options) {}

    public record ListOptions(Pagination pagination, List<String> fuzzySearchOn, Boolean withDepartmentIds) {}

    /** The document has texts for the numbers of pages; numbers do as well. */
    public record ListAdmins(String tenantId, String keywords, Object page, Object limit) {}

    public static final List<Operation> OPERATIONS = List.of(
            read("list-tenant-users", ListUsers.class, TenantMemberLists::listUsers),
            read("list-tenant-admin", ListAdmins.class, TenantMemberLists::listAdmins));

    private TenantMemberLists() {}

    private static Object listUsers(DirectoryView directory, ListUsers request, Call call) {
        ListOptions options = request.options();
        Paging paging =
                Paging.of(options.pagination().page(), options.pagination().limit());
        List<String> searched =
                options.fuzzySearchOn() == null || options.fuzzySearchOn().isEmpty()
                        ? UserProperty.SEARCHED
                        : options.fuzzySearchOn();
        Ordered<Long, Stored<Member>> members = TenantMembers.of(
                directory, TENANT.require(directory, null, request.tenantId()).id());
        boolean withDepartments = Boolean.TRUE.equals(options.withDepartmentIds());
        return page(directory, members, new Search(request.keywords(), searched), paging, withDepartments, call);
    }

    private static Object listAdmins(DirectoryView directory, ListAdmins request, Call call) {
        Paging paging = Paging.of(number("page", request.page(), Integer.MAX_VALUE), (int)
                number("limit", request.limit(), MOST_ON_A_PAGE));
        Ordered<Long, Stored<Member>> admins = TenantMembers.adminsOf(
                directory, TENANT.require(directory, null, request.tenantId()).id());
        return page(directory, admins, new Search(request.keywords(), UserProperty.SEARCHED), paging, false, call);
    }

    private record Search(String keywords, List<String> properties) {
        boolean isOpen() {
            return keywords == null || keywords.isEmpty();
        }

        boolean finds(DirectoryView directory, Stored<Member> member) {
            return TenantMembers.profile().stream()
                    .filter(property -> properties.contains(property.name()))
                    .map(property -> TenantMembers.effective(directory, member, property))
                    .anyMatch(value -> value instanceof String text && Keywords.match(keywords, text));
        }
    }

    /** The latest to join first (inferred). */
    private static Object page(
            DirectoryView directory,
            Ordered<Long, Stored<Member>> members,
            Search search,
            Paging paging,
            boolean withDepartments,
            Call call) {
        int count = members.size();
        List<Stored<Member>> page;
        if (search.isOpen()) {
            page = paging.newestOf(members);
        } else {
            List<Stored<Member>> found = Paging.EVERYTHING.newestOf(members).stream()
                    .filter(member -> search.finds(directory, member))
                    .toList();
            count = found.size();
            page = paging.of(found);
        }
        return Answers.page(
                count,
                page.stream()
                        .map(member -> TenantMembers.view(directory, member, withDepartments, call))
                        .toList());
    }

    private static long number(String name, Object given, long most) {
        String text = String.valueOf(given);
        if (!text.matches("-?[0-9]{1,10}")) {
            throw ApiError.invalidArgument(name + " must be an integer number");
        }
        long number = Long.parseLong(text);
        if (number < 1 || number > most) {
            throw ApiError.invalidArgument(
                    name + (number < 1 ? " must not be less than 1" : " must not be greater than " + most));
        }
        return number;
    }
}
