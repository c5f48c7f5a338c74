package io.github.genauthfake.internal.http;

import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.pool.Strike;
import java.time.Duration;
import java.util.OptionalInt;

/** Lets the faults that a test has armed strike a request. */
final class FaultStrikes {
    private static final Duration FOREVER = Duration.ofDays(365);

    private FaultStrikes() {}

    /** Ends a request with the answer that a fault asks for. */
    static final class FaultAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Fault.ErrorAnswer answer;

        private FaultAnswer(Fault.ErrorAnswer answer) {
            super(answer.message(), null, false, false);
            this.answer = answer;
        }

        Fault.ErrorAnswer answer() {
            return answer;
        }
    }

    /** Ends a request without an answer. */
    static final class FaultDrop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private FaultDrop() {
            super("the connection breaks", null, false, false);
        }
    }

    /**
     * Does what the armed fault does before the request is served, and notes it in the exchange for what comes after.
     *
     * @throws FaultAnswer when the fault answers in the operation's place
     * @throws FaultDrop when the connection breaks before anything is applied
     */
    static void beforeServing(Exchange exchange, Pool pool) {
        pool.faults().strike(exchange.operation()).ifPresent(strike -> begin(exchange, strike));
    }

    /** The same for a request for a token of the pool. */
    static void beforeLogin(Exchange exchange, Pool pool) {
        pool.faults().strikeLogin(exchange.operation()).ifPresent(strike -> begin(exchange, strike));
    }

    /** To be called when the request is recorded and answered. */
    static void end(Exchange exchange) {
        exchange.strike().ifPresent(Strike::end);
    }

    private static void begin(Exchange exchange, Strike strike) {
        Fault fault = strike.fault();
        exchange.strike(strike);
        exchange.report(Finding.Kind.FAULT, "a fault struck this request: " + fault);
        if (fault instanceof Fault.ErrorAnswer answer) {
            throw new FaultAnswer(answer);
        }
        if (fault instanceof Fault.Drop drop && !drop.afterApplying()) {
            throw new FaultDrop();
        }
        await(strike);
    }

    /** What a fault makes of the answer once the request is served. */
    static Answer afterServing(Exchange exchange, Answer answer) {
        return exchange.strike()
                .map(Strike::fault)
                .map(fault -> {
                    if (fault instanceof Fault.Drop) {
                        return answer.dropped();
                    }
                    return fault instanceof Fault.TruncatedAnswer ? answer.truncated() : answer;
                })
                .orElse(answer);
    }

    private static void await(Strike strike) {
        try {
            Duration longest = strike.fault() instanceof Fault.Delay delay
                    ? delay.duration()
                    : strike.fault() instanceof Fault.Hold ? FOREVER : Duration.ZERO;
            strike.await(longest).ifPresent(reason -> {
                throw new FaultAnswer(new Fault.ErrorAnswer(
                        503,
                        503,
                        OptionalInt.empty(),
                        "fault: the user pool was " + reason + " while this request waited; nothing was applied",
                        null));
            });
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
            throw new FaultDrop();
        }
    }
}
