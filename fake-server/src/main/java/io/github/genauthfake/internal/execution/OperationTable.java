package io.github.genauthfake.internal.execution;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.contract.validation.Spelling;
import io.github.genauthfake.internal.operations.Route;
import io.github.genauthfake.internal.operations.Routes;
import java.util.HashMap;
import java.util.List;
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

    /** @throws IllegalArgumentException for what is neither an operation's name nor a path; the message names the nearest */
    public static void requireName(String name) {
        List<String> names = Contract.get().operations().stream()
                .map(OperationContract::name)
                .toList();
        if (!name.startsWith("/") && !names.contains(name)) {
            String similar = Spelling.closest(name, names);
            throw new IllegalArgumentException("The API has no operation \"" + name + "\""
                    + (similar == null ? "" : "; did you mean \"" + similar + "\"?"));
        }
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }
}
