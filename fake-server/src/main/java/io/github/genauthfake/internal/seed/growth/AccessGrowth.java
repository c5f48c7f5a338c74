package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.modules.GroupRules;
import io.github.genauthfake.internal.modules.History;
import io.github.genauthfake.internal.modules.Namespace;
import io.github.genauthfake.internal.modules.RoleRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The namespaces, roles and groups of a seed. */
final class AccessGrowth {
    private final Growth growth;
    private final DataGrowth data;

    AccessGrowth(Growth growth, DataGrowth data) {
        this.growth = growth;
        this.data = data;
    }

    void grow(Part top) {
        for (Part namespace : top.parts("namespaces")) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("code", namespace.name());
            namespace.copy(parameters, "name", "description");
            growth.perform(
                    namespace,
                    "create-namespace",
                    parameters,
                    List.of(growth.numbers().withoutId(namespace)));
            growRoles(namespace, namespace.name());
        }
        growRoles(top, Namespace.DEFAULT);
        top.parts("groups").forEach(this::growGroup);
    }

    private void growRoles(Part owner, String namespace) {
        for (Part role : owner.parts("roles")) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("code", role.name());
            parameters.put("namespace", namespace);
            role.copy(parameters, "name", "description", "disableTime");
            growth.perform(
                    role, "create-role", parameters, List.of(growth.numbers().of(role)));
            String id =
                    RoleRules.resolve(growth.draft(), namespace, role.name()).id();
            data.grow(role, new DataGrowth.Target(TargetType.ROLE, id, role.name(), namespace));
            History.Moments moments = growth.moments(role);
            if (moments != null) {
                History.role(growth.draft(), namespace, role.name(), moments);
            }
        }
    }

    private void growGroup(Part group) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("code", group.name());
        parameters.put("name", group.name());
        parameters.put("description", group.name());
        group.copy(parameters, "name", "description", "type");
        growth.perform(
                group, "create-group", parameters, List.of(growth.numbers().of(group)));
        String id = GroupRules.resolve(growth.draft(), group.name()).id();
        data.grow(group, new DataGrowth.Target(TargetType.GROUP, id, group.name(), null));
        History.Moments moments = growth.moments(group);
        if (moments != null) {
            History.group(growth.draft(), group.name(), moments);
        }
    }
}
