package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The seeds of a run. A file is read once, and the state of a combination of layers is made once, however many tests start
 * with it: what a test pays for its seed does not depend on the size of the seed.
 */
final class SeedLibrary {
    private static final Namespace NAMESPACE = Namespace.create(SeedLibrary.class);
    private final Map<String, Seed> files = new ConcurrentHashMap<>();
    private final Map<List<Seed>, Seed> combinations = new ConcurrentHashMap<>();

    private SeedLibrary() {}

    /** Made when a pool starts with it: a test that asks for no pool makes none. */
    private static final class Nothing {
        static final Seed SEED = Seed.builder().build();
    }

    static SeedLibrary of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SeedLibrary.class, key -> new SeedLibrary(), SeedLibrary.class);
    }

    /** The same object for the same file, from wherever it is named. */
    Seed file(Class<?> besides, String name) {
        URL beside = besides.getResource(name);
        URL found = beside == null ? besides.getResource("/" + name) : beside;
        // In a named module there is a file perhaps, but no URL of it for us.
        String key =
                found == null ? besides.getModule() + "/" + besides.getPackageName() + "/" + name : found.toString();
        return files.computeIfAbsent(key, file -> Seed.fromResources(besides, name));
    }

    /** The same object for the same layers. */
    Seed combine(List<Seed> layers) {
        return layers.size() < 2 ? merged(layers) : combinations.computeIfAbsent(layers, SeedLibrary::merged);
    }

    /** The layers as one seed. */
    static Seed merged(List<Seed> layers) {
        return switch (layers.size()) {
            case 0 -> Nothing.SEED;
            case 1 -> layers.get(0);
            default -> Seed.merge(layers.toArray(Seed[]::new));
        };
    }
}
