package io.github.genauthfake.internal.modules.resources;

import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.customfields.Targets;
import io.github.genauthfake.internal.modules.resources.Authorizations.Authorization;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserOperations;
import io.github.genauthfake.internal.modules.users.UserRules;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Grants what users, roles, groups and departments are allowed, and tells it. */
public final class AuthorizationOperations {
    /** The real service was seen to want the namespace here, while newer documents name a default. */
    private static final boolean NAMESPACE_MAY_BE_OMITTED = false;

    /** Seen; other operations have other words for it. */
    private static final Failure NO_SUCH_GROUP =
            Failure.of(404, "group not exists with code: {0}", "group not exists with code: {0}", SEEN, SEEN);

    static final List<Operation> OPERATIONS = List.of(
            write("authorize-resources", AuthorizeResources.class, AuthorizationOperations::authorize),
            read("get-authorized-resources", GetAuthorizedResources.class, AuthorizationOperations::ofTarget),
            read("is-action-allowed", IsActionAllowed.class, AuthorizationOperations::isAllowed),
            read(
                    "get-resource-authorized-targets",
                    GetResourceAuthorizedTargets.class,
                    AuthorizationOperations::targets));

    /** Of the module users. */
    public static final Operation OF_USER =
            read("get-user-authorized-resources", GetUserAuthorizedResources.class, AuthorizationOperations::ofUser);

    /** Of the module groups. */
    public static final Operation OF_GROUP =
            read("get-group-authorized-resources", OwnResources.class, AuthorizationOperations::ofGroup);

    /** Of the module roles. */
    public static final Operation OF_ROLE =
            read("get-role-authorized-resources", OwnResources.class, AuthorizationOperations::ofRole);

    private AuthorizationOperations() {}

    /** The parameters of authorize-resources. */
    record AuthorizeResources(String namespace, List<Item> list) {
        /** Everything of {@code resources} to everyone of {@code targetIdentifiers}. */
        record Item(TargetType targetType, List<String> targetIdentifiers, List<Granted> resources) {}

        /** What is granted on one code. */
        record Granted(String code, List<String> actions, String resourceType) {}
    }

    /** The parameters of get-authorized-resources. */
    record GetAuthorizedResources(
            TargetType targetType,
            String targetIdentifier,
            String namespace,
            String resourceType,
            List<String> resourceList,
            Boolean withDenied) {}

    /** The parameters of is-action-allowed. */
    record IsActionAllowed(String namespace, String userId, String action, String resource) {}

    /** The parameters of get-resource-authorized-targets. */
    record GetResourceAuthorizedTargets(
            String resource, String namespace, TargetType targetType, Long page, Integer limit) {}

    /** The parameters of get-user-authorized-resources. */
    record GetUserAuthorizedResources(String userId, UserIdType userIdType, String namespace, String resourceType) {}

    /** The parameters of get-group-authorized-resources and get-role-authorized-resources. */
    record OwnResources(String code, String namespace, String resourceType) {}

    private static Object authorize(Draft draft, AuthorizeResources request, Call call) {
        if (request.namespace() == null && !NAMESPACE_MAY_BE_OMITTED) {
            call.report("authorize-resources without a namespace is refused as the real service was seen to refuse it, "
                    + "while newer documents of the provider say that it means \"default\". Name the namespace.");
            throw ApiError.of(Namespaces.NAMESPACE.notFound());
        }
        String namespace = namespace(draft, request.namespace());
        for (AuthorizeResources.Item item : request.list()) {
            for (String identifier : item.targetIdentifiers()) {
                String targetId = Targets.resolve(draft, item.targetType(), identifier, namespace);
                item.resources().forEach(granted -> grant(draft, namespace, item.targetType(), targetId, granted));
            }
        }
        return Answers.success();
    }

