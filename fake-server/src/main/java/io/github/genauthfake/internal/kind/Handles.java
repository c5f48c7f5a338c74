package io.github.genauthfake.internal.kind;

import java.util.HashSet;
import java.util.Set;

/** Readable names that are unique among those that stand in one place: exports and views of a state use the same. */
public final class Handles {
    private static final int LONGEST = 100;

    private final Set<String> taken = new HashSet<>();

    /** The name itself where it can be one, else one that is like it. */
    public String of(String name) {
        String readable = name.replace('/', '-');
        if (readable.length() > LONGEST) {
            readable = readable.substring(0, LONGEST);
        }
        String handle = readable;
        for (int number = 2; !taken.add(handle); number++) {
            handle = readable + " (" + number + ")";
        }
        return handle;
    }
}
