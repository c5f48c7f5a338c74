package io.github.genauthfake.contract.client;

import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How each write of the API that creates something, or changes what is always there, is taken back. */
final class UndoSteps {
    private static final Set<String> SETTINGS_OF_BASE_FIELDS =
            Set.of("label", "description", "userEditable", "visibleInAdminConsole", "visibleInUserCenter", "i18n");

    private final UniqueNames names;

    UndoSteps(UniqueNames names) {
        this.names = names;
    }

    /**
     * What has to be known before a request is sent: the objects that it may create, by the names that it gives them. An
     * object is never meant by a name that somebody else could have given, so that there is none for some.
     *
     * @param tenant the tenant that the request is about; {@code null} for the pool itself
     */
    List<Optional<UndoStep>> beforeCreating(String operation, RequestBody body, Object tenant) {
        Map<String, Object> properties = body.properties();
        return switch (operation) {
            case "create-user" -> List.of(user(properties));
            case "create-users-batch" -> body.list().stream().map(this::user).toList();
            case "create-organization" ->
                List.of(named("organization", properties.get("organizationCode"), properties.get("organizationName")));
            case "create-role" -> List.of(role(properties));
            case "create-namespace" -> List.of(named("namespace", properties.get("code"), properties.get("name")));
            case "create-group" -> List.of(named("group", properties.get("code"), properties.get("name")));
            case "create-tenant" -> List.of(lookFor("tenant", properties.get("name")));
            case "set-custom-fields" ->
                body.list().stream()
                        .map(field -> isOwn(field.get("key"))
                                ? Optional.of(Deletions.customField(field, tenant))
                                : Optional.<UndoStep>empty())
                        .toList();
            // A department goes with its organization, which is the behaviour's own.
            default -> List.of();
        };
    }

    /** The same when the service has answered, by the ids and codes that it gave, in the same order. */
    List<UndoStep> afterCreating(String operation, Object data, Object tenant) {
        List<Map<String, Object>> created = RequestBody.objects(data instanceof Map<?, ?> ? List.of(data) : data);
        return switch (operation) {
            case "create-user", "create-users-batch" ->
                created.stream().map(Deletions::user).toList();
            case "create-organization" ->
                created.stream().map(Deletions::organization).toList();
            case "create-role" -> created.stream().map(Deletions::role).toList();
            case "create-namespace" ->
                created.stream().map(Deletions::namespace).toList();
            case "create-group" -> created.stream().map(Deletions::group).toList();
            case "create-tenant" -> created.stream().map(Deletions::tenant).toList();
            case "set-custom-fields" ->
                created.stream()
                        .map(field -> Deletions.customField(field, tenant))
                        .toList();
            default -> List.of();
        };
    }

    private Optional<UndoStep> user(Map<String, Object> user) {
        if (isOwn(user.get("username"))) {
            return Optional.of(Deletions.userBy("username", user.get("username")));
        }
        return isOwn(user.get("email"))
                ? Optional.of(Deletions.userBy("email", user.get("email")))
                : lookFor("user", user.get("name"));
    }

    private Optional<UndoStep> role(Map<String, Object> role) {
        Map<String, Object> inItsNamespace = Json.with(role, "namespace", role.getOrDefault("namespace", "default"));
        return isOwn(role.get("code"))
                ? Optional.of(Deletions.role(inItsNamespace))
                : lookFor("role", role.get("name"));
    }

    private Optional<UndoStep> named(String kind, Object code, Object name) {
        if (!isOwn(code)) {
            return lookFor(kind, name);
        }
        return Optional.of(
                switch (kind) {
                    case "organization" -> Deletions.organization(Json.object("organizationCode", code));
                    case "namespace" -> Deletions.namespace(Json.object("code", code));
                    default -> Deletions.group(Json.object("code", code));
                });
    }

    private Optional<UndoStep> lookFor(String kind, Object name) {
        return isOwn(name) ? Optional.of(UndoStep.lookFor(kind, (String) name)) : Optional.empty();
    }

    private boolean isOwn(Object name) {
        return name instanceof String text && names.occurIn(text);
    }

    /** How the settings that a request changes become what they are now; empty when it changes none. */
    Optional<UndoStep> beforeChangingBaseFields(RequestBody body, List<Map<String, Object>> now) {
        Map<Object, Map<String, Object>> before = new LinkedHashMap<>();
        for (Map<String, Object> change : body.list()) {
            now.stream()
                    .filter(field -> field.get("key").equals(change.get("key")))
                    .findFirst()
                    .ifPresent(field -> {
                        Map<String, Object> settings =
                                before.computeIfAbsent(field.get("key"), key -> object("key", key));
                        change.keySet().stream()
                                .filter(SETTINGS_OF_BASE_FIELDS::contains)
                                .forEach(setting -> settings.put(setting, field.get(setting)));
                    });
        }
        before.values().removeIf(settings -> settings.size() == 1);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(new UndoStep(
                        "base field",
                        String.join(
                                ", ",
                                before.keySet().stream().map(String::valueOf).toList()),
                        "set-user-base-fields",
                        object("list", new ArrayList<>(before.values()))));
    }
}
