package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.change;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions of the sign-in flow. The fake keeps them and runs none. */
public final class Pipelines {
    /**
     * @param position its place among those of its scene; {@code null} for one behind those that have a place
     * @param logs what its runs have left; only seeds say it
     */
    public record PipelineFunction(
            String funcName,
            String funcDescription,
            String scene,
            String sourceCode,
            Boolean isAsynchronous,
            Integer timeout,
            Boolean terminateOnTimeout,
            Boolean enabled,
            String status,
            String uploadErrMsg,
            Integer position,
            List<Map<String, Object>> logs) {}

    private static final String UPLOADED = "success";

    public static final Kind<PipelineFunction> FUNCTION = Kind.of(
                    PipelineFunction.class, "pipeline function", "pipelines")
            .notFound(Failure.of(404, "Pipeline 函数不存在", "Pipeline function not exists.", INFERRED, INFERRED))
            .idCalled("funcId")
            .label("funcName")
            .defaultValue("isAsynchronous", false)
            .defaultValue("timeout", 3)
            .defaultValue("terminateOnTimeout", false)
            .defaultValue("enabled", false) // inferred: the value of the examples
            .defaultValue("status", UPLOADED) // inferred: the real service uploads for a while
            .defaultValue("logs", List.of())
            .word("status", "What has become of the upload.")
            .word("uploadErrMsg", "Why the upload has failed.")
            .word("position", "Its place among those of its scene, from 0.")
            .word("logs", "What its runs have left.");

    public static final List<Operation> OPERATIONS = List.of(
            create("create-pipeline-function", FUNCTION),
            get("get-pipeline-function", FUNCTION).by("funcId"),
            list("list-pipeline-functions", FUNCTION, (directory, request, call) -> inOrder(directory))
                    .filtering("scene"),
            Operation.read("get-pipeline-logs", GetPipelineLogs.class, Pipelines::logs),
            update("update-pipeline-function", FUNCTION).by("funcId").after((draft, function, request) -> {
                if (request.text("sourceCode") != null) {
                    draft.change(FUNCTION, function, uploaded(function.it()));
                }
            }),
            change("reupload-pipeline-function", FUNCTION, (function, request) -> uploaded(function))
                    .by("funcId"),
            Operation.write("update-pipeline-order", UpdatePipelineOrder.class, Pipelines::order),
            delete("delete-pipeline-function", FUNCTION).by("funcId"));

    /** The parameters of get-pipeline-logs. */
    record GetPipelineLogs(String funcId, Long page, Integer limit) {}

    /** The parameters of update-pipeline-order. */
    record UpdatePipelineOrder(String scene, List<String> order) {}

    private Pipelines() {}

    private static PipelineFunction uploaded(PipelineFunction function) {
        return FUNCTION.with(FUNCTION.with(function, "status", UPLOADED), "uploadErrMsg", null);
    }

    /** By scene, as the contract lists them, and by place. */
    private static List<Stored<PipelineFunction>> inOrder(DirectoryView directory) {
        List<String> scenes = Contract.get().named("create-pipeline-function").choices("scene");
        return directory.get(FUNCTION).all().stream()
                .sorted(Comparator.<Stored<PipelineFunction>>comparingInt(
                                function -> scenes.indexOf(function.it().scene()))
                        .thenComparing(
                                function -> function.it().position(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Functions that do not exist have no logs (inferred). */
    private static Object logs(DirectoryView directory, GetPipelineLogs request, Call call) {
        List<Map<String, Object>> logs = FUNCTION.findById(directory, request.funcId())
                .map(function -> function.it().logs())
                .orElse(List.of());
        return Answers.page(
                logs.size(), Paging.of(request.page(), request.limit()).of(logs));
    }

    /** The functions that are named come first, the others of the scene keep their order behind them (inferred). */
    private static Object order(Draft draft, UpdatePipelineOrder request, Call call) {
        Map<String, Stored<PipelineFunction>> ordered = new LinkedHashMap<>();
        for (String id : request.order()) {
            Stored<PipelineFunction> function = FUNCTION.findById(draft, id)
                    .filter(known -> known.it().scene().equals(request.scene()))
                    .orElseThrow(() -> ApiError.of(FUNCTION.notFound(), id));
            if (ordered.put(id, function) != null) {
                throw ApiError.invalidArgument("order must not have the same id twice: " + id);
            }
        }
        inOrder(draft).stream()
                .filter(function -> function.it().scene().equals(request.scene()))
                .forEach(function -> ordered.putIfAbsent(function.id(), function));
        int position = 0;
        for (Stored<PipelineFunction> function : ordered.values()) {
            draft.change(FUNCTION, function, FUNCTION.with(function.it(), "position", position++));
        }
        return Answers.NOTHING;
    }
}
