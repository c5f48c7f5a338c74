package io.github.genauthfake.internal.modules.datapermissions;

import io.github.genauthfake.internal.kind.Operation;
import java.util.List;

/** The operations on data permissions, but for those on their namespaces. */
public final class DataPermissionModule {
    public static final List<Operation> OPERATIONS = DataResources.OPERATIONS;

    private DataPermissionModule() {}
}
