package io.github.genauthfake.internal.pool;

import io.github.genauthfake.PoolClock;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of a pool over the machine's. */
final class AdjustableClock implements PoolClock {
    /** What an answer can say with four digits for the year. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final InstantSource system;
    private final Runnable requireOpen;
    private final AtomicReference<Setting> setting = new AtomicReference<>(Setting.SYSTEM);

    /** @param requireOpen throws when the pool was closed */
    AdjustableClock(InstantSource system, Runnable requireOpen) {
        this.system = system;
        this.requireOpen = requireOpen;
    }

    /** Frozen at a moment, or running with an offset. */
    private record Setting(Instant frozenAt, Duration offset) {
        static final Setting SYSTEM = new Setting(null, Duration.ZERO);

        Instant now(InstantSource system) {
            return frozenAt != null ? frozenAt : system.instant().plus(offset);
        }

        Setting advanced(Duration duration) {
            return frozenAt != null
                    ? new Setting(frozenAt.plus(duration), Duration.ZERO)
                    : new Setting(null, offset.plus(duration));
        }
    }

    @Override
    public Instant now() {
        return setting.get().now(system);
    }

    @Override
    public Clock asClock() {
        InstantSource source = this::now;
        return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public void freeze() {
        requireOpen.run();
        setting.updateAndGet(current -> new Setting(current.now(system), Duration.ZERO));
    }

    @Override
    public void freezeAt(Instant moment) {
        requireOpen.run();
        setting.set(new Setting(checked(moment).truncatedTo(ChronoUnit.MILLIS), Duration.ZERO));
    }

    @Override
    public void advance(Duration duration) {
        requireOpen.run();
        Duration whole = duration.truncatedTo(ChronoUnit.MILLIS);
        setting.updateAndGet(current -> advanced(current, whole));
    }

    @Override
    public void followSystem() {
        requireOpen.run();
        setting.set(Setting.SYSTEM);
    }

    @Override
    public boolean isFrozen() {
        return setting.get().frozenAt() != null;
    }

    @Override
    public String toString() {
        return "PoolClock[" + now() + (isFrozen() ? ", frozen]" : "]");
    }

    private Setting advanced(Setting current, Duration duration) {
        try {
            Setting next = current.advanced(duration);
            checked(next.now(system));
            return next;
        } catch (DateTimeException | ArithmeticException tooFar) {
            throw outOfRange();
        }
    }

    private static Instant checked(Instant moment) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw outOfRange();
        }
        return moment;
    }

    private static IllegalArgumentException outOfRange() {
        return new IllegalArgumentException("The clock can be set to the years 0000 to 9999");
    }
}
