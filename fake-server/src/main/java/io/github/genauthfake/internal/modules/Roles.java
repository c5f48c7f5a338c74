package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The namespaces of a pool and their roles, by code and in order of creation. Immutable. */
public final class Roles {
    private final Lookup<String, Namespace> namespaces;
    private final Ordered<Long, String> namespaceOrder;
    private final Lookup<CodeInNamespace, Role> byCode;
    private final Lookup<String, Ordered<Long, String>> codesByNamespace;
    private final Lookup<String, CodeInNamespace> nameById;

    private Roles(
            Lookup<String, Namespace> namespaces,
            Ordered<Long, String> namespaceOrder,
            Lookup<CodeInNamespace, Role> byCode,
            Lookup<String, Ordered<Long, String>> codesByNamespace,
            Lookup<String, CodeInNamespace> nameById) {
        this.namespaces = namespaces;
        this.namespaceOrder = namespaceOrder;
        this.byCode = byCode;
        this.codesByNamespace = codesByNamespace;
        this.nameById = nameById;
    }

    /** The default namespace without roles. */
    public static Roles ofANewPool() {
        return new Roles(Lookup.empty(), Ordered.empty(), Lookup.empty(), Lookup.empty(), Lookup.empty())
                .with(new Namespace(Namespace.DEFAULT, 0, "默认权限组", null));
    }

    public Optional<Namespace> findNamespace(String code) {
        return namespaces.find(code);
    }

    /** The codes of all namespaces, oldest first. */
    public Ordered<Long, String> namespaceOrder() {
        return namespaceOrder;
    }

    /** The codes of the namespaces that differ from those of another state, or are in one of the two only. */
    public Set<String> namespacesThatDiffer(Roles other) {
        return namespaces.keysThatDiffer(other.namespaces);
    }

    /** The ids of the roles that differ from those of another state, or are in one of the two only. */
    public Set<String> idsThatDiffer(Roles other) {
        return byCode.keysThatDiffer(other.byCode).stream()
                .flatMap(code -> Stream.of(byCode.find(code), other.byCode.find(code)))
                .flatMap(Optional::stream)
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    public Optional<Role> find(String namespace, String code) {
        return byCode.find(new CodeInNamespace(namespace, code));
    }

    public Optional<Role> findById(String id) {
        return nameById.find(id).flatMap(byCode::find);
    }

    /** The codes of a namespace's roles, oldest first. */
    public Ordered<Long, String> codesIn(String namespace) {
        return codesByNamespace.find(namespace).orElse(Ordered.empty());
    }

    /** The roles of all namespaces, in no particular order. */
    public List<Role> all() {
        return byCode.entries().stream().map(Map.Entry::getValue).toList();
    }

    /** These roles with {@code namespace} added. */
    public Roles with(Namespace namespace) {
        return new Roles(
                namespaces.with(namespace.code(), namespace),
                namespaceOrder.with(namespace.sequence(), namespace.code()),
                byCode,
                codesByNamespace,
                nameById);
    }

    /** These roles without {@code namespace}, which has none any more. */
    public Roles without(Namespace namespace) {
        return new Roles(
                namespaces.without(namespace.code()),
                namespaceOrder.without(namespace.sequence()),
                byCode,
                codesByNamespace,
                nameById);
    }

    /** These roles with {@code role} added, or in the place of the one with its code. */
    public Roles with(Role role) {
        return new Roles(
                namespaces,
                namespaceOrder,
                byCode.with(new CodeInNamespace(role.namespace(), role.code()), role),
                codesByNamespace.with(
                        role.namespace(), codesIn(role.namespace()).with(role.sequence(), role.code())),
                nameById.with(role.id(), new CodeInNamespace(role.namespace(), role.code())));
    }

    /** These roles without {@code role}. */
    public Roles without(Role role) {
        Ordered<Long, String> others = codesIn(role.namespace()).without(role.sequence());
        return new Roles(
                namespaces,
                namespaceOrder,
                byCode.without(new CodeInNamespace(role.namespace(), role.code())),
                others.isEmpty()
                        ? codesByNamespace.without(role.namespace())
                        : codesByNamespace.with(role.namespace(), others),
                nameById.without(role.id()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roles roles && namespaces.equals(roles.namespaces) && byCode.equals(roles.byCode);
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }

    private record CodeInNamespace(String namespace, String code) {}
}
