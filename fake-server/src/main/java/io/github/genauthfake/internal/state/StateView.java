package io.github.genauthfake.internal.state;

import static io.github.genauthfake.internal.modules.Groups.GROUP;
import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;
import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;
import static io.github.genauthfake.internal.modules.roles.Namespaces.NAMESPACE;
import static io.github.genauthfake.internal.modules.roles.RoleAssignments.ASSIGNMENT;
import static io.github.genauthfake.internal.modules.roles.Roles.ROLE;
import static io.github.genauthfake.internal.modules.tenants.Tenants.TENANT;
import static io.github.genauthfake.internal.modules.users.Users.ACCOUNT_END;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.Namespaces.Namespace;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.tenants.TenantMembers.Member;
import io.github.genauthfake.internal.modules.tenants.Tenants.Tenant;
import io.github.genauthfake.internal.modules.users.Sessions;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.state.StateRecords.NamespaceRecord;
import io.github.genauthfake.internal.state.StateRecords.OrganizationRecord;
import io.github.genauthfake.internal.state.StateRecords.TenantRecord;
import io.github.genauthfake.state.BaseFieldState;
import io.github.genauthfake.state.CustomFieldState;
import io.github.genauthfake.state.DepartmentState;
import io.github.genauthfake.state.GroupState;
import io.github.genauthfake.state.NamespaceState;
import io.github.genauthfake.state.ObjectState;
import io.github.genauthfake.state.OrganizationState;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.RoleAssignmentState;
import io.github.genauthfake.state.RoleState;
import io.github.genauthfake.state.TenantState;
import io.github.genauthfake.state.UserState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The public view of a {@link Directory}. */
public final class StateView implements PoolState {
    private final Directory directory;
    private final Instant now;
    private final ReadableNames names;
    private final TargetViews targets;
    private final AccountViews accounts;

    /** @param now the pool's time, by which assignments are in force */
    public StateView(Directory directory, Instant now) {
        this.directory = directory;
        this.now = now;
        this.names = new ReadableNames(directory);
        this.targets = new TargetViews(directory, names);
        this.accounts = new AccountViews(directory, names, targets);
    }

    @Override
    public List<UserState> users() {
        return each(
                Users.of(directory).order(),
                id -> targets.user(Users.of(directory).find(id).orElseThrow()));
    }

    @Override
    public Optional<UserState> user(String name) {
        return AccountViews.find(Users.of(directory), name).map(targets::user);
    }

    @Override
    public List<String> signedInTo(String user) {
        return Sessions.liveOf(directory, requireUser(user), now).stream()
                .map(session -> APPLICATION.nameOrId(directory, session.appId()))
                .toList();
    }

    @Override
    public List<OrganizationState> organizations() {
        return each(ORGANIZATION, this::organization);
    }

    @Override
    public Optional<OrganizationState> organization(String code) {
        return ORGANIZATION.find(directory, code).map(this::organization);
    }

    private OrganizationState organization(Stored<Organization> stored) {
        Organization organization = stored.it();
        return new OrganizationRecord(
                organization.organizationCode(),
                organization.organizationName(),
                organization.description(),
                organization.tenantId() == null ? null : names.tenants().get(organization.tenantId()),
                stored.id(),
                Frozen.map(organization.i18n()),
                stored.createdAt(),
                stored.updatedAt());
    }

    @Override
    public List<DepartmentState> departments() {
        List<String> ids = new ArrayList<>();
        for (Stored<Organization> organization : directory.get(ORGANIZATION).all()) {
            ids.addAll(Departments.of(directory).subtree(organization.id()));
        }
        return new LazyList<>(
                ids.size(),
                index -> targets.department(Departments.of(directory).get(ids.get(index))));
    }

    @Override
    public Optional<DepartmentState> department(String path) {
        Optional<Department> found = names.department(path)
                .or(() -> Departments.of(directory).find(path))
                .or(() -> Departments.of(directory).findByOpenId(path));
        return found.map(targets::department);
    }

    @Override
    public List<RoleState> roles() {
        List<Stored<Role>> roles = new ArrayList<>();
        for (Stored<Namespace> namespace : directory.get(NAMESPACE).all()) {
            roles.addAll(directory.get(ROLE).of(namespace.it().code()).all());
        }
        return new LazyList<>(roles.size(), index -> targets.role(roles.get(index)));
    }

    @Override
    public Optional<RoleState> role(String name) {
        return find(ROLE, name).map(targets::role);
    }

    @Override
    public List<RoleAssignmentState> roleAssignments() {
        return each(ASSIGNMENT, assignment -> targets.roleAssignment(assignment.it(), now));
    }

    @Override
    public List<String> effectiveRoles(String user) {
        return rightsOf(user).roles();
    }

    @Override
    public List<String> grants(String user, String namespace) {
        return rightsOf(user).grants(namespace);
    }

    @Override
    public boolean mayDo(String user, String namespace, String action, String resource) {
        return rightsOf(user).mayDo(namespace, action, resource);
    }

    @Override
    public List<String> dataGrants(String user) {
        return rightsOf(user).dataGrants();
    }

    @Override
    public boolean isAllowed(String user, String action, String resource) {
        return rightsOf(user).isAllowed(action, resource);
    }

    @Override
    public List<String> accessOf(String user, String application) {
        return rightsOf(user).accessOf(application);
    }

    @Override
    public boolean mayAccess(String user, String application) {
        return rightsOf(user).mayAccess(application);
    }

    private Rights rightsOf(String user) {
        return new Rights(
                directory, now, Users.of(directory).find(requireUser(user)).orElseThrow());
    }

