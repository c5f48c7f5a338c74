package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.customfields.CustomDataRules;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Organization;
import io.github.genauthfake.internal.modules.users.User;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What no request can say of an object, because it came about over time: when it was created and changed, and what is left of
 * values that were cleared. For seeds only.
 */
public final class History {
    private History() {}

    /** When something was created and when it was last changed. */
    public record Moments(Instant createdAt, Instant updatedAt) {}

    public static void tenant(Draft draft, String id, Instant createdAt) {
        Tenant tenant = draft.tenants().find(id).orElseThrow();
        draft.tenants(draft.tenants()
                .with(new Tenant(tenant.id(), tenant.sequence(), tenant.code(), tenant.profile(), createdAt)));
    }

    public static void field(Draft draft, FieldScope scope, String key, Instant createdAt) {
        FieldDefinition field = draft.customFields().find(scope, key).orElseThrow();
        draft.customFields(draft.customFields().with(field.createdAt(createdAt)));
    }

    /** The organization alone; its root department is a department like any other. */
    public static void organization(Draft draft, String code, Moments moments) {
        Organization organization = draft.organizations().find(code).orElseThrow();
        draft.organizations(draft.organizations()
                .with(new Organization(
                        organization.code(),
                        organization.sequence(),
                        organization.name(),
                        organization.description(),
                        organization.rootDepartmentId(),
                        organization.i18n(),
                        organization.tenantId(),
                        moments.createdAt(),
                        moments.updatedAt())));
    }

    public static void department(Draft draft, String id, Moments moments) {
        Department department = draft.departments().get(id);
        draft.departments(draft.departments()
                .replacing(new Department(
                        department.id(),
                        department.sequence(),
                        department.organizationCode(),
                        department.parentId(),
                        department.name(),
                        department.description(),
                        department.code(),
                        department.openDepartmentId(),
                        department.isVirtualNode(),
                        department.i18n(),
                        moments.createdAt(),
                        moments.updatedAt())));
    }

    public static void role(Draft draft, String namespace, String code, Moments moments) {
        Role role = draft.roles().find(namespace, code).orElseThrow();
        draft.roles(draft.roles()
                .with(new Role(
                        role.id(),
                        role.sequence(),
                        role.code(),
                        role.namespace(),
                        role.name(),
                        role.description(),
                        role.disableTime(),
                        moments.createdAt(),
                        moments.updatedAt())));
    }

    public static void group(Draft draft, String code, Moments moments) {
        Group group = draft.groups().find(code).orElseThrow();
        draft.groups(draft.groups()
                .with(new Group(
                        group.id(),
                        group.sequence(),
                        group.code(),
                        group.name(),
                        group.description(),
                        group.type(),
                        moments.createdAt(),
                        moments.updatedAt())));
    }

    /** @param attributes what differs from what the request made; {@code null} removes one */
    public static void user(Draft draft, String id, Moments moments, Map<String, Object> attributes) {
        User user = draft.users().find(id).orElseThrow();
        Map<String, Object> next = new LinkedHashMap<>(user.attributes());
        next.putAll(attributes);
        next.values().removeIf(value -> value == null);
        draft.users(draft.users()
                .with(new User(
                        user.id(),
                        user.sequence(),
                        moments.createdAt(),
                        moments.updatedAt(),
                        user.email(),
                        user.phone(),
                        user.username(),
                        user.externalId(),
                        Collections.unmodifiableMap(next),
                        user.identities())));
    }

    /** @param joinedAt by the department's id; the other memberships stay as they are */
    public static void memberships(Draft draft, String userId, Map<String, Instant> joinedAt) {
        List<Membership> next = draft.memberships().of(userId).stream()
                .map(membership -> new Membership(
                        membership.userId(),
                        membership.departmentId(),
                        membership.isLeader(),
                        membership.isMain(),
                        joinedAt.getOrDefault(membership.departmentId(), membership.joinedAt()),
                        membership.sequence()))
                .toList();
        draft.memberships(draft.memberships().replacing(userId, next));
    }

    /** A value of an ENUM field that may be none of its options: the options were changed, or create-user let it pass. */
    public static void anyOption(Draft draft, FieldScope scope, String targetId, String key, Object value) {
        CustomDataRules.setLeniently(draft, scope, targetId, key, value);
    }
}
