package io.github.genauthfake.internal.modules.metadata;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;

import com.google.re2j.Pattern;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.json.Moments;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.metadata.MetadataFields.Field;
import io.github.genauthfake.internal.modules.metadata.MetadataModels.Model;
import io.github.genauthfake.internal.modules.metadata.MetadataRows.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lays what a request says over a row. What is wrong is told all at once; then comes what is taken, then what is not found
 * (inferred).
 */
final class RowValues {
    private static final Failure BELOW_ITSELF =
            Failure.of(422, "不能移动到自己的下级", "A row cannot be below itself", INFERRED, INFERRED);

    /** The grammar of numbers in JSON, without exponents that no number of JavaScript has. */
    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

    private final DirectoryView directory;
    private final Stored<Model> model;
    private final Row before;
    private final String id;
    private final Consumer<String> unknown;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Object> data;
    private final Map<String, List<String>> relations;
    private String parentId;

    /**
     * @param before the row as it is; a new one without values
     * @param id of the row; {@code null} for a new one
     * @param unknown takes a key that is no field
     */
    RowValues(DirectoryView directory, Stored<Model> model, Row before, String id, Consumer<String> unknown) {
        this.directory = directory;
        this.model = model;
        this.before = before;
        this.id = id;
        this.unknown = unknown;
        this.data = new LinkedHashMap<>(before.data());
        this.relations = new LinkedHashMap<>(before.relations());
        this.parentId = before.parentId();
    }

