package io.github.genauthfake.internal.seed.shape;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.seed.document.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schema of seed files, which is in the jar for editors, and the check that follows it. */
public final class SeedSchema {
    private static final String RESOURCE = "/io/github/genauthfake/seed.schema.json";

    private SeedSchema() {}

    /** The schema itself. */
    public static byte[] json() {
        try (InputStream resource = SeedSchema.class.getResourceAsStream(RESOURCE)) {
            return resource.readAllBytes();
        } catch (IOException jarIsBroken) {
            throw new UncheckedIOException(jarIsBroken);
        }
    }

    /**
     * Checks names and kinds of values.
     *
     * @return the same seed
     * @throws io.github.genauthfake.SeedException for the first thing in it that the schema does not allow
     */
    public static Mapping check(Mapping seed) {
        ShapeCheck.check(seed, Top.SHAPE);
        return seed;
    }

    /** Read when the first seed is checked. */
    private static final class Top {
        static final Shape SHAPE = Shape.of(Json.tree(json()));
    }
}
