package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What is said of a test's pool; null where nothing is.
 *
 * @param seed what the pool starts with
 * @param language the language in which the SDK's clients ask for messages
 */
record Settings(Seed seed, String language) {
    static final Settings NONE = new Settings(null, null);

    /** These settings, and where they say nothing the {@code outer} ones. */
    Settings within(Settings outer) {
        if (seed != null && outer.seed != null && seed != outer.seed) {
            throw new ExtensionConfigurationException(
                    "Two GenAuthExtensions with different seeds apply to one test, and its pool can start with one of them."
                            + " Say .seed(…) in one of them only, or put both contents into one Seed.");
        }
        return new Settings(seed == null ? outer.seed : seed, language == null ? outer.language : language);
    }
}
