package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Keywords;
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

    /** The value that the account itself has; {@code null} when it is not set, or the fake keeps no such property. */
    public static Object of(User user, String name) {
        return switch (name) {
            case "id" -> user.id();
            case "createdAt" -> user.createdAt();
            case "updatedAt" -> user.updatedAt();
            case "email" -> user.email();
            case "phone" -> user.phone();
            case "username" -> user.username();
            case "externalId" -> user.externalId();
            default -> user.attributes().getOrDefault(name, UserProperties.KEPT_BY_THE_SERVER.get(name));
        };
    }

    /** The same with what sign-ins come to. */
    static Object of(DirectoryView directory, User user, String name) {
        return switch (name) {
            case "loginsCount" -> LoginFigures.of(directory, user).count();
            case "lastLogin" -> LoginFigures.of(directory, user).last();
            case "lastIp" -> LoginFigures.of(directory, user).ip();
            case "lastLoginApp" -> LoginFigures.of(directory, user).app();
            default -> of(user, name);
        };
    }

    /**
     * Users without a value come last in either order, equal ones in the order of their creation or, where the first sorting
     * descends, against it (inferred).
     */
    static Comparator<User> order(DirectoryView directory, List<UserListRequests.Sorting> sortings) {
        Comparator<User> order = (one, other) -> 0;
        for (UserListRequests.Sorting sorting : sortings) {
            Comparator<Comparable<Object>> values =
                    isDescending(sorting) ? Comparator.reverseOrder() : Comparator.naturalOrder();
            order = order.thenComparing(
                    user -> comparable(of(directory, user, sorting.field())), Comparator.nullsLast(values));
        }
        Comparator<User> creation = Comparator.comparingLong(User::sequence);
        return order.thenComparing(isDescending(sortings.get(0)) ? creation.reversed() : creation);
    }

    private static boolean isDescending(UserListRequests.Sorting sorting) {
        return "desc".equals(sorting.order());
    }

    /** All values of one property are of one class, save for numbers. */
    @SuppressWarnings("unchecked") // texts, moments, numbers and truths compare with their like
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) (value instanceof Number number ? number.doubleValue() : value);
    }
}
