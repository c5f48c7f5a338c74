package io.github.genauthfake.internal.modules.metadata;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;
import static io.github.genauthfake.internal.modules.metadata.MetadataModels.MODEL;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.metadata.MetadataRows.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of metadata models. Key, type and relation of one stay as they are. */
public final class MetadataFields {
    /**
     * A field. Clients that must send every property say "not set" by an empty text, an empty object or 0 (inferred); what
     * is not set is {@code null}.
     *
     * @param type the name of a {@link FieldType}; answers have its number
     * @param defaultValue the API's {@code default}
     * @param min the least number, or the first moment in milliseconds; both bounds 0 mean none
     * @param dropDown the options, each with {@code key} and {@code label}
     * @param relationType what values relate to: a sort of object of the pool, or the id of a model
     */
    public record Field(
            String modelId,
            String name,
            String key,
            String type,
            Boolean show,
            Boolean editable,
            String help,
            Object defaultValue,
            Boolean require,
            Boolean unique,
            Number maxLength,
            Number max,
            Number min,
            String regexp,
            Number format,
            List<Map<String, Object>> dropDown,
            Boolean fuzzySearch,
            Boolean forLogin,
            String relationType,
            Boolean relationMultiple,
            String relationShowKey,
            Map<String, Object> relationOptionalRange,
            Boolean userVisible) {
        boolean isBounded() {
            return min != null && min.doubleValue() != 0 || max != null && max.doubleValue() != 0;
        }
    }

    /** The sorts of objects of the pool that fields relate to. */
    private static final Set<String> RELATED = Set.of("user", "post", "group", "department", "organization", "device");

    /** What rows have beside their fields (inferred). */
    private static final Set<String> RESERVED = Set.of(
            "id",
            "rowId",
            "cellList",
            "parentId",
            "idPath",
            "metaCreateTime",
            "metaUpdateTime",
            "metaCreateUser",
            "metaUpdateUser");

    /** The types whose values can be kept apart (inferred). */
    private static final Set<FieldType> DISTINCT =
            EnumSet.of(FieldType.TEXT, FieldType.TEXTAREA, FieldType.NUMBER, FieldType.DATE, FieldType.ENUM);

    private static final Failure VALUES_ARE_SHARED =
            Failure.of(422, "字段 {0} 存在重复的值", "Rows share a value of the field {0}", INFERRED, INFERRED);

    private static final Failure KEY_TAKEN =
            Failure.of(409, "字段 {0} 已存在", "A field with the key {0} exists already", INFERRED, INFERRED);

    public static final Kind<Field> FIELD = Kind.of(Field.class, "metadata field", "fields")
            .notFound(Failure.of(404, "字段不存在", "Field not exists.", INFERRED, INFERRED))
            .within("modelId", MODEL, "")
            .key("key", KEY_TAKEN)
            .pattern(
                    "key",
                    "[A-Za-z][A-Za-z0-9_]{0,63}",
                    Failure.of(400, "invalid field key: {0}", "invalid field key: {0}", INFERRED, INFERRED))
            .seededDirectly() // a model may relate to one that the seed has later
            .seedDefault("name", Field::key)
            .requiredInSeeds("type")
            .reading("type", FieldType::read)
            .readFrom("defaultValue", "default", MetadataFields::unlessEmpty)
            .inSeeds("defaultValue", "default")
            .reading("help", MetadataFields::unlessEmpty)
            .reading("regexp", MetadataFields::unlessEmpty)
            .reading("relationType", MetadataFields::unlessEmpty)
            .reading("relationShowKey", MetadataFields::unlessEmpty)
            .reading("maxLength", said -> said instanceof Number most && most.doubleValue() != 0 ? most : null)
            .reading("dropDown", MetadataFields::options)
            .reading("relationOptionalRange", MetadataFields::range)
            .defaultValue("show", true)
            .defaultValue("editable", true)
            .defaultValue("require", false)
            .defaultValue("unique", false)
            .defaultValue("format", 0)
            .defaultValue("fuzzySearch", false)
            .defaultValue("forLogin", false)
            .defaultValue("relationMultiple", false)
            .defaultValue("userVisible", false)
            .rule(MetadataFields::check)
            .word("default", "The value of rows that say none.")
            .answering("type", (in, field) -> FieldType.numberOf(field.it().type()))
            .answering("default", (in, field) -> text(field.it().defaultValue()))
            .answering("min", (in, field) -> field.it().isBounded() ? field.it().min() : null)
            .answering("max", (in, field) -> field.it().isBounded() ? field.it().max() : null)
            .beforeDeletion(MetadataFields::leaveOrder)
            .beforeDeletion(MetadataFields::leaveRows);

    /** The fields that relate to a model, by its id. */
    static final Index<Field> BY_RELATION = FIELD.index(Field::relationType);

