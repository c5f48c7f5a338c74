package io.github.genauthfake.contract.kind;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All kinds of objects that the behaviours create. A new kind is one row here. */
public final class TestedKinds {
    /** Users. */
    public static final TestedKind USER = new UserKind("user", "users")
            .particular()
            .id("userId")
            .calledBy("username", "email", "phone", "externalId", "name", "nickname")
            .createdInListsBy("create-users-batch")
            .meantBy("leaderUserIds")
            .deletedInListsBy("delete-users-batch", "userIds")
            .refusesToDeleteNothing()
            .withCustomDataOf("USER")
            .madeOf(unique -> object("username", unique.apply("user")));

    /** Public accounts. */
    public static final TestedKind PUBLIC_ACCOUNT = new UserKind("public account", "public accounts")
            .particular()
            .id("userId")
            .meantBy("userIds", "publicAccountId", "publicAccountIds")
            .calledBy("username", "email", "phone", "externalId", "name", "nickname")
            .createdInListsBy("create-public-accounts-batch")
            .deletedInListsBy("delete-public-accounts-batch", "userIds")
            .madeOf(unique -> object("username", unique.apply("account")));

    /** Organizations, each with a tree of departments. */
    public static final TestedKind ORGANIZATION = new TestedKind("organization")
            .key("organizationCode")
            .calledBy("organizationCode", "organizationName")
            .searchedBy("search-organizations")
            .refusesToDeleteNothing()
            .requiring("organizationCode", "organizationName")
            .answeringOtherwise("metadata")
            .madeOf(unique -> {
                String code = unique.apply("org");
                return object("organizationCode", code, "organizationName", code, "metadata", object());
            });

    /** Departments below the root of an organization, with which they go. */
    public static final TestedKind DEPARTMENT = new TestedKind("department")
            .id("departmentId")
            .meantBy("departmentIds", "parentDepartmentId")
            .within(ORGANIZATION, "organizationCode", null)
            .goesWithItsOwner()
            .withCustomDataOf("DEPARTMENT")
            .requiring("name", "parentDepartmentId")
            .answeringOtherwise("metadata", "parentDepartmentId")
            .madeOf(unique ->
                    object("name", unique.apply("department"), "parentDepartmentId", "root", "metadata", object()));

    /** Groups. */
    public static final TestedKind GROUP = new TestedKind("group")
            .createdInListsBy("create-groups-batch")
            .createdOrChangedBy("create-or-update-group")
            .deletedInListsBy("delete-groups-batch", "codeList")
            .refusesToDeleteNothing()
            .withCustomDataOf("GROUP")
            .requiring("code", "name", "description")
            .madeOf(unique -> {
                String code = unique.apply("group");
                return object("code", code, "name", code, "description", "who develops");
            });

    /** Namespaces, which the console calls permission groups. */
    public static final TestedKind NAMESPACE = new TestedKind("namespace")
            .createdInListsBy("create-namespaces-batch")
            .foundByKeyAlone()
            .requiring("code")
            .madeOf(unique -> {
                String code = unique.apply("space");
                return object("code", code, "name", code, "description", "roomy");
            });

    /** Namespaces as the operations on data permissions know them. */
    public static final TestedKind PERMISSION_NAMESPACE = new TestedKind("permission namespace")
            .createdInListsBy("create-permission-namespaces-batch")
            .searchedWith("query")
            .requiring("code", "name")
            .madeOf(unique -> {
                String code = unique.apply("space");
                return object("code", code, "name", code, "description", "roomy");
            });

    /** Roles in a namespace. */
    public static final TestedKind ROLE = new TestedKind("role")
            .within(NAMESPACE, "namespace", "default")
            .createdInListsBy("create-roles-batch")
            .deletedInListsBy("delete-roles-batch", "codeList")
            .refusesToDeleteNothing()
            .withCustomDataOf("ROLE")
            .requiring("code")
            .madeOf(unique -> {
                String code = unique.apply("role");
                return object("code", code, "name", code, "description", "manages");
            });

