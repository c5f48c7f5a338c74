package io.github.genauthfake.internal.modules.datapermissions;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Permissions as policies have them, such as {@code shop/files/rd/kb/read}: namespace, resource, nodes of a tree, action. They
 * are found by their resource, so that a check does not depend on how many there are. Immutable.
 */
final class Permissions extends AbstractList<String> {
    static final String EVERY_ACTION = "*";

    private final List<String> texts;
    private final Map<String, List<Permission>> byResource = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param resource the codes of namespace and resource, with a slash in between
     * @param node the path of a node; empty for the resource as a whole, which means every node of a tree (inferred)
     * @param action the name of an action, or {@code *} for all that the resource has
     */
    record Permission(String resource, String node, String action) {
        static Permission of(String text) {
            int namespace = text.indexOf('/');
            int resource = text.indexOf('/', namespace + 1);
            int action = text.lastIndexOf('/');
            return new Permission(
                    text.substring(0, resource),
                    resource == action ? "" : text.substring(resource + 1, action),
                    text.substring(action + 1));
        }

        /**
         * Whether it is about an action on a node. Exact nodes only (inferred): neither what is granted nor what is denied on
         * a node reaches those below it.
         */
        boolean isAbout(String askedNode, String askedAction) {
            return (node.isEmpty() || node.equals(askedNode))
                    && (action.equals(EVERY_ACTION) || action.equals(askedAction));
        }
    }

    private Permissions(List<String> texts) {
        this.texts = texts;
        for (String text : texts) {
            if (isPermission(text)) {
                Permission permission = Permission.of(text);
                byResource
                        .computeIfAbsent(permission.resource(), none -> new ArrayList<>())
                        .add(permission);
            }
        }
    }

    static Permissions of(List<String> texts) {
        return texts instanceof Permissions permissions
                ? permissions
                : new Permissions(texts.stream().distinct().toList());
    }

    /** Documented: at least namespace, resource and action, with slashes in between. */
    static boolean isPermission(String text) {
        String[] parts = text.split("/", -1);
        for (String part : parts) {
            if (part.isEmpty()) {
                return false;
            }
        }
        return parts.length > 2;
    }

    /** The resources that they name, in the order of their first mention. */
    Set<String> resources() {
        return byResource.keySet();
    }

    /** Those on one resource. */
    List<Permission> on(String resource) {
        return byResource.getOrDefault(resource, List.of());
    }

    /** All of them. */
    List<Permission> each() {
        return byResource.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String get(int index) {
        return texts.get(index);
    }

    @Override
    public int size() {
        return texts.size();
    }
}