    private String requireUser(String user) {
        return user(user)
                .orElseThrow(() -> new IllegalArgumentException("The pool has no user " + user))
                .id();
    }

    @Override
    public List<GroupState> groups() {
        return each(GROUP, targets::group);
    }

    @Override
    public Optional<GroupState> group(String code) {
        return find(GROUP, code).map(targets::group);
    }

    @Override
    public List<NamespaceState> namespaces() {
        List<Stored<Namespace>> listed = directory.get(NAMESPACE).all().stream()
                .filter(namespace -> Namespaces.isListed(namespace.it()))
                .toList();
        return new LazyList<>(listed.size(), index -> namespace(listed.get(index)));
    }

    @Override
    public Optional<NamespaceState> namespace(String code) {
        return NAMESPACE.find(directory, code).map(this::namespace);
    }

    private NamespaceState namespace(Stored<Namespace> stored) {
        Namespace namespace = stored.it();
        return new NamespaceRecord(
                namespace.code(),
                namespace.name(),
                namespace.description(),
                each(directory.get(ROLE).of(namespace.code()), role -> role.it().code()));
    }

    @Override
    public List<TenantState> tenants() {
        return each(TENANT, this::tenant);
    }

    @Override
    public Optional<TenantState> tenant(String name) {
        return tenantId(name).flatMap(id -> TENANT.findById(directory, id)).map(this::tenant);
    }

    private Optional<String> tenantId(String name) {
        return names.tenants().entrySet().stream()
                .filter(tenant -> tenant.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> TENANT.findById(directory, name).map(Stored::id));
    }

    private TenantState tenant(Stored<Tenant> stored) {
        Tenant tenant = stored.it();
        return new TenantRecord(
                stored.id(),
                names.tenants().get(stored.id()),
                stored.it().code(),
                tenant.name(),
                tenant.description(),
                Frozen.texts(tenant.appIds()),
                Frozen.texts(tenant.logo()),
                tenant.rejectHint(),
                tenant.sourceAppId(),
                Frozen.texts(tenant.enterpriseDomains()),
                tenant.expireTime(),
                tenant.mauAmount(),
                tenant.memberAmount(),
                tenant.adminAmount(),
                handles(TenantMembers.of(directory, stored.id())),
                handles(TenantMembers.adminsOf(directory, stored.id())),
                stored.createdAt());
    }

    private List<String> handles(Ordered<Long, Stored<Member>> members) {
        return new LazyList<>(
                members.size(),
                index -> Users.of(directory)
                        .find(members.get(index).it().userId())
                        .orElseThrow()
                        .handle());
    }

    @Override
    public List<ObjectState> all(String kind) {
        return kind.equals(ACCOUNT_END.name()) ? accounts.all() : all(requireKind(kind));
    }

    private <E extends Record> List<ObjectState> all(Kind<E> kind) {
        return each(kind, object -> targets.object(kind, object));
    }

    @Override
    public Optional<ObjectState> object(String kind, String name) {
        return kind.equals(ACCOUNT_END.name()) ? accounts.find(name) : object(requireKind(kind), name);
    }

    private <E extends Record> Optional<ObjectState> object(Kind<E> kind, String name) {
        return find(kind, name).map(object -> targets.object(kind, object));
    }

    /** By what readers call it, the oldest where several are called the same; else by id. */
    private <E extends Record> Optional<Stored<E>> find(Kind<E> kind, String name) {
        Optional<Stored<E>> named = kind.key().isPresent()
                ? kind.named(directory, name)
                : directory.get(kind).all().stream()
                        .filter(object -> kind.nameOf(directory, object.it()).equals(name))
                        .findFirst();
        return named.or(() -> kind.findById(directory, name));
    }

    private static Kind<?> requireKind(String name) {
        return Modules.kind(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no kind of object \"" + name + "\"; there are "
                                + Modules.allKinds().stream().map(Kind::name).collect(Collectors.joining(", "))
                                + ", " + ACCOUNT_END.name()));
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
        return FieldDefinitions.of(directory).in(scope).stream()
                .map(field -> FieldViews.of(field, tenant))
                .toList();
    }

    @Override
    public Optional<CustomFieldState> customField(TargetType targetType, String key) {
        return FieldDefinitions.of(directory)
                .find(new FieldScope(null, targetType), key)
                .map(field -> FieldViews.of(field, null));
    }

    @Override
    public Optional<CustomFieldState> customField(TargetType targetType, String key, String tenant) {
        String id = requireTenant(tenant);
        return FieldDefinitions.of(directory)
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
        return BaseFields.of(directory).all().stream().map(FieldViews::of).toList();
    }

    @Override
    public Optional<BaseFieldState> baseField(String key) {
        return BaseFields.of(directory).find(key).map(FieldViews::of);
    }

    private <E extends Record, T> List<T> each(Kind<E> kind, Function<Stored<E>, T> view) {
        return each(directory.get(kind).order(), view);
    }

    private static <S, T> List<T> each(Ordered<Long, S> objects, Function<S, T> view) {
        return new LazyList<>(objects.size(), index -> view.apply(objects.get(index)));
    }

    /** How much there is of what. */
    @Override
    public String toString() {
        return summary("PoolState", directory);
    }

    /** How much a state has of what, behind a name for the whole. */
    public static String summary(String name, Directory directory) {
        return name + "[" + count(Users.of(directory).size(), "user") + ", "
                + count(directory.get(ORGANIZATION).size(), "organization") + ", "
                + count(directory.get(ROLE).size(), "role") + ", "
                + count(directory.get(GROUP).size(), "group") + ", "
                + count(directory.get(TENANT).size(), "tenant") + "]";
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
