package io.github.genauthfake.internal.modules.synccenter;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.modules.synccenter.SyncTasks.SyncTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs of tasks, and what each did. */
public final class SyncJobs {
    public record SyncJob(
            String syncTaskId,
            String syncStatus,
            String syncTrigger,
            Integer departmentCountAll,
            Integer departmentCountSucc,
            Integer departmentUpdateCountAll,
            Integer departmentUpdateCountSucc,
            Integer accountCountAll,
            Integer accountCountSucc,
            Integer accountUpdateCountAll,
            Integer accountUpdateCountSucc,
            String errMsg) {
        /** How much of it has succeeded, from 0 to 100; the scale is inferred. */
        int rate() {
            int all = departmentCountAll + departmentUpdateCountAll + accountCountAll + accountUpdateCountAll;
            int succeeded = departmentCountSucc + departmentUpdateCountSucc + accountCountSucc + accountUpdateCountSucc;
            if (all == 0) {
                return syncStatus.equals("success") ? 100 : 0;
            }
            return 100 * succeeded / all;
        }
    }

    public record SyncJobLog(
            String syncJobId,
            Boolean success,
            String action,
            String objectType,
            String objectId,
            String objectName,
            String errMsg) {}

    public static final Kind<SyncJob> JOB = Kind.of(SyncJob.class, "sync job", "jobs")
            .notFound(Failure.of(404, "同步作业不存在", "Sync job not exists.", INFERRED, INFERRED))
            .numbered()
            .listed(null)
            .within("syncTaskId", SyncTasks.TASK, "")
            .defaultValue("syncStatus", "success")
            .defaultValue("syncTrigger", "manually")
            .defaultValue("departmentCountAll", 0)
            .defaultValue("departmentCountSucc", 0)
            .defaultValue("departmentUpdateCountAll", 0)
            .defaultValue("departmentUpdateCountSucc", 0)
            .defaultValue("accountCountAll", 0)
            .defaultValue("accountCountSucc", 0)
            .defaultValue("accountUpdateCountAll", 0)
            .defaultValue("accountUpdateCountSucc", 0)
            .answering("syncFlow", (in, job) -> taskOf(in.directory(), job.it()).syncTaskFlow());

    public static final Kind<SyncJobLog> LOG = Kind.of(SyncJobLog.class, "sync job log", "jobLogs")
            .numbered()
            .listed(null)
            .within("syncJobId", JOB, "")
            .requiredInSeeds("action", "objectType")
            .defaultValue("success", true);

    public static final List<Operation> OPERATIONS = List.of(
            get("get-sync-job", JOB).by("syncJobId"),
            list("list-sync-jobs", JOB).filtering("syncTrigger").ignoringMissing(),
            // Inferred: in the order in which things were done.
            list(
                            "list-sync-job-logs",
                            LOG,
                            (directory, request, call) -> directory
                                    .get(LOG)
                                    .of(request.text("syncJobId"))
                                    .all())
                    .filtering("success", "action", "objectType"));

    private SyncJobs() {}

    private static SyncTask taskOf(DirectoryView directory, SyncJob job) {
        return SyncTasks.TASK.require(directory, null, job.syncTaskId()).it();
    }

    /** A job of a task with what a seed says of its outcome. */
    static Map<String, Object> valuesOf(Map<String, Object> outcome, long task) {
        Map<String, Object> values = new LinkedHashMap<>();
        JOB.properties().forEach(property -> values.put(property.name(), outcome.get(property.name())));
        values.put("syncTaskId", String.valueOf(task));
        return values;
    }
}
