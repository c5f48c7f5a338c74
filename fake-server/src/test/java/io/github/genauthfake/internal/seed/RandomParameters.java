package io.github.genauthfake.internal.seed;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.customfields.BaseField;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Parameters of requests by chance. */
final class RandomParameters extends RandomChoices {
    private final Supplier<Directory> directory;

    RandomParameters(Random random, Supplier<Directory> directory) {
        super(random);
        this.directory = directory;
    }

    Map<String, ?> tenant() {
        if (directory.get().get(Tenants.TENANT).all().size() > 3) {
            return Map.of();
        }
        Map<String, Object> tenant = new LinkedHashMap<>(Map.of("name", text(), "appIds", List.of("app")));
        some(tenant, "description", text());
        some(tenant, "enterpriseDomains", List.of("example.com", text()));
        some(tenant, "logo", List.of(text()));
        some(tenant, "expireTime", "2030-01-01");
        some(tenant, "mauAmount", one(5, 1.5, 3_000_000_000L, 1e300));
        return tenant;
    }

    Map<String, ?> customFields() {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("targetType", RandomState.type(random).name());
        field.put("key", key());
        some(field, "dataType", one("STRING", "NUMBER", "DATETIME", "BOOLEAN", "ENUM"));
        some(field, "label", text());
        some(field, "description", text());
        some(field, "encrypted", random.nextBoolean());
        some(field, "isUnique", random.nextBoolean());
        some(field, "visibleInUserCenter", random.nextBoolean());
        some(field, "desensitization", random.nextBoolean());
        some(field, "appIds", List.of(text()));
        some(field, "validateRules", List.of(Map.of("type", "UNIQUE", "error", text())));
        some(field, "i18n", translation("label"));
        field.put("options", one(List.of(option("1"), option("no")), List.of(option("2")), List.of(option("1"))));
        return inTenant(Map.of("list", List.of(field)));
    }

    private Map<String, Object> option(String value) {
        return Map.of("value", value, "label", random.nextBoolean() ? value : text());
    }

    Map<String, ?> deletedField() {
        return inTenant(Map.of(
                "list", List.of(Map.of("targetType", RandomState.type(random).name(), "key", key()))));
    }

    Map<String, ?> baseFields() {
        List<String> keys = BaseFields.of(directory.get()).all().stream()
                .map(BaseField::key)
                .toList();
        Map<String, Object> field = new LinkedHashMap<>(Map.of("key", keys.get(random.nextInt(keys.size()))));
        some(field, "label", text());
        some(field, "description", text());
        some(field, "userEditable", random.nextBoolean());
        some(field, "i18n", translation("label"));
        return Map.of("list", List.of(field));
    }

    Map<String, ?> organization() {
        Map<String, Object> organization =
                new LinkedHashMap<>(Map.of("organizationCode", organizationCode(), "organizationName", text()));
        some(organization, "description", text());
        some(organization, "openDepartmentId", text());
        some(organization, "i18n", translation("organizationName"));
        return inTenant(organization);
    }

    Map<String, ?> changedOrganization() {
        Map<String, Object> change = new LinkedHashMap<>(Map.of("organizationCode", organizationCode()));
        some(change, "organizationNewCode", "org" + random.nextInt(4));
        some(change, "organizationName", text());
        some(change, "description", one(null, text()));
        some(change, "openDepartmentId", one(null, text()));
        some(change, "i18n", one(null, translation("organizationName")));
        some(change, "leaderUserIds", List.of(userId()));
        return change;
    }

    Map<String, ?> tree() {
        Map<String, Object> member = Map.of("username", "member" + random.nextInt(9), "country", one("CN", "FR"));
        Map<String, Object> team = Map.of("name", one("Team", "Platform"), "members", List.of(member));
        return Map.of("name", one("Sales", "acme"), "children", List.of(team, "Support"), "members", member);
    }

    Map<String, ?> department() {
        Department parent = anyDepartment();
        Map<String, Object> department = new LinkedHashMap<>(Map.of("name", one("Sales", "Platform", text())));
        department.put("organizationCode", parent == null ? "acme" : parent.organizationCode());
        department.put("parentDepartmentId", parent == null ? "root" : parent.id());
        some(department, "description", text());
        some(department, "code", text());
        some(department, "openDepartmentId", text());
        some(department, "isVirtualNode", random.nextBoolean());
        some(department, "i18n", translation("name"));
        some(department, "customData", data());
        return department;
    }

    Map<String, ?> changedDepartment() {
        Map<String, Object> change = new LinkedHashMap<>(deletedDepartment());
        Department parent = anyDepartment();
        some(change, "name", one("", text()));
        some(change, "description", one(null, text()));
        some(change, "code", one(null, text()));
        some(change, "status", random.nextBoolean());
        some(change, "i18n", one(null, translation("name")));
        some(change, "leaderUserIds", List.of(userId()));
        some(change, "parentDepartmentId", parent == null ? "root" : parent.id());
        return change;
    }

    Map<String, ?> deletedDepartment() {
        Department department = anyDepartment();
        return department == null
                ? Map.of("organizationCode", "acme", "departmentId", "root")
                : Map.of("organizationCode", department.organizationCode(), "departmentId", department.id());
    }

