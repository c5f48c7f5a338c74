package io.github.genauthfake.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A local Maven repository in {@code target}, which no other build sees: holds what {@code install} would put there. */
public record PrivateRepository(Path directory) {
    public static final String VERSION = System.getProperty("genauthfake.version");

    /** Publishes a module as it is built, and the parent of its POM. */
    public void publish(String artifact, Path pom, Path jar) throws IOException {
        put("genauth-fake-parent", ".pom", pom.resolveSibling("../pom.xml"));
        put(artifact, ".pom", pom);
        put(artifact, ".jar", jar);
    }

    private void put(String artifact, String ending, Path file) throws IOException {
        Path place =
                directory.resolve("io/github/genauthfake").resolve(artifact).resolve(VERSION);
        Files.createDirectories(place);
        Files.copy(file, place.resolve(artifact + "-" + VERSION + ending), StandardCopyOption.REPLACE_EXISTING);
    }
}
