package io.github.genauthfake.internal.http;

import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.pool.FaultTable;
import io.github.genauthfake.internal.pool.Pool;
import java.time.Duration;

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
        FaultTable.Strike strike = pool.faults().strike(exchange.operation()).orElse(null);
        if (strike == null) {
            return;
        }
        try {
            begin(exchange, strike);
        } finally {
            strike.end();
        }
    }

    private static void begin(Exchange exchange, FaultTable.Strike strike) {
        Fault fault = strike.fault();
        exchange.fault(fault);
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
        return exchange.fault()
                .map(fault -> {
                    if (fault instanceof Fault.Drop) {
                        return answer.dropped();
                    }
                    return fault instanceof Fault.TruncatedAnswer ? answer.truncated() : answer;
                })
                .orElse(answer);
    }

    private static void await(FaultTable.Strike strike) {
        try {
            if (strike.fault() instanceof Fault.Hold) {
                strike.await(FOREVER);
            } else if (strike.fault() instanceof Fault.Delay delay) {
                strike.await(delay.duration());
            }
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
            throw new FaultDrop();
        }
    }
}