    Map<String, ?> namespace() {
        Map<String, Object> namespace = new LinkedHashMap<>(Map.of("code", one("shop", "n")));
        some(namespace, "name", text());
        some(namespace, "description", text());
        return namespace;
    }

    Map<String, ?> deletedNamespace() {
        return Map.of("code", one("shop", "n"));
    }

    Map<String, ?> deletedTenant() {
        return Map.of("tenantId", tenantIds().stream().findFirst().orElse("none"));
    }

    Map<String, ?> role() {
        Map<String, Object> role = new LinkedHashMap<>(Map.of("code", one("admin", "no", "12", "r1", "r2")));
        some(role, "namespace", one("shop", "n"));
        some(role, "name", text());
        some(role, "description", text());
        some(role, "disableTime", one("1700000000000", "5"));
        return role;
    }

    Map<String, ?> assignment() {
        Map<String, Object> assignment = new LinkedHashMap<>(revocation());
        some(assignment, "enableTime", one(5L, 1_700_000_000_000L, -1L, -4_000_000_000_000_000L));
        some(assignment, "endTime", one(4_000_000_000_000L, 4_000_000_000_000_000L));
        return assignment;
    }

    Map<String, ?> revocation() {
        Department department = anyDepartment();
        Map<String, ?> target = department == null || random.nextBoolean()
                ? Map.of("targetType", "USER", "targetIdentifier", userId())
                : Map.of("targetType", "DEPARTMENT", "targetIdentifier", department.id());
        return Map.of("code", roleCode(), "namespace", namespaceCode(), "targets", List.of(target));
    }

    String roleCode() {
        return one("admin", "no", "12", "r1");
    }

    String namespaceCode() {
        return one("default", "default", "shop", "n", "system");
    }

    Map<String, ?> deletedRole() {
        return Map.of("codeList", List.of(one("admin", "no", "12")), "namespace", one("default", "shop"));
    }

    Map<String, ?> group() {
        Map<String, Object> group =
                new LinkedHashMap<>(Map.of("code", groupCode(), "name", text(), "description", one("", text())));
        some(group, "type", text());
        some(group, "customData", data());
        return group;
    }

    Map<String, ?> customData() {
        TargetType type = RandomState.type(random);
        Department department = anyDepartment();
        Map<String, Object> request = new LinkedHashMap<>(Map.of("targetType", type.name()));
        request.put(
                "targetIdentifier",
                switch (type) {
                    case USER -> userId();
                    case ROLE -> one("admin", "no");
                    case GROUP -> groupCode();
                    case DEPARTMENT -> department == null ? "nowhere" : department.id();
                });
        request.put("namespace", one("default", "shop"));
        List<Map<String, Object>> values = new ArrayList<>();
        data().forEach((key, value) -> {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("key", key);
            item.put("value", value);
            values.add(item);
        });
        request.put("list", values);
        return inTenant(request);
    }

    Map<String, ?> departmentsOfUser() {
        List<Map<String, Object>> places = new ArrayList<>();
        for (int count = random.nextInt(4); count >= 0; count--) {
            Department department = anyDepartment();
            if (department != null) {
                Map<String, Object> place = new LinkedHashMap<>(Map.of("departmentId", department.id()));
                some(place, "isLeader", random.nextBoolean());
                some(place, "isMainDepartment", random.nextInt(3) == 0);
                places.add(place);
            }
        }
        return Map.of("userId", userId(), "departments", places);
    }

    Map<String, ?> membersOfDepartment() {
        Map<String, Object> members = new LinkedHashMap<>(deletedDepartment());
        members.put("userIds", List.of(userId()));
        return members;
    }

    String userId() {
        List<String> ids = Users.of(directory.get()).newestFirst(0, Integer.MAX_VALUE);
        return ids.isEmpty() ? "nobody" : ids.get(random.nextInt(ids.size()));
    }

    String groupCode() {
        return one("developers", "no", "g1", "g2");
    }

    String organizationCode() {
        return one("acme", "", "no", "a.b:c@d");
    }

    Department anyDepartment() {
        Directory now = directory.get();
        List<String> ids = now.get(ORGANIZATION).all().stream()
                .map(organization -> organization.it().organizationCode())
                .map(code -> ORGANIZATION.find(now, code).orElseThrow().id())
                .flatMap(root -> Departments.of(now).subtree(root).stream())
                .toList();
        return ids.isEmpty() ? null : Departments.of(now).get(ids.get(random.nextInt(ids.size())));
    }

    private Map<String, Object> inTenant(Map<String, Object> request) {
        List<String> tenants = tenantIds();
        if (tenants.isEmpty() || random.nextInt(3) > 0) {
            return request;
        }
        Map<String, Object> ofTenant = new LinkedHashMap<>(request);
        ofTenant.put("tenantId", tenants.get(random.nextInt(tenants.size())));
        return ofTenant;
    }

    List<String> tenantIds() {
        return directory.get().get(Tenants.TENANT).all().stream()
                .map(tenant -> tenant.id())
                .toList();
    }
}
