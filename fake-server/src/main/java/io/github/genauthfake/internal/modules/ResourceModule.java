package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.kind.Operation;
import java.util.List;
import java.util.stream.Stream;

/** Namespaces, the resources in them, and what is granted on these. */
final class ResourceModule {
    static final List<Operation> OPERATIONS = Stream.of(
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
