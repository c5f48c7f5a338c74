package io.github.genauthfake.internal.seed;

import static io.github.genauthfake.internal.modules.users.PrincipalAuthentications.PRINCIPAL_AUTHENTICATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.http.generated.RequestMaker;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.FieldCipher;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Endpoint;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.VerifyConfigs;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.datapermissions.DataPolicies;
import io.github.genauthfake.internal.modules.datapermissions.DataResources;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.SyncRelation;
import io.github.genauthfake.internal.modules.resources.Resources;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.users.PrincipalAuthentications.PrincipalAuthentication;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A state that requests by chance have made. */
public final class RandomState {
    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

    private static final Set<String> ASKED_BY_NAME = Set.of(
            "create-tenant",
            "set-custom-fields",
            "set-user-base-fields",
            "create-organization",
            "create-department",
            "update-department",
            "create-namespace",
            "create-role",
            "create-group",
            "create-user",
            "update-user",
            "set-custom-data",
            "set-user-departments",
            "add-department-members",
            "remove-department-members",
            "delete-users-batch",
            "delete-custom-fields",
            "delete-roles-batch",
            "delete-groups-batch",
            "delete-department",
            "delete-organization",
            "delete-namespace",
            "delete-tenant",
            "assign-role",
            "revoke-role");

    /** Of namespaces and of resources, which have fewer rules. */
    private static final List<String> RESOURCE_CODES = List.of("shop", "n", "default", "orders:1", "a,b/c", "*", "");

    private static final List<OperationContract> OTHERS = Modules.operations().stream()
            .filter(Operation::isWrite)
            .map(operation -> Contract.get().named(operation.name()))
            .filter(contract -> !ASKED_BY_NAME.contains(contract.name()))
            .toList();

    private final Call call = new Call("pool", new FieldCipher("secret"), NOW, null, note -> {});
    private final Random random;
    private final RandomParameters parameters;
    private final RandomUsers users;
    private final RequestMaker requests;
    private Directory directory = Directory.empty();
    private final Set<String> requested = new TreeSet<>();
    private int accepted;

    public RandomState(Random random) {
        this.random = random;
        this.parameters = new RandomParameters(random, () -> directory);
        this.users = new RandomUsers(random, parameters);
        this.requests = new RequestMaker(random, this::name);
    }

    /** The state after so many more requests, those included that are refused. */
    public Directory after(int requests) {
        for (int count = 0; count < requests; count++) {
            Directory before = directory;
            try {
                step();
                accepted += directory == before ? 0 : 1;
            } catch (ApiError refusal) {
                directory = before;
            }
        }
        return directory;
    }

    /** How many requests changed the state. */
    int accepted() {
        return accepted;
    }

    /** The operations that were asked for. */
    Set<String> requested() {
        return requested;
    }

    private void step() {
        switch (random.nextInt(32)) {
            case 0 -> request("create-tenant", parameters.tenant());
            case 1, 2 -> request("set-custom-fields", parameters.customFields());
            case 3 -> request("set-user-base-fields", parameters.baseFields());
            case 4 -> request("create-organization", parameters.organization());
            case 5, 6 -> request("create-department", parameters.department());
            case 7 -> request("update-department", parameters.changedDepartment());
            case 8 -> request("create-namespace", parameters.namespace());
            case 9 -> request("create-role", parameters.role());
            case 10 -> request("create-group", parameters.group());
            case 11, 12, 13 -> request("create-user", users.user());
            case 14 -> request("update-user", users.changedUser());
            case 15, 16 -> request("set-custom-data", parameters.customData());
            case 17 -> request("set-user-departments", parameters.departmentsOfUser());
            case 18 -> belong();
            case 19 -> request("add-department-members", parameters.membersOfDepartment());
            case 20 -> request("remove-department-members", parameters.membersOfDepartment());
            case 21, 22, 23 -> generated();
            case 24 -> seeded();
            case 25 -> leave();
            case 26 -> request("update-organization", parameters.changedOrganization());
            case 27 -> switchOff();
            case 28 -> request("create-department-tree", parameters.tree());
            case 29 -> synchronise();
            default -> delete();
        }
    }

    /** An object that only seeds make. */
    private void seeded() {
        Draft draft = new Draft(directory, NOW);
        new RandomSeeded(random).make(draft, parameters.userId());
        directory = draft.publish();
    }

