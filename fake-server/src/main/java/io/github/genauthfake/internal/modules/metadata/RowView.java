package io.github.genauthfake.internal.modules.metadata;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.metadata.MetadataFields.Field;
import io.github.genauthfake.internal.modules.metadata.MetadataModels.Model;
import io.github.genauthfake.internal.modules.metadata.MetadataRows.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How answers show the rows of a model: flat, as the vendor's own test reads them, with the declared cells beside. */
final class RowView {
    /** How values of relations are shown. */
    @FunctionalInterface
    interface Relations {
        /** What to show of a relation; {@code null} to leave it out. */
        List<?> of(Field field, List<String> kept);
    }

    private final DirectoryView directory;
    private final Stored<Model> model;
    private final List<Stored<Field>> fields;
    private boolean showsFieldIds;
    private Relations relations;

    RowView(DirectoryView directory, Stored<Model> model) {
        this.directory = directory;
        this.model = model;
        this.fields = MetadataRows.fields(directory, model.id());
        this.relations = (field, kept) -> RelatedObjects.names(directory, field, kept);
    }

    /** Values stand under the ids of their fields. */
    RowView showingFieldIds(boolean does) {
        showsFieldIds = does;
        return this;
    }

    RowView showingRelations(boolean does) {
        return does ? this : showing((field, kept) -> null);
    }

    RowView showing(Relations how) {
        relations = how;
        return this;
    }

    Map<String, Object> of(Stored<Row> row) {
        Map<String, Object> view = new LinkedHashMap<>();
        List<Map<String, Object>> cells = new ArrayList<>();
        view.put("id", row.it().rowId() == null ? row.id() : row.it().rowId());
        view.put("rowId", view.get("id"));
        if (UebaCapture.isCaptured(model)) {
            view.putAll(row.it().data());
        }
        for (Stored<Field> field : fields) {
            show(view, cells, row.it(), field);
        }
        if ("tree".equals(model.it().dataType())) {
            view.put("parentId", row.it().parentId());
        }
        view.put("metaCreateTime", row.createdAt().toEpochMilli());
        view.put("metaUpdateTime", row.updatedAt().toEpochMilli());
        view.put("metaCreateUser", null); // programs have made it
        view.put("metaUpdateUser", null);
        view.put("cellList", cells);
        return view;
    }

    private void show(Map<String, Object> view, List<Map<String, Object>> cells, Row row, Stored<Field> field) {
        if (FieldType.REVERSE_RELATION.is(field.it())) {
            return;
        }
        String key = field.it().key();
        Object value = row.data().get(key);
        if (FieldType.RELATION.is(field.it())) {
            List<String> kept = row.relations().getOrDefault(key, List.of());
            List<?> shown = relations.of(field.it(), kept);
            if (shown == null) {
                return;
            }
            value = shown.isEmpty() ? null : shown;
        }
        view.put(showsFieldIds ? field.id() : key, value);
        if (value != null) {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("fieldId", field.id());
            cell.put("value", value);
            cells.add(cell);
        }
    }
}
