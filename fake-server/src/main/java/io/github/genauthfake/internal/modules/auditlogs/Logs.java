package io.github.genauthfake.internal.modules.auditlogs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.users.User;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    /** The form of the provider's sample: the local time of its servers. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.ofHours(8));

    /** Documented: the first of these that is set. */
    private static final List<String> NAMES =
            List.of("nickname", "username", "name", "givenName", "familyName", "email", "phone");

    private Logs() {}

    static String timestamp(Instant moment) {
        return TIMESTAMP.format(moment);
    }

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
        JsonNode start = request.values().path("start");
        JsonNode end = request.values().path("end");
        return logs.filter(log -> (!start.isNumber() || log.createdAt().toEpochMilli() >= start.longValue())
                        && (!end.isNumber() || log.createdAt().toEpochMilli() <= end.longValue()))
                .sorted(Comparator.<Stored<E>, Instant>comparing(Stored::createdAt)
                        .thenComparing(Stored::sequence)
                        .reversed())
                .toList();
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
