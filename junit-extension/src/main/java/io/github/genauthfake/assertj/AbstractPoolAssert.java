package io.github.genauthfake.assertj;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.state.BaseFieldState;
import io.github.genauthfake.state.CustomFieldState;
import io.github.genauthfake.state.DepartmentState;
import io.github.genauthfake.state.GroupState;
import io.github.genauthfake.state.NamespaceState;
import io.github.genauthfake.state.ObjectState;
import io.github.genauthfake.state.OrganizationState;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.RoleState;
import io.github.genauthfake.state.TenantState;
import io.github.genauthfake.state.UserState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.AssertFactory;

/**
 * Assertions on what a pool holds. Methods without a verb ({@code user}, {@code department} …) go on to an object, which
 * must be there. Objects are named as {@link PoolState} tells.
 *
 * @param <SELF> the type of the assertion
 * @param <ACTUAL> the type of what it is about
 */
public abstract class AbstractPoolAssert<SELF extends AbstractPoolAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractGenAuthAssert<SELF, ACTUAL> {

    AbstractPoolAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** The state of the one moment that all assertions of a chain speak of. */
    abstract PoolState state();

    @Override
    Optional<PoolState> surroundings() {
        return Optional.ofNullable(state());
    }

    /** Goes on to a user, by username, e-mail address, phone number, external id or id. */
    public UserAssert user(String name) {
        return object(Kind.USER, name, UserAssert.class, UserState.class, UserAssert::new, state -> state.user(name));
    }

    /** There is this user. */
    public SELF hasUser(String name) {
        return has(Kind.USER, name);
    }

    /** There is no such user. */
    public SELF hasNoUser(String name) {
        return hasNo(Kind.USER, name);
    }

    /** There are so many users. */
    public SELF hasUserCount(int count) {
        return hasCount(Kind.USER, count, PoolState::users, UserState::handle);
    }

    /** Goes on to a department, by its path ({@code acme/Engineering}), id or custom id. */
    public DepartmentAssert department(String path) {
        return object(
                Kind.DEPARTMENT,
                path,
                DepartmentAssert.class,
                DepartmentState.class,
                DepartmentAssert::new,
                state -> state.department(path));
    }

    /** There is this department. */
    public SELF hasDepartment(String path) {
        return has(Kind.DEPARTMENT, path);
    }

    /** There is no such department. */
    public SELF hasNoDepartment(String path) {
        return hasNo(Kind.DEPARTMENT, path);
    }

    /** There are so many departments, the root departments of organizations included. */
    public SELF hasDepartmentCount(int count) {
        return hasCount(Kind.DEPARTMENT, count, PoolState::departments, DepartmentState::path);
    }

    /** Goes on to an organization, by its code. */
    public OrganizationAssert organization(String code) {
        return object(
                Kind.ORGANIZATION,
                code,
                OrganizationAssert.class,
                OrganizationState.class,
                OrganizationAssert::new,
                state -> state.organization(code));
    }

    /** There is this organization. */
    public SELF hasOrganization(String code) {
        return has(Kind.ORGANIZATION, code);
    }

    /** There is no such organization. */
    public SELF hasNoOrganization(String code) {
        return hasNo(Kind.ORGANIZATION, code);
    }

    /** There are so many organizations. */
    public SELF hasOrganizationCount(int count) {
        return hasCount(Kind.ORGANIZATION, count, PoolState::organizations, OrganizationState::code);
    }

    /** Goes on to a role, by its code, with the namespace before it unless that is {@code default}; or by its id. */
    public RoleAssert role(String name) {
        return object(Kind.ROLE, name, RoleAssert.class, RoleState.class, RoleAssert::new, state -> state.role(name));
    }

    /** There is this role. */
    public SELF hasRole(String name) {
        return has(Kind.ROLE, name);
    }

    /** There is no such role. */
    public SELF hasNoRole(String name) {
        return hasNo(Kind.ROLE, name);
    }

    /** There are so many roles in all namespaces. */
    public SELF hasRoleCount(int count) {
        return hasCount(Kind.ROLE, count, PoolState::roles, RoleState::handle);
    }

    /** Goes on to a group, by its code or id. */
    public GroupAssert group(String code) {
        return object(
                Kind.GROUP, code, GroupAssert.class, GroupState.class, GroupAssert::new, state -> state.group(code));
    }

    /** There is this group. */
    public SELF hasGroup(String code) {
        return has(Kind.GROUP, code);
    }

    /** There is no such group. */
    public SELF hasNoGroup(String code) {
        return hasNo(Kind.GROUP, code);
    }

    /** There are so many groups. */
    public SELF hasGroupCount(int count) {
        return hasCount(Kind.GROUP, count, PoolState::groups, GroupState::code);
    }

    /** Goes on to a namespace, by its code. */
    public NamespaceAssert namespace(String code) {
        return object(
                Kind.NAMESPACE,
                code,
                NamespaceAssert.class,
                NamespaceState.class,
                NamespaceAssert::new,
                state -> state.namespace(code));
    }

