package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;

import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.client.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * An operation on a department, which is named by its organization and its id.
 *
 * @param queried whether it reads
 * @param rest makes what its requests hold beside that
 */
record DepartmentRequest(String operation, boolean queried, Function<Given, Map<String, Object>> rest)
        implements Subject {
    static List<DepartmentRequest> all() {
        Function<Given, Map<String, Object>> nothing = given -> object();
        Function<Given, Map<String, Object>> members = given -> object("userIds", list(given.user()));
        return List.of(
                new DepartmentRequest("get-department", true, nothing),
                new DepartmentRequest("list-children-departments", true, nothing),
                new DepartmentRequest("list-department-members", true, nothing),
                new DepartmentRequest("get-all-departments", true, nothing),
                new DepartmentRequest("get-parent-department", true, nothing),
                new DepartmentRequest("get-department-sync-relations", true, nothing),
                new DepartmentRequest("delete-department-sync-relations", false, given -> object("provider", "lark")),
                new DepartmentRequest("is-user-in-department", true, given -> object("userId", given.user())),
                new DepartmentRequest("list-department-member-ids", true, nothing),
                new DepartmentRequest("search-department-members", true, given -> object("keywords", "x")),
                new DepartmentRequest("update-department", false, given -> object("name", "Research")),
                new DepartmentRequest("delete-department", false, nothing),
                new DepartmentRequest("add-department-members", false, members),
                new DepartmentRequest("remove-department-members", false, members));
    }

    @Override
    public Set<Trait> traits() {
        return Set.of();
    }

    Answer send(Request request, Given given, String organization, String department) {
        Map<String, Object> all = with(rest.apply(given), "organizationCode", organization, "departmentId", department);
        return queried ? request.get(all) : request.post(all);
    }
}
