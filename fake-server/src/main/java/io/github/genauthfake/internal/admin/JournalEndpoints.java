package io.github.genauthfake.internal.admin;

import io.github.genauthfake.Finding;
import io.github.genauthfake.PoolEvent;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.contract.OperationsByName;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows the requests that pools received, and those that belong to none. */
final class JournalEndpoints {
    private static final double NANOSECONDS_OF_A_TENTH = 1e5;
    private static final double TENTHS = 10;

    private final OpenPools server;
    private final AdminPools pools;

    JournalEndpoints(OpenPools server, AdminPools pools) {
        this.server = server;
        this.pools = pools;
    }

    AdminAnswer withoutPool(AdminCall call) {
        return answer(call, server.requestsWithoutPool());
    }

    AdminAnswer clearWithoutPool(AdminCall call) {
        server.clearRequestsWithoutPool();
        return AdminAnswer.empty(204);
    }

    AdminAnswer ofPool(AdminCall call) {
        return answer(call, pools.of(call).requests());
    }

    AdminAnswer clearOfPool(AdminCall call) {
        pools.of(call).clearRequests();
        return AdminAnswer.empty(204);
    }

    AdminAnswer oneWithoutPool(AdminCall call) {
        return one(call, server.requestsWithoutPool());
    }

    AdminAnswer oneOfPool(AdminCall call) {
        return one(call, pools.of(call).requests());
    }

    AdminAnswer events(AdminCall call) {
        UserPool pool = pools.of(call);
        List<PoolEvent> events = call.query("name")
                .map(name -> {
                    try {
                        return pool.events(name);
                    } catch (IllegalArgumentException unknown) {
                        throw AdminError.badRequest(unknown.getMessage());
                    }
                })
                .orElseGet(pool::events);
        int limit = call.number("limit", 1).orElse(Integer.MAX_VALUE);
        return AdminAnswer.ok(Map.of("events", events.subList(Math.max(0, events.size() - limit), events.size())));
    }

    AdminAnswer clearEvents(AdminCall call) {
        pools.of(call).clearEvents();
        return AdminAnswer.empty(204);
    }

    private static AdminAnswer one(AdminCall call, List<RecordedRequest> requests) {
        String id = call.path("request");
        return requests.stream()
                .filter(request -> request.requestId().equals(id))
                .findFirst()
                .map(request -> AdminAnswer.ok(view(request)))
                .orElseThrow(() -> AdminError.notFound("The journal has no request " + id + ", or not any more"));
    }

    private static AdminAnswer answer(AdminCall call, List<RecordedRequest> requests) {
        Optional<Set<String>> operations = call.query("operation").map(JournalEndpoints::operations);
        Optional<Instant> since = call.query("since").map(JournalEndpoints::moment);
        int limit = call.number("limit", 1).orElse(Integer.MAX_VALUE);
        List<RecordedRequest> wanted = requests.stream()
                .filter(request -> operations.isEmpty() || operations.get().contains(request.operation()))
                .filter(request -> since.isEmpty() || !request.at().isBefore(since.get()))
                .toList();
        return AdminAnswer.ok(Map.of(
                "requests",
                wanted.subList(Math.max(0, wanted.size() - limit), wanted.size()).stream()
                        .map(JournalEndpoints::view)
                        .toList()));
    }

    private static Map<String, Object> view(RecordedRequest request) {
        return view(request, true);
    }

    /** What fits into a line: without what was asked and answered, which may be long. */
    static Map<String, Object> summary(RecordedRequest request) {
        return view(request, false);
    }

    private static Map<String, Object> view(RecordedRequest request, boolean inFull) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("at", request.at());
        view.put("requestId", request.requestId());
        view.put("operation", request.operation());
        view.put("method", request.method());
        view.put("path", request.path());
        if (inFull) {
            view.put("headers", request.headers());
            view.put("parameters", request.parameters());
        }
        view.put("isUnderWay", request.isUnderWay());
        view.put("statusCode", request.statusCode());
        view.put("apiCode", request.apiCode().isPresent() ? request.apiCode().getAsInt() : null);
        view.put("message", request.message());
        if (inFull) {
            view.put("answer", request.answer());
        }
        view.put("durationMilliseconds", milliseconds(request.duration()));
        view.put(
                "findings",
                request.findings().stream().map(JournalEndpoints::view).toList());
        return view;
    }

    private static double milliseconds(Duration duration) {
        return Math.round(duration.toNanos() / NANOSECONDS_OF_A_TENTH) / TENTHS;
    }

    private static Map<String, Object> view(Finding finding) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kind", finding.kind().name());
        view.put("message", finding.message());
        view.put("parameter", finding.parameter());
        return view;
    }

    /** A name that is mistyped must not look like an operation that nobody has called. */
    private static Set<String> operations(String name) {
        try {
            return OperationsByName.inJournals(name);
        } catch (IllegalArgumentException unknown) {
            throw AdminError.badRequest(unknown.getMessage());
        }
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException other) {
            throw AdminError.badRequest("The parameter since must be a moment like 2024-05-01T12:00:00Z, not " + text);
        }
    }
}