    public static final List<Operation> OPERATIONS = List.of(
            create("metadata-create-field", FIELD).after(MetadataFields::requireRelated),
            update("metadata-update-field", FIELD)
                    .byId("id")
                    .filtering("modelId")
                    .after(MetadataFields::requireDistinct),
            delete("metadata-remove-field", FIELD).byId("id").filtering("modelId"),
            list(
                    "metadata-list-field",
                    FIELD,
                    (directory, request, call) -> directory
                            .get(FIELD)
                            .of(FIELD.requireOwner(directory, request.text("modelId")))
                            .all()));

    private MetadataFields() {}

    private static void check(Field field) {
        if (RESERVED.contains(field.key())) {
            throw ApiError.of(KEY_TAKEN, field.key());
        }
        if (FieldType.ENUM.is(field) && field.dropDown() == null) {
            throw ApiError.invalidArgument("dropDown should not be empty for a field of the type Enum");
        }
        if (FieldType.RELATION.is(field) && field.relationType() == null) {
            throw ApiError.invalidArgument("relationType should not be empty for a field of the type Relation");
        }
        if (field.regexp() != null) {
            try {
                Pattern.compile(field.regexp());
            } catch (PatternSyntaxException notUnderstood) {
                throw ApiError.invalidArgument(
                        "regexp must be a regular expression: " + notUnderstood.getDescription());
            }
        }
    }

    /** Whether no two rows have the same value; other types keep the setting without effect. */
    static boolean isDistinct(Field field) {
        return Boolean.TRUE.equals(field.unique()) && DISTINCT.contains(FieldType.of(field));
    }

    /** Whether values relate to rows of a model, not to objects of the pool. */
    static boolean relatesToModel(Field field) {
        return field.relationType() != null && !RELATED.contains(field.relationType());
    }

    private static void requireDistinct(Draft draft, Stored<Field> field, Request request) {
        if (!isDistinct(field.it())) {
            return;
        }
        Set<Object> values = new HashSet<>();
        for (Stored<Row> row :
                draft.get(MetadataRows.ROW).of(field.it().modelId()).all()) {
            Object value = row.it().data().get(field.it().key());
            if (value != null && !values.add(RowValues.comparable(field.it(), value))) {
                throw ApiError.of(VALUES_ARE_SHARED, field.it().key());
            }
        }
    }

    /** The rows of the model have no value of it any more; they do not count as changed. */
    private static void leaveRows(Draft draft, Stored<Field> field) {
        String key = field.it().key();
        for (Stored<Row> row :
                draft.get(MetadataRows.ROW).of(field.it().modelId()).all()) {
            Map<String, Object> data = new LinkedHashMap<>(row.it().data());
            Map<String, List<String>> relations = new LinkedHashMap<>(row.it().relations());
            if (data.remove(key) != null | relations.remove(key) != null) {
                Row without =
                        new Row(row.it().modelId(), row.it().rowId(), row.it().parentId(), data, relations);
                draft.put(MetadataRows.ROW, row.as(without, row.updatedAt()));
            }
        }
    }

    private static void requireRelated(Draft draft, Stored<Field> field, Request request) {
        if (relatesToModel(field.it())
                && MODEL.findById(draft, field.it().relationType()).isEmpty()) {
            throw ApiError.of(MODEL.notFound());
        }
    }

    private static void leaveOrder(Draft draft, Stored<Field> field) {
        MODEL.findById(draft, field.it().modelId()).ifPresent(model -> {
            MetadataModels.Model without =
                    MetadataModels.withoutInOrder(model.it(), field.it().key(), field.id());
            if (!without.equals(model.it())) {
                draft.change(MODEL, model, without);
            }
        });
    }

    @SuppressWarnings("unchecked") // empty texts are null for readings of properties of any type
    private static <T> T unlessEmpty(Object said) {
        return "".equals(said) || said instanceof Map<?, ?> object && object.isEmpty() ? null : (T) said;
    }

    /** The options: one or several objects, or texts that are key and label (inferred); without a key there is none. */
    private static List<Map<String, Object>> options(Object said) {
        List<Map<String, Object>> options = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        for (Object each : said instanceof List<?> several ? several : said == null ? List.of() : List.of(said)) {
            Map<String, Object> option = new LinkedHashMap<>();
            option.put("key", each instanceof Map<?, ?> object ? object.get("key") : each);
            option.put("label", each instanceof Map<?, ?> object ? object.get("label") : each);
            if (!(option.get("key") instanceof String key) || !(option.get("label") instanceof String)) {
                throw ApiError.invalidArgument("dropDown must have options with key and label");
            }
            if (key.isEmpty()) {
                continue;
            }
            if (!keys.add(key)) {
                throw ApiError.invalidArgument("dropDown must not have the key " + key + " twice");
            }
            options.add(option);
        }
        return options.isEmpty() ? null : options;
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for names
    private static Map<String, Object> range(Object said) {
        boolean hasConditions = said instanceof Map<?, ?> range
                && range.get("conditions") != null
                && !List.of().equals(range.get("conditions"));
        return hasConditions ? (Map<String, Object>) said : null;
    }

    /** Answers declare a text. */
    private static String text(Object value) {
        return value == null || value instanceof String ? (String) value : new String(Json.write(value), UTF_8);
    }
}
