package io.github.genauthfake.internal.modules.datapermissions;

import io.github.genauthfake.internal.errors.ApiError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A node of a resource of type {@code TREE}.
 *
 * @param path the codes from the root to the node, with slashes in between
 * @param it the node as it was sent: {@code code}, {@code name}, {@code value}, {@code children}, and what else is there
 */
record DataNode(String path, Map<?, ?> it) {
    private static final int LEVELS = 5;
    private static final int MOST_ROOTS = 50;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_VALUE = 1000;

    String code() {
        return (String) it.get("code");
    }

    String name() {
        return (String) it.get("name");
    }

    String value() {
        return (String) it.get("value");
    }

    List<DataNode> children() {
        return nodes(it.get("children"), path + "/");
    }

    /** The roots of a tree. */
    static List<DataNode> roots(Object struct) {
        return nodes(struct, "");
    }

    /** All nodes of a tree, each before those below it. */
    static List<DataNode> all(Object struct) {
        List<DataNode> all = new ArrayList<>();
        roots(struct).forEach(root -> root.addTo(all));
        return all;
    }

    /** The node at a path. */
    static Optional<DataNode> at(Object struct, String path) {
        List<DataNode> level = roots(struct);
        for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
            String here = end < 0 ? path : path.substring(0, end);
            Optional<DataNode> found =
                    level.stream().filter(node -> node.path().equals(here)).findFirst();
            if (end < 0 || found.isEmpty()) {
                return found;
            }
            level = found.get().children();
        }
    }

    private void addTo(List<DataNode> all) {
        all.add(this);
        children().forEach(child -> child.addTo(all));
    }

    private static List<DataNode> nodes(Object list, String start) {
        return list == null
                ? List.of()
                : ((List<?>) list)
                        .stream()
                                .map(each -> (Map<?, ?>) each)
                                .map(each -> new DataNode(start + each.get("code"), each))
                                .toList();
    }

    /** Documented: codes and names differ among the children of a node, and there are at most five levels. */
    static void requireTree(Object struct) {
        requireLevel(struct, 1);
        if (((List<?>) struct).size() > MOST_ROOTS) {
            throw ApiError.invalidArgument("struct must contain not more than 50 elements");
        }
    }

    private static void requireLevel(Object nodes, int level) {
        if (!(nodes instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            throw ApiError.invalidArgument("struct must be a list of nodes for type TREE");
        }
        if (level > LEVELS) {
            throw ApiError.invalidArgument("struct must have at most five levels");
        }
        Set<Object> codes = new HashSet<>();
        Set<Object> names = new HashSet<>();
        for (Object each : list) {
            Map<?, ?> node = (Map<?, ?>) each;
            requireText("code", node.get("code"), LONGEST_NAME);
            requireText("name", node.get("name"), LONGEST_NAME);
            if (node.get("value") != null) {
                requireText("value", node.get("value"), LONGEST_VALUE);
            }
            if (!codes.add(node.get("code")) || !names.add(node.get("name"))) {
                throw ApiError.invalidArgument("struct must not have the code or name of the node " + node.get("code")
                        + " twice on one level");
            }
            if (node.get("children") instanceof List<?> children && children.isEmpty()) {
                continue;
            }
            if (node.get("children") != null) {
                requireLevel(node.get("children"), level + 1);
            }
        }
    }

    private static void requireText(String property, Object value, int longest) {
        if (!(value instanceof String text) || text.length() > longest || text.isEmpty() && !property.equals("value")) {
            throw ApiError.invalidArgument(
                    "struct must have nodes whose " + property + " is a string of at most " + longest + " characters");
        }
    }
}
