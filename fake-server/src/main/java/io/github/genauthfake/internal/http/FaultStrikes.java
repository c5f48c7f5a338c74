package io.github.genauthfake.internal.http;

import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.pool.Strike;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets the faults that a test has armed strike a request. */
final class FaultStrikes {
    private FaultStrikes() {}

    /** Ends a request with the answer that a fault asks for. */
    static final class FaultAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Fault answer;

        private FaultAnswer(Fault answer) {
            super(answer.toString(), null, false, false);
            this.answer = answer;
        }

        Fault answer() {
            return answer;
        }
    }

    /** Ends a request without an answer. */
    static final class FaultDrop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private FaultDrop(String why) {
            super(why, null, false, false);
        }
    }

    /** Interrupts a request that has to wait. */
    static final class FaultWait extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Strike strike;
        private final transient Supplier<Served> serving;

        private FaultWait(Strike strike, Supplier<Served> serving) {
            super("the request waits", null, false, false);
            this.strike = strike;
            this.serving = serving;
        }

        Strike strike() {
            return strike;
        }

        /**
         * Serves the request once it is let go.
         *
         * @throws FaultAnswer when its pool has started over meanwhile
         * @throws FaultDrop when its client has left meanwhile
         */
        Served resume() {
            strike.abandonedBecause().ifPresent(reason -> {
                throw new FaultAnswer(Fault.error(
                                503,
                                "fault: the user pool was " + reason
                                        + " while this request waited; nothing was applied")
                        .withHttpStatus(503));
            });
            if (strike.isDeserted()) {
                throw new FaultDrop("no answer: the client left while this request waited; nothing was applied");
            }
            return serving.get();
        }
    }

    /**
     * Does what the armed fault does before the request is served, and notes it in the exchange for what comes after.
     *
     * @param strike the fault at work, if any
     * @param serving serves the request
     * @return what {@code serving} makes
     * @throws FaultAnswer when the fault answers in the operation's place
     * @throws FaultDrop when the connection breaks before anything is applied
     * @throws FaultWait when the request has to wait before it is served
     */
    static Served serve(Exchange exchange, Optional<Strike> strike, Supplier<Served> serving) {
        if (strike.isPresent()) {
            begin(exchange, strike.get(), serving);
        }
        return serving.get();
    }

    /** To be called when the request is recorded and answered. */
    static void end(Exchange exchange) {
        exchange.strike().ifPresent(Strike::end);
    }

    private static void begin(Exchange exchange, Strike strike, Supplier<Served> serving) {
        Fault fault = strike.fault();
        exchange.strike(strike);
        exchange.report(Finding.Kind.FAULT, "a fault struck this request: " + fault);
        if (strike.makesWait()) {
            throw new FaultWait(strike, serving);
        }
        strike.note();
        if (fault.kind() == Fault.Kind.ERROR) {
            throw new FaultAnswer(fault);
        }
        if (fault.kind() == Fault.Kind.DROP_BEFORE_APPLYING) {
            throw new FaultDrop("no answer: the connection was dropped");
        }
    }

    /** What a fault makes of the answer once the request is served. */
    static Answer afterServing(Exchange exchange, Answer answer) {
        return exchange.strike()
                .map(Strike::fault)
                .map(fault -> switch (fault.kind()) {
                    case DROP_BEFORE_APPLYING, DROP_AFTER_APPLYING -> answer.dropped();
                    case TRUNCATED_ANSWER -> answer.truncated();
                    case ERROR, DELAY, HOLD -> answer;
                })
                .orElse(answer);
    }
}
