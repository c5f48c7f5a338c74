package io.github.genauthfake.internal.seed.shape;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.seed.document.Location;
import java.util.regex.Pattern;

/**
 * The way from the top of a seed to one of its values.
 *
 * @param above {@code null} at the top
 * @param step a name with a dot before it, or a place in a list in brackets
 */
public record Trail(Trail above, String step) {
    /** The top of a seed. */
    public static final Trail TOP = new Trail(null, "");

    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_$-]+");

    /** The way to the value under a name. */
    public Trail name(String name) {
        return new Trail(this, SIMPLE.matcher(name).matches() ? name : '"' + name + '"');
    }

    /** The way to an item of a list. */
    public Trail item(int index) {
        return new Trail(this, "[" + index + "]");
    }

    /** What is wrong at {@code location}, where this way leads. */
    public SeedException refusal(Location location, String problem) {
        return refusal(location, problem, null);
    }

    /** As {@link #refusal(Location, String)}, with what made the problem show. */
    public SeedException refusal(Location location, String problem, Throwable cause) {
        String here = toString();
        return new SeedException(
                location.source(), location.line(), here.isEmpty() ? problem : here + ": " + problem, cause);
    }

    @Override
    public String toString() {
        if (above == null) {
            return "";
        }
        String way = above.toString();
        return way.isEmpty() || step.startsWith("[") ? way + step : way + "." + step;
    }
}
