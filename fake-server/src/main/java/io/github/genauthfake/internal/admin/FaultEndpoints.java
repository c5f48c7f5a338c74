package io.github.genauthfake.internal.admin;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Faults;
import io.github.genauthfake.internal.contract.Contract;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Arms failures on a pool. */
final class FaultEndpoints {
    private final AdminPools pools;

    FaultEndpoints(AdminPools pools) {
        this.pools = pools;
    }

    AdminAnswer list(AdminCall call) {
        return AdminAnswer.ok(Map.of(
                "faults",
                pools.of(call).faults().armed().stream()
                        .map(FaultEndpoints::view)
                        .toList()));
    }

    AdminAnswer arm(AdminCall call) {
        Faults faults = pools.of(call).faults();
        Fields fields = call.fields("operation", "first", "nth", "always", "fault");
        Fault fault = FaultJson.read(fields.requiredObject("fault"));
        OptionalInt first = fields.integer("first", 1, Integer.MAX_VALUE);
        OptionalInt nth = fields.integer("nth", 1, Integer.MAX_VALUE);
        boolean always = fields.isTrue("always");
        if ((first.isPresent() ? 1 : 0) + (nth.isPresent() ? 1 : 0) + (always ? 1 : 0) > 1) {
            throw AdminError.badRequest("Only one of the properties first, nth and always can be given");
        }
        Faults.Target target = fields.text("operation")
                .map(operation -> faults.on(known(operation)))
                .orElseGet(faults::onAnyOperation);
        ArmedFault armed;
        if (always) {
            armed = target.always(fault);
        } else {
            armed = nth.isPresent() ? target.nth(nth.getAsInt(), fault) : target.first(first.orElse(1), fault);
        }
        return AdminAnswer.json(201, view(armed));
    }

    AdminAnswer clear(AdminCall call) {
        pools.of(call).faults().clear();
        return AdminAnswer.empty(204);
    }

    private static String known(String operation) {
        if (Contract.get().operations().stream().noneMatch(known -> known.name().equals(operation))) {
            throw AdminError.badRequest("The API has no operation " + operation);
        }
        return operation;
    }

    private static Map<String, Object> view(ArmedFault armed) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("operation", armed.operation().orElse(null));
        view.put("fault", FaultJson.view(armed.fault()));
        view.put("strikes", armed.strikes());
        return view;
    }
}
