package io.github.genauthfake.internal.http.generated;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.AccessKeys;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.datapermissions.DataResources;
import io.github.genauthfake.internal.modules.datapermissions.DataResources.DataResource;
import io.github.genauthfake.internal.modules.devices.Devices;
import io.github.genauthfake.internal.modules.devices.Devices.Binding;
import io.github.genauthfake.internal.modules.devices.Devices.Device;
import io.github.genauthfake.internal.modules.metadata.MetadataFields;
import io.github.genauthfake.internal.modules.metadata.MetadataOperates;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.resources.Resources;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.tenants.TenantMembers.Member;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.pool.Pool;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Makes the names in a request belong together, so that sequences by chance get somewhere. */
final class Coherence {
    private final Random random;
    private final Pool pool;

    Coherence(Random random, Pool pool) {
        this.random = random;
        this.pool = pool;
    }

    void bringInto(OperationContract operation, ObjectNode parameters) {
        if (parameters.has("organizationCode")
                && (parameters.has("departmentId") || parameters.has("parentDepartmentId"))) {
            departments(parameters);
        }
        switch (operation.name()) {
            case "set-custom-data", "get-custom-data" -> customData(parameters);
            case "get-access-key" -> accessKey(parameters);
            case "create-organization" -> branch(parameters);
            case "suspend-device-by-user", "disable-device-by-user", "enable-device-by-user", "delete-device-by-user" ->
                device(parameters);
            case "metadata-create-field" -> plainField(parameters, true);
            case "metadata-update-field", "metadata-remove-field" -> {
                if (operation.name().equals("metadata-update-field")) {
                    plainField(parameters, false);
                }
                partOfModel(parameters, MetadataFields.FIELD, field -> field.modelId());
            }
            case "metadata-update-operate",
                    "metadata-remove-operate",
                    "metadata-copy-operate",
                    "metadata-execute-operate" ->
                partOfModel(parameters, MetadataOperates.OPERATE, operate -> operate.modelId());
            case "associate-tenant-resource" -> resource(parameters);
            case "assign-role", "assign-role-batch", "revoke-role", "revoke-role-batch" ->
                roles(parameters, operation.name().equals("assign-role"));
            case "update-role" ->
                parameters
                        .put("status", random.nextBoolean() ? "enable" : "DISABLE")
                        .remove("disableTime");
            case "add-tenant-department-members", "remove-tenant-department-members" -> tenantDepartment(parameters);
            case "create-data-policy",
                    "update-data-policy",
                    "authorize-data-policies",
                    "get-user-resource-struct",
                    "get-external-user-resource-struct" -> dataResource(parameters);
            case "users-field-decrypt" -> cipherTexts(parameters);
            case "get-management-token" ->
                parameters
                        .put("accessKeyId", pool.accessKey().id())
                        .put("accessKeySecret", pool.accessKey().secret());
            default -> {}
        }
    }

    /** Roles, users and departments that exist. */
    private void roles(ObjectNode parameters, boolean isTimed) {
        Directory directory = pool.directory();
        List<String> users = Users.of(directory).newestFirst(0, 100);
        List<String> departments =
                directory.get(ORGANIZATION).all().stream().map(Stored::id).toList();
        List<Stored<Role>> roles = directory.get(Roles.ROLE).all();
        if (users.isEmpty() || departments.isEmpty() || roles.isEmpty()) {
            return;
        }
        parameters.path("targets").forEach(each -> {
            boolean isUser = random.nextBoolean();
            List<String> ids = isUser ? users : departments;
            ((ObjectNode) each)
                    .put("targetType", isUser ? "USER" : "DEPARTMENT")
                    .put("targetIdentifier", ids.get(random.nextInt(ids.size())));
        });
        if (parameters.has("code")) {
            name(parameters, roles);
        }
        parameters.path("roles").forEach(each -> name((ObjectNode) each, roles));
        parameters.remove(List.of("enableTime", "endTime"));
        if (isTimed && random.nextBoolean()) {
            long now = pool.clock().now().toEpochMilli();
            parameters.put("enableTime", now + random.nextInt(1_000)).put("endTime", now + 60_000);
        }
    }

