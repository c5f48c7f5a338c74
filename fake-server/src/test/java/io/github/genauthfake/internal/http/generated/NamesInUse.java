package io.github.genauthfake.internal.http.generated;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.Pipelines;
import io.github.genauthfake.internal.modules.VerifyConfigs;
import io.github.genauthfake.internal.modules.applications.ApplicationAccess;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.datapermissions.DataPolicies;
import io.github.genauthfake.internal.modules.devices.Devices;
import io.github.genauthfake.internal.modules.identitysources.Connections;
import io.github.genauthfake.internal.modules.identitysources.IdentitySources;
import io.github.genauthfake.internal.modules.invitations.InvitationPolicies;
import io.github.genauthfake.internal.modules.invitations.InvitationRosters;
import io.github.genauthfake.internal.modules.metadata.MetadataFields;
import io.github.genauthfake.internal.modules.metadata.MetadataModels;
import io.github.genauthfake.internal.modules.metadata.MetadataOperates;
import io.github.genauthfake.internal.modules.metadata.MetadataRows;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.resources.Resources;
import io.github.genauthfake.internal.modules.risklists.RiskLists;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.synccenter.SyncJobs;
import io.github.genauthfake.internal.modules.synccenter.SyncTasks;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Names of objects that live in a pool, have died in it, or never were; from so few that requests collide. */
final class NamesInUse implements RequestMaker.Vocabulary {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int REMEMBERED = 200;
    private static final String BY_VALUE = "metadata-get-row-by-value";

    private final Random random;
    private final Supplier<Directory> state;
    private final List<String> everSeen = new ArrayList<>(List.of("nobody", "root", "6a00000000000000ffffffff"));

    NamesInUse(Random random, Supplier<Directory> state) {
        this.random = random;
        this.state = state;
    }

    @Override
    public JsonNode value(OperationContract operation, String property, ObjectNode schema) {
        if (schema.has("anyOf")) {
            return ofSeveralTypes(operation, property);
        }
        if (property.equals("syncTaskId") || property.equals("syncJobId")) {
            List<Long> numbers = property.equals("syncTaskId") ? numbersOf(SyncTasks.TASK) : numbersOf(SyncJobs.JOB);
            return numbers.isEmpty() ? null : JSON.numberNode(numbers.get(random.nextInt(numbers.size())));
        }
        if (property.equals("data") && operation.name().endsWith("-row")) {
            return data();
        }
        if (!schema.path("type").asText().equals("string") && !property.equals("customData")) {
            return null;
        }
        if (schema.has("enum")) {
            return property.endsWith("IdType") && random.nextInt(3) > 0
                    ? JSON.textNode(property.startsWith("user") ? "user_id" : "department_id")
                    : null;
        }
        // It means the namespace of an application, which seldom has a resource of the code.
        boolean isNamespace = operation.name().equals("associate-tenant-resource");
        List<String> ofKind = isNamespace ? List.of() : namesOfKind(property);
        if (!ofKind.isEmpty() && random.nextInt(10) > 0) {
            return JSON.textNode(ofKind.get(random.nextInt(ofKind.size())));
        }
        return switch (property) {
            case "customData" -> customData(operation);
            case "url" -> JSON.textNode("https://example.com/" + random.nextInt(5));
            case "key" ->
                operation.name().equals(BY_VALUE)
                        ? oneOf(unique().map(field -> field.it().key()).toList())
                        : JSON.textNode(key(operation));
            case "targetIdentifier", "targetIdentifiers" -> oneOf(everything());
            case "privateKey", "encryptedContent" -> oneOf(List.of("nonsense", "AAAA"));
            case "salt", "password", "secret", "accessKeySecret", "accessKeyId" -> JSON.textNode("secret");
            default -> name(operation.name(), property);
        };
    }

    private JsonNode ofSeveralTypes(OperationContract operation, String property) {
        return switch (property) {
            case "idList" -> oneOf(namesOfKind("postId"));
            case "userIds" -> oneOf(users());
            case "endTime", "expireAt" -> JSON.textNode("2050-01-01T00:00:00Z");
            case "type" -> operation.name().equals("metadata-create-field") ? oneOf(List.of("Text", "Relation")) : null;
            case "children" -> JSON.textNode("Team " + random.nextInt(5));
            case "members" -> JSON.objectNode().put("username", "member" + random.nextInt(20));
            case "status" ->
                operation.name().equals("update-organization-status")
                        ? JSON.textNode(String.valueOf(random.nextBoolean()))
                        : null;
            default -> null;
        };
    }

