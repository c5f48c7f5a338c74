package io.github.genauthfake.internal.modules.resources;

import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.Roles;
import java.util.List;
import java.util.stream.Stream;

/** Namespaces, the resources in them, and what is granted on these. */
public final class ResourceModule {
    public static final List<Operation> OPERATIONS = Stream.of(
                    Namespaces.OPERATIONS,
                    List.<Operation>of(list("list-namespace-roles", Roles.ROLE)
                            .within("code")
                            .searching("code", "name")),
                    Resources.OPERATIONS,
                    AuthorizationOperations.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private ResourceModule() {}
}
