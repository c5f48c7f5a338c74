package io.github.genauthfake.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The place where it is said that tests share a pool.
 *
 * @param said the context of the class, or of a class that the extension serves; null until it is known
 * @param speaker the class that is annotated, or the extension that the pool belongs to; null until it is known
 */
record Sharing(ExtensionContext said, Object speaker) {
    static final Sharing SOMEWHERE = new Sharing(null, null);

    /** The same, as said in a context by {@code candidate}, unless it is known who says it. */
    Sharing at(ExtensionContext context, Object candidate) {
        return new Sharing(context, speaker == null ? candidate : speaker);
    }

    boolean saidByExtension() {
        return speaker instanceof GenAuthExtension;
    }

    /** The pool's server; null when it is the usual one. */
    PrivateServer privateServer() {
        return saidByExtension()
                ? ((GenAuthExtension) speaker).settings().at(said, speaker).privateServer()
                : Registrations.settings(said).privateServer();
    }
}
