package io.github.genauthfake.internal.seed.document;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.util.List;
import java.util.Optional;

/** Files that are found by way of a class. */
final class ClasspathFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private ClasspathFiles() {}

    /**
     * What a file holds; null when there is none.
     *
     * @param path absolute, beginning with a slash
     */
    static byte[] read(Class<?> besides, String path) throws IOException {
        try (InputStream resource = besides.getResourceAsStream(path)) {
            if (resource != null) {
                return resource.readAllBytes();
            }
        }
        Optional<ModuleReference> module = moduleOf(besides);
        return module.isPresent() ? read(module.get(), path.substring(1)) : null;
    }

    /** The same file with another ending; null when there is none. */
    static String withOtherEnding(Class<?> besides, List<String> paths) {
        for (String path : paths) {
            for (String ending : ENDINGS) {
                String other = path.substring(0, path.lastIndexOf('.')) + ending;
                try {
                    if (!other.equals(path) && read(besides, other) != null) {
                        return other;
                    }
                } catch (IOException unreadable) {
                    // It is there, whatever is wrong with it.
                    return other;
                }
            }
        }
        return null;
    }

    /**
     * A named module hides the files in its packages from us unless it opens the package, and a test module opens its
     * packages to JUnit alone. To name a file beside a class is to ask for it to be read.
     */
    private static Optional<ModuleReference> moduleOf(Class<?> type) {
        Module module = type.getModule();
        return module.isNamed() && module.getLayer() != null
                ? module.getLayer().configuration().findModule(module.getName()).map(ResolvedModule::reference)
                : Optional.empty();
    }

    private static byte[] read(ModuleReference module, String path) throws IOException {
        try (ModuleReader reader = module.open();
                InputStream resource = reader.open(path).orElse(null)) {
            return resource == null ? null : resource.readAllBytes();
        }
    }
}
