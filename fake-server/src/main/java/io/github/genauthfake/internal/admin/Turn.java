package io.github.genauthfake.internal.admin;

import java.util.OptionalInt;

/**
 * Which of the calls something is armed for: the first so many, one by its number, or all. At most one of them is said.
 */
record Turn(OptionalInt first, OptionalInt nth, boolean always) {
    static Turn of(Fields fields) {
        OptionalInt first = fields.integer("first", 1, Integer.MAX_VALUE);
        OptionalInt nth = fields.integer("nth", 1, Integer.MAX_VALUE);
        boolean always = fields.isTrue("always");
        if ((first.isPresent() ? 1 : 0) + (nth.isPresent() ? 1 : 0) + (always ? 1 : 0) > 1) {
            throw AdminError.badRequest("Only one of the properties first, nth and always can be given");
        }
        return new Turn(first, nth, always);
    }
}