    /** Ids of objects by the names of parameters for them, such as {@code webhookId} or {@code postIds}; no tenants. */
    private List<String> namesOfKind(String property) {
        String singular = property.endsWith("s") || property.equals("idList") ? singular(property) : property;
        return Modules.kinds().stream()
                .filter(kind ->
                        kind != (Kind<?>) Tenants.TENANT && kind.idName().equals(singular))
                .flatMap(kind -> idsOf(kind).stream())
                .toList();
    }

    private static String singular(String property) {
        return property.equals("idList") ? "postId" : property.substring(0, property.length() - 1);
    }

    private <E extends Record> List<String> idsOf(Kind<E> kind) {
        boolean keyIsTheId =
                kind.key().filter(key -> key.name().equals(kind.idName())).isPresent();
        return state.get().get(kind).all().stream()
                .map(object -> keyIsTheId ? kind.keyOf(object) : object.id())
                .toList();
    }

    private JsonNode name(String operation, String property) {
        boolean creates = operation.startsWith("create-") || operation.startsWith("update-");
        return switch (property) {
            case "memberId", "memberIds" -> oneOf(idsOf(TenantMembers.MEMBER));
            case "policyId", "policyIds" ->
                oneOf(
                        operation.contains("invitation")
                                ? idsOf(InvitationPolicies.INVITATION_POLICY)
                                : idsOf(DataPolicies.DATA_POLICY));
            case "funcId", "order" -> oneOf(idsOf(Pipelines.FUNCTION));
            case "roleId", "roleIds" -> oneOf(idsOf(Roles.ROLE));
            case "groupId", "groupIds" -> oneOf(idsOf(Groups.GROUP));
            case "publicAccountId", "publicAccountIds" -> oneOf(accounts());
            case "userId", "userIds", "leaderUserIds", "targetId", "linkUserId", "linkUserIds" ->
                oneOf(isOfAccounts(operation) ? accounts() : users());
            case "departmentId", "departmentIds", "departmentIdList", "parentDepartmentId" -> oneOf(departments());
            case "organizationCodeList" -> oneOf(organizations());
            case "rootNodeId" -> oneOf(roots().map(Department::id).toList());
            case "name" ->
                operation.equals("create-department-tree")
                        ? oneOf(roots().map(Department::name).toList())
                        : null;
            case "organizationCode" ->
                operation.equals("create-organization")
                        ? JSON.textNode("org" + random.nextInt(6))
                        : oneOf(organizations());
            case "code", "codes", "codeList", "newCode", "roleCode", "departmentCode" ->
                operation.equals("get-tenant-by-code")
                        ? oneOf(tenants(tenant -> tenant.it().code()))
                        : JSON.textNode((random.nextInt(20) == 0 ? "no such code " : "code") + random.nextInt(12));
            case "ids" ->
                oneOf(
                        operation.contains("roster")
                                ? idsOf(InvitationRosters.INVITATION_ROSTER)
                                : idsOf(Resources.RESOURCE));
            case "namespace", "namespaceCode", "appId", "namespaceCodeList" ->
                JSON.textNode(random.nextInt(4) > 0 ? "default" : "code" + random.nextInt(12));
            case "appIdentifier" -> JSON.textNode("app" + random.nextInt(50));
            case "tenantId", "tenantIds" -> oneOf(tenants(Stored::id));
            case "openDepartmentId" -> JSON.textNode("open" + random.nextInt(20));
            case "username", "externalId", "userIdInIdp" ->
                creates ? JSON.textNode(property + random.nextInt(300)) : null;
            case "extIdpId" ->
                operation.equals("create-ext-idp-conn")
                        ? oneOf(idsOf(IdentitySources.IDENTITY_SOURCE))
                        : JSON.textNode("idp" + random.nextInt(3));
            case "connIds" -> oneOf(idsOf(Connections.CONNECTION));
            case "identifier" -> JSON.textNode(property + random.nextInt(300));
            case "phone" -> JSON.textNode("1380013" + (8000 + random.nextInt(300)));
            case "email" -> JSON.textNode((random.nextBoolean() ? "M" : "m") + random.nextInt(300) + "@example.com");
            case "value" ->
                operation.equals(BY_VALUE)
                        ? oneOf(unique().flatMap(this::values).toList())
                        : JSON.textNode(String.valueOf(random.nextInt(5)));
            case "modelId" ->
                operation.endsWith("row-relation") || operation.equals("metadata-create-row") && random.nextBoolean()
                        ? oneOf(relations().map(field -> field.it().modelId()).toList())
                        : operation.equals(BY_VALUE)
                                ? oneOf(unique().map(field -> field.it().modelId())
                                        .toList())
                                : oneOf(idsOf(MetadataModels.MODEL));
            case "fieldId", "fieldIds" -> oneOf(relations().map(Stored::id).toList());
            case "customDomain" -> JSON.textNode("login.example.com");
            case "httpsCertificate", "httpsPrivateKey" -> JSON.textNode("-----BEGIN X-----\nAAAA\n-----END X-----");
            case "eventType" -> oneOf(List.of("myapp.user.created", "other.user." + random.nextInt(9)));
            case "relationType" -> JSON.textNode("user");
            case "rowId", "rowIds", "rowIdList" -> oneOf(rows(operation));
            case "valueList" -> oneOf(users());
            case "deviceUniqueId", "deviceIds" -> JSON.textNode("device" + random.nextInt(12));
            case "ips" -> JSON.textNode("10.0.0." + random.nextInt(20));
            case "startTime", "endTime" -> JSON.textNode("202401" + (10 + random.nextInt(20)));
            case "id" ->
                // The first models and fields stay, so that rows have something to stand on.
                oneOf(idsOf(kindOf(operation)).stream()
                        .skip(operation.startsWith("metadata-remove-") ? 2 : 0)
                        .toList());
            default -> null;
        };
    }

