package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.NearestNames;
import io.github.genauthfake.internal.contract.OperationContract;
import java.util.List;

/** Finds, for an operation that the fake lacks, the implemented ones whose names are most like it. */
final class NearestOperations {
    private NearestOperations() {}

    /** Names, the nearest first. */
    static List<String> to(String operation) {
        return NearestNames.to(
                operation,
                Contract.get().operations().stream()
                        .filter(OperationContract::implemented)
                        .map(NearestOperations::name)
                        .distinct()
                        .toList());
    }

    /** The operation's name: its path below the version of the API, with dashes. */
    static String name(OperationContract operation) {
        return operation.path().substring("/api/v3/".length()).replace('/', '-');
    }
}
