package io.github.genauthfake.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A local Maven repository in {@code target}, which no other build sees: holds what {@code install} would put there. */
public record PrivateRepository(Path directory) {
    public static final String VERSION = System.getProperty("genauthfake.version");

    /**
     * Publishes a module as it is built.
     *
     * @param module the directory of the module, where the build has left the POM that is published
     */
    public void publish(String artifact, Path module, Path jar) throws IOException {
        put(artifact, ".pom", module.resolve("target/.flattened-pom.xml"));
        put(artifact, ".jar", jar);
    }

    private void put(String artifact, String ending, Path file) throws IOException {
        Path place =
                directory.resolve("io/github/genauthfake").resolve(artifact).resolve(VERSION);
        Files.createDirectories(place);
        Files.copy(file, place.resolve(artifact + "-" + VERSION + ending), StandardCopyOption.REPLACE_EXISTING);
    }
}
