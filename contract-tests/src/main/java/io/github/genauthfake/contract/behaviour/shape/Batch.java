package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.client.Json.with;

import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.client.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An operation that takes a list of one to fifty.
 *
 * @param queried whether the list is a parameter of a query
 * @param list the list's name
 * @param contents makes what requests hold
 */
record Batch(String operation, boolean queried, String list, Function<Given, Contents> contents) implements Subject {
    /**
     * What requests hold.
     *
     * @param rest all but the list
     * @param item makes an element of the list
     */
    record Contents(Map<String, Object> rest, Supplier<Object> item) {}

    @Override
    public Set<Trait> traits() {
        return Set.of();
    }

    Answer send(Request request, Map<String, Object> rest, List<Object> items) {
        return send(request, with(rest, list, items));
    }

    Answer send(Request request, Map<String, Object> all) {
        return queried ? request.get(all) : request.post(all);
    }
}
