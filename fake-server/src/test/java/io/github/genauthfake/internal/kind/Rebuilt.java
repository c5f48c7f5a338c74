package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.modules.accounts.PublicAccounts;
import io.github.genauthfake.internal.modules.users.Users;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of a state made anew of the objects in them, to compare indexes with. */
public final class Rebuilt {
    private Rebuilt() {}

    /** A table of the same objects, each added once. */
    public static <E extends Record> Table<E> table(DirectoryView directory, Kind<E> kind) {
        Table<E> rebuilt = Table.empty(kind);
        for (Stored<E> object : directory.get(kind).all()) {
            rebuilt = rebuilt.with(object);
        }
        return rebuilt;
    }

    /** Links of the same pairs, each added once; fails where one end does not exist. */
    public static Links links(DirectoryView directory, Relation relation, Iterable<String> leftIds) {
        Links rebuilt = Links.NONE;
        for (String leftId : leftIds) {
            for (String rightId : directory.get(relation).ofLeft(leftId).all()) {
                rebuilt = rebuilt.with(
                        relation.left().require(directory, leftId),
                        relation.right().require(directory, rightId));
            }
        }
        return rebuilt;
    }

    /** Fails where an object refers to one that does not exist. */
    public static <E extends Record> void requireWhatIsReferredTo(DirectoryView directory, Kind<E> kind) {
        for (Stored<E> object : directory.get(kind).all()) {
            kind.references.forEach((property, reference) -> {
                boolean isOfAccounts = PublicAccounts.OWNED.contains(kind) && reference.end() == Users.END;
                if (property.of(object.it()) instanceof String id
                        && !(isOfAccounts
                                && Users.ACCOUNT_END.refTo(directory, id).isPresent())) {
                    reference.end().require(directory, id);
                }
            });
        }
    }

    /** Everything an immutable part of the state holds, its private indexes included. */
    public static Map<String, Object> parts(Object whole) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Field field : whole.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                try {
                    field.setAccessible(true);
                    parts.put(field.getName(), field.get(whole));
                } catch (IllegalAccessException oursToRead) {
                    throw new AssertionError(oursToRead);
                }
            }
        }
        return parts;
    }
}
