package io.github.genauthfake.internal.pool;

import io.github.genauthfake.PoolClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of a pool over the machine's. */
final class AdjustableClock implements PoolClock {
    private final InstantSource system;
    private final AtomicReference<Setting> setting = new AtomicReference<>(Setting.SYSTEM);

    AdjustableClock(InstantSource system) {
        this.system = system;
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
    public void freeze() {
        setting.updateAndGet(current -> new Setting(current.now(system), Duration.ZERO));
    }

    @Override
    public void freezeAt(Instant moment) {
        setting.set(new Setting(moment.truncatedTo(ChronoUnit.MILLIS), Duration.ZERO));
    }

    @Override
    public void advance(Duration duration) {
        Duration whole = duration.truncatedTo(ChronoUnit.MILLIS);
        setting.updateAndGet(current -> current.advanced(whole));
    }

    @Override
    public void followSystem() {
        setting.set(Setting.SYSTEM);
    }

    @Override
    public boolean isFrozen() {
        return setting.get().frozenAt() != null;
    }
}