    private void leave() {
        String user = parameters.userId();
        switch (random.nextInt(8)) {
            case 0 -> request("resign-user", Map.of("userId", user));
            case 1 -> request("resign-user-batch", Map.of("userIds", List.of(user)));
            default -> request("kick-users", Map.of("userId", user, "appIds", anyApplication()));
        }
    }

    private List<String> anyApplication() {
        List<String> ids = idsOf(Applications.APPLICATION);
        return ids.isEmpty() ? List.of("none") : List.of(ids.get(random.nextInt(ids.size())));
    }

    /** An operation on kinds that nothing here asks for by name, with parameters that the contract allows. */
    private void generated() {
        OperationContract contract = OTHERS.get(random.nextInt(OTHERS.size()));
        request(contract.name(), requests.parameters(contract));
    }

    /** Names of what exists, by the names of parameters; few enough for names to meet. */
    private JsonNode name(OperationContract operation, String property, ObjectNode schema) {
        String singular = property.endsWith("s") ? property.substring(0, property.length() - 1) : property;
        for (Kind<?> kind : Modules.kinds()) {
            if (singular.equals(kind.idName())
                    || kind.key().filter(key -> key.name().equals(property)).isPresent() && !property.equals("code")) {
                return oneOf(namesOf(kind));
            }
        }
        return switch (property) {
            case "code" ->
                TextNode.valueOf(
                        switch (operation.module()) {
                            case "resources" -> RESOURCE_CODES.get(random.nextInt(RESOURCE_CODES.size()));
                            case "roles" -> parameters.roleCode();
                            case "data-permissions" -> parameters.namespaceCode();
                            default -> parameters.groupCode();
                        });
            case "codeList", "newCode" ->
                TextNode.valueOf(
                        switch (operation.module()) {
                            case "resources" -> List.of("default", "shop", "n").get(random.nextInt(3));
                            case "roles" -> parameters.roleCode();
                            case "data-permissions" -> parameters.namespaceCode();
                            default -> parameters.groupCode();
                        });
            case "namespace", "appId" -> TextNode.valueOf(parameters.namespaceCode());
            case "ids" -> oneOf(idsOf(Resources.RESOURCE));
            case "targetIdentifiers" -> TextNode.valueOf(parameters.userId());
            case "targetType" -> TextNode.valueOf("USER");
            case "memberId", "memberIds" -> oneOf(idsOf(TenantMembers.MEMBER));
            case "targetIdentifier", "userIds", "linkUserId", "linkUserIds" -> TextNode.valueOf(parameters.userId());
            case "status" -> operation.module().equals("roles") ? TextNode.valueOf("Disable") : null;
            case "url" -> TextNode.valueOf("https://example.com/" + random.nextInt(3));
            case "extIdpId" -> TextNode.valueOf("i" + random.nextInt(9));
            case "userIdInIdp" -> TextNode.valueOf("ou" + random.nextInt(20));
            case "provider" -> TextNode.valueOf("lark");
            case "secret" -> TextNode.valueOf("HZ2F6J3AGNAVSOTV");
            case "userId" -> TextNode.valueOf(parameters.userId());
            case "policyId", "policyIds" -> oneOf(idsOf(DataPolicies.DATA_POLICY));
            case "permissions" ->
                oneOf(directory.get(DataResources.DATA_RESOURCE).all().stream()
                        .map(each -> each.it().namespaceCode() + "/" + each.it().resourceCode() + "/*")
                        .toList());
            case "id" ->
                operation.module().equals("data-permissions")
                        ? TextNode.valueOf(parameters.userId())
                        : TextNode.valueOf(VerifyConfigs.id(directory, call.userPoolId()));
            case "list" ->
                operation.module().equals("whitelist") ? TextNode.valueOf(random.nextInt(20) + "@example.com") : null;
            case "departmentIdList" -> {
                Department department = parameters.anyDepartment();
                yield TextNode.valueOf(department == null ? "none" : department.id());
            }
            default -> null;
        };
    }

    private TextNode oneOf(List<String> names) {
        return TextNode.valueOf(names.isEmpty() ? "none" : names.get(random.nextInt(names.size())));
    }

    private <E extends Record> List<String> namesOf(Kind<E> kind) {
        return directory.get(kind).all().stream().map(kind::keyOf).toList();
    }

