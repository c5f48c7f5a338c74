package io.github.genauthfake.internal.modules.metadata;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.modules.metadata.MetadataModels.MODEL;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.metadata.MetadataModels.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of metadata models. What a row has follows from the fields of its model. */
public final class MetadataRows {
    /**
     * A row.
     *
     * @param rowId its own id in the model; the server's, where a request names none
     * @param parentId the row id of the row above it in a tree; {@code null} for a root, and in lists
     * @param data values that are set by the keys of their fields, those of relations apart
     * @param relations what the row relates to by the keys of its fields: ids as {@link RelatedObjects} keeps them
     */
    public record Row(
            String modelId,
            String rowId,
            String parentId,
            Map<String, Object> data,
            Map<String, List<String>> relations) {}

    private record Cell(String modelId, String key, Object value) {}

    private record Place(String modelId, String rowId) {}

    private record Added(String modelId, String rowId, Map<String, Object> data) {}

    private record Changed(String modelId, String rowId, Map<String, Object> data, Boolean showFieldId) {}

    private record Named(String modelId, String rowId, String showFieldId, String showRelation) {}

    private record ByValue(String modelId, String key, String value, String showFieldId) {}

    private record Batch(String modelId, List<String> rowIds) {}

    private record Related(String modelId, List<String> idList) {}

    private record Removed(String modelId, List<String> rowIdList, Boolean recursive) {}

    private static final Failure NOT_FOUND = Failure.of(404, "行不存在", "Row not exists.", INFERRED, INFERRED);
    private static final Failure ID_TAKEN =
            Failure.of(409, "行 {0} 已存在", "A row with the id {0} exists already", INFERRED, INFERRED);
    private static final Failure VALUE_TAKEN =
            Failure.of(409, "字段 {0} 的值已存在", "Another row has this value of the field {0}", INFERRED, INFERRED);
    private static final Failure HAS_CHILDREN = Failure.of(
            422,
            "行 {0} 存在子级，请先删除子级",
            "The row {0} has rows below it; remove them, too, by recursive",
            INFERRED,
            INFERRED);

    public static final Kind<Row> ROW = Kind.of(Row.class, "metadata row", "rows")
            .notFound(NOT_FOUND)
            .within("modelId", MODEL, "")
            .key("rowId", ID_TAKEN)
            .pattern(
                    "rowId",
                    "[!-~]{1,32}",
                    Failure.of(400, "invalid row id: {0}", "invalid row id: {0}", INFERRED, INFERRED))
            .seededDirectly()
            .defaultValue("data", Map.of())
            .defaultValue("relations", Map.of())
            .word("parentId", "The row above it in the tree.")
            .word("data", "The values by the keys of the fields.")
            .word("relations", "The ids of what it relates to, by the keys of the fields.")
            .afterCreation(MetadataRows::name)
            .whenSeeded(MetadataRows::complete)
            .forgetting(RelatedObjects::forget);

    /** The rows of a model with a value of a field. */
    private static final Index<Row> BY_VALUE = ROW.indexEach(MetadataRows::cells);

    /** The rows that relate to something. */
    static final Index<Row> BY_RELATED = ROW.indexEach(row -> {
        Set<String> related = new LinkedHashSet<>();
        row.relations().values().forEach(related::addAll);
        return related;
    });

    private static final Index<Row> BY_PARENT =
            ROW.index(row -> row.parentId() == null ? null : new Place(row.modelId(), row.parentId()));

    public static final List<Operation> OPERATIONS = List.of(
            Operation.write("metadata-create-row", Added.class, MetadataRows::create),
            Operation.write("metadata-update-row", Changed.class, MetadataRows::update),
            Operation.read("metadata-get-row", Named.class, MetadataRows::get),
            Operation.read("metadata-get-row-by-value", ByValue.class, MetadataRows::getByValue),
            Operation.read(
                    "get-row-batch",
                    Batch.class,
                    (directory, batch, call) -> all(directory, batch.modelId(), batch.rowIds())),
            Operation.read(
                    "metadata-get-relation-info",
                    Related.class,
                    (directory, related, call) -> all(directory, related.modelId(), related.idList())),
            Operation.write("metadata-remove-row", Removed.class, MetadataRows::remove));

