package io.github.genauthfake.internal.admin;

import io.github.genauthfake.UserPool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Lists, shows and disarms what is armed on a pool, by its number. */
abstract class ArmedEndpoints<T> {
    private final AdminPools pools;
    private final String parameter;
    private final String section;
    private final String noun;
    /** Weak, so that a pool that is closed is forgotten here as well. */
    private final Map<UserPool, ArmedNumbers<T>> numbers = new WeakHashMap<>();

    /**
     * @param parameter the number's name in paths
     * @param section the list's name in answers
     * @param noun in messages
     */
    ArmedEndpoints(AdminPools pools, String parameter, String section, String noun) {
        this.pools = pools;
        this.parameter = parameter;
        this.section = section;
        this.noun = noun;
    }

    final AdminAnswer list(AdminCall call) {
        UserPool pool = pools.of(call);
        return AdminAnswer.ok(Map.of(
                section,
                armed(pool).stream().map(armed -> numbered(armed, pool)).toList()));
    }

    /** Arms one. An {@link IllegalStateException} says that the pool was closed meanwhile. */
    final AdminAnswer arm(AdminCall call) {
        UserPool pool = pools.of(call);
        try {
            return AdminAnswer.json(201, numbered(arm(call, pool), pool));
        } catch (IllegalStateException closedMeanwhile) {
            throw AdminError.conflict(closedMeanwhile.getMessage());
        }
    }

    final AdminAnswer get(AdminCall call) {
        UserPool pool = pools.of(call);
        return AdminAnswer.ok(numbered(named(call, pool), pool));
    }

    final AdminAnswer disarm(AdminCall call) {
        disarm(named(call, pools.of(call)));
        return AdminAnswer.empty(204);
    }

    final AdminAnswer clear(AdminCall call) {
        clear(pools.of(call));
        return AdminAnswer.empty(204);
    }

    abstract T arm(AdminCall call, UserPool pool);

    abstract List<T> armed(UserPool pool);

    abstract void disarm(T armed);

    abstract void clear(UserPool pool);

    /** All but its number. */
    abstract Map<String, Object> view(T armed, boolean isArmed);

    private Map<String, Object> numbered(T armed, UserPool pool) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", String.valueOf(numbers(pool).numberOf(armed, () -> armed(pool))));
        view.putAll(view(armed, armed(pool).contains(armed)));
        return view;
    }

    private T named(AdminCall call, UserPool pool) {
        String number = call.path(parameter);
        return numbers(pool)
                .find(number)
                .orElseThrow(() -> AdminError.notFound("The user pool has no " + noun + " " + number));
    }

    private synchronized ArmedNumbers<T> numbers(UserPool pool) {
        return numbers.computeIfAbsent(pool, unseen -> new ArmedNumbers<>());
    }
}
