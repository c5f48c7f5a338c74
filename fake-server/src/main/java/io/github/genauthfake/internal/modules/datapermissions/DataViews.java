package io.github.genauthfake.internal.modules.datapermissions;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.modules.datapermissions.DataPolicies.DATA_POLICY;
import static io.github.genauthfake.internal.modules.datapermissions.DataResources.DATA_RESOURCE;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.datapermissions.DataGrants.OnResource;
import io.github.genauthfake.internal.modules.datapermissions.DataResources.DataResource;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles.Subject;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What users may do with resources, as lists, as the struct of a resource, and with the reasons. */
final class DataViews {
    static final List<Operation> OPERATIONS = List.of(
            read("get-user-permission-list", PermissionList.class, DataViews::list),
            read("get-user-resource-struct", ResourceStruct.class, DataViews::struct),
            read("get-external-user-resource-struct", ExternalStruct.class, DataViews::structOfExternal),
            read("list-permission-view-data", PermissionView.class, DataViews::view));

    /** The parameters of get-user-permission-list. */
    record PermissionList(List<String> userIds, List<String> namespaceCodes) {}

    /** The parameters of get-user-resource-struct. */
    record ResourceStruct(String namespaceCode, String userId, String resourceCode) {}

    /** The parameters of get-external-user-resource-struct. */
    record ExternalStruct(String namespaceCode, String externalId, String resourceCode) {}

    /** The parameters of list-permission-view/data. */
    record PermissionView(Long page, Integer limit, String keyword) {}

    private DataViews() {}

