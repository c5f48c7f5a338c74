package io.github.genauthfake.internal.events;

import io.github.genauthfake.StateChange;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.datapermissions.DataResources;
import io.github.genauthfake.internal.modules.datapermissions.DataResources.DataResource;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.resources.Resources;
import io.github.genauthfake.internal.modules.resources.Resources.Resource;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of a state as the API answers them, with {@code id} and {@code userPoolId} as webhooks have them (inferred). */
final class ObjectAnswers {
    private final Directory directory;
    private final Call call;

    ObjectAnswers(Directory directory, Call call) {
        this.directory = directory;
        this.call = call;
    }

    Map<String, Object> user(String id) {
        return answer("get-user", id, Map.of("userId", id));
    }

    Map<String, Object> organization(String code) {
        return answer("get-organization", code, Map.of("organizationCode", code));
    }

    Map<String, Object> department(String id) {
        String organization = Departments.of(directory).get(id).organizationCode();
        return answer("get-department", id, Map.of("organizationCode", organization, "departmentId", id));
    }

    Map<String, Object> group(String id) {
        String code = Groups.GROUP.findById(directory, id).orElseThrow().it().code();
        return answer("get-group", id, Map.of("code", code));
    }

    Map<String, Object> role(String id) {
        Role role = Roles.ROLE.findById(directory, id).orElseThrow().it();
        return answer("get-role", id, Map.of("code", role.code(), "namespace", role.namespace()));
    }

    /** An object of another type that {@link StateEvents} knows. */
    Map<String, Object> object(StateChange change) {
        String id = change.id();
        switch (change.type().name()) {
            case "group":
                return group(id);
            case "role":
                return role(id);
            case "organization":
                return organization(id);
            case "namespace":
                return answer("get-permission-namespace", id, Map.of("code", id));
            case "application":
                return answer("get-application", id, Map.of("appId", id));
            case "resource":
                Resource resource =
                        Resources.RESOURCE.findById(directory, id).orElseThrow().it();
                return answer("get-resource", id, Map.of("code", resource.code(), "namespace", resource.namespace()));
            case "data resource":
                DataResource data = DataResources.DATA_RESOURCE
                        .findById(directory, id)
                        .orElseThrow()
                        .it();
                return answer(
                        "get-data-resource",
                        id,
                        Map.of("namespaceCode", data.namespaceCode(), "resourceCode", data.resourceCode()));
            default:
                throw new IllegalArgumentException("no operation answers a " + change.type());
        }
    }

    private Map<String, Object> answer(String operation, String id, Map<String, String> parameters) {
        Map<String, Object> object =
                new LinkedHashMap<>(Modules.named(operation).answer(directory, parameters, call));
        object.put("id", id);
        object.put("userPoolId", call.userPoolId());
        return object;
    }
}
