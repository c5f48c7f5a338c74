package io.github.genauthfake.internal.directory.access;

import io.github.genauthfake.internal.directory.collection.Lookup;
import io.github.genauthfake.internal.directory.collection.Ordered;
import java.util.List;
import java.util.Optional;

/** The namespaces of a pool and their roles, by code and in order of creation. Immutable. */
public final class Roles {
    private final Lookup<String, Namespace> namespaces;
    private final Lookup<CodeInNamespace, Role> byCode;
    private final Ordered<Long, CodeInNamespace> creationOrder;

    private Roles(
            Lookup<String, Namespace> namespaces,
            Lookup<CodeInNamespace, Role> byCode,
            Ordered<Long, CodeInNamespace> creationOrder) {
        this.namespaces = namespaces;
        this.byCode = byCode;
        this.creationOrder = creationOrder;
    }

    /** The default namespace without roles. */
    public static Roles ofANewPool() {
        Namespace initial = new Namespace(Namespace.DEFAULT, "默认权限组", null);
        return new Roles(
                Lookup.<String, Namespace>empty().with(initial.code(), initial), Lookup.empty(), Ordered.empty());
    }

    public Optional<Namespace> findNamespace(String code) {
        return namespaces.find(code);
    }

    public Optional<Role> find(String namespace, String code) {
        return byCode.find(new CodeInNamespace(namespace, code));
    }

    /** The roles of all namespaces, oldest first. */
    public List<Role> all() {
        return creationOrder.all().stream()
                .map(code -> byCode.find(code).orElseThrow())
                .toList();
    }

    /** These roles with {@code role} added, or in the place of the one with its code. */
    public Roles with(Role role) {
        CodeInNamespace code = new CodeInNamespace(role.namespace(), role.code());
        return new Roles(namespaces, byCode.with(code, role), creationOrder.with(role.sequence(), code));
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
