package io.github.genauthfake.internal.modules.metadata;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.filter.FilterField;
import io.github.genauthfake.internal.kind.filter.ValueField;
import io.github.genauthfake.internal.kind.filter.ValueType;
import io.github.genauthfake.internal.modules.metadata.MetadataFields.Field;
import io.github.genauthfake.internal.modules.metadata.MetadataRows.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something of rows that a search has conditions on, or sorts by.
 *
 * @param values how to compare values; {@code null} for lists
 * @param value of a row; {@code null} or the empty list where it is not set
 */
record RowField(ValueType values, Function<Stored<Row>, Object> value) {
    /** One condition as a search has it. */
    record Condition(String key, Object value, String operator) {}

    /** What searches of users call the operators of these searches. */
    private static final Map<String, String> OPERATORS = Map.of(
            "eq",
            "EQUAL",
            "ne",
            "NOT_EQUAL",
            "co",
            "CONTAINS",
            "gt",
            "GREATER",
            "gte",
            "GREATER",
            "lt",
            "LESSER",
            "lte",
            "LESSER",
            "in",
            "IN");

    private static final Map<String, RowField> BUILT_IN = Map.of(
            "id", new RowField(ValueType.TEXT, row -> row.it().rowId()),
            "rowId", new RowField(ValueType.TEXT, row -> row.it().rowId()),
            "parentId", new RowField(ValueType.TEXT, row -> row.it().parentId()),
            "metaCreateTime", new RowField(ValueType.MOMENT, Stored::createdAt),
            "metaUpdateTime", new RowField(ValueType.MOMENT, Stored::updatedAt));

    static Optional<RowField> builtIn(String key) {
        return Optional.ofNullable(BUILT_IN.get(key));
    }

    static RowField of(DirectoryView directory, Field field) {
        String key = field.key();
        return switch (FieldType.of(field)) {
            case TEXT, TEXTAREA, ENUM ->
                new RowField(ValueType.TEXT, row -> row.it().data().get(key));
            case NUMBER -> new RowField(ValueType.NUMBER, row -> row.it().data().get(key));
            case BOOLEAN -> new RowField(ValueType.TRUTH, row -> row.it().data().get(key));
            case DATE -> new RowField(ValueType.MOMENT, row -> row.it().data().get(key));
            case RELATION ->
                new RowField(
                        null,
                        row -> RelatedObjects.names(
                                directory, field, row.it().relations().getOrDefault(key, List.of())));
            case REVERSE_RELATION, ARRAY ->
                new RowField(null, row -> row.it().data().getOrDefault(key, List.of()));
        };
    }

    /**
     * The test that a condition means.
     *
     * @throws ApiError 400 for an unknown operator, one that does not fit, or a value of another type
     */
    Predicate<Stored<Row>> test(Condition condition) {
        String operator = OPERATORS.get(condition.operator());
        if (operator == null) {
            throw ApiError.invalidArgument(
                    "operator must be one of the following values: eq, ne, co, gt, lt, lte, gte, in");
        }
        if (values == null) {
            return list(condition);
        }
        boolean isSize = operator.equals("GREATER") || operator.equals("LESSER");
        if (isSize && values != ValueType.NUMBER && values != ValueType.MOMENT
                || operator.equals("CONTAINS") && values != ValueType.TEXT) {
            throw misfit(condition);
        }
        Predicate<Stored<Row>> test = of(condition, operator);
        return condition.operator().equals("gt") || condition.operator().equals("lt")
                ? test.and(of(condition, "NOT_EQUAL"))
                : test;
    }

    private Predicate<Stored<Row>> of(Condition condition, String operator) {
        return new ValueField<>(values, value)
                .test(new io.github.genauthfake.internal.kind.filter.Condition(
                        condition.key(), operator, condition.value()));
    }

    private List<?> listOf(Stored<Row> row) {
        return (List<?>) value.apply(row);
    }

    private Predicate<Stored<Row>> list(Condition condition) {
        Object wanted = condition.value();
        List<?> all = wanted == null ? List.of() : FilterField.elements(wanted);
        return switch (condition.operator()) {
            case "eq" -> row -> listOf(row).equals(all);
            case "ne" -> row -> !listOf(row).equals(all);
            case "co" -> row -> !all.isEmpty() && listOf(row).containsAll(all);
            case "in" -> row -> listOf(row).stream().anyMatch(all::contains);
            default -> throw misfit(condition);
        };
    }

    private static ApiError misfit(Condition condition) {
        return ApiError.invalidArgument(
                "operator " + condition.operator() + " does not fit the field " + condition.key());
    }

    /** Sorts rows by it; those without a value come last in both directions (inferred). */
    @SuppressWarnings({"unchecked", "rawtypes"}) // all comparable values of one type are of one class
    Comparator<Stored<Row>> order(boolean isDescending) {
        if (values == null) {
            throw ApiError.invalidArgument("sort does not fit a field with lists");
        }
        Comparator<Comparable> natural = isDescending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(
                row -> {
                    Object its = value.apply(row);
                    return its == null || "".equals(its) ? null : (Comparable) values.read(its);
                },
                Comparator.nullsLast(natural));
    }
}
