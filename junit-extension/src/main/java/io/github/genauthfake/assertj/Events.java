package io.github.genauthfake.assertj;

import io.github.genauthfake.PoolEvent;
import io.github.genauthfake.UserPool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What assertions say of events. */
final class Events {
    private static final int MOST_TOLD = 20;

    private Events() {}

    /** Those with a name and this in their data. */
    static List<PoolEvent> matching(UserPool pool, String name, String partOfData) {
        return pool.events(name).stream()
                .filter(event -> event.missing(partOfData).isEmpty())
                .toList();
    }

    static Optional<PoolEvent> latest(List<PoolEvent> events) {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    static String with(String partOfData) {
        return partOfData.equals("{}") ? "" : " with the data " + partOfData.strip();
    }

    /** The latest ones by their names. */
    static String inShort(List<PoolEvent> events) {
        if (events.isEmpty()) {
            return "there was none";
        }
        List<PoolEvent> told = events.subList(Math.max(0, events.size() - MOST_TOLD), events.size());
        return "there were only "
                + told.stream()
                        .map(event -> event.name() + " by " + event.operation())
                        .collect(Collectors.joining(", "))
                + (told.size() < events.size() ? " and " + (events.size() - told.size()) + " before them" : "");
    }
}
