package io.github.genauthfake.internal.modules.metadata;

import static io.github.genauthfake.internal.modules.metadata.MetadataModels.MODEL;
import static io.github.genauthfake.internal.modules.metadata.MetadataRows.ROW;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.metadata.MetadataFields.Field;
import io.github.genauthfake.internal.modules.metadata.MetadataModels.Model;
import io.github.genauthfake.internal.modules.metadata.MetadataRows.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The search for rows of a metadata model. */
public final class RowFilter {
    private static final int PREVIEWED = 3;
    private static final int MOST_ON_A_PAGE = 50;

    private record Query(String keywords, String conjunction, List<RowField.Condition> conditions) {}

    private record Page(Long page, Integer limit) {}

    private record Scope(String modelId, String id, String fieldId) {}

    private record Expand(String field, List<String> select) {}

    /**
     * A search. The older form has it in {@code query} and {@code paginateOpt}; what stands beside them wins (inferred).
     */
    private record Search(
            String modelId,
            String keywords,
            String conjunction,
            List<RowField.Condition> conditions,
            List<Map<String, Object>> sort,
            Long page,
            Integer limit,
            Boolean fetchAll,
            Boolean withPath,
            Boolean showFieldId,
            Boolean previewRelation,
            Boolean getRelationFieldDetail,
            Scope scope,
            Scope filterRelation,
            List<Expand> expand,
            Query query,
            Page paginateOpt) {
        Query meant() {
            Query older = query == null ? new Query(null, null, null) : query;
            return new Query(
                    keywords == null ? older.keywords() : keywords,
                    conjunction == null ? older.conjunction() : conjunction,
                    conditions == null ? older.conditions() : conditions);
        }

        Paging paging() {
            Page older = paginateOpt == null ? new Page(null, null) : paginateOpt;
            Long number = page == null ? older.page() : page;
            Integer size = limit == null ? older.limit() : limit;
            if (older.page() != null && older.page() < 1) {
                throw ApiError.invalidArgument("paginateOpt.page must not be less than 1");
            }
            if (older.limit() != null && (older.limit() < 1 || older.limit() > MOST_ON_A_PAGE)) {
                throw ApiError.invalidArgument("paginateOpt.limit must be from 1 to " + MOST_ON_A_PAGE);
            }
            return Paging.of(number == null ? Long.valueOf(1) : number, size == null ? Integer.valueOf(10) : size);
        }
    }

    public static final List<Operation> OPERATIONS =
            List.of(Operation.read("metadata-filter", Search.class, RowFilter::search));

    private final DirectoryView directory;
    private final Stored<Model> model;
    private final Search search;
    private final List<Stored<Field>> fields;
    private final boolean isTree;

    private RowFilter(DirectoryView directory, Search search) {
        this.directory = directory;
        this.search = search;
        this.model = MODEL.require(directory, null, search.modelId());
        this.fields = MetadataRows.fields(directory, model.id());
        this.isTree = "tree".equals(model.it().dataType());
    }

    private static Object search(DirectoryView directory, Search search, Call call) {
        RowFilter filter = new RowFilter(directory, search);
        boolean fetchesAll = Boolean.TRUE.equals(search.fetchAll());
        if (fetchesAll && !filter.isTree) {
            call.report("fetchAll has no effect: the rows of the model are a list, not a tree");
        }
        if (Boolean.TRUE.equals(search.withPath()) && !filter.isTree) {
            call.report("withPath has no effect: the rows of the model are a list, not a tree");
        }
        filter.requireRelations();
        List<Stored<Row>> found = filter.found();
        List<Stored<Row>> page =
                fetchesAll && filter.isTree ? found : search.paging().of(found);
        return Answers.page(found.size(), filter.views(page));
    }

    /** What is to be expanded has to be a relation of the model (inferred). */
    private void requireRelations() {
        for (Expand expand : expansions()) {
            boolean isRelation = fields.stream()
                    .anyMatch(field -> field.it().key().equals(expand.field()) && FieldType.RELATION.is(field.it()));
            if (!isRelation) {
                throw ApiError.invalidArgument("expand must name fields of the type Relation, not " + expand.field());
            }
        }
    }

    private List<Expand> expansions() {
        return search.expand() == null ? List.of() : search.expand();
    }

    private List<Stored<Row>> found() {
        Predicate<Stored<Row>> test = conditions();
        test = test.and(keywords());
        if (search.scope() != null) {
            Set<String> related = Set.copyOf(related(search.scope()));
            test = test.and(row -> related.contains(row.id()));
        }
        if (search.filterRelation() != null) {
            Set<String> related = Set.copyOf(related(search.filterRelation()));
            test = test.and(row -> !related.contains(row.id()));
        }
        Comparator<Stored<Row>> order = order();
        List<Stored<Row>> found =
                new ArrayList<>(Paging.EVERYTHING.newestOf(directory.get(ROW).of(model.id())));
        found.removeIf(test.negate());
        if (order != null) {
            found.sort(order);
        }
        return found;
    }

