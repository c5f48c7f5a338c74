package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is said of a test's pool, in one place or in all places together; null where nothing is.
 *
 * @param seeds the layers of what the pool starts with, the last on top
 * @param language the language in which the SDK's clients ask for messages
 * @param sharing where it is said that tests share the pool
 * @param privateServer the server, unless it is the one of the JVM
 * @param verdict which findings fail the test
 */
record Settings(List<Seed> seeds, String language, Sharing sharing, PrivateServer privateServer, Verdict verdict) {
    /** The Java SDK has a language for no other. */
    private static final List<String> LANGUAGES = List.of("zh-CN", "en-US");

    static final Settings NONE = new Settings(List.of(), null, null, null, Verdict.USUAL);

    /** @throws IllegalArgumentException when the SDK does not have the language */
    static String language(String tag) {
        if (!LANGUAGES.contains(tag)) {
            throw new IllegalArgumentException(
                    "The language must be one of the Java SDK's, zh-CN or en-US, not " + tag);
        }
        return tag;
    }

    /** These settings as they are said by {@code speaker}, an extension or an annotated element, in a context. */
    Settings at(ExtensionContext context, Object speaker) {
        return new Settings(
                seeds,
                language,
                sharing == null ? null : sharing.at(context, speaker),
                privateServer == null ? null : privateServer.at(context, speaker),
                verdict);
    }

    /** These settings, and where they say nothing the {@code outer} ones. */
    Settings within(Settings outer) {
        return new Settings(
                Stream.concat(outer.seeds.stream(), seeds.stream()).toList(),
                language == null ? outer.language : language,
                theOnlyOne(outer.sharing, sharing),
                privateServer == null ? outer.privateServer : privateServer,
                verdict.within(outer.verdict));
    }

    /** The pool of an extension counts before that of an annotation, and the outer one of two annotations. */
    private static Sharing theOnlyOne(Sharing outer, Sharing inner) {
        if (outer == null || inner == null) {
            return outer == null ? inner : outer;
        }
        if (outer.saidByExtension() && inner.saidByExtension() && outer.speaker() != inner.speaker()) {
            throw new ExtensionConfigurationException(
                    "Two GenAuthExtensions with a shared pool apply to one test, and it can use one of the pools."
                            + " Say .sharedPool() in one of them only.");
        }
        return inner.saidByExtension() && !outer.saidByExtension() ? inner : outer;
    }
}
