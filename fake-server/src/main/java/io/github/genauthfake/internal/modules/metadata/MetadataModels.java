package io.github.genauthfake.internal.modules.metadata;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Metadata models. A new pool has none (inferred). Names may be shared, requests name models by id. */
public final class MetadataModels {
    /**
     * A model.
     *
     * @param fieldOrder keys of fields, with commas in between
     */
    public record Model(
            String name,
            String description,
            String type,
            String dataType,
            Boolean enable,
            String parentKey,
            String fieldOrder,
            Map<String, Object> config,
            String showFieldKey) {}

    public static final Kind<Model> MODEL = Kind.of(Model.class, "metadata model", "metadataModels")
            .notFound(Failure.of(404, "模型不存在", "Model not exists.", INFERRED, INFERRED))
            .label("name")
            .reading("fieldOrder", MetadataModels::joined)
            .defaultValue("type", "custom")
            .defaultValue("dataType", "list")
            .defaultValue("enable", true)
            .defaultValue("parentKey", "")
            .defaultValue("fieldOrder", "")
            .defaultValue("config", Map.of())
            .word("fieldOrder", "The keys of the fields in the order in which they are shown, with commas in between.")
            .word("config", "Settings of the console.")
            .word("showFieldKey", "The key of the field that the console shows.")
            .answering("userPoolId", (in, model) -> in.call().userPoolId())
            .beforeDeletion((draft, model) -> MetadataFields.BY_RELATION
                    .of(draft, model.id())
                    .all()
                    .forEach(field -> draft.delete(MetadataFields.FIELD, field)));

    public static final List<Operation> OPERATIONS = List.of(
            create("metadata-create-model", MODEL),
            get("metadata-get-model", MODEL).by("id"),
            list(
                    "metadata-list-model",
                    MODEL,
                    (directory, request, call) -> directory.get(MODEL).all()),
            update("metadata-update-model", MODEL).by("id"),
            delete("metadata-remove-model", MODEL).by("id"));

    private MetadataModels() {}

    /** The order of fields, which requests have as a list or as a text. */
    private static String joined(Object said) {
        return said instanceof List<?> keys
                ? keys.stream().map(String::valueOf).collect(Collectors.joining(","))
                : (String) said;
    }

    /** The order without a field. */
    static Model withoutInOrder(Model model, String key, String id) {
        String order = Arrays.stream(model.fieldOrder().split(","))
                .filter(each -> !each.equals(key) && !each.equals(id))
                .collect(Collectors.joining(","));
        return MODEL.with(model, "fieldOrder", order);
    }
}
