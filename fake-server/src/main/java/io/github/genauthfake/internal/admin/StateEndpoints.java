package io.github.genauthfake.internal.admin;

import io.github.genauthfake.StateChange;
import io.github.genauthfake.UserPool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills and empties a pool, and writes down what it holds. */
final class StateEndpoints {
    private final AdminPools pools;

    StateEndpoints(AdminPools pools) {
        this.pools = pools;
    }

    AdminAnswer seed(AdminCall call) {
        AdminPools.seed(pools.of(call), call.text());
        return AdminAnswer.empty(204);
    }

    AdminAnswer reset(AdminCall call) {
        UserPool pool = pools.of(call);
        call.fields();
        pool.reset();
        return AdminAnswer.empty(204);
    }

    AdminAnswer wipe(AdminCall call) {
        UserPool pool = pools.of(call);
        call.fields();
        pool.wipe();
        return AdminAnswer.empty(204);
    }

    AdminAnswer export(AdminCall call) {
        return AdminAnswer.text("application/yaml;charset=utf-8", pools.of(call).export());
    }

    AdminAnswer changes(AdminCall call) {
        UserPool pool = pools.of(call);
        List<StateChange> changes = call.query("since")
                .map(name -> pool.changesSince(pools.requireSnapshot(pool, name)))
                .orElseGet(pool::changes);
        int limit = call.number("limit", 1).orElse(Integer.MAX_VALUE);
        return AdminAnswer.ok(Map.of(
                "changes",
                changes.stream().limit(limit).map(StateEndpoints::view).toList()));
    }

    private static Map<String, Object> view(StateChange change) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kind", change.kind().name());
        view.put("type", change.type().name().toUpperCase(Locale.ROOT).replace(' ', '_'));
        view.put("id", change.id());
        view.put("name", change.name());
        Map<String, Object> properties = new LinkedHashMap<>();
        change.properties().forEach((property, values) -> properties.put(property, view(values)));
        view.put("properties", properties);
        return view;
    }

    private static Map<String, Object> view(StateChange.Values values) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("before", values.before());
        view.put("after", values.after());
        return view;
    }
}
