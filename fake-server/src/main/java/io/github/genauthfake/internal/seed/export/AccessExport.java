package io.github.genauthfake.internal.seed.export;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.modules.Group;
import io.github.genauthfake.internal.modules.Namespace;
import io.github.genauthfake.internal.modules.Role;
import io.github.genauthfake.internal.modules.Tenant;
import io.github.genauthfake.internal.modules.TenantProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tenants, namespaces, roles and groups in a seed file. */
final class AccessExport {
    private final Export export;

    AccessExport(Export export) {
        this.export = export;
    }

    Map<String, Object> tenants(FieldExport fields) {
        Map<String, Object> tenants = new LinkedHashMap<>();
        for (Tenant tenant : export.directory().tenants().all()) {
            TenantProfile profile = tenant.profile();
            String handle = export.tenantName(tenant.id());
            Sheet sheet = new Sheet()
                    .unless(handle, "name", profile.name())
                    .given("description", profile.description())
                    .unless(List.of(), "appIds", profile.appIds())
                    .unless(List.of(), "logo", profile.logo())
                    .given("rejectHint", profile.rejectHint())
                    .given("sourceAppId", profile.sourceAppId())
                    .given("enterpriseDomains", profile.enterpriseDomains())
                    .given("expireTime", profile.expireTime())
                    .given("mauAmount", profile.mauAmount())
                    .given("memberAmount", profile.memberAmount())
                    .given("adminAmount", profile.adminAmount())
                    .part("customFields", fields.customFields(tenant.id()));
            tenants.put(
                    handle,
                    sheet.key(tenant.id(), tenant.sequence())
                            .created(tenant.createdAt())
                            .members());
        }
        return tenants;
    }

    /** The namespaces beside the default one, with their roles. */
    Map<String, Object> namespaces() {
        Map<String, Object> namespaces = new LinkedHashMap<>();
        for (String code : export.directory().roles().namespaceOrder().all()) {
            if (!code.equals(Namespace.DEFAULT)) {
                Namespace namespace =
                        export.directory().roles().findNamespace(code).orElseThrow();
                Sheet sheet = new Sheet()
                        .given("name", namespace.name())
                        .given("description", namespace.description())
                        .put("order", namespace.sequence())
                        .part("roles", roles(code));
                namespaces.put(code, sheet.members());
            }
        }
        return namespaces;
    }

    /** The roles of the default namespace. */
    Map<String, Object> rolesOfThePool() {
        return roles(Namespace.DEFAULT);
    }

    private Map<String, Object> roles(String namespace) {
        Map<String, Object> roles = new LinkedHashMap<>();
        for (String code : export.directory().roles().codesIn(namespace).all()) {
            Role role = export.directory().roles().find(namespace, code).orElseThrow();
            Sheet sheet = new Sheet()
                    .unless(code, "name", role.name())
                    .given("description", role.description())
                    .given("disableTime", role.disableTime());
            export.data(sheet, TargetType.ROLE, role.id());
            roles.put(
                    code,
                    sheet.key(role.id(), role.sequence())
                            .moments(role.createdAt(), role.updatedAt())
                            .members());
        }
        return roles;
    }

    Map<String, Object> groups() {
        Map<String, Object> groups = new LinkedHashMap<>();
        for (Group group : export.directory().groups().all()) {
            Sheet sheet = new Sheet()
                    .unless(group.code(), "name", group.name())
                    .unless(group.code(), "description", group.description())
                    .unless("static", "type", group.type());
            export.data(sheet, TargetType.GROUP, group.id());
            groups.put(
                    group.code(),
                    sheet.key(group.id(), group.sequence())
                            .moments(group.createdAt(), group.updatedAt())
                            .members());
        }
        return groups;
    }
}
