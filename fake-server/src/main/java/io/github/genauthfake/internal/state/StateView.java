package io.github.genauthfake.internal.state;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.directory.Directory;
import io.github.genauthfake.internal.directory.access.Namespace;
import io.github.genauthfake.internal.directory.access.Role;
import io.github.genauthfake.internal.directory.access.Tenant;
import io.github.genauthfake.internal.directory.access.TenantProfile;
import io.github.genauthfake.internal.directory.collection.Ordered;
import io.github.genauthfake.internal.directory.field.FieldScope;
import io.github.genauthfake.internal.directory.organization.Department;
import io.github.genauthfake.internal.directory.organization.Organization;
import io.github.genauthfake.internal.directory.user.User;
import io.github.genauthfake.internal.directory.user.Users;
import io.github.genauthfake.state.BaseFieldState;
import io.github.genauthfake.state.CustomFieldState;
import io.github.genauthfake.state.DepartmentState;
import io.github.genauthfake.state.GroupState;
import io.github.genauthfake.state.NamespaceState;
import io.github.genauthfake.state.OrganizationState;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.RoleState;
import io.github.genauthfake.state.TenantState;
import io.github.genauthfake.state.UserState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The public view of a {@link Directory}. */
public final class StateView implements PoolState {
    private final Directory directory;
    private final ReadableNames names;
    private final TargetViews targets;

    public StateView(Directory directory) {
        this.directory = directory;
        this.names = new ReadableNames(directory);
        this.targets = new TargetViews(directory, names);
    }

    @Override
    public List<UserState> users() {
        return each(
                directory.users().order(),
                id -> targets.user(directory.users().find(id).orElseThrow()));
    }

    @Override
    public Optional<UserState> user(String name) {
        Users users = directory.users();
        return Stream.<Function<String, Optional<User>>>of(
                        users::findByUsername,
                        users::findByEmail,
                        users::findByPhone,
                        users::findByExternalId,
                        users::find)
                .flatMap(way -> way.apply(name).stream())
                .findFirst()
                .map(targets::user);
    }

    @Override
    public List<OrganizationState> organizations() {
        return each(
                directory.organizations().order(),
                code -> organization(directory.organizations().find(code).orElseThrow()));
    }

    @Override
    public Optional<OrganizationState> organization(String code) {
        return directory.organizations().find(code).map(this::organization);
    }

    private OrganizationState organization(Organization organization) {
        return new OrganizationState(
                organization.code(),
                organization.name(),
                organization.description(),
                organization.tenantId() == null ? null : names.tenants().get(organization.tenantId()),
                organization.rootDepartmentId(),
                Frozen.map(organization.i18n()),
                organization.createdAt(),
                organization.updatedAt());
    }

    @Override
    public List<DepartmentState> departments() {
        List<String> ids = new ArrayList<>();
        for (String code : directory.organizations().codes()) {
            Organization organization = directory.organizations().find(code).orElseThrow();
            ids.addAll(directory.departments().subtree(organization.rootDepartmentId()));
        }
        return new LazyList<>(
                ids.size(), index -> targets.department(directory.departments().get(ids.get(index))));
    }

    @Override
    public Optional<DepartmentState> department(String path) {
        Optional<Department> found = names.department(path)
                .or(() -> directory.departments().find(path))
                .or(() -> directory.departments().findByOpenId(path));
        return found.map(targets::department);
    }

    @Override
    public List<RoleState> roles() {
        List<Role> roles = new ArrayList<>();
        for (String namespace : directory.roles().namespaceOrder().all()) {
            for (String code : directory.roles().codesIn(namespace).all()) {
                roles.add(directory.roles().find(namespace, code).orElseThrow());
            }
        }
        return new LazyList<>(roles.size(), index -> targets.role(roles.get(index)));
    }

    @Override
    public Optional<RoleState> role(String name) {
        int slash = name.indexOf('/');
        String namespace = slash < 0 ? Namespace.DEFAULT : name.substring(0, slash);
        return directory
                .roles()
                .find(namespace, name.substring(slash + 1))
                .or(() -> directory.roles().findById(name))
                .map(targets::role);
    }

