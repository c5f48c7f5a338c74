package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.kind.Route;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the API has, by method and path: the contract of each operation, and the route where the fake implements it. */
public final class OperationTable {
    private final Contract contract = Contract.get();
    private final Map<String, Route<?>> routes = new HashMap<>();

    public OperationTable() {
        for (Route<?> route : Routes.all()) {
            routes.put(key(route.method(), route.path()), route);
        }
    }

    public Optional<Operation> find(String method, String path) {
        return contract.find(method, path).map(found -> new Operation(found, routes.get(key(method, path))));
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }
}
