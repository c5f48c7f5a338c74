package io.github.genauthfake.internal.admin;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Faults;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** Arms failures on a pool. */
final class FaultEndpoints {
    private final AdminPools pools;
    /** Weak, so that a pool that somebody closes is forgotten here as well. */
    private final Map<UserPool, ArmedNumbers<ArmedFault>> numbers = new WeakHashMap<>();

    FaultEndpoints(AdminPools pools) {
        this.pools = pools;
    }

    AdminAnswer list(AdminCall call) {
        UserPool pool = pools.of(call);
        return AdminAnswer.ok(Map.of(
                "faults",
                pool.faults().armed().stream().map(armed -> view(armed, pool)).toList()));
    }

    AdminAnswer arm(AdminCall call) {
        UserPool pool = pools.of(call);
        Fields fields = call.fields("operation", "with", "first", "nth", "always", "fault");
        Fault fault = FaultJson.read(fields.requiredObject("fault"));
        Turn turn = Turn.of(fields);
        Faults.Target target = target(fields, pool.faults());
        ArmedFault armed;
        try {
            if (turn.always()) {
                armed = target.always(fault);
            } else {
                armed = turn.nth().isPresent()
                        ? target.nth(turn.nth().getAsInt(), fault)
                        : target.first(turn.first().orElse(1), fault);
            }
        } catch (IllegalStateException closedMeanwhile) {
            throw AdminError.conflict(closedMeanwhile.getMessage());
        }
        return AdminAnswer.json(201, view(armed, pool));
    }

    AdminAnswer get(AdminCall call) {
        UserPool pool = pools.of(call);
        return AdminAnswer.ok(view(named(call, pool), pool));
    }

    AdminAnswer disarm(AdminCall call) {
        named(call, pools.of(call)).disarm();
        return AdminAnswer.empty(204);
    }

    AdminAnswer clear(AdminCall call) {
        pools.of(call).faults().clear();
        return AdminAnswer.empty(204);
    }

    private static Faults.Target target(Fields fields, Faults faults) {
        try {
            Faults.Target target = fields.text("operation").map(faults::on).orElseGet(faults::onAnyOperation);
            return fields.object("with")
                    .map(condition -> target.with(condition.toString()))
                    .orElse(target);
        } catch (IllegalArgumentException unknown) {
            throw AdminError.badRequest(unknown.getMessage());
        }
    }

    private ArmedFault named(AdminCall call, UserPool pool) {
        return numbers(pool)
                .find(call.path("fault"))
                .orElseThrow(() -> AdminError.notFound("The user pool has no fault " + call.path("fault")));
    }

    private synchronized ArmedNumbers<ArmedFault> numbers(UserPool pool) {
        return numbers.computeIfAbsent(pool, unseen -> new ArmedNumbers<>());
    }

    private Map<String, Object> view(ArmedFault armed, UserPool pool) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", String.valueOf(numbers(pool).numberOf(armed, pool.faults()::armed)));
        view.put("operation", armed.operation().orElse(null));
        armed.condition().ifPresent(condition -> view.put("with", Json.values(condition)));
        view.put("fault", FaultJson.view(armed.fault()));
        view.put("isArmed", pool.faults().armed().contains(armed));
        view.put("strikes", armed.strikes());
        return view;
    }
}
