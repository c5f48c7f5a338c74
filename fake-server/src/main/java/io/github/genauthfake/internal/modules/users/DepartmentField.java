package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.filter.FilterField;
import io.github.genauthfake.internal.kind.filter.SetField;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.DepartmentIdType;
import io.github.genauthfake.internal.modules.organizations.DepartmentRules;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.OrganizationRules;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The departments of users. A value names one as the operations on departments do; one that does not exist has no members
 * (inferred). Answered by the index of memberships.
 *
 * @param tenantId whose organizations are meant; {@code null} for the pool itself
 */
record DepartmentField(DirectoryView directory, String tenantId) implements SetField<User, Set<String>> {
    /** The ids of the departments meant, those below them included where the request says so. */
    @Override
    public Set<String> read(List<?> values) {
        Set<String> ids = new HashSet<>();
        Set<String> whole = new HashSet<>();
        for (Object value : values) {
            if (!(value instanceof Map<?, ?> named)) {
                throw FilterField.refusal("must be an object with a departmentId");
            }
            find(named).ifPresent(department -> {
                ids.add(department.id());
                if (truth(named.get("includeChildrenDepartments"))) {
                    addTree(department.id(), ids, whole);
                }
            });
        }
        return ids;
    }

    private void addTree(String top, Set<String> ids, Set<String> whole) {
        Deque<String> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (whole.add(id)) {
                ids.add(id);
                open.addAll(Departments.of(directory).children(id).all());
            }
        }
    }

    private Optional<Department> find(Map<?, ?> named) {
        String departmentId = text(named, "departmentId");
        if (departmentId == null || departmentId.isEmpty()) {
            throw FilterField.refusal("must be an object with a departmentId");
        }
        DepartmentIdType type = type(text(named, "departmentIdType"));
        String code = text(named, "organizationCode");
        if (code == null) {
            return DepartmentRules.find(directory, null, type, departmentId, tenantId);
        }
        return ORGANIZATION
                .find(directory, code)
                .filter(organization -> OrganizationRules.belongsTo(organization, tenantId))
                .flatMap(organization -> DepartmentRules.find(directory, organization, type, departmentId, tenantId));
    }

    private static DepartmentIdType type(String named) {
        for (DepartmentIdType type : DepartmentIdType.values()) {
            if (named == null || type.wireName().equals(named)) {
                return type;
            }
        }
        throw FilterField.refusal("must have a valid departmentIdType");
    }

    private static String text(Map<?, ?> named, String property) {
        Object value = named.get(property);
        if (value != null && !(value instanceof String)) {
            throw FilterField.refusal("must have a text as its " + property);
        }
        return (String) value;
    }

    private static boolean truth(Object value) {
        if (value != null && !(value instanceof Boolean)) {
            throw FilterField.refusal("must have a boolean value as its includeChildrenDepartments");
        }
        return Boolean.TRUE.equals(value);
    }

    @Override
    public boolean hasAny(User user, Set<String> ids) {
        for (Membership membership : Memberships.of(directory).of(user.id())) {
            if (ids.contains(membership.departmentId())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean hasNone(User user) {
        return Memberships.of(directory).of(user.id()).isEmpty();
    }

    @Override
    public Optional<Collection<User>> holders(Set<String> ids) {
        Set<String> userIds = new LinkedHashSet<>();
        ids.forEach(id -> userIds.addAll(Memberships.of(directory).usersIn(id)));
        return Optional.of(Users.of(directory).all(userIds));
    }
}
