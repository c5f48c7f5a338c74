package io.github.genauthfake.assertj;

import io.github.genauthfake.PoolEvent;
import java.util.List;

/** Assertions on an event of a pool; {@link #satisfies} reaches all of it. */
public class EventAssert extends AbstractGenAuthAssert<EventAssert, PoolEvent> {
    /** Asserts on an event. */
    public EventAssert(PoolEvent actual) {
        super(actual, EventAssert.class);
    }

    /**
     * The data contains this.
     *
     * @param part JSON, compared as by {@link RequestsAssert#withBody}
     * @throws IllegalArgumentException when it is not a JSON object
     */
    public EventAssert hasData(String part) {
        return check(event -> {
            List<String> missing = event.missing(part);
            return unless(
                    missing.isEmpty(),
                    "Expected the data of " + nameOf(event) + " to contain " + part.strip() + ", but "
                            + String.join("; ", missing) + ". The data: " + event.data());
        });
    }

    /** This operation fired it, such as {@code create-users-batch}. */
    public EventAssert isFiredBy(String operation) {
        return checkValue("operation", operation, PoolEvent::operation);
    }

    @Override
    String nameOf(PoolEvent event) {
        return "the event " + event.name();
    }
}
