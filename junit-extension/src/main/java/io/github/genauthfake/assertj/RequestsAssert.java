package io.github.genauthfake.assertj;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * Assertions on requests to one operation, the oldest first.
 *
 * <p>What begins with {@code with}, and {@code answeredWith}, keeps the requests of which it is true, and fails when there
 * is none. What follows is about those alone:
 *
 * <pre>{@code
 * assertThat(pool).received("set-custom-data").withBody("{\"targetIdentifier\": \"65f…\"}").times(2);
 * }</pre>
 */
public class RequestsAssert extends AbstractGenAuthAssert<RequestsAssert, List<RecordedRequest>> {
    private String operation = "";
    private String conditions = "";
    private long dropped;
    private Patience patience = Patience.NONE;
    private UnaryOperator<List<RecordedRequest>> way = UnaryOperator.identity();

    /** Asserts on requests from a journal; {@link GenAuthAssertions} leads here with more to tell. */
    public RequestsAssert(List<RecordedRequest> actual) {
        super(actual, RequestsAssert.class);
    }

    /** Tells which operation the requests are to, and how many the journal has forgotten. */
    RequestsAssert named(String operationName, long droppedRequests) {
        operation = operationName;
        dropped = droppedRequests;
        return this;
    }

    /**
     * Has what is asked wait for requests that are still to come.
     *
     * @param wayFromAll finds these requests among all that the pool has received
     */
    RequestsAssert waiting(Patience longest, UnaryOperator<List<RecordedRequest>> wayFromAll) {
        patience = longest;
        way = wayFromAll;
        return this;
    }

    /** There are so many, no more and no fewer. */
    public RequestsAssert times(int count) {
        return count("" + count, count, size -> size == count, dropped);
    }

    /** There is exactly one. */
    public RequestsAssert once() {
        return times(1);
    }

    /** There are so many, perhaps more. */
    public RequestsAssert atLeast(int count) {
        return count("at least " + count, count, size -> size >= count, 0);
    }

    /** There are so many, perhaps fewer. */
    public RequestsAssert atMost(int count) {
        return count("at most " + count, count, size -> size <= count, dropped);
    }

