package io.github.genauthfake.internal.cli;

import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** A further pool, by its name, with a file that seeds it. */
record PoolSeed(String name, Path file) {

    static PoolSeed parse(String text) {
        int separator = text.indexOf('=');
        if (separator < 1 || text.substring(separator + 1).isBlank()) {
            throw new TypeConversionException("'" + text + "' is not a name and a seed file, as staff=staff.yaml");
        }
        return new PoolSeed(
                text.substring(0, separator).strip(),
                Path.of(text.substring(separator + 1).strip()));
    }
}