    /** The oldest relation of metadata models alone, so that what names it goes together. */
    private Stream<Stored<MetadataFields.Field>> relations() {
        return oldest(field -> field.it().type().equals("Relation"));
    }

    /** The oldest field with unique texts that a row has one of. */
    private Stream<Stored<MetadataFields.Field>> unique() {
        return oldest(field -> field.it().type().equals("Text")
                && field.it().unique()
                && values(field).findAny().isPresent());
    }

    private Stream<String> values(Stored<MetadataFields.Field> field) {
        return state.get().get(MetadataRows.ROW).of(field.it().modelId()).all().stream()
                .map(row -> (String) row.it().data().get(field.it().key()))
                .filter(Objects::nonNull);
    }

    private Stream<Stored<MetadataFields.Field>> oldest(Predicate<Stored<MetadataFields.Field>> wanted) {
        return state.get().get(MetadataFields.FIELD).all().stream()
                .filter(wanted)
                .limit(1);
    }

    /** Values of a row for the texts of all models; some of one are unknown to another. */
    private ObjectNode data() {
        ObjectNode data = JSON.objectNode();
        state.get().get(MetadataFields.FIELD).all().stream()
                .filter(field -> field.it().relationType() == null)
                .forEach(field -> data.put(field.it().key(), String.valueOf(random.nextInt(5))));
        return data;
    }

    private List<String> rows(String operation) {
        List<String> related = relations().map(field -> field.it().modelId()).toList();
        return state.get().get(MetadataRows.ROW).all().stream()
                .filter(row -> !operation.endsWith("row-relation")
                        || related.contains(row.it().modelId()))
                .map(row -> row.it().rowId())
                .toList();
    }