    private void switchOff() {
        Department department = parameters.anyDepartment();
        String id = department == null ? "none" : department.id();
        if (random.nextBoolean()) {
            request("update-department-status", Map.of("departmentId", id, "status", random.nextBoolean()));
        } else {
            request("update-organization-status", Map.of("rootNodeId", id, "status", "" + random.nextBoolean()));
        }
    }

    /** Gives a department a relation, which no operation makes, or deletes those that it has. */
    private void synchronise() {
        Department department = parameters.anyDepartment();
        if (department == null || random.nextInt(4) == 0) {
            Map<String, Object> relation = new LinkedHashMap<>(parameters.deletedDepartment());
            relation.put("provider", "lark");
            request("delete-department-sync-relations", relation);
        } else if (department.syncRelations().isEmpty()) {
            Draft draft = new Draft(directory, NOW);
            SyncRelation relation = new SyncRelation(
                    "lark", "ou_" + draft.nextSequence(), random.nextBoolean() ? Map.of() : Map.of("name", "R&D"));
            Department related = Properties.copy(department, Map.of("syncRelations", List.of(relation)));
            draft.set(Departments.SLOT, Departments.of(draft).replacing(related));
            directory = draft.publish();
        }
    }

    private void delete() {
        switch (random.nextInt(6)) {
            case 0 -> request("delete-users-batch", Map.of("userIds", List.of(parameters.userId())));
            case 1 -> request("delete-custom-fields", parameters.deletedField());
            case 2 -> request("delete-roles-batch", parameters.deletedRole());
            case 3 -> request("delete-groups-batch", Map.of("codeList", List.of(parameters.groupCode())));
            case 4 -> request("delete-department", parameters.deletedDepartment());
            default -> deleteWhatHoldsMuch();
        }
    }

    /** Rarely, for little would be left. */
    private void deleteWhatHoldsMuch() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> request("delete-organization", Map.of("organizationCode", parameters.organizationCode()));
            case 3 -> request("delete-namespace", parameters.deletedNamespace());
            case 4 -> request("delete-tenant", parameters.deletedTenant());
            default -> {}
        }
    }

    /** Groups and posts of users, which requests by chance seldom hit, roles, and what only seeds can say of users. */
    private void belong() {
        Draft draft = new Draft(directory, NOW);
        String userId = parameters.userId();
        for (Relation relation : Modules.relationsOf(Users.END)) {
            List<String> ids = idsOf(relation.right());
            if (!ids.isEmpty() && Users.of(draft).find(userId).isPresent()) {
                relation.add(
                        draft,
                        Users.END.require(draft, userId),
                        relation.right().require(draft, ids.get(random.nextInt(ids.size()))));
            }
        }
        Users.of(draft).find(userId).ifPresent(user -> {
            if (draft.get(PRINCIPAL_AUTHENTICATION).of(userId).isEmpty()) {
                draft.create(PRINCIPAL_AUTHENTICATION, new PrincipalAuthentication(userId, "P", "1", "\u738b: #", NOW));
            }
        });
        directory = draft.publish();
        if (random.nextInt(4) > 0) {
            request("assign-role", parameters.assignment());
        } else {
            request("revoke-role", parameters.revocation());
        }
    }

    private <E extends Record> List<String> idsOf(Kind<E> kind) {
        return directory.get(kind).all().stream().map(Stored::id).toList();
    }

    private void request(String name, Map<String, ?> body) {
        request(name, (ObjectNode) Json.tree(body));
    }

    private void request(String name, ObjectNode body) {
        requested.add(name);
        Endpoint operation = Modules.named(name);
        RequestValidation validation = operation.contract().validateBody(body);
        if (!validation.isValid()) {
            throw ApiError.invalidArgument(String.join("; ", validation.violations()));
        }
        // Clocks of tests may go back, and are finer than milliseconds.
        Instant now = random.nextInt(3) == 0 ? NOW : NOW.plusNanos((random.nextInt(2_000) - 1_000) * 1_234_567L);
        Draft draft = new Draft(directory, now);
        operation.apply(draft, operation.bind(validation.value()), call);
        directory = draft.publish();
    }

    static TargetType type(Random random) {
        return random.nextBoolean() ? TargetType.USER : TargetType.values()[random.nextInt(4)];
    }
}
