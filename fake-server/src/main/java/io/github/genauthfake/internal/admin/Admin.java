package io.github.genauthfake.internal.admin;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.logging.LogLine;
import io.github.genauthfake.internal.logging.OutOfMemory;
import io.github.genauthfake.internal.pool.Pools;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Answers what is asked under {@code /_fake/}: finds the route, asks the gate, and says in one form what is wrong. */
public final class Admin implements Function<AdminRequest, AdminAnswer> {
    private static final Logger LOGGER = System.getLogger("io.github.genauthfake");

    private final OpenPools server;
    private final AdminPools pools;
    private final Pools internal;
    private final AdminGate gate;
    private final int maximumBodyBytes;
    /** Made for the first request: whoever embeds the fake may never send one. */
    private volatile List<AdminRoute> routes;

    public Admin(OpenPools server, Pools internal, AdminGate gate, int maximumBodyBytes) {
        this.server = server;
        this.pools = new AdminPools(server);
        this.internal = internal;
        this.gate = gate;
        this.maximumBodyBytes = maximumBodyBytes;
    }

    /** Calls a pool by this name from now on. */
    public void name(UserPool pool, String name) {
        pools.give(pool, name);
    }

    /** @throws IllegalArgumentException when no pool can have this name */
    public static void checkPoolName(String name) {
        try {
            AdminPools.checkFormOfName(name);
        } catch (AdminError refusal) {
            throw new IllegalArgumentException(refusal.getMessage(), refusal);
        }
    }

    /** Never throws: whatever goes wrong becomes an answer. */
    @Override
    public AdminAnswer apply(AdminRequest request) {
        try {
            return answer(request);
        } catch (AdminError refusal) {
            return AdminAnswer.problem(refusal);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError accident) {
            OutOfMemory.check(accident);
            LOGGER.log(
                    Level.ERROR, LogLine.of("The fake failed in " + request.method() + " " + request.path()), accident);
            return AdminAnswer.problem(AdminError.of(500, "The fake itself failed: " + accident));
        }
    }

    private AdminAnswer answer(AdminRequest request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        TreeSet<String> methodsOfPath = new TreeSet<>();
        for (AdminRoute route : routes()) {
            Optional<Map<String, String>> parameters = route.match(request.path());
            if (parameters.isEmpty()) {
                continue;
            }
            if (route.method().equals(method)) {
                if (!route.isOpen()) {
                    gate.check(request);
                }
                return route.handler().apply(new AdminCall(request, route, parameters.get(), maximumBodyBytes));
            }
            methodsOfPath.add(route.method());
        }
        // Whoever may not come in is not told what there is.
        gate.check(request);
        if (methodsOfPath.isEmpty()) {
            throw AdminError.notFound("There is nothing at " + request.path()
                    + ". GET /_fake/admin-openapi.json tells what there is under /_fake/");
        }
        String allowed = String.join(", ", methodsOfPath);
        throw AdminError.methodNotAllowed(request.method() + " is not possible here, only " + allowed, allowed);
    }

    private List<AdminRoute> routes() {
        List<AdminRoute> known = routes;
        if (known == null) {
            synchronized (this) {
                known = routes == null ? AdminRoutes.of(server, pools, internal) : routes;
                routes = known;
            }
        }
        return known;
    }
}