    /** Mostly without what depends on its type. */
    private void plainField(ObjectNode parameters, boolean isNew) {
        if (random.nextInt(4) > 0) {
            parameters.retain("id", "modelId", "name", "show", "editable", "require", "help");
            if (isNew) {
                parameters.put("key", "field" + random.nextInt(100)).put("type", "Text");
            }
        }
    }

    /** A field or an operation of a model, with its model. */
    private <E extends Record> void partOfModel(ObjectNode parameters, Kind<E> kind, Function<E, String> modelOf) {
        List<Stored<E>> parts = pool.directory().get(kind).all();
        if (!parts.isEmpty()) {
            Stored<E> part = parts.get(random.nextInt(parts.size()));
            parameters.put("id", part.id()).put("modelId", modelOf.apply(part.it()));
        }
    }

    private void name(ObjectNode parameters, List<Stored<Role>> roles) {
        Role role = roles.get(random.nextInt(roles.size())).it();
        parameters.put("namespace", role.namespace()).put("code", role.code());
    }

    /** Mostly one of a tenant that has members. */
    private void branch(ObjectNode parameters) {
        List<Stored<Member>> members =
                pool.directory().get(TenantMembers.MEMBER).all();
        if (!members.isEmpty() && random.nextInt(3) > 0) {
            Member member = members.get(random.nextInt(members.size())).it();
            parameters.put("tenantId", member.tenantId()).put("organizationCode", "branch" + random.nextInt(50));
        }
    }

    /** An organization of a tenant, and a member of that tenant. */
    private void tenantDepartment(ObjectNode parameters) {
        Directory directory = pool.directory();
        List<Member> members = directory.get(TenantMembers.MEMBER).all().stream()
                .map(Stored::it)
                .filter(member -> member.userId() != null)
                .toList();
        List<Organization> organizations = directory.get(ORGANIZATION).all().stream()
                .map(Stored::it)
                .filter(its ->
                        members.stream().anyMatch(member -> member.tenantId().equals(its.tenantId())))
                .toList();
        if (organizations.isEmpty()) {
            return;
        }
        Organization organization = organizations.get(random.nextInt(organizations.size()));
        List<String> users = members.stream()
                .filter(member -> member.tenantId().equals(organization.tenantId()))
                .map(Member::userId)
                .toList();
        parameters
                .put("organizationCode", organization.organizationCode())
                .put("departmentId", "root")
                .put("tenantId", organization.tenantId())
                .putArray("linkUserIds")
                .add(users.get(random.nextInt(users.size())));
        parameters.remove(List.of("memberIds", "departmentIdType"));
    }

    /** A device and one of its users. */
    private void device(ObjectNode parameters) {
        bindADevice();
        Directory directory = pool.directory();
        List<Stored<Binding>> bindings = directory.get(Devices.BINDING).all();
        if (!bindings.isEmpty()) {
            Binding binding = bindings.get(random.nextInt(bindings.size())).it();
            parameters
                    .put("userId", binding.userId())
                    .put(
                            "id",
                            Devices.DEVICE
                                    .find(directory, binding.deviceUniqueId())
                                    .orElseThrow()
                                    .id());
        }
    }

    /** No operation does: devices are bound when users sign in. */
    private void bindADevice() {
        Directory directory = pool.directory();
        List<String> users = Users.of(directory).newestFirst(0, 1);
        List<Stored<Device>> devices = directory.get(Devices.DEVICE).all();
        if (directory.get(Devices.BINDING).size() == 0 && !users.isEmpty() && !devices.isEmpty()) {
            pool.write(
                    "a sign-in",
                    draft -> draft.create(
                            Devices.BINDING,
                            Devices.BINDING.make(Map.of(
                                    "deviceUniqueId", devices.get(0).it().deviceUniqueId(), "userId", users.get(0)))));
        }
    }

    private void accessKey(ObjectNode parameters) {
        pool.directory().get(AccessKeys.ACCESS_KEY).all().stream()
                .map(Stored::it)
                .filter(key -> key.userId() != null)
                .findFirst()
                .ifPresent(
                        key -> parameters.put("accessKeyId", key.accessKeyId()).put("userId", key.userId()));
    }

