package io.github.genauthfake.internal.modules.datapermissions;

import static io.github.genauthfake.internal.kind.Operation.read;

import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.datapermissions.DataGrants.OnResource;
import io.github.genauthfake.internal.modules.datapermissions.DataGrants.Place;
import io.github.genauthfake.internal.modules.datapermissions.DataPolicies.DataPolicy;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether users may do something with resources, and which users may. What does not exist is not allowed (inferred). */
final class DataChecks {
    static final List<Operation> OPERATIONS = List.of(
            read("check-permission", CheckPermission.class, DataChecks::check),
            read("check-external-user-permission", CheckExternalUser.class, DataChecks::checkExternal),
            read("check-user-same-level-permission", CheckLevel.class, DataChecks::checkLevel),
            read("get-user-resource-permission-list", ActionsOn.class, DataChecks::actions),
            read("list-resource-targets", ListTargets.class, DataChecks::targets));

    /** The parameters of check-permission. */
    record CheckPermission(String namespaceCode, String userId, String action, List<String> resources) {}

    /** The parameters of check-external-user-permission. */
    record CheckExternalUser(String namespaceCode, String externalId, String action, List<String> resources) {}

    /** The parameters of check-user-same-level-permission. */
    record CheckLevel(
            String namespaceCode, String userId, String action, String resource, List<String> resourceNodeCodes) {}

    /** The parameters of get-user-resource-permission-list. */
    record ActionsOn(String namespaceCode, String userId, List<String> resources) {}

    /** The parameters of list-resource-targets. */
    record ListTargets(String namespaceCode, List<String> actions, List<String> resources) {}

    private DataChecks() {}

    /** The id of the user with an id of its own elsewhere; {@code null} where there is none. */
    static String idOf(DirectoryView directory, String externalId, Call call) {
        return Users.of(directory)
                .findByExternalId(externalId)
                .map(user -> user.id())
                .orElseGet(() -> {
                    call.report("No user has the externalId " + externalId + ": nothing is allowed.");
                    return null;
                });
    }

    /** The grants of a user; the test is told where there is none, which is a typing error mostly. */
    static DataGrants grants(DirectoryView directory, String userId, Call call) {
        if (userId != null && Users.of(directory).find(userId).isEmpty()) {
            call.report("There is no user " + userId + ": nothing is allowed.");
        }
        return DataGrants.of(directory, call.now(), userId);
    }

    private static Optional<Place> place(DirectoryView directory, String namespace, String resource, Call call) {
        Optional<Place> place = Place.find(directory, namespace, resource);
        if (place.filter(Place::exists).isEmpty()) {
            call.report(
                    place.isPresent() && place.get().node().isEmpty()
                            ? resource + " is a tree: name a node of it, such as " + resource + "/node."
                            : "There is no data resource " + resource + " in the namespace " + namespace
                                    + ": nothing is allowed.");
        }
        return place;
    }

    private static List<String> actionsOn(
            DirectoryView directory, DataGrants grants, String namespace, String resource, Call call) {
        return place(directory, namespace, resource, call)
                .map(place -> grants.on(place.resource()).actionsAt(place.node()))
                .orElse(List.of());
    }

    private static Object check(DirectoryView directory, CheckPermission request, Call call) {
        DataGrants grants = grants(directory, request.userId(), call);
        List<Map<String, Object>> results = new ArrayList<>();
        for (String resource : request.resources()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("namespaceCode", request.namespaceCode());
            result.put("action", request.action());
            result.put("resource", resource);
            result.put(
                    "enabled",
                    actionsOn(directory, grants, request.namespaceCode(), resource, call)
                            .contains(request.action()));
            results.add(result);
        }
        return Map.of("checkResultList", results);
    }

    private static Object checkExternal(DirectoryView directory, CheckExternalUser request, Call call) {
        String userId = idOf(directory, request.externalId(), call);
        return check(
                directory,
                new CheckPermission(request.namespaceCode(), userId, request.action(), request.resources()),
                call);
    }

