package io.github.genauthfake.internal.modules.metadata;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.modules.metadata.MetadataFields.FIELD;
import static io.github.genauthfake.internal.modules.metadata.MetadataModels.MODEL;
import static io.github.genauthfake.internal.modules.metadata.MetadataRows.ROW;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.metadata.MetadataFields.Field;
import io.github.genauthfake.internal.modules.metadata.MetadataRows.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rows of metadata models relate to, one relation at a time. */
public final class RowRelations {
    private record Added(String modelId, String fieldId, String rowId, List<String> valueList) {}

    private record Listed(String modelId, String fieldId, String rowId, Long page, Integer limit) {}

    private record Removed(String modelId, String rowId, List<String> fieldIds, String fieldId, String value) {
        List<String> fields() {
            return fieldIds != null ? fieldIds : fieldId != null ? List.of(fieldId) : List.of();
        }
    }

    private static final Failure ONE_ONLY =
            Failure.of(422, "字段 {0} 只能关联一个对象", "The field {0} relates to one object only", INFERRED, INFERRED);

    public static final List<Operation> OPERATIONS = List.of(
            Operation.write("metadata-create-row-relation", Added.class, RowRelations::add),
            Operation.read("metadata-get-row-relation", Listed.class, RowRelations::list),
            Operation.write("metadata-remove-row-relation", Removed.class, RowRelations::remove));

    private RowRelations() {}

    private static Stored<Row> row(DirectoryView directory, String modelId, String rowId) {
        MODEL.require(directory, null, modelId);
        return MetadataRows.require(directory, modelId, rowId);
    }

    /**
     * The field of a model with an id or key, which is a relation.
     *
     * @throws ApiError 404 for a field of another model; 400 for one that is no relation
     */
    static Field field(DirectoryView directory, String modelId, String named) {
        Optional<Stored<Field>> byId = FIELD.findById(directory, named)
                .filter(field -> field.it().modelId().equals(modelId));
        Field field = byId.or(() -> FIELD.find(directory, modelId, named))
                .orElseThrow(() -> ApiError.of(FIELD.notFound()))
                .it();
        if (!FieldType.RELATION.is(field)) {
            throw ApiError.invalidArgument("fieldId must be the id of a field of the type Relation");
        }
        return field;
    }

    private static Object add(Draft draft, Added added, Call call) {
        Stored<Row> row = row(draft, added.modelId(), added.rowId());
        Field field = field(draft, added.modelId(), added.fieldId());
        List<String> values = RelatedObjects.require(draft, field, added.valueList());
        boolean isSingle = !Boolean.TRUE.equals(field.relationMultiple());
        if (isSingle && values.size() > 1) {
            throw ApiError.of(ONE_ONLY, field.key());
        }
        Set<String> next = new LinkedHashSet<>();
        if (!isSingle) {
            next.addAll(row.it().relations().getOrDefault(field.key(), List.of()));
        }
        next.addAll(values);
        put(draft, row, Map.of(field.key(), List.copyOf(next)));
        return Answers.NOTHING;
    }

    private static void put(Draft draft, Stored<Row> row, Map<String, List<String>> changes) {
        Map<String, List<String>> relations = new LinkedHashMap<>(row.it().relations());
        changes.forEach((key, ids) -> RelatedObjects.put(relations, key, ids));
        if (!relations.equals(row.it().relations())) {
            draft.change(ROW, row, ROW.with(row.it(), "relations", relations));
        }
    }

    private static Object list(DirectoryView directory, Listed listed, Call call) {
        Stored<Row> row = row(directory, listed.modelId(), listed.rowId());
        Field field = field(directory, listed.modelId(), listed.fieldId());
        List<String> all =
                RelatedObjects.names(directory, field, row.it().relations().getOrDefault(field.key(), List.of()));
        return Answers.page(all.size(), Paging.of(listed.page(), listed.limit()).of(all));
    }

    private static Object remove(Draft draft, Removed removed, Call call) {
        Stored<Row> row = row(draft, removed.modelId(), removed.rowId());
        if (removed.fields().isEmpty()) {
            throw ApiError.invalidArgument("fieldIds should not be empty");
        }
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (String named : removed.fields()) {
            Field field = field(draft, removed.modelId(), named);
            List<String> left = new ArrayList<>(row.it().relations().getOrDefault(field.key(), List.of()));
            RelatedObjects.find(draft, field, removed.value()).ifPresent(left::remove);
            changes.put(field.key(), left);
        }
        put(draft, row, changes);
        return Answers.NOTHING;
    }
}