    /** What was granted before gets the actions beside its own, and keeps its place (inferred). */
    private static void grant(
            Draft draft, String namespace, TargetType type, String targetId, AuthorizeResources.Granted granted) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("namespace", namespace);
        values.put(Authorizations.propertyOf(type), targetId);
        values.put("resource", granted.code());
        values.put("resourceType", granted.resourceType());
        values.put("actions", granted.actions().stream().distinct().toList());
        values.put("effect", Authorizations.ALLOW);
        Authorization wanted = Authorizations.AUTHORIZATION.make(values);
        Authorizations.like(draft, wanted)
                .ifPresentOrElse(
                        before -> draft.change(
                                Authorizations.AUTHORIZATION,
                                before,
                                Properties.copy(
                                        before.it(),
                                        Map.of("actions", Grants.actionsOf(List.of(before.it(), wanted))))),
                        () -> draft.create(Authorizations.AUTHORIZATION, wanted));
    }

    /** Users have what they inherit, too; the others what was granted to themselves (inferred). */
    private static Object ofTarget(DirectoryView directory, GetAuthorizedResources request, Call call) {
        String namespace = namespace(directory, request.namespace());
        TargetType type = request.targetType();
        if (type == TargetType.GROUP
                && Groups.GROUP.find(directory, request.targetIdentifier()).isEmpty()) {
            throw ApiError.of(NO_SUCH_GROUP, request.targetIdentifier());
        }
        String targetId = Targets.resolve(directory, type, request.targetIdentifier(), namespace);
        List<Stored<Authorization>> grants = type == TargetType.USER
                ? Grants.of(directory, call.now(), targetId, namespace)
                : Authorizations.of(directory, type, targetId, namespace);
        List<Map<String, Object>> views = Grants.views(directory, grants).stream()
                .filter(view -> request.withDenied() || view.get("effect").equals(Authorizations.ALLOW))
                .filter(view -> isOfType(view, request.resourceType()))
                .filter(view -> isWanted((String) view.get("resourceCode"), request.resourceList()))
                .toList();
        return Answers.page(views.size(), views);
    }

    /** Documented: a code in the list, with or without {@code *} at its end, means all codes that begin so. */
    private static boolean isWanted(String code, List<String> wanted) {
        return wanted == null
                || wanted.stream()
                        .map(each -> each.endsWith("*") ? each.substring(0, each.length() - 1) : each)
                        .anyMatch(code::startsWith);
    }

    private static Object isAllowed(DirectoryView directory, IsActionAllowed request, Call call) {
        String namespace = namespace(directory, request.namespace());
        String userId = Users.END.require(directory, request.userId()).id();
        List<Authorization> about =
                Grants.about(Grants.of(directory, call.now(), userId, namespace), request.action(), request.resource());
        if (about.stream().anyMatch(grant -> !grant.condition().isEmpty())) {
            call.report(
                    "What was granted here has a condition, which the fake does not evaluate: it counts as fulfilled.");
        }
        return Map.of("allowed", Grants.allow(about));
    }

    /** Who was granted something itself, the latest first, each once with all actions (inferred). */
    private static Object targets(DirectoryView directory, GetResourceAuthorizedTargets request, Call call) {
        String namespace = namespace(directory, request.namespace());
        Map<String, List<Authorization>> byTarget = new LinkedHashMap<>();
        for (Stored<Authorization> each : Grants.on(directory, namespace, request.resource())) {
            Authorization grant = each.it();
            if (grant.isAllowing() && (request.targetType() == null || request.targetType() == grant.targetType())) {
                List<Authorization> others = byTarget.remove(grant.targetId());
                List<Authorization> all = new ArrayList<>(others == null ? List.of() : others);
                all.add(grant);
                byTarget.put(grant.targetId(), all);
            }
        }
        List<Map<String, Object>> targets = new ArrayList<>();
        byTarget.values().forEach(grants -> targets.add(target(directory, grants)));
        Collections.reverse(targets);
        return Answers.page(
                targets.size(), Paging.of(request.page(), request.limit()).of(targets));
    }

    private static Map<String, Object> target(DirectoryView directory, List<Authorization> grants) {
        Authorization first = grants.get(0);
        String identifier = switch (first.targetType()) {
            case ROLE ->
                Roles.ROLE
                        .findById(directory, first.roleId())
                        .orElseThrow()
                        .it()
                        .code();
            case GROUP ->
                Groups.GROUP
                        .findById(directory, first.groupId())
                        .orElseThrow()
                        .it()
                        .code();
            default -> first.targetId();
        };
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("targetType", first.targetType());
        target.put("targetIdentifier", identifier);
        target.put("actions", Grants.actionsOf(grants));
        return target;
    }

    private static Object ofUser(DirectoryView directory, GetUserAuthorizedResources request, Call call) {
        UserIdType type = UserOperations.userIdType(request.userIdType(), call);
        String userId = UserRules.resolve(directory, type, request.userId()).id();
        String namespace = namespace(directory, request.namespace());
        List<Map<String, Object>> views = views(
                        directory, Grants.of(directory, call.now(), userId, namespace), request.resourceType())
                .toList();
        return Answers.page(views.size(), views);
    }

    private static Object ofGroup(DirectoryView directory, OwnResources request, Call call) {
        String namespace = namespace(directory, request.namespace());
        String groupId = Groups.GROUP.require(directory, null, request.code()).id();
        return views(
                        directory,
                        Authorizations.of(directory, TargetType.GROUP, groupId, namespace),
                        request.resourceType())
                .toList();
    }

    /** The answer has no effect, so that what is denied is not in it (inferred). */
    private static Object ofRole(DirectoryView directory, OwnResources request, Call call) {
        String namespace = namespace(directory, request.namespace());
        Stored<Role> role = Roles.ROLE.require(directory, namespace, request.code());
        List<Map<String, Object>> views = views(
                        directory,
                        Authorizations.of(directory, TargetType.ROLE, role.id(), namespace),
                        request.resourceType())
                .filter(view -> view.get("effect").equals(Authorizations.ALLOW))
                .toList();
        views.forEach(view -> view.keySet().removeAll(Set.of("description", "condition", "effect")));
        return Answers.page(views.size(), views);
    }

    private static Stream<Map<String, Object>> views(
            DirectoryView directory, List<Stored<Authorization>> grants, String resourceType) {
        return Grants.views(directory, grants).stream().filter(view -> isOfType(view, resourceType));
    }

    private static boolean isOfType(Map<String, Object> view, String resourceType) {
        return resourceType == null || resourceType.equals(view.get("resourceType"));
    }

    private static String namespace(DirectoryView directory, String named) {
        return Authorizations.AUTHORIZATION.requireOwner(directory, named);
    }
}
