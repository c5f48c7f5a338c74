package io.github.genauthfake.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;

/** The extensions that apply to a context, outermost first. A context sees those of the contexts around it. */
record Registrations(List<Registration> registrations) {
    private static final Namespace NAMESPACE = Namespace.create(Registrations.class);

    static void add(GenAuthExtension extension, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            TestClasses.begin(context);
        }
        List<Registration> known = of(context);
        if (known.stream().noneMatch(each -> each.extension() == extension)) {
            List<Registration> extended = Stream.concat(known.stream(), Stream.of(new Registration(extension, context)))
                    .toList();
            store(context).put(Registrations.class, new Registrations(extended));
            if (context.getTestMethod().isEmpty()) {
                extension.register();
            }
        }
    }

    static boolean isFirst(GenAuthExtension extension, ExtensionContext context) {
        return of(context).get(0).extension() == extension;
    }

    /**
     * Whether nobody has claimed the parameter yet. JUnit refuses a parameter that two resolvers claim, and calls an
     * extension that is in two fields twice.
     */
    static boolean claim(ParameterContext parameter, ExtensionContext context) {
        Store store = store(context);
        SameObject key = new SameObject(parameter);
        if (store.get(key) != null) {
            return false;
        }
        store.put(key, parameter);
        return true;
    }

    static void release(ParameterContext parameter, ExtensionContext context) {
        store(context).remove(new SameObject(parameter));
    }

    /** What extensions and annotations say of a context, those of the contexts around it included. */
    static Settings settings(ExtensionContext context) {
        Settings settings = Settings.NONE;
        for (ExtensionContext each : fromTheOutermost(context)) {
            for (Registration registration : of(context)) {
                if (registration.context() == each) {
                    GenAuthExtension extension = registration.extension();
                    settings = extension.settings().at(each, extension).within(settings);
                }
            }
            // The invocations of a parameterized test have the element of their container.
            if (!each.getElement().equals(each.getParent().flatMap(ExtensionContext::getElement))) {
                settings = Annotations.settings(each).within(settings);
            }
        }
        return settings;
    }

    private static Iterable<ExtensionContext> fromTheOutermost(ExtensionContext context) {
        Deque<ExtensionContext> contexts = new ArrayDeque<>();
        Optional<ExtensionContext> each = Optional.of(context);
        while (each.isPresent()) {
            contexts.push(each.get());
            each = each.get().getParent();
        }
        return contexts;
    }

    private static List<Registration> of(ExtensionContext context) {
        Registrations registrations = store(context).get(Registrations.class, Registrations.class);
        return registrations == null ? List.of() : registrations.registrations();
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** An extension and the outermost context that it was called for. */
    private record Registration(GenAuthExtension extension, ExtensionContext context) {}
}
