package io.github.genauthfake.contract.client;

import io.restassured.path.json.JsonPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sees to it that a behaviour leaves nothing behind: it watches every write, notes how to undo it, and refuses to let a
 * behaviour create what does not carry one of the run's names.
 */
final class Tidiness {
    private static final Set<String> KEPT_FIELD_SETTINGS = Set.of(
            "key", "label", "description", "userEditable", "visibleInAdminConsole", "visibleInUserCenter", "i18n");

    private final GenAuth genauth;
    private final UniqueNames names;
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private boolean isCleaning;

    Tidiness(GenAuth genauth, UniqueNames names) {
        this.genauth = genauth;
        this.names = names;
    }

    /** Lets a write through and notes how to undo it. */
    Answer watch(String operation, String body, Supplier<Answer> exchange) {
        if (isCleaning) {
            return exchange.get();
        }
        if (operation.equals("set-user-base-fields")) {
            List<Map<String, Object>> before = baseFields();
            undoing.push(() -> restore(before));
            return exchange.get();
        }
        Answer answer = exchange.get();
        if (!answer.isSuccess()) {
            return answer;
        }
        Runnable undo = undo(operation, answer, body);
        if (undo != null) {
            undoing.push(undo);
            if (!names.occurIn(body)) {
                throw new IllegalStateException(
                        "The behaviour created something without a name from unique(…): " + operation + " " + body);
            }
        }
        return answer;
    }

    private Runnable undo(String operation, Answer answer, String body) {
        return switch (operation) {
            case "create-user" -> {
                String id = answer.read("userId");
                yield () -> delete("delete-users-batch", Json.object("userIds", Json.list(id)));
            }
            case "create-users-batch" -> {
                List<String> ids = answer.read("userId");
                yield () -> delete("delete-users-batch", Json.object("userIds", ids));
            }
            case "create-organization" -> {
                String code = answer.read("organizationCode");
                yield () -> delete("delete-organization", Json.object("organizationCode", code));
            }
            case "create-department" -> {
                String code = answer.read("organizationCode");
                String id = answer.read("departmentId");
                yield () -> delete("delete-department", Json.object("organizationCode", code, "departmentId", id));
            }
            case "create-role" -> {
                String code = answer.read("code");
                String namespace = answer.read("namespace");
                yield () ->
                        delete("delete-roles-batch", Json.object("codeList", Json.list(code), "namespace", namespace));
            }
            case "create-namespace" -> {
                String code = answer.read("code");
                yield () -> delete("delete-namespace", Json.object("code", code));
            }
            case "create-group" -> {
                String code = answer.read("code");
                yield () -> delete("delete-groups-batch", Json.object("codeList", Json.list(code)));
            }
            case "create-tenant" -> {
                String id = answer.read("tenantId");
                yield () -> delete("delete-tenant", Json.object("tenantId", id));
            }
            case "set-custom-fields" -> {
                List<Map<String, Object>> fields = answer.read("");
                Object tenant = tenantOf(body);
                yield () -> delete("delete-custom-fields", fieldsToDelete(fields, tenant));
            }
            default -> null;
        };
    }

    private static Object tenantOf(String body) {
        return new JsonPath(body).get("tenantId");
    }

    private static Object fieldsToDelete(List<Map<String, Object>> fields, Object tenant) {
        List<Object> keys = new ArrayList<>();
        fields.forEach(field -> keys.add(Json.object("targetType", field.get("targetType"), "key", field.get("key"))));
        return tenant == null ? Json.object("list", keys) : Json.object("list", keys, "tenantId", tenant);
    }

    private List<Map<String, Object>> baseFields() {
        return genauth.request("get-user-base-fields").get().read("");
    }

    private void restore(List<Map<String, Object>> fields) {
        List<Map<String, Object>> settings = fields.stream()
                .map(field -> {
                    Map<String, Object> kept = Json.object();
                    field.forEach((name, value) -> {
                        if (value != null && KEPT_FIELD_SETTINGS.contains(name)) {
                            kept.put(name, value);
                        }
                    });
                    return kept;
                })
                .toList();
        genauth.request("set-user-base-fields").post("application/json", Json.write(Json.object("list", settings)));
    }

    private void delete(String operation, Object body) {
        genauth.request(operation).post(body);
    }

    /** Undoes everything, the latest first. What is gone already does not matter. */
    void cleanUp() {
        isCleaning = true;
        while (!undoing.isEmpty()) {
            undoing.pop().run();
        }
    }
}
