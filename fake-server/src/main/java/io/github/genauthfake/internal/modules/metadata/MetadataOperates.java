package io.github.genauthfake.internal.modules.metadata;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;
import static io.github.genauthfake.internal.modules.metadata.MetadataModels.MODEL;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import java.util.List;
import java.util.Map;

/** What the console offers to do with the rows of a metadata model. The fake runs none of it. */
public final class MetadataOperates {
    /** An operation of a model. */
    public record Operate(
            String modelId,
            String operateKey,
            String operateName,
            Map<String, Object> config,
            String icon,
            Boolean show,
            String fieldId) {}

    record Named(String id, String modelId, Map<String, Object> customConfig) {}

    public static final Kind<Operate> OPERATE = Kind.of(Operate.class, "metadata operate", "operations")
            .notFound(Failure.of(404, "操作不存在", "Operate not exists.", INFERRED, INFERRED))
            .within("modelId", MODEL, "")
            .label("operateName")
            .listed(null)
            .seededDirectly() // creations answer no id
            .requiredInSeeds("operateName", "operateKey")
            .defaultValue("config", Map.of())
            .defaultValue("icon", "")
            .defaultValue("show", true)
            .answering("userPoolId", (in, operate) -> in.call().userPoolId())
            .answering("isDefault", (in, operate) -> false);

    public static final List<Operation> OPERATIONS = List.of(
            create("metadata-create-operate", OPERATE),
            update("metadata-update-operate", OPERATE).byId("id").filtering("modelId"),
            delete("metadata-remove-operate", OPERATE).byId("id").filtering("modelId"),
            Operation.write("metadata-copy-operate", Named.class, MetadataOperates::copy),
            list("metadata-list-operate", OPERATE, (directory, request, call) -> of(directory, request))
                    .searching("operateName"),
            list("metadata-all-operate", OPERATE, (directory, request, call) -> of(directory, request)),
            Operation.read("metadata-execute-operate", Named.class, MetadataOperates::execute));

    private MetadataOperates() {}

    private static List<Stored<Operate>> of(DirectoryView directory, Request request) {
        return directory
                .get(OPERATE)
                .of(OPERATE.requireOwner(directory, request.text("modelId")))
                .all();
    }

    private static Stored<Operate> require(DirectoryView directory, Named named) {
        OPERATE.requireOwner(directory, named.modelId());
        return OPERATE.findById(directory, named.id())
                .filter(operate -> operate.it().modelId().equals(named.modelId()))
                .orElseThrow(() -> ApiError.of(OPERATE.notFound()));
    }

    private static Object copy(Draft draft, Named named, Call call) {
        draft.create(OPERATE, require(draft, named).it());
        return Answers.NOTHING;
    }

    private static Object execute(DirectoryView directory, Named named, Call call) {
        call.report("The operation " + require(directory, named).it().operateName()
                + " was not run: the fake runs no operations of metadata models");
        return Answers.NOTHING;
    }
}
