package io.github.genauthfake.contract.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Something that the fake was built to do. A behaviour shows one case of it; a rule says what they have in common.
 *
 * @param section what it is about, for example {@code Users}
 * @param statement what it says
 * @param behaviours the titles of its behaviours; {@code *} stands for any text
 */
public record Rule(String section, String statement, List<String> behaviours) {
    /** Each is matched with the titles of all behaviours. */
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    public Rule {
        behaviours = List.copyOf(behaviours);
    }

    /** Whether a behaviour with this title is one of the rule's. */
    public boolean covers(String title) {
        return behaviours.stream().anyMatch(pattern -> matches(pattern, title));
    }

    /** Whether a title is as a rule names it, in which {@code *} stands for any text. */
    public static boolean matches(String pattern, String title) {
        return COMPILED.computeIfAbsent(
                        pattern, text -> Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q")))
                .matcher(title)
                .matches();
    }
}