    /** There is this namespace. */
    public SELF hasNamespace(String code) {
        return has(Kind.NAMESPACE, code);
    }

    /** There is no such namespace. */
    public SELF hasNoNamespace(String code) {
        return hasNo(Kind.NAMESPACE, code);
    }

    /** There are so many namespaces, {@code default} included. */
    public SELF hasNamespaceCount(int count) {
        return hasCount(Kind.NAMESPACE, count, PoolState::namespaces, NamespaceState::code);
    }

    /** Goes on to a tenant, by its name or id. */
    public TenantAssert tenant(String name) {
        return object(
                Kind.TENANT,
                name,
                TenantAssert.class,
                TenantState.class,
                TenantAssert::new,
                state -> state.tenant(name));
    }

    /** There is this tenant. */
    public SELF hasTenant(String name) {
        return has(Kind.TENANT, name);
    }

    /** There is no such tenant. */
    public SELF hasNoTenant(String name) {
        return hasNo(Kind.TENANT, name);
    }

    /** There are so many tenants. */
    public SELF hasTenantCount(int count) {
        return hasCount(Kind.TENANT, count, PoolState::tenants, TenantState::handle);
    }

    /** Goes on to a custom field that the pool itself defines. For those of tenants, go on to the {@link #tenant}. */
    public CustomFieldAssert customField(TargetType targetType, String key) {
        return next(
                CustomFieldAssert.class,
                CustomFieldState.class,
                CustomFieldAssert::new,
                subject -> state().customField(targetType, key),
                subject ->
                        Names.sentence(Kind.absenceOfCustomField(state().customFields(targetType), targetType, key)));
    }

    /** The pool itself does not define this custom field. */
    public SELF hasNoCustomField(TargetType targetType, String key) {
        return check(subject -> unless(
                state().customField(targetType, key).isEmpty(),
                "Expected no custom field " + key + " of " + Kind.targets(targetType) + ", but there is one"));
    }

    /** The pool itself defines so many custom fields for this kind of target. */
    public SELF hasCustomFieldCount(TargetType targetType, int count) {
        return check(subject -> Counts.complaint(
                "custom fields of " + Kind.targets(targetType),
                count,
                state().customFields(targetType),
                CustomFieldState::key));
    }

    /** Goes on to a built-in field of users, by its key. */
    public BaseFieldAssert baseField(String key) {
        return object(
                Kind.BASE_FIELD,
                key,
                BaseFieldAssert.class,
                BaseFieldState.class,
                BaseFieldAssert::new,
                state -> state.baseField(key));
    }

    /**
     * Goes on to an object of any kind, by the name that seeds call it, or by id.
     *
     * @param kind what messages call one object, such as {@code webhook} or {@code post}
     * @throws IllegalArgumentException when there is no such kind; the message has the names of all
     */
    public ObjectAssert object(String kind, String name) {
        return next(
                ObjectAssert.class,
                ObjectState.class,
                ObjectAssert::new,
                subject -> state().object(kind, name),
                subject -> Names.sentence(Names.unknown(kind, kind + "s", name, namesOf(kind))));
    }

    /** There is no such object, named as for {@link #object}. */
    public SELF hasNoObject(String kind, String name) {
        return check(subject ->
                state().object(kind, name).map(found -> "Expected no " + kind + " " + name + ", but there is one"));
    }

    /** There are so many objects of a kind. */
    public SELF hasObjectCount(String kind, int count) {
        return check(subject -> Counts.complaint(kind + "s", count, state().all(kind), ObjectState::name));
    }

    private List<String> namesOf(String kind) {
        return state().all(kind).stream().map(ObjectState::name).toList();
    }

    private <T, NEXT extends AbstractGenAuthAssert<NEXT, T>> NEXT object(
            Kind kind,
            String name,
            Class<NEXT> type,
            Class<T> actualType,
            AssertFactory<T, NEXT> factory,
            Function<PoolState, Optional<T>> way) {
        kind.named(name);
        return next(
                type,
                actualType,
                factory,
                subject -> way.apply(state()),
                subject -> Names.sentence(kind.absence(state(), name)));
    }

    private SELF has(Kind kind, String name) {
        return check(subject -> kind.find(state(), name).isPresent()
                ? Optional.empty()
                : Optional.of(Names.sentence(kind.absence(state(), name))));
    }

    private SELF hasNo(Kind kind, String name) {
        return check(subject -> kind.find(state(), name)
                .map(found -> "Expected no " + kind.singular() + " " + name + ", but there is "
                        + (found.equals(name) ? "one" : found)));
    }

    private <T> SELF hasCount(
            Kind kind, int count, Function<PoolState, List<T>> things, Function<? super T, String> name) {
        return check(subject -> Counts.complaint(kind.plural(), count, things.apply(state()), name));
    }

    @Override
    String nameOf(ACTUAL subject) {
        return "the pool";
    }
}
