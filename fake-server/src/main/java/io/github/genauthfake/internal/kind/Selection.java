package io.github.genauthfake.internal.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which objects of a kind a request selects: by parts of texts, by values of properties, by owners. */
final class Selection<E extends Record> {
    private final Kind<E> kind;
    private List<String> searched = List.of();
    private List<String> filtered = List.of();
    private final Map<String, ParameterFilter<E>> filters = new LinkedHashMap<>();
    private String owners;
    private Predicate<E> listed;

    Selection(Kind<E> kind) {
        this.kind = kind;
    }

    void searching(List<String> properties) {
        searched = properties;
    }

    void filtering(List<String> properties) {
        filtered = properties;
    }

    void filtering(String parameter, ParameterFilter<E> filter) {
        filters.put(parameter, filter);
    }

    void ofOwners(String parameter) {
        owners = parameter;
    }

    void only(Predicate<E> isListed) {
        listed = isListed;
    }

    /** Whether the objects of all owners are listed, whatever the request names. */
    boolean isOfAllOwners() {
        return owners != null;
    }

    /** Whether a request selects at all, so that there may be fewer objects than the kind has. */
    boolean isNarrow(Request request) {
        return listed != null
                || !keywords(request).isEmpty()
                || owners != null && request.text(owners) != null
                || filtered.stream()
                        .anyMatch(property -> !wanted(request, property).isEmpty())
                || filters.keySet().stream().anyMatch(parameter -> !isEmpty(request.text(parameter)));
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    boolean holds(DirectoryView directory, Request request, E object) {
        return (listed == null || listed.test(object))
                && (owners == null
                        || request.text(owners) == null
                        || request.texts(owners).contains(kind.ownerOf(object)))
                && hasValues(directory, request, object)
                && matches(keywords(request), object);
    }

    /** Whether an object has the values that the request names. */
    boolean hasValues(DirectoryView directory, Request request, E object) {
        return filtered.stream().allMatch(property -> {
                    List<String> wanted = wanted(request, property);
                    return wanted.isEmpty()
                            || wanted.contains(
                                    String.valueOf(kind.property(property).of(object)));
                })
                && filters.entrySet().stream().allMatch(filter -> {
                    String wanted = request.text(filter.getKey());
                    return isEmpty(wanted) || filter.getValue().holds(directory, object, wanted);
                });
    }

    /** SDKs send the empty text for what was not set. */
    private static List<String> wanted(Request request, String property) {
        return request.texts(property).stream().filter(each -> !each.isEmpty()).toList();
    }

    private boolean matches(String keywords, E object) {
        return keywords.isEmpty()
                || searched.stream()
                        .map(property -> (String) kind.property(property).of(object))
                        .anyMatch(text -> text != null && Keywords.match(keywords, text));
    }

    /** Most lists call them {@code keywords}, some {@code keyword} or {@code query}. */
    private String keywords(Request request) {
        return searched.isEmpty()
                ? ""
                : Stream.of("keywords", "keyword", "query")
                        .map(request::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
    }

    /** One page of the objects that are selected, the newest first. */
    Object page(AnswerPlan<E> plan, Answering.In in, String owner) {
        Table<E> table = in.directory().get(kind);
        var order = owner == null ? table.order() : table.of(owner);
        Paging paging = plan.isPaged() ? in.request().paging() : Paging.EVERYTHING;
        if (!isNarrow(in.request())) {
            return plan.page(in, order.size(), paging.newestOf(order));
        }
        List<Stored<E>> found = Paging.EVERYTHING.newestOf(order).stream()
                .filter(object -> holds(in.directory(), in.request(), object.it()))
                .toList();
        return plan.page(in, found.size(), paging.of(found));
    }
}
