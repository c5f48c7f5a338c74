package io.github.genauthfake.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The extensions that apply to a context, outermost first. A context sees those of the contexts around it. */
record Registrations(List<GenAuthExtension> extensions) {
    private static final Namespace NAMESPACE = Namespace.create(Registrations.class);

    static void add(GenAuthExtension extension, ExtensionContext context) {
        List<GenAuthExtension> known = of(context);
        if (!known.contains(extension)) {
            List<GenAuthExtension> extended =
                    Stream.concat(known.stream(), Stream.of(extension)).toList();
            store(context).put(Registrations.class, new Registrations(extended));
        }
    }

    static boolean isFirst(GenAuthExtension extension, ExtensionContext context) {
        return of(context).get(0) == extension;
    }

    static Settings settings(ExtensionContext context) {
        return of(context).stream()
                .map(GenAuthExtension::settings)
                .reduce(Settings.NONE, (outer, inner) -> inner.within(outer));
    }

    private static List<GenAuthExtension> of(ExtensionContext context) {
        Registrations registrations = store(context).get(Registrations.class, Registrations.class);
        return registrations == null ? List.of() : registrations.extensions();
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
