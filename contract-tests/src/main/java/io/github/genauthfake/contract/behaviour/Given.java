package io.github.genauthfake.contract.behaviour;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;

import io.github.genauthfake.contract.client.GenAuth;
import io.github.genauthfake.contract.kind.TestedKind;
import io.github.genauthfake.contract.kind.TestedKinds;
import java.util.Map;

/** Makes what behaviours need and are not about, through the API alone. Asserts nothing; a refusal ends the behaviour. */
public final class Given {
    private final GenAuth genauth;

    Given(GenAuth genauth) {
        this.genauth = genauth;
    }

    /** A name that nobody else uses. */
    public String name(String stem) {
        return genauth.unique(stem);
    }

    /** A user; its id. */
    public String user() {
        return one(TestedKinds.USER);
    }

    /** A user with these properties, given as names and values in turn; its id. */
    public String user(Object... properties) {
        return create("create-user", object(properties), "userId");
    }

    /** A user that was deleted; the id it had. */
    public String deletedUser() {
        String user = user();
        require("delete-users-batch", object("userIds", list(user)));
        return user;
    }

    /** An identity that a user may have, as create-user takes it; its account is the one of this name at one source. */
    public static Map<String, Object> identity(String userIdInIdp) {
        return object(
                "extIdpId",
                "62f20932716fbcc10d966ee5",
                "provider",
                "lark",
                "type",
                "open_id",
                "userIdInIdp",
                userIdInIdp,
                "userInfoInIdp",
                object(),
                "originConnIds",
                list("62f20932716fbcc10d966ee6"));
    }

    /** An organization; its code. */
    public String organization() {
        return one(TestedKinds.ORGANIZATION);
    }

    /** The id of an organization's root department. */
    public String rootOf(String organizationCode) {
        return genauth.request("get-organization")
                .get("organizationCode", organizationCode)
                .read("departmentId");
    }

    /** A department below the root of a new organization; its id. */
    public String department() {
        return departmentIn(organization());
    }

    /** A department below the root of an organization; its id. */
    public String departmentIn(String organizationCode, Object... properties) {
        return one(TestedKinds.DEPARTMENT, with(object("organizationCode", organizationCode), properties));
    }

    /** A role in the namespace {@code default}; its code. */
    public String role() {
        return roleIn("default");
    }

    /** A role in a namespace; its code. */
    public String roleIn(String namespace, Object... properties) {
        return one(TestedKinds.ROLE, with(object("namespace", namespace), properties));
    }

    /** A namespace; its code. */
    public String namespace() {
        return one(TestedKinds.NAMESPACE);
    }

    /** A permission namespace; its code, which is its name as well. */
    public String permissionNamespace() {
        return one(TestedKinds.PERMISSION_NAMESPACE);
    }

    /** A resource in a namespace; its code. */
    public String resourceIn(String namespace, Object... properties) {
        return one(TestedKinds.RESOURCE, with(object("namespace", namespace), properties));
    }

    /** A data resource in a namespace; its code. */
    public String dataResourceIn(String namespace, Object... properties) {
        return one(TestedKinds.DATA_RESOURCE, with(object("namespaceCode", namespace), properties));
    }

    /** A data policy that allows these permissions; its id. */
    public String dataPolicy(Object... permissions) {
        return dataPolicyCalled(name("policy"), permissions);
    }

    /** A data policy with a name that allows these permissions; its id. */
    public String dataPolicyCalled(String name, Object... permissions) {
        Object allowed = list(object("effect", "ALLOW", "permissions", list(permissions)));
        return one(TestedKinds.DATA_POLICY, object("policyName", name, "statementList", allowed));
    }

    /** Authorizes a data policy to a user, or another sort of target. */
    public void dataAuthorization(String policy, String type, String target) {
        require(
                "authorize-data-policies",
                object("policyIds", list(policy), "targetList", list(object("id", target, "type", type))));
    }

    /** A group; its code. */
    public String group() {
        return one(TestedKinds.GROUP);
    }

    /** A tenant; its id. */
    public String tenant() {
        return one(TestedKinds.TENANT);
    }

    /** Makes a user of the pool a member of a tenant. */
    public void tenantMember(String userId, String tenant) {
        require("add-tenant-users", object("tenantId", tenant, "linkUserIds", list(userId)));
    }

    /** What names the owner of a new object: the owner by default, else a new one; empty where there is no owner. */
    public Map<String, Object> ownerFor(TestedKind kind) {
        return kind.owner()
                .map(owner -> object(kind.ownerProperty(), kind.defaultOwner().orElseGet(() -> one(owner))))
                .orElse(object());
    }

    /** An object of any kind; its key. */
    public String one(TestedKind kind) {
        return one(kind, ownerFor(kind));
    }

    /** An object of any kind with these properties, and those of its kind's example beside them; its key. */
    public String one(TestedKind kind, Map<String, Object> properties) {
        return create(kind.createOperation(), with(kind.example(genauth::unique), properties), kind.key());
    }

    /** A custom field of users; its key. */
    public String field(String dataType, Object... properties) {
        return fieldOf("USER", dataType, properties);
    }

    /** A custom field; its key. */
    public String fieldOf(String targetType, String dataType, Object... properties) {
        Map<String, Object> field =
                object("targetType", targetType, "key", genauth.unique("field"), "dataType", dataType);
        Map<String, Object> complete = with(field, properties);
        return create("set-custom-fields", object("list", list(complete)), "[0].key");
    }

    /** A custom field of users with the options {@code pku} and {@code thu}; its key. */
    public String choice() {
        return field(
                "ENUM",
                "options",
                list(object("value", "pku", "label", "北京大学"), object("value", "thu", "label", "清华大学")));
    }

    /** Sets one value of a user's custom data. */
    public void value(String userId, String key, Object value) {
        valueOf("USER", userId, key, value);
    }

    /** Sets one value of the custom data of any target; a role is one of the namespace {@code default}. */
    public void valueOf(String targetType, String target, String key, Object value) {
        require(
                "set-custom-data",
                object(
                        "targetType",
                        targetType,
                        "targetIdentifier",
                        target,
                        "namespace",
                        "default",
                        "list",
                        list(object("key", key, "value", value))));
    }

    /** Puts a user into departments, the first of them being the main one. */
    public void membership(String userId, String... departmentIds) {
        Object[] departments = new Object[departmentIds.length];
        for (int index = 0; index < departments.length; index++) {
            departments[index] = object("departmentId", departmentIds[index], "isMainDepartment", index == 0);
        }
        require("set-user-departments", object("userId", userId, "departments", list(departments)));
    }

    /** A role of administrators; its code. */
    public String adminRole() {
        Map<String, Object> role = TestedKinds.ADMIN_ROLE.example(genauth::unique);
        require("create-admin-role", role);
        return (String) role.get("code");
    }

    /** Adds a user to a group. */
    public void member(String userId, String group) {
        require("add-group-members", object("code", group, "userIds", list(userId)));
    }

    /** Assigns a role of the namespace {@code default} to a user, or to a department. */
    public void assignment(String role, String targetType, String id) {
        Object target = object("targetType", targetType, "targetIdentifier", id);
        require("assign-role", object("code", role, "targets", list(target)));
    }

    private String create(String operation, Map<String, Object> body, String path) {
        return genauth.require(operation, body).read(path);
    }

    private void require(String operation, Map<String, Object> body) {
        genauth.require(operation, body);
    }
}