    private static Object list(DirectoryView directory, PermissionList request, Call call) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (String userId : request.userIds()) {
            Map<String, List<Map<String, Object>>> byNamespace = new LinkedHashMap<>();
            for (OnResource each : DataChecks.grants(directory, userId, call).everything()) {
                String namespace = each.resource().it().namespaceCode();
                if (request.namespaceCodes() == null || request.namespaceCodes().contains(namespace)) {
                    byNamespace
                            .computeIfAbsent(namespace, none -> new ArrayList<>())
                            .add(authorized(each));
                }
            }
            byNamespace.forEach((namespace, resources) -> {
                Map<String, Object> ofUser = new LinkedHashMap<>();
                ofUser.put("userId", userId);
                ofUser.put("namespaceCode", namespace);
                ofUser.put("resourceList", resources);
                list.add(ofUser);
            });
        }
        return Map.of("userPermissionList", list);
    }

    private static Map<String, Object> authorized(OnResource reached) {
        DataResource resource = reached.resource().it();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("resourceCode", resource.resourceCode());
        view.put("resourceType", resource.type());
        switch (resource.type()) {
            case DataResources.STRING -> view.put("strAuthorize", whole("value", reached));
            case DataResources.ARRAY -> view.put("arrAuthorize", whole("values", reached));
            default -> {
                List<Map<String, Object>> nodes = new ArrayList<>();
                reached.nodes().forEach((node, actions) -> {
                    Map<String, Object> its = new LinkedHashMap<>();
                    its.put("nodePath", "/" + node.path());
                    its.put("nodeName", node.name());
                    its.put("nodeActions", actions);
                    its.put("nodeValue", node.value());
                    nodes.add(its);
                });
                view.put("treeAuthorize", Map.of("authList", nodes));
            }
        }
        return view;
    }

    private static Map<String, Object> whole(String property, OnResource reached) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put(property, reached.resource().it().struct());
        whole.put("actions", reached.actionsAt(""));
        return whole;
    }

    private static Object struct(DirectoryView directory, ResourceStruct request, Call call) {
        Stored<DataResource> stored = DATA_RESOURCE.require(
                directory, DATA_RESOURCE.requireOwner(directory, request.namespaceCode()), request.resourceCode());
        OnResource reached =
                DataChecks.grants(directory, request.userId(), call).on(stored);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("namespaceCode", request.namespaceCode());
        view.put("resourceCode", request.resourceCode());
        view.put("resourceType", stored.it().type());
        switch (stored.it().type()) {
            case DataResources.STRING -> view.put("strResourceAuthAction", whole("value", reached));
            case DataResources.ARRAY -> view.put("arrResourceAuthAction", whole("values", reached));
            default -> {
                Map<DataNode, List<String>> allowed = reached.nodes();
                List<Map<String, Object>> nodes = new ArrayList<>();
                DataNode.roots(stored.it().struct()).forEach(root -> addTo(nodes, root, allowed));
                view.put("treeResourceAuthAction", Map.of("nodeAuthActionList", nodes));
            }
        }
        return view;
    }

    /**
     * A node, where something is allowed on it or below it: with its own actions, or those allowed below it (documented by an
     * example with one leaf; inferred beyond that).
     *
     * @return the actions that it was added with
     */
    private static Set<String> addTo(
            List<Map<String, Object>> level, DataNode node, Map<DataNode, List<String>> allowed) {
        List<Map<String, Object>> children = new ArrayList<>();
        Set<String> below = new LinkedHashSet<>();
        node.children().forEach(child -> below.addAll(addTo(children, child, allowed)));
        Set<String> actions = allowed.containsKey(node) ? new LinkedHashSet<>(allowed.get(node)) : below;
        if (!actions.isEmpty()) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("code", node.code());
            view.put("name", node.name());
            view.put("value", node.value());
            view.put("actions", List.copyOf(actions));
            if (!children.isEmpty()) {
                view.put("children", children);
            }
            level.add(view);
        }
        below.addAll(actions);
        return below;
    }

    private static Object structOfExternal(DirectoryView directory, ExternalStruct request, Call call) {
        String userId = DataChecks.idOf(directory, request.externalId(), call);
        return struct(directory, new ResourceStruct(request.namespaceCode(), userId, request.resourceCode()), call);
    }

    /** A row for each user and resource with something allowed, the newest user first (inferred). */
    private static Object view(DirectoryView directory, PermissionView request, Call call) {
        List<String> users = new ArrayList<>(
                DataChecks.candidates(directory, directory.get(DATA_POLICY).all(), call));
        Collections.reverse(users);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String userId : users) {
            String name = Users.of(directory).find(userId).orElseThrow().username();
            String called = name == null ? DataSubject.USER.nameOf(directory, userId) : name;
            if (Keywords.match(request.keyword(), called)) {
                DataGrants grants = DataGrants.of(directory, call.now(), userId);
                grants.everything().forEach(each -> rows.add(row(directory, userId, called, grants, each)));
            }
        }
        return Answers.page(
                rows.size(), Paging.of(request.page(), request.limit()).of(rows));
    }

    private static Map<String, Object> row(
            DirectoryView directory, String userId, String username, DataGrants grants, OnResource reached) {
        DataResource resource = reached.resource().it();
        var namespace =
                Namespaces.NAMESPACE.find(directory, resource.namespaceCode()).orElseThrow();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("userId", userId);
        row.put("username", username);
        row.put("namespaceId", namespace.id());
        row.put("namespaceCode", namespace.it().code());
        row.put("namespaceName", DataResources.namespaceName(directory, reached.resource()));
        row.put("dataResourceId", reached.resource().id());
        row.put("dataResourceCode", resource.resourceCode());
        row.put("dataResourceName", resource.resourceName());
        List<Map<String, Object>> policies = new ArrayList<>();
        Set<Subject> subjects = new LinkedHashSet<>();
        reached.policies().forEach(policy -> {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("dataPolicyId", policy.id());
            view.put("dataPolicyName", policy.it().policyName());
            policies.add(view);
            subjects.addAll(grants.through(policy.id()));
        });
        row.put("dataPolicyList", policies);
        row.put("roleList", subjects(directory, subjects, DataSubject.ROLE, "role"));
        row.put("groupList", subjects(directory, subjects, DataSubject.GROUP, "group"));
        row.put("nodeList", subjects(directory, subjects, DataSubject.ORG, "node"));
        return row;
    }

    private static List<Map<String, Object>> subjects(
            DirectoryView directory, Set<Subject> subjects, DataSubject type, String name) {
        return subjects.stream()
                .filter(each -> DataSubject.of(each.type()) == type)
                .map(each -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put(name + "Id", each.id());
                    view.put(name + "Name", type.nameOf(directory, each.id()));
                    view.put(name + "Code", codeOf(directory, type, each.id()));
                    return view;
                })
                .toList();
    }

    private static String codeOf(DirectoryView directory, DataSubject type, String id) {
        return switch (type) {
            case ROLE -> Roles.ROLE.findById(directory, id).orElseThrow().it().code();
            case GROUP ->
                Groups.GROUP.findById(directory, id).orElseThrow().it().code();
            default -> Departments.of(directory).get(id).code();
        };
    }
}