    /** What an operation means by {@code id}. */
    private static Kind<?> kindOf(String operation) {
        if (operation.equals("update-auth-enabled")) {
            return ApplicationAccess.ACCESS;
        }
        if (operation.equals("delete-invitation-roster")) {
            return InvitationRosters.INVITATION_ROSTER;
        }
        if (operation.equals("list-ext-idp-conns")) {
            return IdentitySources.IDENTITY_SOURCE;
        }
        if (operation.startsWith("metadata-")) {
            return operation.endsWith("model")
                    ? MetadataModels.MODEL
                    : operation.endsWith("field") ? MetadataFields.FIELD : MetadataOperates.OPERATE;
        }
        if (operation.contains("device")) {
            return Devices.DEVICE;
        }
        if (operation.startsWith("risk-list-policy")) {
            return RiskLists.POLICY;
        }
        if (operation.startsWith("ip-list")) {
            return RiskLists.IP_ENTRY;
        }
        if (operation.startsWith("user-list")) {
            return RiskLists.USER_ENTRY;
        }
        if (operation.contains("ext-idp-conn")) {
            return Connections.CONNECTION;
        }
        return operation.contains("ext-idp") ? IdentitySources.IDENTITY_SOURCE : VerifyConfigs.VERIFY_CONFIG;
    }

    private String key(OperationContract operation) {
        if (operation.name().endsWith("base-fields") && random.nextInt(10) > 0) {
            List<String> keys = BaseFields.of(state.get()).all().stream()
                    .map(field -> field.key())
                    .toList();
            return keys.get(random.nextInt(keys.size()));
        }
        return random.nextInt(20) == 0 ? "email" : "key" + random.nextInt(8);
    }

    private ObjectNode customData(OperationContract operation) {
        TargetType type = operation.name().contains("department")
                ? TargetType.DEPARTMENT
                : operation.name().contains("group") ? TargetType.GROUP : TargetType.USER;
        ObjectNode data = JSON.objectNode();
        FieldDefinitions.of(state.get()).in(new FieldScope(null, type)).forEach(field -> {
            if (random.nextInt(3) == 0) {
                switch (field.dataType()) {
                    case NUMBER -> data.put(field.key(), random.nextInt(6));
                    case BOOLEAN -> data.put(field.key(), random.nextBoolean());
                    case DATETIME -> data.put(field.key(), "2022-06-1" + random.nextInt(10));
                    default -> data.put(field.key(), String.valueOf(random.nextInt(5)));
                }
            } else if (random.nextInt(8) == 0) {
                data.putNull(field.key());
            }
        });
        if (random.nextInt(12) == 0) {
            data.put("key" + random.nextInt(8), random.nextInt(3));
        }
        return data;
    }

    private List<String> everything() {
        List<String> names = new ArrayList<>(users());
        names.addAll(departments());
        for (int number = 0; number < 12; number++) {
            names.add("code" + number);
        }
        return names;
    }

    private List<String> users() {
        return Users.of(state.get()).newestFirst(0, 100);
    }

    /** A user that becomes an account is gone with all it has, so few do. */
    private boolean isOfAccounts(String operation) {
        int users = operation.startsWith("transfer-") ? 1 : 4;
        return operation.contains("public-account") && random.nextInt(8) >= users;
    }

    private List<String> accounts() {
        return state.get().get(Users.ACCOUNTS).newestFirst(0, 100);
    }

    private List<String> departments() {
        List<String> ids = new ArrayList<>();
        for (String code : organizations()) {
            String root = ORGANIZATION.find(state.get(), code).orElseThrow().id();
            ids.addAll(Departments.of(state.get()).subtree(root));
        }
        ids.add("root");
        return ids;
    }

    private Stream<Department> roots() {
        return state.get().get(ORGANIZATION).all().stream()
                .map(organization -> Departments.of(state.get()).get(organization.id()));
    }

    private List<String> organizations() {
        return state.get().get(ORGANIZATION).all().stream()
                .map(organization -> organization.it().organizationCode())
                .toList();
    }

    private List<String> tenants(Function<Stored<Tenants.Tenant>, String> name) {
        return state.get().get(Tenants.TENANT).all().stream().map(name).toList();
    }

    /** Mostly one of these, which are remembered so that they come again when they have died. */
    private <E extends Record> List<Long> numbersOf(Kind<E> kind) {
        return state.get().get(kind).all().stream().map(Stored::sequence).toList();
    }

    private JsonNode oneOf(List<String> living) {
        if (living.isEmpty() || random.nextInt(12) == 0) {
            return JSON.textNode(everSeen.get(random.nextInt(everSeen.size())));
        }
        String name = living.get(random.nextInt(living.size()));
        if (everSeen.size() < REMEMBERED) {
            everSeen.add(name);
        } else {
            everSeen.set(random.nextInt(REMEMBERED), name);
        }
        return JSON.textNode(name);
    }
}