    private RequestsAssert count(String words, int count, IntPredicate test, long uncounted) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "At least one request came where this is asked; for none at all, there is neverReceived");
        }
        return check(now -> {
            List<RecordedRequest> requests = patience.await(now, way, those -> test.test(those.size()));
            String expected = "Expected " + words + (count == 1 ? " request " : " requests ") + name();
            return test.test(requests.size())
                    ? Requests.unknowable(
                            expected + ", and there " + (requests.size() == 1 ? "is 1" : "are " + requests.size()),
                            uncounted)
                    : Optional.of(expected + ", but there "
                            + (requests.size() == 1 ? "was 1:" : "were " + requests.size() + ":")
                            + Requests.lines(requests)
                            + Requests.dropped(dropped));
        });
    }

    /**
     * With this in the body. Objects may have more properties than are given; lists must have equally many elements, in any
     * order. Secrets stand in the journal as {@code ***}.
     *
     * @param part a JSON object, for example {@code {"userId": "alice"}}
     * @throws IllegalArgumentException when it is not a JSON object
     * @throws IllegalStateException when a body is too long for the journal to keep the whole of it
     */
    public RequestsAssert withBody(String part) {
        return keep("with the body " + part.strip(), request -> request.missing(part));
    }

    /**
     * With this body and nothing else in it. Objects must have the same properties, in any order; lists the same elements,
     * in the same order.
     *
     * @param whole a JSON object
     * @throws IllegalArgumentException when it is not a JSON object
     * @throws IllegalStateException when a body is too long for the journal to keep the whole of it
     */
    public RequestsAssert withExactBody(String whole) {
        return keep("with exactly the body " + whole.strip(), request -> request.differences(whole));
    }

    /**
     * With this parameter in the query of a GET; a request with a body never has it, see {@link #withBody}.
     *
     * @param values the value, or several of a list in their order, each as it is written in a query
     */
    public RequestsAssert withQuery(String parameter, String... values) {
        List<String> expected = List.of(values);
        return keep("with the query " + parameter + "=" + String.join(",", values), request -> {
            if (!request.method().equals("GET")) {
                return List.of("it is a " + request.method() + ", which has a body: say withBody");
            }
            Object value = request.parameterValues().get(parameter);
            List<String> came = value instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : value == null ? List.of() : List.of(String.valueOf(value));
            return came.equals(expected)
                    ? List.of()
                    : List.of(
                            came.isEmpty()
                                    ? parameter + " is missing"
                                    : parameter + " is " + String.join(",", came) + ", not "
                                            + String.join(",", values));
        });
    }

    /** Answered with this business status code; 0 where the connection was dropped. */
    public RequestsAssert answeredWith(int statusCode) {
        return keep(
                "answered with " + statusCode,
                request -> request.statusCode() == statusCode && !request.isUnderWay()
                        ? List.of()
                        : List.of("not " + statusCode));
    }

    /** Answered with this business status code and this API code. */
    public RequestsAssert answeredWith(int statusCode, int apiCode) {
        return keep(
                "answered with " + statusCode + ", apiCode " + apiCode,
                request ->
                        request.statusCode() == statusCode && request.apiCode().orElse(-1) == apiCode
                                ? List.of()
                                : List.of("not " + statusCode + ", apiCode " + apiCode));
    }

    /** With a finding of this kind. */
    public RequestsAssert withFinding(Finding.Kind kind) {
        return keep(
                "with a finding " + kind,
                request -> request.findings().stream().anyMatch(finding -> finding.kind() == kind)
                        ? List.of()
                        : request.findings().isEmpty()
                                ? List.of("no findings")
                                : request.findings().stream()
                                        .map(Requests::show)
                                        .toList());
    }

    /** Each without findings, of whatever kind. */
    public RequestsAssert withoutFindings() {
        return check(now -> Requests.findings(patience.newest(now, way), 0));
    }

    /** Each was answered with a success. */
    public RequestsAssert allSucceeded() {
        return check(now -> Requests.failures(
                patience.await(now, way, requests -> requests.stream().allMatch(RecordedRequest::succeeded)), 0));
    }

    private RequestsAssert keep(String condition, Function<RecordedRequest, List<String>> differences) {
        UnaryOperator<List<RecordedRequest>> keeping = requests -> requests.stream()
                .filter(request -> differences.apply(request).isEmpty())
                .toList();
        RequestsAssert kept = next(
                RequestsAssert.class,
                listType(),
                RequestsAssert::new,
                now -> Optional.of(keeping.apply(patience.await(
                                now, way, those -> !keeping.apply(those).isEmpty())))
                        .filter(those -> !those.isEmpty()),
                now -> {
                    List<RecordedRequest> requests = patience.newest(now, way);
                    return "Expected a request " + name() + " " + condition + ", but "
                            + (requests.size() == 1
                                    ? "the only one differs:"
                                    : "each of the " + requests.size() + " differs:")
                            + Requests.lines(requests, differences)
                            + Requests.dropped(dropped);
                });
        UnaryOperator<List<RecordedRequest>> wayHere = way;
        kept.named(operation, dropped).waiting(patience, all -> keeping.apply(wayHere.apply(all)));
        kept.conditions = conditions + " " + condition;
        return kept;
    }

    @SuppressWarnings("unchecked") // there is no literal of the class of a list of something
    static Class<List<RecordedRequest>> listType() {
        return (Class<List<RecordedRequest>>) (Class<?>) List.class;
    }

    private String name() {
        return operation + conditions;
    }

    @Override
    String nameOf(List<RecordedRequest> requests) {
        return "the requests " + name();
    }
}
