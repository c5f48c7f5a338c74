package io.github.genauthfake.assertj;

import io.github.genauthfake.PoolEvent;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.state.PoolState;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Assertions on a user pool: on what it holds, and on the requests it received.
 *
 * <p>All that one chain says of the state is about the moment of its first look.
 */
public class UserPoolAssert extends AbstractPoolAssert<UserPoolAssert, UserPool> {
    private PoolState state;
    private Patience patience = Patience.NONE;

    /** Asserts on a pool. */
    public UserPoolAssert(UserPool actual) {
        super(actual, UserPoolAssert.class);
    }

    @Override
    PoolState state() {
        if (state == null && actual != null) {
            state = actual.state();
        }
        return state;
    }

    /**
     * Has {@link #received} and what follows it, and {@link #event}, wait for requests that are still to come, from other threads of the code under
     * test. All of a chain together waits no longer than this. Other assertions do not wait.
     *
     * <pre>{@code
     * assertThat(pool).within(Duration.ofSeconds(5)).received("create-user").withBody("{\"username\": \"alice\"}");
     * }</pre>
     */
    public UserPoolAssert within(Duration longest) {
        patience = actual == null ? Patience.NONE : Patience.of(actual, longest);
        return this;
    }

    /**
     * At least one request to this operation came. It may be {@linkplain RecordedRequest#isUnderWay() under way}. Goes on to those that did. For none at all, see {@link #neverReceived}.
     *
     * @param operation its name, for example {@code set-user-departments}
     * @throws IllegalArgumentException when the API has no such operation
     */
    public RequestsAssert received(String operation) {
        UnaryOperator<List<RecordedRequest>> way = all -> actual.requests(operation);
        return next(
                        RequestsAssert.class,
                        RequestsAssert.listType(),
                        RequestsAssert::new,
                        pool -> Optional.of(
                                        patience.await(pool.requests(operation), way, requests -> !requests.isEmpty()))
                                .filter(requests -> !requests.isEmpty()),
                        pool -> "Expected a request " + operation + ", but " + Requests.inShort(pool.requests())
                                + Requests.dropped(pool.droppedRequests())
                                + "; where none is expected, say neverReceived")
                .named(operation, actual == null ? 0 : actual.droppedRequests())
                .waiting(patience, way);
    }

    /**
     * No request to this operation came.
     *
     * @throws IllegalArgumentException when the API has no such operation
     */
    public UserPoolAssert neverReceived(String operation) {
        return check(
                pool -> Requests.unexpected("request " + operation, pool.requests(operation), pool.droppedRequests()));
    }

    /**
     * No request to this operation came with this in its body.
     *
     * @param partOfBody JSON, compared as by {@link RequestsAssert#withBody}
     * @throws IllegalArgumentException when the API has no such operation, or it is not a JSON object
     */
    public UserPoolAssert neverReceived(String operation, String partOfBody) {
        return check(pool -> Requests.unexpected(
                "request " + operation + " with the body " + partOfBody.strip(),
                pool.requests(operation, partOfBody),
                pool.droppedRequests()));
    }

    /**
     * Requests to these operations came one after the other, others perhaps between them.
     *
     * @throws IllegalArgumentException when the API has no such operation, or none is named
     */
    public UserPoolAssert receivedInOrder(String... operations) {
        if (operations.length == 0) {
            throw new IllegalArgumentException("Name at least one of the operations");
        }
        return check(pool -> {
            Arrays.stream(operations).forEach(pool::requests);
            List<RecordedRequest> requests = pool.requests();
            Iterator<String> came =
                    requests.stream().map(RecordedRequest::operation).iterator();
            String before = null;
            for (String operation : operations) {
                if (!reaches(came, operation)) {
                    return Optional.of("Expected the requests " + String.join(", ", operations) + " in this order, but "
                            + (before == null ? "there was no " + operation : "no " + operation + " followed " + before)
                            + "; " + Requests.inShort(requests) + Requests.dropped(pool.droppedRequests()));
                }
                before = operation;
            }
            return Optional.empty();
        });
    }

    private static boolean reaches(Iterator<String> came, String operation) {
        while (came.hasNext()) {
            if (came.next().equals(operation)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A write fired this event. Goes on to the latest one. For none at all, see {@link #noEvent}.
     *
     * @param name for example {@code user:created}
     * @throws IllegalArgumentException when the API has no such event
     */
    public EventAssert event(String name) {
        return event(name, "{}");
    }

    /**
     * A write fired this event with this in its data. Goes on to the latest one. Waits for it after {@link #within}.
     *
     * @param partOfData JSON, compared as by {@link RequestsAssert#withBody}
     * @throws IllegalArgumentException when the API has no such event, or it is not a JSON object
     */
    public EventAssert event(String name, String partOfData) {
        return next(
                EventAssert.class,
                PoolEvent.class,
                EventAssert::new,
                pool -> Events.latest(patience.awaitEvents(pool, all -> Events.matching(pool, name, partOfData))),
                pool -> "Expected an event " + name + Events.with(partOfData) + ", but "
                        + Events.inShort(pool.events()));
    }

    /**
     * No write fired this event.
     *
     * @throws IllegalArgumentException when the API has no such event
     */
    public UserPoolAssert noEvent(String name) {
        return noEvent(name, "{}");
    }

    /**
     * No write fired this event with this in its data.
     *
     * @throws IllegalArgumentException when the API has no such event, or {@code partOfData} is not a JSON object
     */
    public UserPoolAssert noEvent(String name, String partOfData) {
        return check(pool -> Events.latest(Events.matching(pool, name, partOfData))
                .map(event -> "Expected no event " + name + Events.with(partOfData) + ", but " + event.operation()
                        + " fired one: " + event.data()));
    }

    /** No request has findings, of whatever kind. */
    public UserPoolAssert hasNoFindings() {
        return check(pool -> Requests.findings(pool.requests(), pool.droppedRequests()));
    }

    /** Every request was answered with a success. */
    public UserPoolAssert hasNoFailedRequests() {
        return check(pool -> Requests.failures(pool.requests(), pool.droppedRequests()));
    }
}
