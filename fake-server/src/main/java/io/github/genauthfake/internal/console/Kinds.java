package io.github.genauthfake.internal.console;

import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.StandardOperation;
import io.github.genauthfake.internal.modules.Modules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The sorts of objects that a pool holds, with the operations of the API that create, change and delete them. */
public final class Kinds {
    static final String USER = "user";
    static final String ORGANIZATION = "organization";
    static final String DEPARTMENT = "department";
    static final String CUSTOM_FIELD = "custom-field";
    static final String BASE_FIELD = "user-base-field";

    /** What is not longer is an abbreviation, such as MFA. */
    private static final int SHORTEST_WORD = 3;

    private Kinds() {}

    /** A sort of objects, as paths name it. */
    private record Sort(String name, String title, String key, String owner, Kind<?> kind) {}

    /** All of them, with what the page needs to show and change objects. */
    public static List<Map<String, Object>> views() {
        List<Operation> operations = Modules.operations();
        return sorts().stream().map(sort -> view(sort, operations)).toList();
    }

    /** The name of a kind in paths, where names with spaces read badly. */
    static String nameOf(Kind<?> kind) {
        return dashed(kind.name());
    }

    /** The sorts in the order in which people look for them: those that every pool has, then those of the kinds. */
    private static List<Sort> sorts() {
        List<Sort> sorts = new ArrayList<>();
        sorts.add(new Sort(USER, "Users", "username", null, null));
        sorts.add(new Sort(DEPARTMENT, "Departments", "departmentId", ORGANIZATION, null));
        sorts.add(new Sort(ORGANIZATION, "Organizations", "organizationCode", null, null));
        for (Kind<?> kind : Modules.allKinds()) {
            sorts.add(new Sort(
                    nameOf(kind),
                    title(kind.name()),
                    kind.key().map(Property::name).orElse(null),
                    kind.owner().map(Kinds::nameOf).orElse(null),
                    kind));
        }
        sorts.add(new Sort(CUSTOM_FIELD, "Custom fields", "key", null, null));
        sorts.add(new Sort(BASE_FIELD, "Built-in fields", "key", null, null));
        return sorts;
    }

    private static Map<String, Object> view(Sort sort, List<Operation> all) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", sort.name());
        view.put("title", sort.title());
        view.put("key", sort.key());
        view.put(
                "idName",
                sort.kind() == null
                        ? camelCase(sort.name()) + "Id"
                        : sort.kind().idName());
        view.put("owner", sort.owner());
        view.put(
                "ownerProperty",
                Optional.<Kind<?>>ofNullable(sort.kind())
                        .flatMap(Kind::ownerProperty)
                        .map(Property::name)
                        .orElse(null));
        Map<String, String> operations = new LinkedHashMap<>();
        creation(sort, all).ifPresent(name -> operations.put("create", name));
        operation(sort, all, "update").ifPresent(name -> operations.put("update", name));
        operation(sort, all, "delete").ifPresent(name -> operations.put("delete", name));
        view.put("operations", operations);
        return view;
    }

    private static Optional<String> creation(Sort sort, List<Operation> all) {
        return Optional.ofNullable(sort.kind()).flatMap(Kind::creation).or(() -> operation(sort, all, "create"));
    }

    /**
     * The operation that does something with one object: of those of the kind the one that is named like it, else another one;
     * {@code set-…s} where objects are created and changed alike.
     */
    private static Optional<String> operation(Sort sort, List<Operation> all, String verb) {
        String name = verb + "-" + sort.name();
        Predicate<Operation> ofTheKind = operation -> operation.isWrite()
                && operation.name().startsWith(verb + "-")
                && operation instanceof StandardOperation<?> standard
                && standard.kind() == sort.kind();
        return shortest(all, ofTheKind.and(operation -> operation.name().startsWith(name)))
                .or(() -> shortest(all, ofTheKind))
                .or(() -> named(all, name))
                .or(() -> named(all, name + "s"))
                .or(() -> named(all, name + "s-batch"))
                .or(() -> verb.equals("delete")
                        ? named(all, "remove-" + sort.name())
                        : named(all, "set-" + sort.name() + "s"));
    }

    private static Optional<String> named(List<Operation> all, String name) {
        return shortest(all, operation -> operation.name().equals(name));
    }

    private static Optional<String> shortest(List<Operation> all, Predicate<Operation> wanted) {
        return all.stream()
                .filter(wanted)
                .map(Operation::name)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /** {@code access key} as a heading: {@code Access keys}. */
    private static String title(String name) {
        String plural = name;
        if (name.endsWith("y")) {
            plural = name.endsWith("key") ? name + "s" : name.substring(0, name.length() - 1) + "ies";
        } else if (name.length() > SHORTEST_WORD) {
            plural = name.endsWith("s") ? name + "es" : name + "s";
        }
        return name.length() > SHORTEST_WORD
                ? Character.toUpperCase(name.charAt(0)) + plural.substring(1)
                : name.toUpperCase(Locale.ROOT);
    }

    private static String dashed(String name) {
        return name.replace(' ', '-');
    }

    private static String camelCase(String dashed) {
        StringBuilder name = new StringBuilder();
        for (String word : dashed.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
