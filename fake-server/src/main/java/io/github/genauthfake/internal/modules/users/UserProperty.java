package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.json.Moments;
import io.github.genauthfake.internal.kind.Keywords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Reads a user's property by the API's name, and orders users by it. */
public final class UserProperty {
    /** What keywords are looked for in where a request cannot say it: documented of list-users. */
    public static final List<String> SEARCHED = List.of("phone", "email", "name", "username", "nickname");

    private UserProperty() {}

    /** Whether one of these properties of a user holds the keywords. */
    public static boolean holds(User user, String keywords, List<String> properties) {
        for (String property : properties) {
            if (of(user, property) instanceof String text && Keywords.match(keywords, text)) {
                return true;
            }
        }
        return false;
    }

    /** The value; {@code null} when it is not set, or the fake keeps no such property. */
    static Object of(User user, String name) {
        return switch (name) {
            case "id" -> user.id();
            case "createdAt" -> user.createdAt();
            case "updatedAt" -> user.updatedAt();
            case "email" -> user.email();
            case "phone" -> user.phone();
            case "username" -> user.username();
            case "externalId" -> user.externalId();
            default -> user.attributes().get(name);
        };
    }

    /** Users without a value come first in ascending order; the sort is stable, so equal ones keep their order. */
    static Comparator<User> order(List<UserListRequests.Sorting> sortings) {
        Comparator<User> order = (one, other) -> 0;
        for (UserListRequests.Sorting sorting : sortings) {
            Comparator<User> next = Comparator.comparing(
                    user -> comparable(of(user, sorting.field())), Comparator.nullsFirst(Comparator.naturalOrder()));
            order = order.thenComparing("desc".equals(sorting.order()) ? next.reversed() : next);
        }
        return order;
    }

    /** Texts compare as texts, moments and numbers by what they say; all values of one property are of one kind. */
    private static String comparable(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Instant moment ? Moments.iso(moment) : value.toString();
    }
}
