package io.github.genauthfake.contract.remote;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.client.RunPrefix;
import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Looks for what runs have created, by the prefix of its names. */
final class PoolSearch {
    private static final int PAGE = 50;

    private final RemoteApi api;

    PoolSearch(RemoteApi api) {
        this.api = api;
    }

    /**
     * What a search has found.
     *
     * @param steps how each object is deleted
     * @param unsearched what could not be looked for, and why, in sentences
     */
    record Found(List<UndoStep> steps, List<String> unsearched) {
        private Found() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private void add(Found other) {
            steps.addAll(other.steps);
            unsearched.addAll(other.unsearched);
        }
    }

    /** Looks for everything with a prefix of runs. */
    Found everythingOf(Predicate<String> prefix, String keyword) {
        Found all = new Found();
        all.add(users(keyword, prefix));
        all.add(organizations(keyword, prefix));
        all.add(groups(keyword, prefix));
        Found namespaces = namespaces(keyword, prefix);
        all.add(roles("default", keyword, prefix));
        for (UndoStep namespace : namespaces.steps()) {
            all.add(roles(namespace.name(), "", any -> true));
        }
        all.add(namespaces);
        for (String targetType : List.of("USER", "ROLE", "DEPARTMENT")) {
            all.add(customFields(targetType, prefix));
        }
        all.add(tenants(keyword, prefix));
        return all;
    }

    /** Looks for one object by its name. */
    Found lookFor(String kind, String name) {
        Predicate<String> anyRun = prefix -> true;
        return switch (kind) {
            case "user" -> users(name, anyRun);
            case "organization" -> organizations(name, anyRun);
            case "tenant" -> tenants(name, anyRun);
            default -> throw new IllegalArgumentException("Nobody looks for a " + kind);
        };
    }

    private Found users(String keyword, Predicate<String> prefix) {
        return pages(
                "users",
                page -> api.post(
                        "list-users",
                        object(
                                "keywords",
                                keyword,
                                "options",
                                object("pagination", object("page", page, "limit", PAGE)))),
                user -> isOf(prefix, user, "username", "email", "externalId", "name", "nickname"),
                user -> new UndoStep(
                        "user",
                        String.valueOf(user.get("username") == null ? user.get("email") : user.get("username")),
                        "delete-users-batch",
                        object("userIds", list(user.get("userId")))));
    }

    private Found organizations(String keyword, Predicate<String> prefix) {
        return pages(
                "organizations",
                page -> api.get("search-organizations", "keywords", keyword, "page", page, "limit", PAGE),
                organization -> isOf(prefix, organization, "organizationCode", "organizationName"),
                organization -> new UndoStep(
                        "organization",
                        String.valueOf(organization.get("organizationCode")),
                        "delete-organization",
                        object("organizationCode", organization.get("organizationCode"))));
    }

    private Found groups(String keyword, Predicate<String> prefix) {
        return pages(
                "groups",
                page -> api.get("list-groups", "keywords", keyword, "page", page, "limit", PAGE),
                group -> isOf(prefix, group, "code", "name"),
                group -> new UndoStep(
                        "group",
                        String.valueOf(group.get("code")),
                        "delete-groups-batch",
                        object("codeList", list(group.get("code")))));
    }

    private Found roles(String namespace, String keyword, Predicate<String> prefix) {
        return pages(
                "roles",
                page -> keyword.isEmpty()
                        ? api.get("list-roles", "namespace", namespace, "page", page, "limit", PAGE)
                        : api.get(
                                "list-roles", "namespace", namespace, "keywords", keyword, "page", page, "limit", PAGE),
                role -> isOf(prefix, role, "code", "name"),
                role -> new UndoStep(
                        "role",
                        namespace + "/" + role.get("code"),
                        "delete-roles-batch",
                        object("codeList", list(role.get("code")), "namespace", namespace)));
    }

    private Found namespaces(String keyword, Predicate<String> prefix) {
        return pages(
                "namespaces",
                page -> api.get("list-namespaces", "keywords", keyword, "page", page, "limit", PAGE),
                namespace -> isOf(prefix, namespace, "code", "name"),
                namespace -> new UndoStep(
                        "namespace",
                        String.valueOf(namespace.get("code")),
                        "delete-namespace",
                        object("code", namespace.get("code"))));
    }

    private Found tenants(String keyword, Predicate<String> prefix) {
        return pages(
                "tenants",
                page -> api.get("list-tenants", "keywords", keyword, "page", page, "limit", PAGE),
                tenant -> isOf(prefix, tenant, "name"),
                tenant -> new UndoStep(
                        "tenant",
                        String.valueOf(tenant.get("name")),
                        "delete-tenant",
                        object("tenantId", tenant.get("tenantId"))));
    }

    private Found customFields(String targetType, Predicate<String> prefix) {
        return collect(
                "custom fields of the target type " + targetType,
                api.get("get-custom-fields", "targetType", targetType),
                field -> isOf(prefix, field, "key"),
                field -> new UndoStep(
                        "custom field",
                        targetType + "/" + field.get("key"),
                        "delete-custom-fields",
                        object("list", list(object("targetType", targetType, "key", field.get("key"))))));
    }

    private static Found pages(
            String what,
            IntFunction<RemoteApi.Reply> page,
            Predicate<Map<String, Object>> isWanted,
            Function<Map<String, Object>, UndoStep> step) {
        Found found = new Found();
        RemoteApi.Reply reply;
        int number = 0;
        do {
            reply = page.apply(++number);
            found.add(collect(what, reply, isWanted, step));
        } while (reply.list().size() == PAGE);
        return found;
    }

    private static Found collect(
            String what,
            RemoteApi.Reply reply,
            Predicate<Map<String, Object>> isWanted,
            Function<Map<String, Object>, UndoStep> step) {
        Found found = new Found();
        if (reply.isSuccess()) {
            reply.list().stream().filter(isWanted).map(step).forEach(found.steps()::add);
        } else {
            found.unsearched().add("The service does not let us look for " + what + ": " + reply.summary());
        }
        return found;
    }

    /** Whether a run gave one of its names to an object. A search alone may also find what only resembles them. */
    private static boolean isOf(Predicate<String> prefix, Map<String, Object> object, String... properties) {
        for (String property : properties) {
            if (object.get(property) instanceof String text
                    && RunPrefix.in(text).filter(prefix).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
