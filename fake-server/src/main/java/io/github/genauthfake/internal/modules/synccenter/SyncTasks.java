package io.github.genauthfake.internal.modules.synccenter;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Organizations;
import io.github.genauthfake.internal.modules.synccenter.SyncJobs.SyncJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tasks of synchronisation. The fake keeps them and reaches no directory: the seed says how their runs end. */
public final class SyncTasks {
    /** @param outcome how every run ends, as properties of a job; only seeds say it */
    public record SyncTask(
            String syncTaskName,
            String syncTaskType,
            Map<String, Object> clientConfig,
            String syncTaskFlow,
            String syncTaskTrigger,
            String organizationCode,
            Map<String, Object> provisioningScope,
            List<Map<String, Object>> fieldMapping,
            Map<String, Object> timedScheduler,
            Map<String, Object> outcome) {}

    /** Seen, in English whatever the language. */
    private static final Failure NOTHING_TO_RUN =
            Failure.of(602, "no identity provider config found", "no identity provider config found", SEEN, SEEN);

    /** The only type without a configuration of its own. */
    private static final String CUSTOM = "custom";

    public static final Kind<SyncTask> TASK = Kind.of(SyncTask.class, "sync task", "syncTasks")
            .notFound(Failure.of(404, "同步任务不存在", "Sync task not exists.", INFERRED, INFERRED))
            .numbered()
            .label("syncTaskName")
            .secret("clientConfig")
            .merging("clientConfig")
            .defaultValue("outcome", Map.of())
            .word("outcome", "How every run ends, as properties of a job.")
            .rule(SyncTasks::requireWhatItNeeds)
            .answering("syncFlow", (in, task) -> task.it().syncTaskFlow())
            .answering("syncTrigger", (in, task) -> task.it().syncTaskTrigger())
            .answering(
                    "lastSyncStatus",
                    (in, task) -> last(in, task, job -> job.it().syncStatus()).orElse("free"))
            .answering(
                    "lastSyncMessage",
                    (in, task) -> last(in, task, job -> job.it().errMsg()).orElse(null))
            .answering(
                    "lastSyncTime",
                    (in, task) -> last(in, task, Stored::updatedAt).orElse(null))
            .answering(
                    "lastSyncRate",
                    (in, task) -> last(in, task, job -> job.it().rate()).orElse(null));

    public static final List<Operation> OPERATIONS = List.of(
            create("create-sync-task", TASK).after(SyncTasks::requireOrganization),
            update("update-sync-task", TASK).by("syncTaskId").after(SyncTasks::requireOrganization),
            get("get-sync-task", TASK).by("syncTaskId"),
            list("list-sync-tasks", TASK),
            Operation.write("trigger-sync-task", TriggerSyncTask.class, SyncTasks::trigger));

    /** The parameters of trigger-sync-task. */
    record TriggerSyncTask(Long syncTaskId) {}

    private SyncTasks() {}

    private static void requireWhatItNeeds(SyncTask task) {
        String config = configOf(task.syncTaskType());
        if (config != null && task.clientConfig().get(config) == null) {
            throw ApiError.invalidArgument("clientConfig must have " + config + " for " + task.syncTaskType());
        }
        if (task.syncTaskTrigger().equals("timed") && task.timedScheduler() == null) {
            throw ApiError.invalidArgument("timedScheduler should not be empty where syncTaskTrigger is timed");
        }
        if (task.syncTaskFlow().equals("downstream") && task.organizationCode() == null) {
            throw ApiError.invalidArgument("organizationCode should not be empty where syncTaskFlow is downstream");
        }
    }

    /** {@code larkInternationalConfig} for {@code lark-international}; {@code null} where there is none. */
    private static String configOf(String type) {
        if (type.equals(CUSTOM)) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String word : type.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.append("Config").toString();
    }

    private static void requireOrganization(Draft draft, Stored<SyncTask> task, Request request) {
        String code = request.text("organizationCode");
        if (code != null) {
            Organizations.ORGANIZATION.require(draft, null, code);
        }
    }

    /** A job at once, with the end that the seed says. Nothing else changes: no directory is reached. */
    private static Object trigger(Draft draft, TriggerSyncTask request, Call call) {
        Stored<SyncTask> task =
                TASK.findByNumber(draft, request.syncTaskId()).orElseThrow(() -> ApiError.of(NOTHING_TO_RUN));
        SyncJob outcome = SyncJobs.JOB.make(SyncJobs.valuesOf(task.it().outcome(), task.sequence()));
        Stored<SyncJob> job = draft.create(SyncJobs.JOB, outcome);
        call.report(
                "the fake reaches no directory: the job of trigger-sync-task ends as the seed says, by default with success,"
                        + " and changes no user or department");
        return Map.of("syncJobId", job.sequence());
    }

    private static <T> Optional<T> last(Answering.In in, Stored<SyncTask> task, Function<Stored<SyncJob>, T> property) {
        return latest(in.directory(), task).map(property);
    }

    private static Optional<Stored<SyncJob>> latest(DirectoryView directory, Stored<SyncTask> task) {
        return directory.get(SyncJobs.JOB).of(TASK.keyOf(task)).pageFromTheEnd(0, 1).stream()
                .findFirst();
    }
}
