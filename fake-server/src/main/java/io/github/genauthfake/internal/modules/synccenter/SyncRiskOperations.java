package io.github.genauthfake.internal.modules.synccenter;

import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run would delete elsewhere, and waits for somebody who agrees. Only seeds make them. */
public final class SyncRiskOperations {
    /** @param result what becomes of it when it is run: {@code SUCCESS}, {@code FAILED} or {@code EXECUTING} */
    public record SyncRiskOperation(
            String syncTaskId,
            String status,
            Integer level,
            String objectType,
            String objectName,
            String objectId,
            String errMsg,
            String result) {}

    private static final String CANCELED = "CANCELED";

    /** Documented: those that wait and those that have failed can be run. Inferred: and called off. */
    private static final Set<String> OPEN = Set.of("PENDING", "FAILED");

    public static final Kind<SyncRiskOperation> RISK_OPERATION = Kind.of(
                    SyncRiskOperation.class, "sync risk operation", "riskOperations")
            .numbered()
            .listed(null)
            .within("syncTaskId", SyncTasks.TASK, "")
            .requiredInSeeds("objectType", "objectName")
            .defaultValue("status", "PENDING")
            .defaultValue("level", 0)
            .defaultValue("objectId", "")
            .defaultValue("result", "SUCCESS")
            .word("result", "What becomes of it when it is run.");

    /** Inferred: what is urgent first, then the newest. */
    private static final Comparator<Stored<SyncRiskOperation>> ORDER =
            Comparator.<Stored<SyncRiskOperation>>comparingInt(
                            operation -> operation.it().level())
                    .thenComparing(Comparator.<Stored<SyncRiskOperation>>comparingLong(Stored::sequence)
                            .reversed());

    public static final List<Operation> OPERATIONS = List.of(
            list(
                            "list-sync-risk-operations",
                            RISK_OPERATION,
                            (directory, request, call) ->
                                    directory.get(RISK_OPERATION).of(request.text("syncTaskId")).all().stream()
                                            .sorted(ORDER)
                                            .toList())
                    .filtering("status", "objectType"),
            Operation.write(
                    "trigger-sync-risk-operations", Named.class, (draft, request, call) -> each(draft, request, null)),
            Operation.write(
                    "cancel-sync-risk-operation",
                    Named.class,
                    (draft, request, call) -> each(draft, request, CANCELED)));

    /** The parameters of both operations that write. */
    record Named(List<Long> syncRiskOperationIds) {}

    private SyncRiskOperations() {}

    /** @param next what they all become; {@code null} for what the seed says */
    private static Object each(Draft draft, Named request, String next) {
        List<Long> succeeded = new ArrayList<>();
        List<Long> failed = new ArrayList<>();
        for (Long number : new LinkedHashSet<>(request.syncRiskOperationIds())) {
            RISK_OPERATION
                    .findByNumber(draft, number)
                    .filter(operation -> OPEN.contains(operation.it().status()))
                    .ifPresentOrElse(
                            operation -> {
                                String status = next == null ? operation.it().result() : next;
                                draft.change(
                                        RISK_OPERATION,
                                        operation,
                                        RISK_OPERATION.with(operation.it(), "status", status));
                                succeeded.add(number);
                            },
                            () -> failed.add(number));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("successList", succeeded);
        answer.put("faildList", failed);
        return answer;
    }
}
