package io.github.genauthfake.internal.modules.auditlogs;

import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.users.User;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What both sorts of logs have in common. */
final class Logs {
    /** The fake takes no user agent apart. */
    static final Map<String, Object> UNKNOWN_PROGRAM = Map.of("device", "Other", "browser", "Other", "os", "Other");

    /** The fake knows no place of an address. */
    static final Map<String, Object> NOWHERE = nowhere();

    /** Documented: the first of these that is set. */
    private static final List<String> NAMES =
            List.of("nickname", "username", "name", "givenName", "familyName", "email", "phone");

    private Logs() {}

    static String displayName(User user) {
        return NAMES.stream()
                .map(name -> switch (name) {
                    case "username" -> user.username();
                    case "email" -> user.email();
                    case "phone" -> user.phone();
                    default -> (String) user.attributes().get(name);
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(user.id());
    }

    /** The logs of the time that the request names, the newest first. */
    static <E extends Record> List<Stored<E>> newest(Stream<Stored<E>> logs, Request request) {
        double start = moment(request, "start", Double.NEGATIVE_INFINITY);
        double end = moment(request, "end", Double.POSITIVE_INFINITY);
        return logs.filter(log -> log.createdAt().toEpochMilli() >= start
                        && log.createdAt().toEpochMilli() <= end)
                .sorted(Comparator.<Stored<E>, Instant>comparing(Stored::createdAt)
                        .thenComparing(Stored::sequence)
                        .reversed())
                .toList();
    }

    private static double moment(Request request, String parameter, double otherwise) {
        String milliseconds = request.text(parameter);
        return milliseconds == null ? otherwise : Double.parseDouble(milliseconds);
    }

    private static Map<String, Object> nowhere() {
        Map<String, Object> nowhere = new LinkedHashMap<>();
        for (String property : List.of(
                "location",
                "country_name",
                "country_code2",
                "country_code3",
                "region_name",
                "region_code",
                "city_name",
                "continent_code",
                "timezone")) {
            nowhere.put(property, null);
        }
        return Collections.unmodifiableMap(nowhere);
    }
}
