package io.github.genauthfake.internal.contract.compile;

import java.util.List;
import java.util.Locale;

/** How operations are named: by their path, since the provider's own operation ids are names of classes. */
final class OperationNames {

    private static final List<String> PREFIXES = List.of("/api/v3/", "/api/", "/");

    private OperationNames() {}

    /**
     * The name of an operation: {@code set-custom-fields}, {@code metadata-get-row}, {@code ip-list-by-id}.
     *
     * @param sharedPath whether other methods have the path too; the method is then part of the name, as in
     *     {@code list-users-post}
     */
    static String nameOf(String method, String path, boolean sharedPath) {
        String prefix = PREFIXES.stream().filter(path::startsWith).findFirst().orElse("");
        String name = path.substring(prefix.length())
                .replace("{", "by-")
                .replace("}", "")
                .replace('/', '-');
        return sharedPath ? name + "-" + method.toLowerCase(Locale.ROOT) : name;
    }
}
