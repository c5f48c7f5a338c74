package io.github.genauthfake.internal.modules.datapermissions;

import io.github.genauthfake.internal.kind.Operation;
import java.util.List;
import java.util.stream.Stream;

/** The operations on data permissions, but for those on their namespaces. */
public final class DataPermissionModule {
    public static final List<Operation> OPERATIONS = Stream.of(
                    DataResources.OPERATIONS,
                    DataPolicies.OPERATIONS,
                    DataAuthorizations.OPERATIONS,
                    DataChecks.OPERATIONS,
                    DataViews.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private DataPermissionModule() {}
}
