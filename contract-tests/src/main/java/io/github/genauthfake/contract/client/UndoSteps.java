package io.github.genauthfake.contract.client;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each write of the API that creates something, or changes what is always there, is taken back. */
final class UndoSteps {
    private static final Set<String> SETTINGS_OF_BASE_FIELDS =
            Set.of("label", "description", "userEditable", "visibleInAdminConsole", "visibleInUserCenter", "i18n");

    private UndoSteps() {}

    /**
     * What has to be known before a request is sent: the objects that it may create, by the names that it gives them.
     *
     * @param tenant the tenant that the request is about; {@code null} for the pool itself
     */
    static List<UndoStep> beforeCreating(String operation, RequestBody body, Object tenant) {
        Map<String, Object> properties = body.properties();
        return switch (operation) {
            case "create-user" -> List.of(userByName(properties));
            case "create-users-batch" ->
                body.list().stream().map(UndoSteps::userByName).toList();
            case "create-organization" ->
                List.of(organization(properties.get("organizationCode"), properties.get("organizationName")));
            case "create-role" ->
                List.of(role(properties.get("code"), properties.getOrDefault("namespace", "default")));
            case "create-namespace" -> List.of(namespace(properties.get("code")));
            case "create-group" -> List.of(group(properties.get("code")));
            case "create-tenant" -> List.of(UndoStep.lookFor("tenant", String.valueOf(properties.get("name"))));
            case "set-custom-fields" ->
                body.list().stream().map(field -> customField(field, tenant)).toList();
            // A department goes with its organization, which is the behaviour's own.
            default -> List.of();
        };
    }

    /** The same when the service has answered, by the ids that it gave, in the same order; empty where names are enough. */
    static List<UndoStep> afterCreating(String operation, Object data) {
        return switch (operation) {
            case "create-user" -> users(data instanceof Map<?, ?> ? list(data) : List.of());
            case "create-users-batch" -> users(data);
            case "create-tenant" -> data instanceof Map<?, ?> tenant ? List.of(tenant(tenant)) : List.of();
            case "create-organization" ->
                data instanceof Map<?, ?> organization
                        ? List.of(organization(organization.get("organizationCode"), null))
                        : List.of();
            default -> List.of();
        };
    }

    /** How the settings that a request changes become what they are now. */
    static List<UndoStep> beforeChangingBaseFields(RequestBody body, List<Map<String, Object>> now) {
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
                ? List.of()
                : List.of(new UndoStep(
                        "base field",
                        String.join(
                                ", ",
                                before.keySet().stream().map(String::valueOf).toList()),
                        "set-user-base-fields",
                        object("list", new ArrayList<>(before.values()))));
    }

    private static UndoStep userByName(Map<String, Object> user) {
        if (user.get("username") instanceof String username) {
            return userBy("username", username);
        }
        if (user.get("email") instanceof String email) {
            return userBy("email", email);
        }
        return UndoStep.lookFor("user", String.valueOf(user.get("name")));
    }

    private static UndoStep userBy(String type, String name) {
        return new UndoStep(
                "user",
                name,
                "delete-users-batch",
                object("userIds", list(name), "options", object("userIdType", type)));
    }

    private static List<UndoStep> users(Object users) {
        return RequestBody.objects(users).stream()
                .map(user -> new UndoStep(
                        "user",
                        user.get("username") == null
                                ? String.valueOf(user.get("email"))
                                : String.valueOf(user.get("username")),
                        "delete-users-batch",
                        object("userIds", list(user.get("userId")))))
                .toList();
    }

    private static UndoStep organization(Object code, Object name) {
        return code instanceof String text && !text.isEmpty()
                ? new UndoStep("organization", text, "delete-organization", object("organizationCode", text))
                : UndoStep.lookFor("organization", String.valueOf(name));
    }

    private static UndoStep role(Object code, Object namespace) {
        return new UndoStep(
                "role",
                namespace + "/" + code,
                "delete-roles-batch",
                object("codeList", list(code), "namespace", namespace));
    }

    private static UndoStep namespace(Object code) {
        return new UndoStep("namespace", String.valueOf(code), "delete-namespace", object("code", code));
    }

    private static UndoStep group(Object code) {
        return new UndoStep("group", String.valueOf(code), "delete-groups-batch", object("codeList", list(code)));
    }

    private static UndoStep tenant(Map<?, ?> tenant) {
        return new UndoStep(
                "tenant",
                String.valueOf(tenant.get("name")),
                "delete-tenant",
                object("tenantId", tenant.get("tenantId")));
    }

    private static UndoStep customField(Map<String, Object> field, Object tenant) {
        Map<String, Object> body =
                object("list", list(object("targetType", field.get("targetType"), "key", field.get("key"))));
        if (tenant != null) {
            body.put("tenantId", tenant);
        }
        return new UndoStep(
                "custom field", field.get("targetType") + "/" + field.get("key"), "delete-custom-fields", body);
    }
}
