package io.github.genauthfake.internal.state;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Handles;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.tenants.Tenants.Tenant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What departments and tenants of one state are called. Names are made for the places that somebody asks about. */
final class ReadableNames {
    private static final char SEPARATOR = '/';

    private final Directory directory;
    /** By the id of a department: the names of those directly below it, by id. */
    private final Map<String, Map<String, String>> namesBelow = new ConcurrentHashMap<>();

    private volatile Map<String, String> tenantNames;

    ReadableNames(Directory directory) {
        this.directory = directory;
    }

    /** The path of a department by its id. */
    String path(String departmentId) {
        return path(Departments.of(directory).get(departmentId));
    }

    String path(Department department) {
        StringBuilder path = new StringBuilder(department.organizationCode());
        Department parent = null;
        for (Department step : Departments.of(directory).path(department)) {
            if (parent != null) {
                path.append(SEPARATOR).append(below(parent.id()).get(step.id()));
            }
            parent = step;
        }
        return path.toString();
    }

    /** The department with a path. */
    Optional<Department> department(String path) {
        int end = endOfStep(path, 0);
        Optional<String> id =
                ORGANIZATION.find(directory, path.substring(0, end)).map(Stored::id);
        while (id.isPresent() && end < path.length()) {
            int start = end + 1;
            end = endOfStep(path, start);
            String name = path.substring(start, end);
            id = below(id.get()).entrySet().stream()
                    .filter(child -> child.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
        return id.flatMap(Departments.of(directory)::find);
    }

    /** The names of all tenants by id, the oldest first. */
    Map<String, String> tenants() {
        Map<String, String> names = tenantNames;
        if (names == null) {
            names = new LinkedHashMap<>();
            Handles handles = new Handles();
            for (Stored<Tenant> tenant : directory.get(Tenants.TENANT).all()) {
                names.put(tenant.id(), handles.of(tenant.it().name()));
            }
            tenantNames = names;
        }
        return names;
    }

    /** The names of the departments directly below one, by id, the oldest first. */
    private Map<String, String> below(String departmentId) {
        return namesBelow.computeIfAbsent(departmentId, parentId -> {
            Map<String, String> names = new LinkedHashMap<>();
            Handles handles = new Handles();
            for (String id : Departments.of(directory).children(parentId).all()) {
                names.put(id, handles.of(Departments.of(directory).get(id).name()));
            }
            return Collections.unmodifiableMap(names);
        });
    }

    private static int endOfStep(String path, int start) {
        int slash = path.indexOf(SEPARATOR, start);
        return slash < 0 ? path.length() : slash;
    }
}
