package io.github.genauthfake.contract.client;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.service.UndoStep;
import java.util.Map;

/** How each kind of object is deleted, from what the API answers of it. */
public final class Deletions {
    private Deletions() {}

    /** Deletes a user by its id. */
    public static UndoStep user(Map<String, Object> user) {
        Object name = user.get("username") == null ? user.get("email") : user.get("username");
        return new UndoStep(
                "user", String.valueOf(name), "delete-users-batch", object("userIds", list(user.get("userId"))));
    }

    /** Deletes a user by another name than its id. */
    static UndoStep userBy(String type, Object name) {
        return new UndoStep(
                "user",
                String.valueOf(name),
                "delete-users-batch",
                object("userIds", list(name), "options", object("userIdType", type)));
    }

    /** Deletes an organization with its whole tree. */
    public static UndoStep organization(Map<String, Object> organization) {
        Object code = organization.get("organizationCode");
        return new UndoStep(
                "organization", String.valueOf(code), "delete-organization", object("organizationCode", code));
    }

    /** Deletes a role in its namespace. */
    public static UndoStep role(Map<String, Object> role) {
        Object namespace = role.get("namespace");
        return new UndoStep(
                "role",
                namespace + "/" + role.get("code"),
                "delete-roles-batch",
                object("codeList", list(role.get("code")), "namespace", namespace));
    }

    /** Deletes a namespace. */
    public static UndoStep namespace(Map<String, Object> namespace) {
        Object code = namespace.get("code");
        return new UndoStep("namespace", String.valueOf(code), "delete-namespace", object("code", code));
    }

    /** Deletes a group. */
    public static UndoStep group(Map<String, Object> group) {
        Object code = group.get("code");
        return new UndoStep("group", String.valueOf(code), "delete-groups-batch", object("codeList", list(code)));
    }

    /** Deletes a tenant. */
    public static UndoStep tenant(Map<String, Object> tenant) {
        return new UndoStep(
                "tenant",
                String.valueOf(tenant.get("name")),
                "delete-tenant",
                object("tenantId", tenant.get("tenantId")));
    }

    /**
     * Deletes a custom field with its values.
     *
     * @param tenant the tenant that it belongs to; {@code null} for the pool itself
     */
    public static UndoStep customField(Map<String, Object> field, Object tenant) {
        Map<String, Object> body =
                object("list", list(object("targetType", field.get("targetType"), "key", field.get("key"))));
        if (tenant != null) {
            body.put("tenantId", tenant);
        }
        return new UndoStep(
                "custom field", field.get("targetType") + "/" + field.get("key"), "delete-custom-fields", body);
    }
}
