package io.github.genauthfake.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what belongs to a path among the few paths of the API that end in a variable. */
final class PathTemplates<T> {

    private record Template<T>(String prefix, T target) {
        boolean matches(String path) {
            return path.startsWith(prefix) && path.length() > prefix.length() && path.indexOf('/', prefix.length()) < 0;
        }
    }

    private final List<Template<T>> templates = new ArrayList<>();

    /** Adds a path such as {@code /api/v3/ip-list/{id}}. */
    void add(String path, T target) {
        int variable = path.indexOf('{');
        if (path.indexOf('}') != path.length() - 1) {
            throw new IllegalArgumentException("a variable may only be the last part of a path: " + path);
        }
        templates.add(new Template<>(path.substring(0, variable), target));
    }

    /** The first target whose path matches and that meets the condition. */
    Optional<T> find(String path, Predicate<T> condition) {
        for (Template<T> template : templates) {
            if (template.matches(path) && condition.test(template.target())) {
                return Optional.of(template.target());
            }
        }
        return Optional.empty();
    }
}
