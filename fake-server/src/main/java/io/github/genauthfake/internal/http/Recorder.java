package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.pool.Journal;
import io.github.genauthfake.internal.pool.JournalledRequest;
import io.github.genauthfake.internal.pool.LazyText;
import io.github.genauthfake.internal.pool.Machine;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.pool.Pools;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Writes requests into the journal of their pool, or that of the server. */
final class Recorder {
    private static final int LONGEST_HEADER = 200;
    private static final List<String> HEADERS = Stream.of("userpool-id", "tenant-id", "app-id", "lang")
            .flatMap(name -> Stream.of(SignatureDialect.values()).map(brand -> brand.headerPrefix() + name))
            .toList();

    private final Pools pools;
    private final RequestLog log;
    private final FindingLog findingLog;

    Recorder(Pools pools, RequestLog log, FindingLog findingLog) {
        this.pools = pools;
        this.log = log;
        this.findingLog = findingLog;
    }

    /** The id of a request, which its answer has too. */
    String requestId(Exchange exchange) {
        if (exchange.requestId() == null) {
            exchange.requestId(exchange.pool().map(Pool::nextRequestId).orElseGet(pools::nextRequestId));
        }
        return exchange.requestId();
    }

    /** A request begins to wait. */
    void waits(Exchange exchange) {
        exchange.written(parameters(exchange));
        exchange.entry(journal(exchange).arrived(request(exchange, 0, OptionalInt.empty(), "", LazyText.EMPTY, null)));
    }

    /** A request is answered. A status code of 0 means that the connection was dropped. */
    void answered(Exchange exchange, int statusCode, OptionalInt apiCode, String message, byte[] body) {
        Duration took = Duration.ofNanos(Machine.nanoTime() - exchange.began());
        LazyText answer = Masking.answer(body, encrypted(exchange));
        JournalledRequest request = request(exchange, statusCode, apiCode, Masking.cut(message), answer, took);
        Journal journal = journal(exchange);
        exchange.entry().ifPresentOrElse(entry -> journal.answered(entry, request), () -> journal.add(request));
        log.api(exchange, statusCode, apiCode);
        findingLog.tell(exchange, requestId(exchange));
    }

    private JournalledRequest request(
            Exchange exchange, int statusCode, OptionalInt apiCode, String message, LazyText answer, Duration took) {
        return new JournalledRequest(
                exchange.pool().map(pool -> pool.clock().now()).orElseGet(Machine::now),
                requestId(exchange),
                exchange.operation(),
                exchange.request().method(),
                exchange.request().path(),
                headers(exchange.request()),
                parameters(exchange),
                statusCode,
                apiCode,
                message,
                answer,
                exchange.began(),
                took,
                exchange.findings());
    }

    private static String parameters(Exchange exchange) {
        return exchange.parameters()
                .map(parameters -> Masking.write(parameters, encrypted(exchange)::contains))
                .orElseGet(exchange::written);
    }

    private Journal journal(Exchange exchange) {
        return exchange.pool().map(Pool::journal).orElseGet(pools::withoutPool);
    }

    private static Set<String> encrypted(Exchange exchange) {
        return exchange.pool().map(Pool::encryptedFields).orElse(Set.of());
    }

    private static Map<String, String> headers(Incoming request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = request.anyHeader(name);
            if (value != null) {
                headers.put(name, Masking.cut(value, LONGEST_HEADER));
            }
        }
        return headers.isEmpty() ? Map.of() : Collections.unmodifiableMap(headers);
    }
}