    private Predicate<Stored<Row>> conditions() {
        Query query = search.meant();
        String conjunction = query.conjunction() == null ? "and" : query.conjunction();
        if (!conjunction.isEmpty() && !conjunction.equalsIgnoreCase("and") && !conjunction.equalsIgnoreCase("or")) {
            throw ApiError.invalidArgument("conjunction must be one of the following values: and, or");
        }
        Predicate<Stored<Row>> all = null;
        for (RowField.Condition condition :
                query.conditions() == null ? List.<RowField.Condition>of() : query.conditions()) {
            Predicate<Stored<Row>> one = field(condition.key()).test(condition);
            all = all == null ? one : conjunction.equalsIgnoreCase("or") ? all.or(one) : all.and(one);
        }
        return all == null ? row -> true : all;
    }

    /** Keywords are looked for in the texts of fields that say so; without such a field there is nothing to find. */
    private Predicate<Stored<Row>> keywords() {
        String keywords = search.meant().keywords();
        if (keywords == null || keywords.isEmpty()) {
            return row -> true;
        }
        List<String> keys = fields.stream()
                .map(Stored::it)
                .filter(field -> Boolean.TRUE.equals(field.fuzzySearch()))
                .map(Field::key)
                .toList();
        Predicate<String> part = Keywords.part(keywords);
        return row -> keys.stream()
                .map(key -> row.it().data().get(key))
                .anyMatch(value -> value instanceof String text && part.test(text));
    }

    /** What the row relates to that a scope names. */
    private List<String> related(Scope scope) {
        MODEL.require(directory, null, scope.modelId());
        Stored<Row> row = MetadataRows.require(directory, scope.modelId(), scope.id());
        Field field = RowRelations.field(directory, scope.modelId(), scope.fieldId());
        return row.it().relations().getOrDefault(field.key(), List.of());
    }

    private Comparator<Stored<Row>> order() {
        Comparator<Stored<Row>> order = null;
        for (Map<String, Object> sort : search.sort() == null ? List.<Map<String, Object>>of() : search.sort()) {
            for (Map.Entry<String, Object> by : sort.entrySet()) {
                String direction = String.valueOf(by.getValue()).toLowerCase(Locale.ROOT);
                if (!direction.equals("asc") && !direction.equals("desc")) {
                    throw ApiError.invalidArgument("sort must be asc or desc for " + by.getKey());
                }
                Comparator<Stored<Row>> next = field(by.getKey()).order(direction.equals("desc"));
                order = order == null ? next : order.thenComparing(next);
            }
        }
        return order;
    }

    private RowField field(String named) {
        Optional<RowField> builtIn = RowField.builtIn(named);
        return builtIn.orElseGet(() -> fields.stream()
                .filter(field -> field.it().key().equals(named) || field.id().equals(named))
                .findFirst()
                .map(field -> RowField.of(directory, field.it()))
                .orElseThrow(() -> ApiError.invalidArgument("key " + named + " is no field of the model")));
    }

    private List<Map<String, Object>> views(List<Stored<Row>> rows) {
        RowView view = new RowView(directory, model)
                .showingFieldIds(Boolean.TRUE.equals(search.showFieldId()))
                .showing(this::shown);
        List<Map<String, Object>> views = new ArrayList<>();
        for (Stored<Row> row : rows) {
            Map<String, Object> shown = view.of(row);
            if (isTree && Boolean.TRUE.equals(search.withPath())) {
                shown.put("idPath", path(row));
            }
            views.add(shown);
        }
        return views;
    }

    private List<?> shown(Field field, List<String> kept) {
        for (Expand expand : expansions()) {
            if (expand.field().equals(field.key())) {
                return kept.stream()
                        .map(id -> RelatedObjects.view(directory, field, id, expand.select()))
                        .toList();
            }
        }
        if (Boolean.TRUE.equals(search.getRelationFieldDetail())) {
            return "user".equals(field.relationType())
                    ? kept.stream()
                            .map(id -> RelatedObjects.view(directory, field, id, null))
                            .toList()
                    : RelatedObjects.names(directory, field, kept);
        }
        return Boolean.TRUE.equals(search.previewRelation())
                ? RelatedObjects.names(directory, field, kept.subList(0, Math.min(PREVIEWED, kept.size())))
                : null;
    }

    /** The rows from the root to one, itself included. */
    private List<String> path(Stored<Row> row) {
        LinkedList<String> path = new LinkedList<>();
        String rowId = row.it().rowId();
        while (rowId != null) {
            path.addFirst(rowId);
            rowId = MetadataRows.require(directory, model.id(), rowId).it().parentId();
        }
        return Collections.unmodifiableList(path);
    }
}