    /**
     * The row with what is said, in which relations that are said are still as a request names them; see {@link #related}.
     *
     * @param isNew whether defaults count, and what is required must be said
     */
    Row with(Map<String, Object> said, boolean isNew) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, Object> remaining = new LinkedHashMap<>(said);
        for (Stored<Field> field : MetadataRows.fields(directory, model.id())) {
            fields.put(field.it().key(), field.it());
            if (remaining.containsKey(field.id())) {
                remaining.put(field.it().key(), remaining.remove(field.id()));
            }
        }
        boolean isTree = "tree".equals(model.it().dataType());
        if (isTree && remaining.containsKey("parentId")) {
            parent(remaining.remove("parentId"));
        }
        for (Field field : fields.values()) {
            if (remaining.containsKey(field.key())) {
                put(field, remaining.remove(field.key()));
            } else if (isNew) {
                put(field, FieldType.REVERSE_RELATION.is(field) ? null : field.defaultValue());
            }
        }
        remaining.keySet().forEach(unknown);
        if (!violations.isEmpty()) {
            throw ApiError.invalidArgument(String.join(",", violations));
        }
        return new Row(model.id(), before.rowId(), parentId, data, relations);
    }

    private void parent(Object said) {
        if (said != null && !(said instanceof String)) {
            violations.add("data.parentId must be a string");
        } else {
            parentId = "".equals(said) ? null : (String) said;
        }
    }

    private void put(Field field, Object said) {
        boolean isRelation = FieldType.RELATION.is(field);
        if (isUnset(field, said)) {
            if (Boolean.TRUE.equals(field.require())) {
                violations.add("data." + field.key() + " should not be empty");
            }
            data.remove(field.key());
            relations.remove(field.key());
            return;
        }
        Reading reading = read(field, said);
        if (reading.problem() != null) {
            violations.add("data." + field.key() + " " + reading.problem());
        } else if (isRelation) {
            relations.put(field.key(), texts(reading.value()));
        } else {
            data.put(field.key(), reading.value());
        }
    }

    /** Clients that must send every property send an empty text for a value that is no text (inferred). */
    private static boolean isUnset(Field field, Object said) {
        boolean isText = FieldType.TEXT.is(field) || FieldType.TEXTAREA.is(field);
        return said == null
                || List.of().equals(said)
                || "".equals(said) && (!isText || Boolean.TRUE.equals(field.require()));
    }

    /**
     * A row with the objects that it relates to in the form that is kept.
     *
     * @throws ApiError 404 for one that does not exist, and for the row above; 422 for a row below itself
     */
    Row related(Row row) {
        Map<String, List<String>> related = new LinkedHashMap<>();
        for (Stored<Field> field : MetadataRows.fields(directory, model.id())) {
            List<String> named = row.relations().get(field.it().key());
            if (named != null && named.equals(before.relations().get(field.it().key()))) {
                related.put(field.it().key(), named);
            } else if (named != null) {
                related.put(field.it().key(), RelatedObjects.require(directory, field.it(), named));
            }
        }
        requireParent(row);
        return new Row(row.modelId(), row.rowId(), row.parentId(), row.data(), related);
    }

    private void requireParent(Row row) {
        String above = row.parentId();
        while (above != null) {
            Stored<Row> parent = MetadataRows.require(directory, model.id(), above);
            if (parent.id().equals(id) || above.equals(row.rowId())) {
                throw ApiError.of(BELOW_ITSELF);
            }
            above = parent.it().parentId();
        }
    }

    /** A value as a row keeps it, or what is wrong with it in the words of class-validator. */
    private record Reading(Object value, String problem) {
        static Reading of(Object value) {
            return new Reading(value, null);
        }

        static Reading refused(String problem) {
            return new Reading(null, problem);
        }
    }

    /** The value that a text in a query means; empty for one that no row can have. */
    static Optional<Object> readText(Field field, String text) {
        Reading reading = read(field, text);
        return reading.problem() == null ? Optional.of(reading.value()) : Optional.empty();
    }

    private static Reading read(Field field, Object said) {
        return switch (FieldType.of(field)) {
            case TEXT, TEXTAREA -> text(field, said);
            case NUMBER -> number(field, said);
            case BOOLEAN ->
                said instanceof Boolean || "true".equals(said) || "false".equals(said)
                        ? Reading.of(Boolean.valueOf(String.valueOf(said)))
                        : Reading.refused("must be a boolean value");
            case DATE -> date(field, said);
            case ENUM -> option(field, said);
            case RELATION -> relation(field, said);
            case REVERSE_RELATION -> Reading.refused("should not exist: it follows from the other model");
            case ARRAY ->
                said instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                        ? Reading.of(said)
                        : Reading.refused("must be an array of strings");
        };
    }

    private static Reading text(Field field, Object said) {
        if (!(said instanceof String text)) {
            return Reading.refused("must be a string");
        }
        if (field.maxLength() != null && text.length() > field.maxLength().doubleValue()) {
            return Reading.refused(
                    "must be shorter than or equal to " + field.maxLength().longValue() + " characters");
        }
        if (field.regexp() != null
                && !Pattern.compile(field.regexp()).matcher(text).find()) {
            return Reading.refused("must match " + field.regexp() + " regular expression");
        }
        return Reading.of(text);
    }

    private static Reading number(Field field, Object said) {
        String digits = said instanceof Number || said instanceof String ? String.valueOf(said) : "";
        if (!NUMBER.matcher(digits).matches()) {
            return Reading.refused("must be a number conforming to the specified constraints");
        }
        Number value = plain(new BigDecimal(digits));
        return bounded(field, value, value.doubleValue());
    }

    private static Number plain(BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0 || value.precision() - value.scale() > 18) {
            return value.doubleValue();
        }
        long whole = value.longValueExact();
        return whole == (int) whole ? (Number) (int) whole : (Number) whole;
    }

    private static Reading date(Field field, Object said) {
        Optional<Instant> moment = Moments.of(said);
        return moment.isEmpty()
                ? Reading.refused("must be a valid ISO 8601 date string or a number of milliseconds")
                : bounded(field, said, moment.get().toEpochMilli());
    }

    private static Reading bounded(Field field, Object value, double size) {
        if (field.isBounded() && field.min() != null && size < field.min().doubleValue()) {
            return Reading.refused("must not be less than " + field.min());
        }
        if (field.isBounded() && field.max() != null && size > field.max().doubleValue()) {
            return Reading.refused("must not be greater than " + field.max());
        }
        return Reading.of(value);
    }

    private static Reading option(Field field, Object said) {
        List<Object> keys = new ArrayList<>();
        field.dropDown().forEach(option -> keys.add(option.get("key")));
        return keys.contains(said)
                ? Reading.of(said)
                : Reading.refused("must be one of the following values: "
                        + String.join(", ", keys.stream().map(String::valueOf).toList()));
    }

    private static Reading relation(Field field, Object said) {
        List<?> ids = said instanceof List<?> several ? several : List.of(said);
        if (!ids.stream().allMatch(String.class::isInstance)) {
            return Reading.refused("must be an id or an array of ids");
        }
        if (ids.size() > 1 && !Boolean.TRUE.equals(field.relationMultiple())) {
            return Reading.refused("must be one id: the field takes no several");
        }
        return Reading.of(List.copyOf(new LinkedHashSet<>(ids)));
    }

    @SuppressWarnings("unchecked") // a reading of a relation is a list of texts
    private static List<String> texts(Object ids) {
        return (List<String>) ids;
    }

    /** A value of a row in a form in which equal ones are equal. */
    static Object comparable(Object value) {
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    /** As {@link #comparable(Object)}, with moments for the values of dates; {@code null} for none. */
    static Object comparable(Field field, Object value) {
        return value != null && FieldType.DATE.is(field)
                ? Objects.requireNonNull(Moments.of(value).orElse(null))
                : comparable(value);
    }
}
