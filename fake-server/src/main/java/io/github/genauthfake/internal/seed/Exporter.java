package io.github.genauthfake.internal.seed;

import io.github.genauthfake.internal.directory.Directory;

/** Writes a state as a seed file. */
public final class Exporter {
    private Exporter() {}

    /** YAML that makes the same state. */
    public static String export(Directory directory) {
        StringBuilder yaml = new StringBuilder("users:\n");
        directory.users().newestFirst(0, Integer.MAX_VALUE).stream()
                .sorted()
                .map(id -> directory.users().find(id).orElseThrow())
                .filter(user -> user.username() != null)
                .forEach(user -> yaml.append("  \"").append(user.username()).append("\": {}\n"));
        return yaml.toString();
    }
}
