package io.github.genauthfake.contract.evidence;

import io.github.genauthfake.contract.mark.Marks;
import java.util.Map;
import java.util.Optional;

/**
 * How one operation's share of a behaviour is known.
 *
 * @param marks its marks; without evidence where the behaviour is omitted
 * @param expected what only this operation answers, by aspect: {@code says} with the whole message, {@code saysSomethingWith}
 *     with a part of it, {@code is} with the apiCode
 * @param omitted why the operation does not have the behaviour
 */
public record SharedEvidence(Marks marks, Map<String, Object> expected, Optional<String> omitted) {
    public SharedEvidence {
        expected = Map.copyOf(expected);
    }
}
