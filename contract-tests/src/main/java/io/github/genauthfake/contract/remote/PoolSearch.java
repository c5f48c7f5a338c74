package io.github.genauthfake.contract.remote;

import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.client.Deletions;
import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.client.RunPrefix;
import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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

    /**
     * Looks for everything that carries the prefix of certain runs.
     *
     * @param keyword what the service is asked for: a prefix, or what prefixes have in common
     */
    Found everythingOf(Predicate<String> prefix, String keyword) {
        Predicate<String> isWanted = text -> RunPrefix.in(text).filter(prefix).isPresent();
        Found all = new Found();
        all.add(users(keyword, isWanted));
        all.add(organizations(keyword, isWanted));
        all.add(groups(keyword, isWanted));
        all.add(roles("default", keyword, isWanted));
        Found namespaces = namespaces(keyword, isWanted);
        for (UndoStep namespace : namespaces.steps()) {
            all.add(roles(namespace.name(), "", any -> true));
        }
        all.add(namespaces);
        for (String targetType : List.of("USER", "ROLE", "DEPARTMENT")) {
            all.add(customFields(targetType, isWanted));
        }
        all.add(tenants(keyword, isWanted));
        return all;
    }

    /** Looks for what has a certain name, which is one of a run's. */
    Found lookFor(String kind, String name) {
        Pattern wanted = Pattern.compile(Pattern.quote(name) + "(?![0-9])", Pattern.CASE_INSENSITIVE);
        Predicate<String> isWanted = text -> wanted.matcher(text).find();
        return switch (kind) {
            case "user" -> users(name, isWanted);
            case "organization" -> organizations(name, isWanted);
            case "group" -> groups(name, isWanted);
            case "role" -> roles("default", name, isWanted);
            // Namespaces are searched by their codes alone.
            case "namespace" -> namespaces("", isWanted);
            case "tenant" -> tenants(name, isWanted);
            default -> throw new IllegalArgumentException("Nobody looks for a " + kind);
        };
    }

    private Found users(String keyword, Predicate<String> isWanted) {
        return pages(
                "users",
                page -> api.post(
                        "list-users",
                        object(
                                "keywords",
                                keyword,
                                "options",
                                object("pagination", object("page", page, "limit", PAGE)))),
                user -> isCalled(isWanted, user, "username", "email", "externalId", "name", "nickname"),
                Deletions::user);
    }

    private Found organizations(String keyword, Predicate<String> isWanted) {
        return pages(
                "organizations",
                page -> api.get("search-organizations", "keywords", keyword, "page", page, "limit", PAGE),
                organization -> isCalled(isWanted, organization, "organizationCode", "organizationName"),
                Deletions::organization);
    }

    private Found groups(String keyword, Predicate<String> isWanted) {
        return pages(
                "groups",
                page -> api.get("list-groups", "keywords", keyword, "page", page, "limit", PAGE),
                group -> isCalled(isWanted, group, "code", "name"),
                Deletions::group);
    }

    private Found roles(String namespace, String keyword, Predicate<String> isWanted) {
        return pages(
                "roles",
                page -> list("list-roles", keyword, page, "namespace", namespace),
                role -> isCalled(isWanted, role, "code", "name"),
                role -> Deletions.role(Json.with(role, "namespace", namespace)));
    }

    private Found namespaces(String keyword, Predicate<String> isWanted) {
        return pages(
                "namespaces",
                page -> list("list-namespaces", keyword, page),
                namespace -> isCalled(isWanted, namespace, "code", "name"),
                Deletions::namespace);
    }

    private Found tenants(String keyword, Predicate<String> isWanted) {
        return pages(
                "tenants",
                page -> list("list-tenants", keyword, page),
                tenant -> isCalled(isWanted, tenant, "name"),
                Deletions::tenant);
    }

    private RemoteApi.Reply list(String operation, String keyword, int page, Object... others) {
        List<Object> parameters = new ArrayList<>(List.of(others));
        parameters.addAll(List.of("page", page, "limit", PAGE));
        if (!keyword.isEmpty()) {
            parameters.addAll(List.of("keywords", keyword));
        }
        return api.get(operation, parameters.toArray());
    }

    private Found customFields(String targetType, Predicate<String> isWanted) {
        return collect(
                "custom fields of the target type " + targetType,
                api.get("get-custom-fields", "targetType", targetType),
                field -> isCalled(isWanted, field, "key"),
                field -> Deletions.customField(Json.with(field, "targetType", targetType), null));
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

    /** Whether an object has a wanted name. The search of the service may also find what only resembles it. */
    private static boolean isCalled(Predicate<String> isWanted, Map<String, Object> object, String... properties) {
        for (String property : properties) {
            if (object.get(property) instanceof String text && isWanted.test(text)) {
                return true;
            }
        }
        return false;
    }
}
