package io.github.genauthfake.internal.seed.document;

import io.github.genauthfake.SeedException;

/** Says that a name stands twice in one mapping. */
final class Duplicates {
    private Duplicates() {}

    static SeedException refusal(String key, Location first, Location second) {
        return new SeedException(
                second.source(),
                second.line(),
                "\"" + key + "\" is there twice, the first time in line " + first.line()
                        + "; write all of it in one place instead");
    }
}
