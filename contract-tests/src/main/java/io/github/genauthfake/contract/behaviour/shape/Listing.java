package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;

import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.client.Request;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An operation that answers objects page by page.
 *
 * @param posted whether page and limit go under {@code options.pagination} of a body
 * @param key the property of an element that identifies it
 * @param keywords the parameter that holds a part of a code or name
 * @param count where an answer holds how many elements there are
 * @param place makes a place whose elements are listed
 */
record Listing(
        String operation,
        boolean posted,
        String key,
        String keywords,
        String count,
        Set<Trait> traits,
        Function<Given, Place> place)
        implements Subject {
    /**
     * Where elements are.
     *
     * @param request what every request for this place holds
     * @param one makes an element with a name, and gives its key
     */
    record Place(Map<String, Object> request, UnaryOperator<String> one) {}

    Answer ask(Request request, Place place, Object... pagination) {
        return posted
                ? request.post(with(place.request(), "options", object("pagination", object(pagination))))
                : request.get(with(place.request(), pagination));
    }
}
