package io.github.genauthfake;

import java.util.List;

/**
 * Arms faults on a pool. They strike requests that are authenticated, before these are validated. Where several are armed
 * for a request, the one that was armed first strikes.
 */
public interface Faults {
    /** The calls to one operation, named as in the API: {@code set-custom-data}. */
    Target on(String operation);

    /** The calls to any operation. */
    Target onAnyOperation();

    /** What is armed now, in the order in which it was. */
    List<ArmedFault> armed();

    /** Disarms everything and lets go what is held. */
    void clear();

    /** The calls that a fault shall strike. */
    interface Target {
        /** Strikes the next call. */
        default ArmedFault next(Fault fault) {
            return first(1, fault);
        }

        /** Strikes the next {@code count} calls. */
        ArmedFault first(int count, Fault fault);

        /** Strikes the {@code number}-th call from now, counted from 1, and no other. */
        ArmedFault nth(int number, Fault fault);

        /** Strikes every call until it is disarmed. */
        ArmedFault always(Fault fault);
    }
}
