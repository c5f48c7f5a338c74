package io.github.genauthfake.internal.modules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.BareContract;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.RelationOperation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.StandardOperation;
import java.util.List;
import java.util.Map;

/**
 * An operation of the API: its contract, and what does it.
 *
 * @param operation {@code null} when the fake does not implement it
 */
public record Endpoint(OperationContract contract, Operation operation) {
    public String name() {
        return contract.name();
    }

    public boolean isImplemented() {
        return operation != null;
    }

    /** Whether it changes the state, so that it needs {@link #apply}; otherwise {@link #answer}. */
    public boolean isWrite() {
        return operation != null && operation.isWrite();
    }

    /** Whether it exchanges an access key for a token and therefore needs no token. */
    public boolean isLogin() {
        return operation instanceof Operation.Login<?>;
    }

    /** How a canned answer differs from the contract. */
    public List<String> answerViolations(Map<String, Object> body) {
        return isImplemented()
                ? contract.responseViolations(Json.tree(body))
                : BareContract.violations(name(), Json.tree(body));
    }

    /** The validated parameters, and the declared defaults, in the form that the operation takes. */
    public Record bind(ObjectNode parameters) {
        ObjectNode complete = contract.withDefaults(parameters);
        return operation instanceof Operation.Bound<?> bound
                ? Json.bind(complete, bound.requestType())
                : new Request(complete);
    }

    /** Runs a write on a draft. */
    public Object apply(Draft draft, Record request, Call call) {
        Object data = applied(draft, request, call);
        draft.notes().forEach(call::report);
        return data;
    }

    private Object applied(Draft draft, Record request, Call call) {
        if (operation instanceof StandardOperation<?> standard) {
            return standard.apply(draft, (Request) request, call);
        }
        return operation instanceof RelationOperation relating
                ? relating.apply(draft, (Request) request)
                : apply((Operation.Write<?>) operation, draft, request, call);
    }

    /** Runs a read on a state. */
    public Object answer(DirectoryView directory, Record request, Call call) {
        return operation instanceof StandardOperation<?> standard
                ? standard.answer(directory, (Request) request, call)
                : answer((Operation.Read<?>) operation, directory, request, call);
    }

    /** What a read answers to these parameters, as values of JSON. */
    public Map<String, Object> answer(DirectoryView directory, Map<String, String> parameters, Call call) {
        Object answer = answer(directory, bind((ObjectNode) Json.tree(parameters)), call);
        return Json.values(Json.tree(Json.write(answer)));
    }

    private static <Q extends Record> Object apply(Operation.Write<Q> write, Draft draft, Record request, Call call) {
        return write.does().apply(draft, write.requestType().cast(request), call);
    }

    private static <Q extends Record> Object answer(
            Operation.Read<Q> read, DirectoryView directory, Record request, Call call) {
        return read.does().answer(directory, read.requestType().cast(request), call);
    }
}
