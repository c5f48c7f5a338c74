package io.github.genauthfake.internal.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.directory.DirectoryView;
import io.github.genauthfake.internal.directory.Draft;
import io.github.genauthfake.internal.operations.Route;
import io.github.genauthfake.internal.operations.call.Call;

/**
 * An operation of the API.
 *
 * @param route {@code null} when the fake does not implement it
 */
public record Operation(OperationContract contract, Route<?> route) {
    public String name() {
        return contract.name();
    }

    public boolean isImplemented() {
        return route != null;
    }

    /** Whether it changes the state, so that it needs {@link #apply}; otherwise {@link #answer}. */
    public boolean isWrite() {
        return route instanceof Route.Write<?>;
    }

    /** Whether it exchanges an access key for a token and therefore needs no token. */
    public boolean isLogin() {
        return route instanceof Route.Login<?>;
    }

    /** The validated parameters, and the declared defaults, as the record of the route. */
    public Record bind(ObjectNode parameters) {
        return Json.bind(contract.withDefaults(parameters), route.requestType());
    }

    /** Runs a write on a draft. */
    public Object apply(Draft draft, Record request, Call call) {
        return apply((Route.Write<?>) route, draft, request, call);
    }

    /** Runs a read on a state. */
    public Object answer(DirectoryView directory, Record request, Call call) {
        return answer((Route.Read<?>) route, directory, request, call);
    }

    private static <Q extends Record> Object apply(Route.Write<Q> write, Draft draft, Record request, Call call) {
        return write.does().apply(draft, write.requestType().cast(request), call);
    }

    private static <Q extends Record> Object answer(
            Route.Read<Q> read, DirectoryView directory, Record request, Call call) {
        return read.does().answer(directory, read.requestType().cast(request), call);
    }
}