    /** Resources in a namespace. */
    public static final TestedKind RESOURCE = new TestedKind("resource")
            .within(NAMESPACE, "namespace", "default")
            .createdInListsBy("create-resources-batch")
            .foundByKeyAlone()
            .meantBy("ids")
            .requiring("code", "type")
            .madeOf(unique -> {
                String code = unique.apply("resource");
                return object("code", code, "name", code, "description", "precious", "type", "DATA");
            });

    /** Data resources in a namespace. */
    public static final TestedKind DATA_RESOURCE = new TestedKind("data-resource")
            .within(NAMESPACE, "namespaceCode", null)
            .goesWithItsOwner()
            .key("resourceCode")
            .calledBy("resourceCode", "resourceName")
            .requiring("namespaceCode", "resourceCode", "resourceName", "type", "struct", "actions")
            .answeringOtherwise("namespaceCode")
            .madeOf(unique -> {
                String code = unique.apply("data");
                return object(
                        "resourceCode",
                        code,
                        "resourceName",
                        code,
                        "type",
                        "STRING",
                        "struct",
                        "/" + code,
                        "actions",
                        list("read", "write"),
                        "description",
                        "precious");
            });

    /** Policies on data resources. */
    public static final TestedKind DATA_POLICY = new DataPolicyKind();

    /** Roles of administrators, all of them in one namespace. */
    public static final TestedKind ADMIN_ROLE = new AdminRoleKind();

    /** Definitions of custom fields. */
    public static final TestedKind CUSTOM_FIELD = new CustomFieldKind();

    /** Tenants. */
    public static final TestedKind TENANT = new TestedKind("tenant")
            .id("tenantId")
            .calledBy("name")
            .requiring("name")
            .madeOf(unique -> object("name", unique.apply("tenant"), "appIds", list("app"), "description", "one"));

    /** Applications. */
    public static final TestedKind APPLICATION = new TestedKind("application")
            .id("appId")
            .calledBy("appName")
            .requiring("appName")
            .madeOf(unique -> object(
                    "appName",
                    unique.apply("application"),
                    "appDescription",
                    "where things are sold",
                    "appType",
                    "spa",
                    "redirectUris",
                    list("https://shop.example.com/callback"),
                    "ssoEnabled",
                    true));

    /** Webhooks. */
    public static final TestedKind WEBHOOK = new TestedKind("webhook")
            .id("webhookId")
            .calledBy("name")
            .deletedInListsBy("delete-webhook", "webhookIds")
            .requiring("name", "url", "events", "contentType")
            .madeOf(unique -> object(
                    "name",
                    unique.apply("webhook"),
                    "url",
                    "http://127.0.0.1:9/hook",
                    "events",
                    list("user:created"),
                    "contentType",
                    "application/json"));

    /** Posts. Requests name them by their codes or their ids. */
    public static final TestedKind POST = new TestedKind("post")
            .particular()
            .listedBy("list-post")
            .deletedBy("remove-post")
            .meantBy("id", "postId", "postIds")
            .madeOf(unique -> {
                String code = unique.apply("post");
                return object("code", code, "name", code, "description", "cooks");
            });

    /** Devices. Registering one again changes it. */
    public static final TestedKind DEVICE = new TestedKind("device")
            .particular()
            .id("id")
            .calledBy("deviceUniqueId")
            .madeOf(unique ->
                    object("deviceUniqueId", unique.apply("device"), "type", "Mobile", "customData", object()));

    /** Metadata models. */
    public static final TestedKind MODEL = new TestedKind("model")
            .particular()
            .id("id")
            .calledBy("name")
            .createdBy("metadata/create-model")
            .listedWholeBy("metadata/list-model")
            .deletedBy("metadata/remove-model")
            .madeOf(unique -> object("name", unique.apply("model"), "parentKey", "logs"));

