package io.github.genauthfake.internal.admin;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Faults;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arms failures on a pool. */
final class FaultEndpoints extends ArmedEndpoints<ArmedFault> {
    FaultEndpoints(AdminPools pools) {
        super(pools, "fault", "faults", "fault");
    }

    @Override
    ArmedFault arm(AdminCall call, UserPool pool) {
        Fields fields = call.fields("operation", "with", "first", "nth", "always", "fault");
        Fault fault = FaultJson.read(fields.requiredObject("fault"));
        Turn turn = Turn.of(fields);
        Faults.Target target = target(fields, pool.faults());
        if (turn.always()) {
            return target.always(fault);
        }
        return turn.nth().isPresent()
                ? target.nth(turn.nth().getAsInt(), fault)
                : target.first(turn.first().orElse(1), fault);
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

    @Override
    List<ArmedFault> armed(UserPool pool) {
        return pool.faults().armed();
    }

    @Override
    void disarm(ArmedFault fault) {
        fault.disarm();
    }

    @Override
    void clear(UserPool pool) {
        pool.faults().clear();
    }

    @Override
    Map<String, Object> view(ArmedFault armed, boolean isArmed) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("operation", armed.operation().orElse(null));
        armed.condition().ifPresent(condition -> view.put("with", Json.values(condition)));
        view.put("fault", FaultJson.view(armed.fault()));
        view.put("isArmed", isArmed);
        view.put("strikes", armed.strikes());
        return view;
    }
}
