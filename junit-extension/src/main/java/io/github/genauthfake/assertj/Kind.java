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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The kinds of named things in a state: how one is found, and what all of them are called. */
enum Kind {
    USER((state, name) -> state.user(name).map(UserState::handle), state -> names(state.users(), UserState::handle)),
    DEPARTMENT(
            (state, name) -> state.department(name).map(DepartmentState::path),
            state -> names(state.departments(), DepartmentState::path)),
    ORGANIZATION(
            (state, name) -> state.organization(name).map(OrganizationState::code),
            state -> names(state.organizations(), OrganizationState::code)),
    ROLE((state, name) -> state.role(name).map(RoleState::handle), state -> names(state.roles(), RoleState::handle)),
    GROUP((state, name) -> state.group(name).map(GroupState::code), state -> names(state.groups(), GroupState::code)),
    APPLICATION(
            (state, name) -> state.object("application", name).map(ObjectState::name),
            state -> names(state.all("application"), ObjectState::name)),
    NAMESPACE(
            (state, name) -> state.namespace(name).map(NamespaceState::code),
            state -> names(state.namespaces(), NamespaceState::code)),
    TENANT(
            (state, name) -> state.tenant(name).map(TenantState::handle),
            state -> names(state.tenants(), TenantState::handle)),
    BASE_FIELD(
            (state, key) -> state.baseField(key).map(BaseFieldState::key),
            state -> names(state.baseFields(), BaseFieldState::key));

    private final BiFunction<PoolState, String, Optional<String>> finder;
    private final Function<PoolState, Collection<String>> all;

    Kind(BiFunction<PoolState, String, Optional<String>> finder, Function<PoolState, Collection<String>> all) {
        this.finder = finder;
        this.all = all;
    }

    String singular() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String plural() {
        return singular() + "s";
    }

    /**
     * What messages call the one with this name, which may be an id or another name that finds it.
     *
     * @throws IllegalArgumentException when the name is null
     */
    Optional<String> find(PoolState state, String name) {
        return finder.apply(state, named(name));
    }

    /** The name, which must be one. */
    String named(String name) {
        if (name == null) {
            throw new IllegalArgumentException("null is no name of a " + singular());
        }
        return name;
    }

    Collection<String> all(PoolState state) {
        return all.apply(state);
    }

    /** Says that there is none with this name, and which there are. */
    String absence(PoolState state, String name) {
        return Names.unknown(singular(), plural(), name, all(state));
    }

    /** Says that there is no such custom field, and which there are. */
    static String absenceOfCustomField(List<CustomFieldState> fields, TargetType type, String key) {
        return Names.unknown(
                "custom field of " + targets(type),
                "custom fields of " + targets(type),
                key,
                names(fields, CustomFieldState::key));
    }

    /** For example {@code users}. */
    static String targets(TargetType type) {
        return type.name().toLowerCase(Locale.ROOT) + "s";
    }

    private static <T> Collection<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).toList();
    }
}