    /** Fields of metadata models, with which they go. */
    public static final TestedKind FIELD = new TestedKind("field")
            .particular()
            .id("id")
            .calledBy("name")
            .createdBy("metadata/create-field")
            .deletedBy("metadata/remove-field")
            .within(MODEL, "modelId", null)
            .goesWithItsOwner()
            .madeOf(unique -> object("name", unique.apply("field"), "key", "plate", "type", 1));

    /** Identity sources. */
    public static final TestedKind IDENTITY_SOURCE = new TestedKind("ext-idp")
            .id("id")
            .calledBy("name")
            .listedWholeBy("list-ext-idp")
            .requiring("name", "type")
            .madeOf(unique -> object("name", unique.apply("source"), "type", "oidc"));

    /** Connections of identity sources, with which they go. */
    public static final TestedKind CONNECTION = new TestedKind("ext-idp-conn")
            .particular()
            .id("id")
            .calledBy("identifier", "displayName")
            .within(IDENTITY_SOURCE, "extIdpId", null)
            .goesWithItsOwner()
            .madeOf(unique -> {
                String identifier = unique.apply("connection");
                return object(
                        "type",
                        "oidc",
                        "identifier",
                        identifier,
                        "displayName",
                        identifier,
                        "fields",
                        object("clientId", "cli_1"));
            });

    /** ASA accounts of applications, with which they go. */
    public static final TestedKind ASA_ACCOUNT = new TestedKind("asa-account")
            .particular()
            .id("accountId")
            .calledBy("accountId")
            .within(APPLICATION, "appId", null)
            .goesWithItsOwner()
            .madeOf(unique -> object("accountInfo", object("account", unique.apply("account"), "password", "123456")));

    /** Access keys. */
    public static final TestedKind ACCESS_KEY = new AccessKeyKind();

    /** In the order in which leftovers are looked for: what has an owner before the owner. */
    public static final List<TestedKind> ALL = List.of(
            USER,
            PUBLIC_ACCOUNT,
            DEPARTMENT,
            ORGANIZATION,
            GROUP,
            ROLE,
            ADMIN_ROLE,
            RESOURCE,
            DATA_POLICY,
            DATA_RESOURCE,
            NAMESPACE,
            PERMISSION_NAMESPACE,
            CUSTOM_FIELD,
            TENANT,
            ASA_ACCOUNT,
            APPLICATION,
            WEBHOOK,
            POST,
            DEVICE,
            FIELD,
            MODEL,
            CONNECTION,
            IDENTITY_SOURCE,
            ACCESS_KEY);

    /** Means an object of any kind that has custom data. */
    private static final String TARGET = "targetIdentifier";

    /** Is sent an access key of any origin, and changes nothing. */
    private static final String LOGIN = "get-management-token";

    private static final Set<String> IDENTIFIERS =
            ALL.stream().flatMap(kind -> kind.identifiers().stream()).collect(Collectors.toUnmodifiableSet());

    private TestedKinds() {}

    /** The kind that is called so. */
    public static TestedKind named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind that is called " + name));
    }

    /** The kind that an operation creates. */
    public static Optional<TestedKind> createdBy(String operation) {
        return ALL.stream().filter(kind -> kind.isCreatedBy(operation)).findAny();
    }

    /** The kind that an operation deletes. */
    public static Optional<TestedKind> deletedBy(String operation) {
        return ALL.stream()
                .filter(kind -> kind.deleteOperation().equals(operation))
                .findAny();
    }

    /** The kind that an operation gives other codes. */
    public static Optional<TestedKind> renamedBy(String operation) {
        return ALL.stream()
                .filter(kind -> kind.updateOperation().equals(operation))
                .findAny();
    }

    /** Whether a property means an object that is there already. */
    public static boolean isIdentifier(String operation, String property) {
        return !operation.equals(LOGIN)
                && (IDENTIFIERS.contains(property)
                        || property.equals(TARGET)
                        || ALL.stream().anyMatch(kind -> kind.isMeantBy(operation, property)));
    }
}
