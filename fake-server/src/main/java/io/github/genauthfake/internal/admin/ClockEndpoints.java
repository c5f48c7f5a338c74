package io.github.genauthfake.internal.admin;

import io.github.genauthfake.PoolClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and sets a pool's clock. */
final class ClockEndpoints {
    private final AdminPools pools;

    ClockEndpoints(AdminPools pools) {
        this.pools = pools;
    }

    AdminAnswer get(AdminCall call) {
        return answer(pools.of(call).clock());
    }

    AdminAnswer freeze(AdminCall call) {
        PoolClock clock = pools.of(call).clock();
        Fields fields = call.fields("at");
        fields.text("at")
                .map(ClockEndpoints::moment)
                .ifPresentOrElse(at -> set(() -> clock.freezeAt(at)), clock::freeze);
        return answer(clock);
    }

    AdminAnswer advance(AdminCall call) {
        PoolClock clock = pools.of(call).clock();
        Duration duration = duration(call.fields("by").requiredText("by"));
        set(() -> clock.advance(duration));
        return answer(clock);
    }

    AdminAnswer follow(AdminCall call) {
        PoolClock clock = pools.of(call).clock();
        call.fields();
        clock.followSystem();
        return answer(clock);
    }

    private static AdminAnswer answer(PoolClock clock) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("now", clock.now());
        view.put("isFrozen", clock.isFrozen());
        return AdminAnswer.ok(view);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException other) {
            throw AdminError.badRequest("The property at must be a moment like 2024-05-01T12:00:00Z, not " + text);
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException other) {
            throw AdminError.badRequest(
                    "The property by must be an ISO-8601 duration like PT1H30M or -P1D, not " + text);
        }
    }

    private static void set(Runnable change) {
        try {
            change.run();
        } catch (IllegalArgumentException outOfRange) {
            throw AdminError.badRequest(outOfRange.getMessage());
        }
    }
}