    private MetadataRows() {}

    static Stored<Row> require(DirectoryView directory, String modelId, String rowId) {
        return ROW.find(directory, modelId, rowId).orElseThrow(() -> ApiError.of(NOT_FOUND));
    }

    private static Collection<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        row.data().forEach((key, value) -> {
            if (value instanceof String || value instanceof Number) {
                cells.add(new Cell(row.modelId(), key, RowValues.comparable(value)));
            }
        });
        return cells;
    }

    /** The rows of a model that have a value of a field, which is as a row keeps it. */
    static List<Stored<Row>> having(DirectoryView directory, MetadataFields.Field field, Object value) {
        if (FieldType.DATE.is(field)) { // equal moments are written in different ways
            Object moment = RowValues.comparable(field, value);
            return directory.get(ROW).of(field.modelId()).all().stream()
                    .filter(row -> moment.equals(
                            RowValues.comparable(field, row.it().data().get(field.key()))))
                    .toList();
        }
        return BY_VALUE.of(directory, new Cell(field.modelId(), field.key(), RowValues.comparable(value)))
                .all();
    }

    /** The rows directly below one of a tree, the oldest first. */
    static List<Stored<Row>> below(DirectoryView directory, Row row) {
        return BY_PARENT.of(directory, new Place(row.modelId(), row.rowId())).all();
    }

    /** A row without an id of its own is called as the server calls it. */
    private static void name(Draft draft, Stored<Row> row) {
        if (row.it().rowId() == null) {
            draft.put(ROW, row.as(ROW.with(row.it(), "rowId", row.id()), row.updatedAt()));
        }
    }

    /** Seeds hold to the rules, too, once everything is there that rows can relate to. */
    private static void complete(Draft draft, Stored<Row> row) {
        Stored<Model> model = MODEL.findById(draft, row.it().modelId()).orElseThrow();
        if (UebaCapture.isCaptured(model)) {
            return; // it has what was sent, whatever the fields are
        }
        Map<String, Object> said = new LinkedHashMap<>(row.it().data());
        said.putAll(row.it().relations());
        if (row.it().parentId() != null) {
            said.put("parentId", row.it().parentId());
        }
        Row blank = new Row(model.id(), row.it().rowId(), null, Map.of(), Map.of());
        RowValues values = new RowValues(draft, model, blank, row.id(), key -> {
            throw ApiError.invalidArgument("the model has no field " + key);
        });
        Row complete = values.with(said, true);
        requireDistinct(draft, model, complete, row.id());
        draft.put(ROW, row.as(values.related(complete), row.updatedAt()));
    }

    private static void requireDistinct(DirectoryView directory, Stored<Model> model, Row row, String id) {
        for (Stored<MetadataFields.Field> field : fields(directory, model.id())) {
            Object value = row.data().get(field.it().key());
            if (value != null
                    && MetadataFields.isDistinct(field.it())
                    && having(directory, field.it(), value).stream()
                            .anyMatch(holder -> !holder.id().equals(id))) {
                throw ApiError.of(VALUE_TAKEN, field.it().key());
            }
        }
    }

    static List<Stored<MetadataFields.Field>> fields(DirectoryView directory, String modelId) {
        return directory.get(MetadataFields.FIELD).of(modelId).all();
    }

    private static Object create(Draft draft, Added added, Call call) {
        Stored<Model> model = MODEL.require(draft, null, added.modelId());
        RowValues values = new RowValues(
                draft, model, new Row(model.id(), added.rowId(), null, Map.of(), Map.of()), null, unknown(call));
        Row row = values.with(added.data(), true);
        if (ROW.find(draft, model.id(), added.rowId()).isPresent()) {
            throw ApiError.of(ID_TAKEN, added.rowId());
        }
        requireDistinct(draft, model, row, null);
        Stored<Row> created = draft.create(ROW, values.related(row));
        return new RowView(draft, model).of(created);
    }

    private static Consumer<String> unknown(Call call) {
        return key -> call.report("data has " + key + ", which is no field of the model; it was ignored");
    }

    private static Object update(Draft draft, Changed changed, Call call) {
        Stored<Model> model = MODEL.require(draft, null, changed.modelId());
        Stored<Row> before = ROW.find(draft, model.id(), changed.rowId()).orElse(null);
        Row start = before == null ? new Row(model.id(), changed.rowId(), null, Map.of(), Map.of()) : before.it();
        RowValues values = new RowValues(draft, model, start, before == null ? null : before.id(), unknown(call));
        Row row = values.with(changed.data(), false);
        RowView view = new RowView(draft, model).showingFieldIds(Boolean.TRUE.equals(changed.showFieldId()));
        if (before == null) {
            // The vendor's own test has an unknown row answered as if it had been changed, while none is.
            call.report("update-row: there is no row " + changed.rowId() + "; nothing was changed");
            return view.of(new Stored<>(changed.rowId(), 0, values.related(row), draft.now(), draft.now()));
        }
        requireDistinct(draft, model, row, before.id());
        return view.of(draft.change(ROW, before, values.related(row)));
    }

    private static Object get(DirectoryView directory, Named named, Call call) {
        Stored<Model> model = MODEL.require(directory, null, named.modelId());
        return new RowView(directory, model)
                .showingFieldIds("true".equals(named.showFieldId()))
                .showingRelations(!"false".equals(named.showRelation()))
                .of(require(directory, model.id(), named.rowId()));
    }

    private static Object getByValue(DirectoryView directory, ByValue wanted, Call call) {
        Stored<Model> model = MODEL.require(directory, null, wanted.modelId());
        MetadataFields.Field field = fields(directory, model.id()).stream()
                .map(Stored::it)
                .filter(each -> each.key().equals(wanted.key()))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidArgument("key must be the key of a field of the model"));
        if (!MetadataFields.isDistinct(field)) {
            throw ApiError.invalidArgument("key must be the key of a field whose values are unique");
        }
        Stored<Row> found = RowValues.readText(field, wanted.value())
                .flatMap(value -> having(directory, field, value).stream().findFirst())
                .orElseThrow(() -> ApiError.of(NOT_FOUND));
        return new RowView(directory, model)
                .showingFieldIds("true".equals(wanted.showFieldId()))
                .of(found);
    }

    private static Object all(DirectoryView directory, String modelId, List<String> rowIds) {
        Stored<Model> model = MODEL.require(directory, null, modelId);
        RowView view = new RowView(directory, model);
        return rowIds.stream()
                .flatMap(rowId -> ROW.find(directory, model.id(), rowId).stream())
                .map(view::of)
                .toList();
    }

    private static Object remove(Draft draft, Removed removed, Call call) {
        Stored<Model> model = MODEL.require(draft, null, removed.modelId());
        Map<String, Stored<Row>> gone = new LinkedHashMap<>();
        for (String rowId : removed.rowIdList()) {
            gone.put(rowId, require(draft, model.id(), rowId));
        }
        Set<String> named = new HashSet<>(gone.keySet());
        List<Stored<Row>> open = new ArrayList<>(gone.values());
        while (!open.isEmpty()) {
            Stored<Row> row = open.remove(open.size() - 1);
            for (Stored<Row> child : below(draft, row.it())) {
                if (!Boolean.TRUE.equals(removed.recursive())
                        && !named.contains(child.it().rowId())) {
                    throw ApiError.of(HAS_CHILDREN, row.it().rowId());
                }
                if (gone.put(child.it().rowId(), child) == null) {
                    open.add(child);
                }
            }
        }
        gone.values().forEach(row -> draft.delete(ROW, row));
        return Answers.NOTHING;
    }
}
