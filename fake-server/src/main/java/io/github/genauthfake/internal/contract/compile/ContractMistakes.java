package io.github.genauthfake.internal.contract.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the mistakes in the contract's sources, so that one run of the build tells of all. It remembers which file
 * each path and component came from.
 */
final class ContractMistakes {

    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();

    /** Remembers the file of a part of the document, named by its place such as {@code paths./api/v3/get-user.get}. */
    void remember(String place, String file) {
        origins.put(place, file);
    }

    void add(String file, String place, String mistake) {
        mistakes.add(file + ": " + place + ": " + mistake);
    }

    /** Adds a mistake somewhere inside a part that was remembered. */
    void addInside(String part, String place, String mistake) {
        add(origins.getOrDefault(part, "?"), place, mistake);
    }

    void throwIfAny() {
        if (!mistakes.isEmpty()) {
            throw new ContractException("the contract has mistakes:\n  " + String.join("\n  ", mistakes));
        }
    }
}
