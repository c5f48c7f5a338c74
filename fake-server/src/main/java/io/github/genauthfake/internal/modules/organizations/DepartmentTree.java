package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.UserMerge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A tree of departments with their members at once: create-department-tree. The provider says that a department whose name is
 * not there is created; everything else here is inferred.
 */
final class DepartmentTree {
    private static final List<String> NODE = List.of("name", "children", "members");

    private final Draft draft;
    private final Call call;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private DepartmentTree(Draft draft, Call call) {
        this.draft = draft;
        this.call = call;
        List.of("addUser", "updateUser", "addDepartment", "updateDepartment").forEach(name -> counts.put(name, 0));
    }

    /**
     * @param children names of departments, or objects like the request itself
     * @param members one object, or a list of them
     */
    record CreateDepartmentTree(String name, List<Object> children, Object members, String tenantId) {}

    /** A department of the request. */
    private record Node(String name, List<Node> children, List<Map<?, ?>> members) {}

    static Object create(Draft draft, CreateDepartmentTree request, Call call) {
        DepartmentTree tree = new DepartmentTree(draft, call);
        Node top = tree.node(request.name(), request.children(), request.members());
        String tenant = Tenants.meant(draft, request.tenantId(), call);
        Department root = root(draft, top.name(), tenant);
        if (root.name().equals(top.name())) {
            tree.count("updateDepartment");
            tree.fill(top, root, tenant);
        } else {
            tree.put(top, root, tenant);
        }
        return tree.counts;
    }

    private Node node(Object value) {
        if (value instanceof String name) {
            return node(name, null, null);
        }
        Map<?, ?> parts = (Map<?, ?>) value;
        TreeSet<String> unknown = new TreeSet<>();
        parts.keySet().forEach(key -> unknown.add((String) key));
        NODE.forEach(unknown::remove);
        unknown.forEach(name -> call.report("children." + name + " is unknown to the fake and ignored"));
        return node(parts.get("name"), parts.get("children"), parts.get("members"));
    }

    private Node node(Object name, Object children, Object members) {
        if (!(name instanceof String text)) {
            throw ApiError.invalidArgument("name must be a string");
        }
        if (text.isEmpty()) {
            throw ApiError.invalidArgument("name should not be empty");
        }
        List<Node> nodes = new ArrayList<>();
        for (Object child : list("children", children)) {
            if (!(child instanceof String) && !(child instanceof Map<?, ?>)) {
                throw ApiError.invalidArgument("each value in children must be a string or an object");
            }
            nodes.add(node(child));
        }
        List<Map<?, ?>> people = new ArrayList<>();
        for (Object member : members instanceof Map<?, ?> ? List.of(members) : list("members", members)) {
            if (!(member instanceof Map<?, ?> person)) {
                throw ApiError.invalidArgument("each value in members must be an object");
            }
            people.add(person);
        }
        return new Node(text, nodes, people);
    }

    private static List<?> list(String property, Object value) {
        if (value != null && !(value instanceof List<?>)) {
            throw ApiError.invalidArgument(property + " must be an array");
        }
        return value == null ? List.of() : (List<?>) value;
    }

    /** The root that is called like the top of the tree, else the only one there is. */
    private static Department root(Draft draft, String name, String tenant) {
        List<Department> roots = draft.get(ORGANIZATION).all().stream()
                .filter(organization -> OrganizationRules.belongsTo(organization, tenant))
                .map(organization -> Departments.of(draft).get(organization.id()))
                .toList();
        List<Department> called =
                roots.stream().filter(root -> root.name().equals(name)).toList();
        List<Department> meant = called.isEmpty() ? roots : called;
        if (meant.size() != 1) {
            throw ApiError.invalidArgument(
                    "name must be that of the root department of one organization, where there are " + roots.size()
                            + " organizations");
        }
        return meant.get(0);
    }

    private void put(Node node, Department parent, String tenant) {
        Optional<Department> there = Departments.of(draft).children(parent.id()).all().stream()
                .map(Departments.of(draft)::get)
                .filter(child -> child.name().equals(node.name()))
                .findFirst();
        count(there.isPresent() ? "updateDepartment" : "addDepartment");
        Department department = there.orElseGet(() -> DepartmentRules.create(
                draft,
                new NewDepartment(
                        parent.organizationCode(),
                        parent.id(),
                        DepartmentIdType.DEPARTMENT_ID,
                        node.name(),
                        null,
                        null,
                        null,
                        false,
                        null,
                        Map.of()),
                tenant));
        fill(node, department, tenant);
    }

    private void fill(Node node, Department department, String tenant) {
        for (Map<?, ?> member : node.members()) {
            UserMerge.Merged merged = UserMerge.merge(draft, member, call);
            count(merged.isNew() ? "addUser" : "updateUser");
            MembershipRules.add(draft, department, List.of(merged.user()));
        }
        node.children().forEach(child -> put(child, department, tenant));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
