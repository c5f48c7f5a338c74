package io.github.genauthfake.contract.defect;

import java.util.function.Function;

/** What stands between suite and fake. */
@FunctionalInterface
interface Passage {
    /** Lets nothing go wrong. */
    Passage UNTOUCHED = (call, fake) -> fake.apply(call);

    /**
     * Answers a call.
     *
     * @param fake sends a call on, this one or others, once or more often or not at all
     */
    Reply pass(Call call, Function<Call, Reply> fake);
}