    private static Object checkLevel(DirectoryView directory, CheckLevel request, Call call) {
        DataGrants grants = grants(directory, request.userId(), call);
        Optional<Place> place = Place.find(directory, request.namespaceCode(), request.resource());
        Optional<OnResource> reached = place.map(found -> grants.on(found.resource()));
        if (place.isEmpty()) {
            place(directory, request.namespaceCode(), request.resource(), call);
        }
        List<String> codes = request.resourceNodeCodes() == null
                        || request.resourceNodeCodes().isEmpty()
                ? place.map(DataChecks::level).orElse(List.of())
                : request.resourceNodeCodes();
        List<Map<String, Object>> results = new ArrayList<>();
        for (String code : codes) {
            String start = place.map(Place::node)
                    .filter(node -> !node.isEmpty())
                    .map(node -> node + "/")
                    .orElse("");
            results.add(result(
                    request.action(),
                    code,
                    reached.filter(each -> each.actionsAt(start + code).contains(request.action()))
                            .isPresent()));
        }
        if (codes.isEmpty()
                && place.filter(each -> !each.resource().it().isTree()).isPresent()) {
            results.add(result(
                    request.action(),
                    null,
                    reached.get().actionsAt(place.get().node()).contains(request.action())));
        }
        return Map.of("checkLevelResultList", results);
    }

    /** The codes of the nodes below a place (inferred: all of them are meant where none is named). */
    private static List<String> level(Place place) {
        if (!place.resource().it().isTree()) {
            return List.of();
        }
        Object struct = place.resource().it().struct();
        List<DataNode> level = place.node().isEmpty()
                ? DataNode.roots(struct)
                : DataNode.at(struct, place.node()).map(DataNode::children).orElse(List.of());
        return level.stream().map(DataNode::code).toList();
    }

    private static Map<String, Object> result(String action, String code, boolean isEnabled) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("action", action);
        if (code != null) {
            result.put("resourceNodeCode", code);
        }
        result.put("enabled", isEnabled);
        return result;
    }

    private static Object actions(DirectoryView directory, ActionsOn request, Call call) {
        DataGrants grants = grants(directory, request.userId(), call);
        List<Map<String, Object>> list = new ArrayList<>();
        for (String resource : request.resources()) {
            Map<String, Object> actions = new LinkedHashMap<>();
            actions.put("namespaceCode", request.namespaceCode());
            actions.put("actions", actionsOn(directory, grants, request.namespaceCode(), resource, call));
            actions.put("resource", resource);
            list.add(actions);
        }
        return Map.of("permissionList", list);
    }

    /** Groups, roles and departments are resolved to their users, who are answered in the order of creation (inferred). */
    private static Object targets(DirectoryView directory, ListTargets request, Call call) {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (String resource : request.resources()) {
            Map<String, Set<String>> usersByAction = new HashMap<>();
            place(directory, request.namespaceCode(), resource, call).ifPresent(place -> {
                for (String user : candidates(
                        directory,
                        DataPolicies.NAMING
                                .of(
                                        directory,
                                        DataPolicies.nameOf(place.resource().it()))
                                .all(),
                        call)) {
                    DataGrants.of(directory, call.now(), user)
                            .on(place.resource())
                            .actionsAt(place.node())
                            .forEach(action -> usersByAction
                                    .computeIfAbsent(action, none -> new LinkedHashSet<>())
                                    .add(user));
                }
            });
            List<Map<String, Object>> actions = new ArrayList<>();
            for (String action : request.actions()) {
                Map<String, Object> users = new LinkedHashMap<>();
                users.put(
                        "userIds",
                        List.copyOf(usersByAction.getOrDefault(action, Set.of()).stream()
                                .toList()));
                users.put("action", action);
                actions.add(users);
            }
            Map<String, Object> targets = new LinkedHashMap<>();
            targets.put("resource", resource);
            targets.put("actionAuthList", actions);
            resources.add(targets);
        }
        return Map.of("authUserList", resources);
    }

    /** The users that policies may reach, the oldest first. */
    static List<String> candidates(DirectoryView directory, List<Stored<DataPolicy>> policies, Call call) {
        Set<String> users = new LinkedHashSet<>();
        for (Stored<DataPolicy> policy : policies) {
            DataAuthorizations.of(directory, policy.id()).all().forEach(each -> {
                var subject = each.it().subject();
                users.addAll(DataSubject.of(subject.type()).usersOf(directory, call.now(), subject.id()));
            });
        }
        return users.stream()
                .sorted(Comparator.comparingLong(
                        id -> Users.END.require(directory, id).sequence()))
                .toList();
    }
}