    @Override
    public List<GroupState> groups() {
        return each(
                directory.groups().order(),
                code -> targets.group(directory.groups().find(code).orElseThrow()));
    }

    @Override
    public Optional<GroupState> group(String code) {
        return directory
                .groups()
                .find(code)
                .or(() -> directory.groups().findById(code))
                .map(targets::group);
    }

    @Override
    public List<NamespaceState> namespaces() {
        return each(
                directory.roles().namespaceOrder(),
                code -> namespace(directory.roles().findNamespace(code).orElseThrow()));
    }

    @Override
    public Optional<NamespaceState> namespace(String code) {
        return directory.roles().findNamespace(code).map(this::namespace);
    }

    private NamespaceState namespace(Namespace namespace) {
        return new NamespaceState(
                namespace.code(),
                namespace.name(),
                namespace.description(),
                each(directory.roles().codesIn(namespace.code()), code -> code));
    }

    @Override
    public List<TenantState> tenants() {
        List<Tenant> tenants = directory.tenants().all();
        return new LazyList<>(tenants.size(), index -> tenant(tenants.get(index)));
    }

    @Override
    public Optional<TenantState> tenant(String name) {
        return tenantId(name).flatMap(directory.tenants()::find).map(this::tenant);
    }

    private Optional<String> tenantId(String name) {
        return names.tenants().entrySet().stream()
                .filter(tenant -> tenant.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> directory.tenants().find(name).map(Tenant::id));
    }

    private TenantState tenant(Tenant tenant) {
        TenantProfile profile = tenant.profile();
        return new TenantState(
                tenant.id(),
                names.tenants().get(tenant.id()),
                tenant.code(),
                profile.name(),
                profile.description(),
                Frozen.texts(profile.appIds()),
                Frozen.texts(profile.logo()),
                profile.rejectHint(),
                profile.sourceAppId(),
                Frozen.texts(profile.enterpriseDomains()),
                profile.expireTime(),
                profile.mauAmount(),
                profile.memberAmount(),
                profile.adminAmount(),
                tenant.createdAt());
    }

    @Override
    public List<CustomFieldState> customFields(TargetType targetType) {
        return fields(new FieldScope(null, targetType), null);
    }

    @Override
    public List<CustomFieldState> customFields(TargetType targetType, String tenant) {
        String id = requireTenant(tenant);
        return fields(new FieldScope(id, targetType), names.tenants().get(id));
    }

    private List<CustomFieldState> fields(FieldScope scope, String tenant) {
        return directory.customFields().in(scope).stream()
                .map(field -> FieldViews.of(field, tenant))
                .toList();
    }

    @Override
    public Optional<CustomFieldState> customField(TargetType targetType, String key) {
        return directory
                .customFields()
                .find(new FieldScope(null, targetType), key)
                .map(field -> FieldViews.of(field, null));
    }

    @Override
    public Optional<CustomFieldState> customField(TargetType targetType, String key, String tenant) {
        String id = requireTenant(tenant);
        return directory
                .customFields()
                .find(new FieldScope(id, targetType), key)
                .map(field -> FieldViews.of(field, names.tenants().get(id)));
    }

    private String requireTenant(String name) {
        return tenantId(name)
                .orElseThrow(() -> new IllegalArgumentException("The pool has no tenant " + name + "; it has "
                        + (names.tenants().isEmpty()
                                ? "none"
                                : String.join(", ", names.tenants().values()))));
    }

    @Override
    public List<BaseFieldState> baseFields() {
        return directory.baseFields().all().stream().map(FieldViews::of).toList();
    }

    @Override
    public Optional<BaseFieldState> baseField(String key) {
        return directory.baseFields().find(key).map(FieldViews::of);
    }

    private static <T> List<T> each(Ordered<Long, String> keys, Function<String, T> view) {
        return new LazyList<>(keys.size(), index -> view.apply(keys.get(index)));
    }

    /** How much there is of what. */
    @Override
    public String toString() {
        return "PoolState[" + count(directory.users().size(), "user") + ", "
                + count(directory.organizations().order().size(), "organization") + ", "
                + count(directory.roles().all().size(), "role") + ", "
                + count(directory.groups().order().size(), "group") + ", "
                + count(directory.tenants().all().size(), "tenant") + "]";
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
