package io.github.genauthfake.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The place where somebody says that tests share a pool.
 *
 * @param said the context of the class, or of a class that the extension serves; null until it is known
 * @param speaker the class that is annotated, or the extension; null until it is known
 */
record PoolPerClass(ExtensionContext said, Object speaker) {
    static final PoolPerClass SOMEWHERE = new PoolPerClass(null, null);

    /**
     * The context that the pool lives as long as. That of an extension outlives the class: other classes may inherit the
     * extension's field, and frameworks that keep applications between classes know its access key.
     */
    ExtensionContext home() {
        return saidByExtension() ? said.getRoot() : said;
    }

    boolean saidByExtension() {
        return speaker instanceof GenAuthExtension;
    }

    /** That of the pool; null when it is the server of the run. */
    PrivateServer privateServer() {
        return ownSettings().privateServer();
    }

    /** What is said of the pool without looking at a test. */
    Settings ownSettings() {
        return speaker instanceof GenAuthExtension extension
                ? extension.settings().at(said, extension)
                : Registrations.settings(said);
    }
}