    private void resource(ObjectNode parameters) {
        pool.directory().get(Resources.RESOURCE).all().stream()
                .map(Stored::it)
                .findFirst()
                .ifPresent(resource ->
                        parameters.put("appId", resource.namespace()).put("code", resource.code()));
    }

    /** A data resource that exists, and a user. */
    private void dataResource(ObjectNode parameters) {
        List<String> users = Users.of(pool.directory()).newestFirst(0, 100);
        if (!users.isEmpty()) {
            parameters
                    .path("targetList")
                    .forEach(target -> ((ObjectNode) target)
                            .put("type", "USER")
                            .put("id", users.get(random.nextInt(users.size()))));
        }
        List<Stored<DataResource>> resources =
                pool.directory().get(DataResources.DATA_RESOURCE).all();
        if (!resources.isEmpty()) {
            DataResource resource =
                    resources.get(random.nextInt(resources.size())).it();
            String permission = resource.namespaceCode() + "/" + resource.resourceCode() + "/*";
            parameters
                    .path("statementList")
                    .forEach(statement ->
                            ((ObjectNode) statement).putArray("permissions").add(permission));
            if (parameters.has("resourceCode")) {
                parameters.put("namespaceCode", resource.namespaceCode()).put("resourceCode", resource.resourceCode());
            }
        }
    }

    private void departments(ObjectNode parameters) {
        Directory directory = pool.directory();
        List<String> codes = directory.get(ORGANIZATION).all().stream()
                .map(organization -> organization.it().organizationCode())
                .toList();
        if (codes.isEmpty()) {
            return;
        }
        String code = codes.get(random.nextInt(codes.size()));
        String root = ORGANIZATION.find(directory, code).orElseThrow().id();
        List<Department> departments = Departments.of(directory).subtree(root).stream()
                .map(Departments.of(directory)::get)
                .toList();
        parameters.put("organizationCode", code);
        parameters.remove(List.of("tenantId", "departmentIdType", "departmentCode"));
        for (String name : List.of("departmentId", "parentDepartmentId")) {
            if (parameters.has(name)) {
                parameters.put(
                        name,
                        departments.get(random.nextInt(departments.size())).id());
            }
        }
    }

    private void customData(ObjectNode parameters) {
        Directory directory = pool.directory();
        TargetType type = TargetType.values()[random.nextInt(TargetType.values().length)];
        List<String> targets = switch (type) {
            case USER -> Users.of(directory).newestFirst(0, 100);
            case ROLE ->
                directory.get(Roles.ROLE).of("default").all().stream()
                        .map(role -> role.it().code())
                        .toList();
            case GROUP ->
                directory.get(Groups.GROUP).all().stream()
                        .map(group -> group.it().code())
                        .toList();
            case DEPARTMENT ->
                directory.get(ORGANIZATION).all().stream().map(Stored::id).toList();
        };
        if (targets.isEmpty()) {
            return;
        }
        parameters.put("targetType", type.name());
        parameters.put("targetIdentifier", targets.get(random.nextInt(targets.size())));
        parameters.put("namespace", "default");
        parameters.remove("tenantId");
        List<FieldDefinition> fields =
                List.copyOf(FieldDefinitions.of(directory).in(new FieldScope(null, type)));
        if (parameters.get("list") instanceof ArrayNode list && !fields.isEmpty()) {
            list.forEach(item -> value((ObjectNode) item, fields.get(random.nextInt(fields.size()))));
        }
    }

    private void value(ObjectNode item, FieldDefinition field) {
        item.remove("tenantId");
        item.put("key", field.key());
        switch (field.dataType()) {
            case NUMBER -> item.put("value", random.nextInt(40));
            case BOOLEAN -> item.put("value", random.nextBoolean());
            case DATETIME -> item.put("value", "2022-06-1" + random.nextInt(10));
            case ENUM -> item.put("value", field.options().get(0).value());
            default -> item.put("value", "v" + random.nextInt(40));
        }
    }

    private void cipherTexts(ObjectNode parameters) {
        parameters.put("privateKey", pool.cipher().privateKey());
        parameters
                .get("data")
                .forEach(item -> ((ObjectNode) item)
                        .put("encryptedContent", pool.cipher().encrypt("plain", random.nextInt())));
    }
}
