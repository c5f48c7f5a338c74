package io.github.genauthfake.internal.contract;

import io.github.genauthfake.internal.contract.validation.Spelling;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds operations by the names that people give them. */
public final class OperationsByName {
    private static final Pattern VERSION_OF_THE_API = Pattern.compile("^/?api/v3/");

    private OperationsByName() {}

    /**
     * The operations of the real API with this name, implemented or not: one, or those of all methods of a path when the
     * name leaves the method out, as {@code list-users} does.
     *
     * @throws IllegalArgumentException when there is none; the message says which was probably meant
     */
    public static Set<String> find(String name) {
        Set<String> found = new LinkedHashSet<>();
        for (OperationContract operation : Contract.get().operations()) {
            if (operation.name().equals(name)) {
                return Set.of(name);
            }
            if (operation.name().equals(name + "-" + operation.method().toLowerCase(Locale.ROOT))) {
                found.add(operation.name());
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("The API has no operation \"" + name + "\"; " + suggestion(name));
        }
        return found;
    }

    /**
     * What requests are journalled under that somebody asks for: the operations of that name, or the path itself when it
     * begins with a slash, as requests to paths that the API does not have are named by them.
     *
     * @throws IllegalArgumentException as {@link #find} does
     */
    public static Set<String> inJournals(String nameOrPath) {
        return nameOrPath.startsWith("/") ? Set.of(nameOrPath) : find(nameOrPath);
    }

    /**
     * What was probably meant by a request to a path that the API does not have, in a sentence: the same path with another
     * method, or a name that is spelt almost so; empty where nothing comes to mind.
     */
    public static Optional<String> meant(String method, String path) {
        if (!VERSION_OF_THE_API.matcher(path).find()) {
            return Optional.empty();
        }
        Collection<OperationContract> operations = Contract.get().operations();
        String methods = operations.stream()
                .filter(operation -> operation.path().equals(path))
                .map(OperationContract::method)
                .collect(Collectors.joining(" and "));
        if (!methods.isEmpty()) {
            return Optional.of("The API has " + path + " with " + methods + ", and not with " + method);
        }
        String closest = Spelling.closest(
                path, operations.stream().map(OperationContract::path).toList());
        return Optional.ofNullable(closest).map(meant -> "The API has no such path; did you mean " + meant + "?");
    }

    private static String suggestion(String name) {
        List<String> known = Contract.get().operations().stream()
                .map(OperationContract::name)
                .toList();
        String bare = VERSION_OF_THE_API.matcher(name.strip()).replaceFirst("").replace('/', '-');
        String closest = Spelling.closest(bare, known);
        List<String> meant = closest == null ? NearestNames.to(bare, known) : List.of(closest);
        return meant.isEmpty()
                ? "/_fake/openapi.json has the names of all"
                : "did you mean \"" + String.join("\" or \"", meant) + "\"?";
    }
}
